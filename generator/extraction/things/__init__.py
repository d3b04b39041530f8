"""Stretches of an article that name a thing or a group by common nouns, each with the clue that says so."""
