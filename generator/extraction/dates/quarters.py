"""Quarters and halves of a year; a fiscal year need not be the calendar's, so it stays open."""

from generator.extraction.dates.calendar import year_after
from generator.extraction.dates.words import Words
from generator.extraction.dates.written import Kind, Written
from generator.extraction.tokens import Line

ORDER = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "closing": 4, "last": 4}
POINTED = {"last": -1, "this": 0, "current": 0, "next": 1}


def quarter_at(line: Line, i: int, floor: int, words: Words) -> Written | None:
    """As in "Q3 2009", "the first quarter of 2009", "third-quarter", "the second half of the year", "last quarter"."""
    low = line.lowers
    if low[i] == "q":  # "Q3" is two tokens
        return _quarter(line, i, i + 2, int(low[i + 1]), words) if low[i + 1] in {"1", "2", "3", "4"} else None
    half = low[i] == "half"
    if low[i].removesuffix("'s") != "quarter" and not half:
        return None
    at = i - 1 - (low[i - 1] == "-")
    number = ORDER.get(low[at], 0)
    if at < floor or (not number and low[at] not in POINTED):
        return None
    of = low[i + 1] == "of"
    if half:
        part = of and (low[i + 2] in {"last", "this", "next"} or low[i + 2 : i + 4] == ["the", "year"])
        year, end = year_after(line, i + 1, words)
        if number not in {1, 2} or not (part or year):
            return None
        end += 3 * (of and low[i + 2 : i + 4] == ["the", "year"])
        return Written(kind=Kind.PARTYEAR, first=at, end=end, year=year, number=6 * number - 5, length=6)
    if low[at] in POINTED and not of:
        return Written(kind=Kind.COUNTED, first=at, end=i + 1, unit="quarter", shift=POINTED[low[at]])
    return _quarter(line, at, i + 1, number, words) if number else None


def _quarter(line: Line, first: int, end: int, number: int, words: Words) -> Written:
    year, stop = year_after(line, end, words)
    if not year and line.lowers[end : end + 3] == ["of", "the", "year"]:
        stop = end + 3
    return Written(kind=Kind.PARTYEAR, first=first, end=stop, year=year, number=3 * number - 2, length=3)
