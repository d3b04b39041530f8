"""Signals of decisions and of fears in one article: the words that tell of them, and what they are about."""
