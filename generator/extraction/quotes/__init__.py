"""Quoted words, and who spoke them where that is certain."""

from generator.extraction.quotes.find import find_quotes

__all__ = ["find_quotes"]
