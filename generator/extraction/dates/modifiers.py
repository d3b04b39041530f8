"""Words around a date belong to it where they change what it says: "last", "early", "the end of", "since"."""

from collections.abc import Iterable

from generator.extraction.dates.counted import POINTS, part_of
from generator.extraction.dates.words import Words
from generator.extraction.dates.written import Kind, Part, Which, Written
from generator.extraction.tokens import Line
from generator.model.tables import words

NAMED = frozenset({Kind.MONTH, Kind.SEASON, Kind.WEEKDAY, Kind.HOLIDAY})
PARTED = frozenset({Kind.MONTH, Kind.SEASON, Kind.YEAR, Kind.COUNTED, Kind.PARTYEAR})
YEARS = {"last": -1, "this": 0, "next": 1}
ELSEWHERE = words("previous preceding following same")


def month_names(lines: Iterable[Line], words: Words) -> frozenset[str]:
    """The months that are also a person's name in the article: "Mrs May", "April Roe"."""
    found = set()
    for line in lines:
        if words.doubtful.isdisjoint(line.bag):
            continue
        for at, word in enumerate(line.lowers):
            if word in words.doubtful and line.words[at][0].isupper() and line.lowers[at - 1] not in words.leads:
                title = line.lowers[at - 1] not in words.determiners and line.lowers[at - 1] not in words.weekdays
                before = at > 0 and line.words[at - 1][0].isupper() and title
                if before or _capital(line, at + 1):
                    found.add(word)
    return frozenset(found)


def modified(
    line: Line, date: Written, floor: int, words: Words, *, names: frozenset[str] = frozenset()
) -> Written | None:
    """The date with all that belongs to it; None where the words around show that it is none.

    `names` are the months that the article uses as names.
    """
    date = _year_named(line, date)
    if date.kind in NAMED and date.year is None and not date.shift and date.first - 1 >= floor:
        pointer = line.lowers[date.first - 1]
        if pointer in ELSEWHERE:
            the = line.lowers[date.first - 2] == "the" and date.first - 2 >= floor
            return date._replace(kind=Kind.OTHER, first=date.first - 1 - the, bare=date.first - 1 - the)
        if pointer == "past" and date.kind is not Kind.WEEKDAY:
            return None
        if pointer in POINTS or pointer == "past":
            date = date._replace(first=date.first - 1, which=POINTS.get(pointer, Which.LAST))
    bare = date.first
    if date.kind in PARTED:
        first, part = part_of(line, date.first - (line.lowers[date.first - 1] == "the"), floor)
        if part and (part not in {Part.SO_FAR, Part.REST} or (date.kind is Kind.COUNTED and date.unit != "day")):
            date = date._replace(first=first, part=part)
    if date.kind is Kind.COUNTED and line.lowers[bare] == "the" and not date.part and date.unit != "weekend":
        return None
    if not _stands(line, date, words, names):
        return None
    return _led(line, date, floor, words)


def _year_named(line: Line, date: Written) -> Written:
    """As in "October last year", "the summer of this year"; "October and November 2023" share the year."""
    if date.kind not in {Kind.MONTH, Kind.SEASON, Kind.DAY, Kind.PARTYEAR, Kind.HOLIDAY} or date.year is not None:
        return date
    at = date.end + (line.lowers[date.end] in {"of", ","})
    if line.lowers[at] in YEARS and line.lowers[at + 1] in {"year", "year's"}:
        return date._replace(end=at + 2, shift=YEARS[line.lowers[at]], unit="year")
    return date


def _stands(line: Line, date: Written, words: Words, names: frozenset[str]) -> bool:
    """Whether the words can be nothing but a date: "in May", "the spring of 2023", not "May resigned"."""
    if date.kind not in {Kind.MONTH, Kind.SEASON} or date.year or date.week or date.which or date.part or date.unit:
        return True
    before = line.lowers[date.first - 1]
    if date.kind is Kind.SEASON:
        lead = line.lowers[date.first - 2] if before == "the" else before
        return lead in words.prepositions
    name = line.lowers[date.first].removesuffix("'s")
    if name not in words.doubtful:
        return True
    soon = before == "as" and line.lowers[date.first - 2] in {"early", "late", "soon", "recently"}
    if before in words.sure_leads or soon:
        return True
    determined = before in {"the", "a", "an", "its", "their", "his", "her"}
    return name not in names and (before in words.leads or determined) and not _capital(line, date.end)


def _capital(line: Line, i: int) -> bool:
    return line.words[i][:1].isupper() if i < len(line.words) else False


def _led(line: Line, date: Written, floor: int, words: Words) -> Written:
    """The date with its preposition, and with "the" between where the date is no other noun's attribute."""
    first = date.first
    date = date._replace(bare=first)
    own = (
        date.kind in {Kind.SEASON, Kind.PARTYEAR, Kind.OTHER}
        or date.week
        or date.length == 10
        or line.lowers[first] in POINTS
    )
    if own and line.lowers[first - 1] == "the":
        first -= first - 1 >= floor
    if line.lowers[first - 1] == "mid" and first - 1 >= floor:
        first -= 1
    if first - 1 >= floor and line.lowers[first - 1] in words.prepositions:
        first -= 1
    return _from_now(line, date, floor)._replace(first=first) if first < date.first else _from_now(line, date, floor)


def _from_now(line: Line, date: Written, floor: int) -> Written:
    """As in "between now and March 3", "from now until the summer"."""
    at = date.first - 1 - (line.lowers[date.first - 1] == "the")
    pairs = {("between", "and"), ("from", "until"), ("from", "till"), ("from", "to"), ("from", "through")}
    if at - 2 >= floor and line.lowers[at - 1] == "now" and (line.lowers[at - 2], line.lowers[at]) in pairs:
        return date._replace(first=at - 2, from_now=True)
    return date
