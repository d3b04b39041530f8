"""What is said in a quotation is dated from the day it was said on, where the article tells that day."""

from bisect import bisect_right
from datetime import date, timedelta
from functools import cached_property

from generator.extraction.dates.resolve import Setting, resolve
from generator.extraction.dates.tense import Tense
from generator.extraction.dates.written import Kind, Which, Written
from generator.extraction.quotes.marks import Stretch, stretches
from generator.model.annotation import Span
from generator.model.source import Source

UNITS = frozenset({"day", "week", "weekend"})
KINDS = frozenset({Kind.WEEKDAY, Kind.MONTHDAY})
RECENT = timedelta(6)
"""A day farther back is not the one on which an article's people speak."""


class Quoted:
    """Which places of an article are inside quotation marks; worked out when first asked for."""

    def __init__(self, source: Source, found: tuple[Stretch, ...] | None = None) -> None:
        self._source, self._found = source, found

    @cached_property
    def _spans(self) -> dict[int, list[Span]]:
        found: dict[int, list[Span]] = {}
        for stretch in stretches(self._source) if self._found is None else self._found:
            for at, span in stretch.pieces:
                found.setdefault(at, []).append(span)
        return found

    def holds(self, sentence: int, place: int) -> bool:
        """Whether the character at `place` of the sentence is quoted."""
        spans = self._spans.get(sentence, [])
        at = bisect_right(spans, place, key=lambda span: span.start) - 1
        return at >= 0 and place < spans[at].end


def near(written: Written) -> bool:
    """Whether a date is counted in days or weeks, so that it matters on which day it was said."""
    return written.kind in KINDS or written.unit in UNITS


def day_told(dates: list[Written], today: date) -> date | None:
    """The day that a sentence tells of outside of its quotations: "today", "yesterday", a weekday just past."""
    for written in reversed(dates):
        single = written.kind is Kind.WEEKDAY or (written.unit == "day" and written.kind is Kind.COUNTED)
        if not single or written.upper or written.which is not Which.NONE or written.part:
            continue
        days = resolve(written, Setting(today=today, tense=Tense.PAST)).days
        if days and days[0] == days[1] and today - RECENT <= days[0] <= today:
            return days[0]
    return None
