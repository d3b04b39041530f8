"""What an article's text says of itself: title, author, agency, day; a day only where it can be one alone."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.source import Block
from generator.reading.blocks.boilerplate import BYLINE, COPYRIGHT, DATE_LINE
from generator.reading.blocks.date_place import above_story
from generator.reading.blocks.parts import DATELINE
from generator.reading.blocks.pieces import Piece
from generator.reading.blocks.told import Told
from generator.reading.metadata.byline import Byline, byline
from generator.reading.metadata.dateline import Dateline, dateline, fits_weekday
from generator.reading.metadata.day import day_of_address, year_of_address
from generator.reading.metadata.outlets import agency_of, no_person, outlet_of
from generator.reading.metadata.published_line import DateLine, beside, date_lines, named_city, written
from generator.reading.metadata.publisher import publisher

NEAR = timedelta(days=31)
"""A machine's stamp is believed where the text names a day of the month before it."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_POSTED = re.compile(r"(?:(?:first|last|originally) )?(?:posted|published|updated|uploaded|modified)\b", re.IGNORECASE)
_UPDATED = re.compile(r"updated|modified", re.IGNORECASE)


HEAD = 3
"""Blocks that say on which weekday an article was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Itself:
    """What the text says; None is unknown. `publisher` is its outlet, else the agency that its words come from."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None


UNKNOWN = Itself()


def itself(pieces: Sequence[Piece], told: Sequence[Told], url: str | None = None, *, file: str = "") -> Itself:
    """What stands in the blocks that are no part of the story, in the address, and in what the file is called."""
    head = above_story(pieces, told)
    aside = [(item.text, why) for item, (_, why) in zip(pieces, told, strict=True) if why]
    openings = [text for text, why in aside if why == DATELINE]
    datelines = [opening for text in openings if (opening := dateline(text, first=True))]
    bylines = [text for text, why in aside if why == BYLINE]
    beside_dates = [part for text, why in aside if why == DATE_LINE for part in beside(text)]
    by_place = [text for text in bylines if not byline(text) and not named_city(text)]  # names beside the date
    unnamed = [f"By {text}" for text in by_place if not outlet_of(text)]
    signed = [found for text in [*bylines, *beside_dates, *unnamed] if (found := byline(text))]
    people = [found.names for found in signed if found.names and not _paper(found)]
    agencies = [
        *(found.names for found in signed if _paper(found)),
        *(opening.agency for opening in datelines),
        *(agency_of(text.rpartition(" ")[2]) for text in openings),
        *(found.agency for found in signed),
    ]
    lines = _dates(aside)
    top = _dates([(item.text, why) for item, (_, why) in zip(pieces[:head], told, strict=False) if why])
    if any(line.day and not line.updated and not line.stamped for line in top):
        lines = top  # a date further down is another's
    story = [item.text for item, (kind, _) in zip(pieces, told, strict=True) if kind is not Block.BOILERPLATE]
    owned = {int(year) for text, why in aside if why == COPYRIGHT for year in _YEAR.findall(text)}
    day = _day(lines, datelines[:1], url, story) or _owned_day(datelines[:1], owned, story)
    return Itself(
        title=next((item.text for item, (kind, _) in zip(pieces, told, strict=True) if kind is Block.TITLE), None),
        author=people[0] if people else None,
        publisher=publisher(aside, agencies, ", ".join(people), file),
        published=day.isoformat() if day else None,
    )


def _owned_day(openings: Sequence[Dateline], owned: Collection[int], story: Sequence[str]) -> date | None:
    """The day of a dateline in the one year of the article's copyright lines, where its first words fit the weekday."""
    opening = openings[0] if openings else None
    if opening is None or not opening.month or not opening.day or len(owned) != 1:
        return None
    try:
        day = date(min(owned), opening.month, opening.day)
    except ValueError:
        return None
    return day if fits_weekday(day, " ".join(story[:HEAD])) else None


def _dates(aside: Sequence[tuple[str, str]]) -> list[DateLine]:
    """What lines that are set aside say of days; those that stand alone come first."""
    dated = [text for text, why in aside if why == DATE_LINE]
    lines = [line for text in dated for line in date_lines(text) or _signed_on(text)]
    signed = [text for text, why in aside if why == BYLINE or (why != DATE_LINE and _POSTED.match(text))]
    return lines + [line for text in signed for line in _signed_on(text)]


def _paper(found: Byline) -> bool:
    """Whether the writer that a byline names is no person: no one is called "The …" or "… Dispatch" but papers."""
    name = found.names or ""
    return " and " not in name and (name.startswith("The ") or no_person(name))


def _signed_on(text: str) -> Iterator[DateLine]:
    """The days that stand behind a byline on its line."""
    position = 0
    for each in written(text):
        yield DateLine(each.day, bool(_UPDATED.search(text, position, each.start)))
        position = each.end


def _day(lines: Sequence[DateLine], openings: Sequence[Dateline], url: str | None, said: Iterable[str]) -> date | None:
    """The day of publication: by a date line, by the dateline with a year that is certain, by the address."""
    address = day_of_address(url) if url else None
    for updated in (False, True):
        days = {line.day for line in lines if line.day and not line.stamped and line.updated is updated}
        if address in days:
            return address
        if days:
            return next(iter(days)) if len(days) == 1 else None
    named = None
    if (openings and openings[0].month) or any(line.stamped for line in lines):
        named = {found.day for text in said for found in written(text) if found.day}
    for opening in openings:
        if found := _of_dateline(opening, address, url, named or set()):
            return found
    if address:
        return address
    stamps = {line.day for line in lines if line.day and line.stamped}
    believed = {day for day in stamps if any(timedelta(0) <= day - other <= NEAR for other in named or ())}
    return believed.pop() if len(stamps) == 1 and believed else None


def _of_dateline(opening: Dateline, address: date | None, url: str | None, named: set[date]) -> date | None:
    """The day of a dateline; its year is the one that it gives, the address's, or that of the same day in the text."""
    if not opening.month or not opening.day:
        return None
    years = {day.year for day in named if (day.month, day.day) == (opening.month, opening.day)}
    year = opening.year or (address.year if address else year_of_address(url) if url else None)
    if year is None and len(years) == 1:
        year = years.pop()
    try:
        return date(year, opening.month, opening.day) if year else None
    except ValueError:
        return None
