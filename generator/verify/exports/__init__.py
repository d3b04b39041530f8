"""What is made for scripts and other programs, worked out again from briefing.json alone."""
