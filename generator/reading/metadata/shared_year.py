"""A dateline seldom gives a year: it has that of the story's other articles where one year alone fits.

"LONDON, April 26 (Agency) - … on Wednesday": no more than two months from the others, and on the weekday that its first
words tell of. What is taken so is told as a finding, so that an editor can give the day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from generator.errors import Finding
from generator.model.source import Block, Source
from generator.reading.metadata.dateline import Dateline, dateline, fits_weekday

OTHERS = 2
"""So many other articles must bear a day."""
NEAR = timedelta(days=60)
"""So far before the first of the others and after the last it may be."""
YEAR = timedelta(days=365)
"""Articles over a longer time do not tell of which year a day is."""
HEAD = 4
"""Sentences in which the dateline stands, and as many after it, whose weekday must be the day's or the one before."""


def shared_year(sources: Sequence[Source]) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """The articles, those with a dateline without a year with their day where it can be one alone; and what to tell."""
    days = sorted(date.fromisoformat(source.published) for source in sources if source.published)
    if len(days) < OTHERS:
        return tuple(sources), ()
    found = {source.id: day for source in sources if (day := _day(source, days[0] - NEAR, days[-1] + NEAR))}
    return (
        tuple(replace(s, published=found[s.id].isoformat(), in_text=True) if s.id in found else s for s in sources),
        tuple(_finding(source, found[source.id]) for source in sources if source.id in found),
    )


def among(sources: Sequence[Source]) -> tuple[Source, ...]:
    """The articles; those without a day with the first and last of the others, if most bear one, all within a year."""
    days = sorted(source.published for source in sources if source.published)
    if len(days) < OTHERS or 2 * len(days) < len(sources):
        return tuple(sources)
    if date.fromisoformat(days[-1]) - date.fromisoformat(days[0]) >= YEAR:
        return tuple(sources)
    bare = {s.id for s in sources if not (s.published or s.doubted)}
    return tuple(replace(s, among=(days[0], days[-1])) if s.id in bare else s for s in sources)


def _day(source: Source, low: date, high: date) -> date | None:
    """The day of an article's dateline in the year in which it lies between two days; None where it is not one."""
    if source.published or source.doubted:
        return None
    openings = (s for s in islice(source.sentences, 2 * HEAD) if s.block is Block.BOILERPLATE)
    opening = next((found for s in openings if (found := dateline(s.text, first=True)) and found.day), None)
    days = [day for day in _in_years(opening, low, high) if low <= day <= high] if opening else []
    if len(days) != 1:
        return None
    said = " ".join(s.text for s in islice((s for s in source.sentences if s.says), HEAD))
    return days[0] if fits_weekday(days[0], said) else None


def _in_years(opening: Dateline, low: date, high: date) -> Iterator[date]:
    """The day in each year from one to another; a year without it has none."""
    for year in range(low.year, high.year + 1):
        try:
            yield date(year, opening.month or 0, opening.day or 0)
        except ValueError:
            continue


def _finding(source: Source, day: date) -> Finding:
    what = f"its dateline gives no year: taken for {day.isoformat()}"
    why = "the other articles of the story are of no other year in which that day is near them"
    now = "give the article's day as `published:` in a sidecar if it is another"
    return Finding(what=what, path=source.path, why=why, now=now, note=True)
