"""A date is words of one sentence of the body that name a time on the calendar; resolve.py says which days."""

import re
from datetime import date

from generator.extraction.dates.calendar import (
    ORDINALS,
    dotted_at,
    month_at,
    monthday_at,
    numeric_at,
    season_at,
    short_decade_at,
    weekday_at,
    year_at,
)
from generator.extraction.dates.counted import day_at, unit_at
from generator.extraction.dates.feasts import holiday_at
from generator.extraction.dates.modifiers import modified, month_names
from generator.extraction.dates.periods import Period, article_day
from generator.extraction.dates.quarters import quarter_at
from generator.extraction.dates.ranges import joined
from generator.extraction.dates.resolve import Resolved, Setting, precision, resolve
from generator.extraction.dates.roles import role
from generator.extraction.dates.spoken import Quoted, day_told, near
from generator.extraction.dates.tense import Tense, Tenses
from generator.extraction.dates.words import Words, date_words
from generator.extraction.dates.written import Kind, Part, Written
from generator.extraction.quotes.marks import Stretch
from generator.extraction.tokens import Line, line
from generator.model.annotation import DateRef, Span
from generator.model.source import Sentence, Source
from generator.reading.blocks.boilerplate import CREDIT

OPENING = 2
"""A date with a year among a sentence's first words sets the year for what follows in the paragraph."""
DIGIT = re.compile("[0-9]")
TENSELESS = frozenset({Kind.YEAR, Kind.VAGUE, Kind.SPAN, Kind.OTHER, Kind.FISCAL})
LIMITS = frozenset({"by", "until", "before"})
LED = frozenset({"by", "from", "in"})
"""Before "last week's quake" they lead to the quake: the date only tells which one."""
PAIRED = frozenset({Kind.DAY, Kind.MONTH, Kind.SEASON})


def find_dates(source: Source, marked: tuple[Stretch, ...] | None = None) -> tuple[DateRef, ...]:
    """Every date in the article's body and captions, in order; `marked` are its quoted stretches, where at hand."""
    words, today = date_words(), article_day(source.published)
    among = _among(source) if today is None else None
    quoted = Quoted(source, marked)
    lines = []
    for at, sentence in enumerate(source.sentences):
        if sentence.says or sentence.aside == CREDIT:  # a caption states nothing, and yet has its day
            text = line(sentence.text)
            if DIGIT.search(text.text) or not words.telling.keys().isdisjoint(text.bag):
                lines.append((at, sentence, text))
    names = month_names((text for _, _, text in lines), words)
    found: list[DateRef] = []
    paragraph, frame = -1, None
    told: date | None = None
    for at, sentence, text in lines:
        if sentence.paragraph != paragraph:
            paragraph, frame = sentence.paragraph, None
        dates = _written(text, words, names)
        if not dates:
            continue
        tenses = Tenses(text, words)
        said = [today is not None and near(one) and quoted.holds(at, text.starts[one.first]) for one in dates]
        day = day_told([one for one, inside in zip(dates, said, strict=True) if not inside], today) if today else None
        told = day or told
        base = day or (told if told == today else None)
        last: tuple[Written, Resolved] | None = None
        for written, inside in zip(dates, said, strict=True):
            open_ = written.coming or not (written.year is not None or written.kind in TENSELESS)
            setting = Setting(
                today=base if inside and base else today,
                tense=_tense(text, tenses, written) if open_ else Tense.UNCLEAR,
                spoken=inside and base is None,
                frame=frame,
                after=_paired(text, last, written) if last else None,
                among=among,
            )
            if written.coming and setting.tense is not Tense.FUTURE:
                continue
            resolved = resolve(written, setting)
            last = written, resolved
            found.append(_date(sentence, text, written, resolved, words))
            frame = written.year if written.year is not None and written.first <= OPENING else frame
    return tuple(found)


def _tense(text: Line, tenses: Tenses, written: Written) -> Tense:
    """The tense told of a date; "the year ending March 31" tells none, whatever the verb."""
    return Tense.BOUND if text.lowers[written.first - 1] == "ending" else tenses.at(written.first, written.end)


def _among(source: Source) -> Period | None:
    """The first and last day of the story's other articles, where they may tell the year."""
    low, high = map(article_day, source.among or ("", ""))
    return (low, high) if low and high else None


def _paired(text: Line, last: tuple[Written, Resolved], written: Written) -> date | None:
    """The first day of the date before, where the two make a pair: "in April or May", "on May 3, … on May 8"."""
    before, resolved = last
    alike = before.kind is written.kind and written.kind in PAIRED and written.year is before.year is None
    pair = alike and written.bare == before.end + 1 and text.lowers[before.end] in {"and", "or"}
    pair = pair or (alike and written.kind is Kind.DAY and before.number == written.number and before.day < written.day)
    return resolved.days[0] if pair and resolved.days and not before.which and not written.which else None


def _written(text: Line, words: Words, names: frozenset[str]) -> list[Written]:
    found: list[Written] = []
    floor = 0
    telling, low = words.telling, text.lowers
    places = [at for at, word in enumerate(low[: len(text)]) if word in telling or "0" <= word < ":"]
    for at in places:
        if at < floor:
            continue
        date = _named_at(text, at, floor, words) if low[at] in telling else _numbered_at(text, at, words)
        if date and date.first >= floor:
            date = modified(text, date, floor, words, names=names)
            if date:
                found.append(date)
                floor = date.end
    return joined(text, found)


def _numbered_at(text: Line, at: int, words: Words) -> Written | None:
    """The date in digits that begins at token `at`."""
    after = text.lowers[at + 1]
    if after == "/":
        found = numeric_at(text, at)
        if found:
            return found
    if after in ORDINALS:
        return monthday_at(text, at)
    size = len(text.words[at])
    if size == 4:  # a year has four digits
        return year_at(text, at, words)
    if size == 2 and after == "s":  # the tens of a decade
        return short_decade_at(text, at)
    return dotted_at(text, at) if size >= 8 else None


def _named_at(text: Line, at: int, floor: int, words: Words) -> Written | None:
    """The date whose telling word is token `at`."""
    match words.telling[text.lowers[at]]:
        case "month":
            return month_at(text, at, floor, words)
        case "weekday":
            return weekday_at(text, at, words)
        case "season":
            return season_at(text, at, words)
        case "day":
            return day_at(text, at)
        case "holiday":
            return holiday_at(text, at, words)
        case _:
            return quarter_at(text, at, floor, words) or unit_at(text, at, floor)


def _date(sentence: Sentence, text: Line, written: Written, resolved: Resolved, words: Words) -> DateRef:
    last = written.end - 1
    owned = text.lowers[last].endswith("'s")
    led = owned and text.lowers[written.first] in LED and written.first < written.bare
    opens = next((n for n in range(written.first + 1, written.bare) if text.lowers[n] != "the"), written.bare)
    span = Span(text.starts[opens if led else written.first], text.ends(last) - 2 * owned)
    first, end = resolved.days or (None, None)
    said = "attribute" if led else role(text, written, words)
    if written.part is Part.END and said in LIMITS:
        first = end  # "by the end of April" is by its last day
    return DateRef(
        sentence=sentence.index,
        span=span,
        text=sentence.text[span.start : span.end],
        precision=precision(written),
        first=_iso(first),
        last=_iso(end),
        basis=resolved.basis,
        role=said,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
