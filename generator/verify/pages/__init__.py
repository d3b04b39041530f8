"""What a generated page says, word by word: statements, counts, dates, and all that the briefing says itself."""
