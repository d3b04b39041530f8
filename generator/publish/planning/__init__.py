"""What a run would do, or a branch does, to the briefing: worked out before a byte is written."""
