"""A date is words of one sentence of the body that name a time on the calendar; resolve.py says which days."""

from bisect import bisect_right
from dataclasses import replace
from datetime import date

from generator.extraction.dates.calendar import month_at, numeric_at, season_at, weekday_at, year_at
from generator.extraction.dates.counted import day_at, unit_at
from generator.extraction.dates.modifiers import modified, month_names
from generator.extraction.dates.periods import article_day
from generator.extraction.dates.resolve import Setting, precision, resolve
from generator.extraction.dates.tense import Tense, Tenses
from generator.extraction.dates.words import Words, date_words
from generator.extraction.dates.written import Kind, Written
from generator.extraction.quotes.marks import stretches
from generator.extraction.tokens import Line, line
from generator.model.annotation import DateRef, Span
from generator.model.source import Sentence, Source

OPENING = 2
"""A date with a year among a sentence's first words sets the year for what follows in the paragraph."""


def find_dates(source: Source) -> tuple[DateRef, ...]:
    """Every date in the article's body, in order of the text."""
    words, today = date_words(), article_day(source.published)
    quoted: dict[int, list[Span]] = {}
    for stretch in stretches(source):
        for at, span in stretch.pieces:
            quoted.setdefault(at, []).append(span)
    names = month_names((line(sentence.text) for sentence in source.sentences if sentence.says), words)
    found: list[DateRef] = []
    paragraph, frame = -1, None
    for at, sentence in enumerate(source.sentences):
        if not sentence.says:
            continue
        if sentence.paragraph != paragraph:
            paragraph, frame = sentence.paragraph, None
        text = line(sentence.text)
        dates = _written(text, words, names)
        if not dates:
            continue
        tenses = Tenses(text, words)
        for written in dates:
            setting = Setting(
                today=today,
                tense=tenses.at(written.first, written.end),
                spoken=_inside(text.tokens[written.first].start, quoted.get(at, [])),
                frame=frame,
            )
            if written.coming and setting.tense is not Tense.FUTURE:
                continue
            found.append(_date(sentence, text, written, setting))
            frame = _frame(written, frame)
    return tuple(found)


def _written(text: Line, words: Words, names: frozenset[str]) -> list[Written]:
    found: list[Written] = []
    at = floor = 0
    while at < len(text):
        date = _at(text, at, floor, words)
        date = modified(text, date, floor, words, names=names) if date else None
        if date:
            found.append(date)
            floor = date.end
        at = max(at + 1, floor)
    return _years_shared(text, found)


def _at(text: Line, at: int, floor: int, words: Words) -> Written | None:
    """The date whose telling word is token `at`."""
    token = text.tokens[at]
    if token.number:
        return numeric_at(text, at) or year_at(text, at, words)
    if token.lower not in words.telling:
        return None
    return (
        month_at(text, at, floor, words)
        or weekday_at(text, at, words)
        or season_at(text, at, words)
        or day_at(text, at)
        or unit_at(text, at, floor)
    )


def _years_shared(text: Line, dates: list[Written]) -> list[Written]:
    """The dates, where "October and November 2023" share the year."""
    shared = list(dates)
    for n in range(len(shared) - 2, -1, -1):
        date, after = shared[n], shared[n + 1]
        alike = date.kind in {Kind.DAY, Kind.MONTH} and after.kind in {Kind.DAY, Kind.MONTH}
        if alike and date.year is None and after.year and not date.which and not date.unit:
            joint = text.lower(date.end) in {"and", "or", "to", "through", "until", "-", "–"}
            if joint and after.first <= date.end + 1 and date.number <= after.number:
                shared[n] = replace(date, year=after.year)
    return shared


def _inside(place: int, spans: list[Span]) -> bool:
    at = bisect_right(spans, place, key=lambda span: span.start) - 1
    return at >= 0 and place < spans[at].end


def _frame(written: Written, frame: int | None) -> int | None:
    return written.year if written.year is not None and written.first <= OPENING else frame


def _date(sentence: Sentence, text: Line, written: Written, setting: Setting) -> DateRef:
    last = text.tokens[written.end - 1]
    span = Span(text.tokens[written.first].start, last.end - 2 * last.lower.endswith("'s"))
    resolved = resolve(written, setting)
    first, end = resolved.days or (None, None)
    return DateRef(
        sentence=sentence.index,
        span=span,
        text=sentence.text[span.start : span.end],
        precision=precision(written),
        first=_iso(first),
        last=_iso(end),
        basis=resolved.basis,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
