"""What a briefing says itself in other languages than English: a file a language, all of it as data."""
