"""Stretches of an article that name somebody or something by a proper name, each with the clue that says so."""
