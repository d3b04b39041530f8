"""A day that only an article's own page bears is doubted where all else in the story is told of long before it.

Pages bear the day on which they were shown or copied, above the article or below; it is never before the article's own.
A day between the title and the story is the article's own where it is the weekday that the first sentences tell of, or
the one after.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, takewhile

from generator.errors import Finding
from generator.model.source import Block, Source
from generator.reading.metadata.dateline import names_weekday
from generator.reading.metadata.published_line import written

LONG = timedelta(days=183)
"""So long after all others a day is doubted, if it is also longer than the others lie apart.

Measured on 13 stories and 150 articles with a day: in a story told over days or weeks no article is over 85 days from
the one before; in stories told over years the gaps are up to 926 days, and never as long as the story before them.
"""
OTHERS = 2
"""So many other articles must bear a day, or tell of one."""

HEAD = 4
"""Sentences that may name the weekday of an article's day."""

LINE = 80
"""Characters of the line with the day that are quoted."""


def doubted(sources: Sequence[Source]) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """The articles, those without their day whose day is doubted, and what to tell of them."""
    last = _latest(sources)
    if not last:
        return tuple(sources), ()
    told = sorted({day for source in sources for day in _told(source)})
    days = {source.id: date.fromisoformat(source.published or "") for source in last}
    doubts = {s.id for s in last if not _near(days[s.id], told, s) and not _own(days[s.id], s)}
    latest = max(_day(s) for s in sources if s not in last)
    return (
        tuple(replace(s, published=None, doubted=s.published) if s.id in doubts else s for s in sources),
        tuple(_finding(source, latest) for source in last if source.id in doubts),
    )


def _latest(sources: Sequence[Source]) -> list[Source]:
    """The articles after a gap longer than all before it: they are fewer, and each is dated by its text alone."""
    if not any(source.in_text for source in sources):
        return []
    dated = sorted((source for source in sources if _day(source)), key=lambda source: (_day(source), source.id))
    days = [date.fromisoformat(_day(source)) for source in dated]
    first = len(dated) - sum(1 for _ in takewhile(lambda source: source.in_text, reversed(dated)))
    for at in range(max(first, OTHERS), len(dated)):
        if days[at] - days[at - 1] > max(LONG, days[at - 1] - days[0]):
            return dated[at:] if 2 * at > len(dated) else []
    return []


def _day(source: Source) -> str:
    """The day that an article bears, else the latest that it tells of; empty where it tells of none."""
    return source.published or max((day.isoformat() for day in _told(source)), default="")


def _told(source: Source) -> Iterator[date]:
    """The full dates that an article's own sentences tell of."""
    for sentence in source.sentences:
        if sentence.block is not Block.BOILERPLATE:
            yield from filter(None, _full(sentence.text))


def _near(day: date, told: Sequence[date], source: Source) -> bool:
    """Whether anything in the story is told of near the day, or the article names its year."""
    at = bisect_left(told, day - LONG)
    if at < len(told) and told[at] <= day + LONG:
        return True
    year = re.compile(rf"(?<!\d){day.year}(?!\d)")
    return any(s.block is not Block.BOILERPLATE and year.search(s.text) for s in source.sentences)


def _own(day: date, source: Source) -> bool:
    """Whether the day stands between title and story, whose first sentences name its weekday or the one before."""
    blocks = (s for s in source.sentences if s.block is not Block.BOILERPLATE or day in _full(s.text))
    above = [s.block for s in islice(blocks, 2)] == [Block.TITLE, Block.BOILERPLATE]
    said = (s.text for s in source.sentences if s.says)
    return above and names_weekday(day, " ".join(islice(said, HEAD)))


def _full(text: str) -> set[date | None]:
    return {each.day for each in written(text)}


def _finding(source: Source, latest: str) -> Finding:
    what = f"its day is doubted: {source.published}, {_by(source)}"
    why = f"no other is later than {latest}, none tells of a day near it: it may be when the page was copied"
    now = "give the article's day as `published:` in a sidecar; until then days without a year stay open"
    return Finding(what=what, path=source.path, why=why, now=now)


def _by(source: Source) -> str:
    """What gives the day: a line of the article, which is quoted, or else its words together."""
    day = date.fromisoformat(source.published or "")
    line = next((s.text for s in source.sentences if s.block is Block.BOILERPLATE and day in _full(s.text)), "")
    if not line:
        return "which its own words give"
    return f"by its line “{line if len(line) <= LINE else line[:LINE] + '…'}”"
