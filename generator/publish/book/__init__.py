"""The whole briefing as one document."""
