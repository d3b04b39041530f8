"""A holiday is a date where its name says day or eve, or where a preposition leads it; "Christmas cards" are none."""

from functools import cache

from generator.extraction.dates.calendar import year_after
from generator.extraction.dates.words import Words, date_words
from generator.extraction.dates.written import Kind, Written
from generator.extraction.tokens import Line, line

LEADS = frozenset({"this", "last", "next", "at", "for", "of"})


@cache
def _names() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The holidays by their first word, longest first, in tokens."""
    rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in date_words().holidays:
        parts = tuple(word for word in line(name).lowers if word)
        rows.setdefault(parts[0], []).append((parts, name))
    return {first: tuple(sorted(found, key=lambda row: -len(row[0]))) for first, found in rows.items()}


def holiday_at(text: Line, i: int, words: Words) -> Written | None:
    """The holiday whose name begins at token `i`."""
    if not text.words[i][0].isupper():
        return None
    for parts, name in _names().get(text.lowers[i].removesuffix("'s"), ()) or _names().get(text.lowers[i], ()):
        if tuple(text.lowers[i : i + len(parts)]) != parts:
            continue
        year, end = year_after(text, i + len(parts), words)
        before = text.lowers[i - 1]
        led = before in words.prepositions or before in LEADS
        if len(parts) == 1 and not year and (not led or text.words[end][:1].isupper()):
            return None
        return Written(kind=Kind.HOLIDAY, first=i, end=end, year=year, holiday=name)
    return None
