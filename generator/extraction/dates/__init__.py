"""Dates as written, resolved against the article's own date."""

from generator.extraction.dates.find import find_dates

__all__ = ["find_dates"]
