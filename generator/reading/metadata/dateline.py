"""A dateline opens an article's text: a place, an agency, a day, then a dash; the sentence begins after it."""

import re
from datetime import date
from typing import NamedTuple

from generator.model.tables import word_set
from generator.reading.metadata.outlets import agency_of, outlet_of
from generator.reading.metadata.published_line import MONTH, month_number

_LONGEST = 110
_CAPITALS = r"[A-Z][A-Z.'’]+(?:[ /-][A-Z][A-Z.'’]*){0,4}"
_PLAIN = r"[A-Z][\w.'’]{0,20}(?:[ -][A-Z][\w.'’]{0,20}){0,3}"


def _day(name: str) -> str:
    """The pattern of a day: "March 5" or "5 March", with a year or not; its groups' names begin with `name`."""
    first = rf"(?P<{name}m>{MONTH})\.?\s(?P<{name}d>\d{{1,2}})"
    second = rf"(?P<{name}n>\d{{1,2}})\s(?P<{name}k>{MONTH})\.?"
    return rf"(?i:(?:{first}|{second})(?:,?\s(?P<{name}y>(?:19|20)\d\d))?)"


_DAY, _BEHIND = _day("a"), _day("b")
_WITH_PLACE = re.compile(
    rf"(?P<place>(?P<shout>{_CAPITALS})(?=[\s,:(/]|$)|{_PLAIN})(?P<region>(?:,\s(?:{_PLAIN})){{0,2}}?)"
    rf"(?:(?:,\s|\s\(?|/){_DAY}\)?)?(?:\s?\((?P<agency>[A-Za-z][\w./& -]{{1,30}})\)(?:,?\s{_BEHIND})?"
    r"|\s?/(?P<slashed>PRNewswire)/)?"
    r"(?P<mark>\s?(?:--?|[–—_])(?=\s|$)|\s?[–—](?=\S)|:(?=\s[A-Z“\"])|(?<=\))(?=\s[A-Z]))\s{0,3}"
)
_WITHOUT = re.compile(
    rf"(?:{_DAY}\s)?\((?P<agency>[A-Za-z][\w./& -]{{1,30}})\)(?P<mark>\s?(?:--?|[–—_])(?=\s|$)|)\s{{0,3}}"
)
_MAYBE = re.compile(r"[-–—_:)/](?:\s|$)|[–—]|^\(")
_OPENS_WITH_DAY = re.compile(rf"{_DAY}\s\(")
_NEXT = re.compile(r"[A-Z\d“\"‘'«(\[<$€£]|$")
_SHORT = 6
"""A word in capitals of fewer letters may be an acronym: it is a place where it is a city, or an agency stands by."""


_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


class Dateline(NamedTuple):
    """Where the dateline ends, and what it says; a year is seldom given."""

    end: int
    agency: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None


def dateline(text: str, *, first: bool = False) -> Dateline | None:
    """The dateline that a block begins with; `first` says that it is the article's first, where "Paris: " is one."""
    head = text[:_LONGEST]
    if not head or not (first or head[0] == "(" or head[1:3].isupper() or "(" in head):
        return None  # most paragraphs
    if not _MAYBE.search(head) or not (head[0].isupper() or head[0] == "("):
        return None
    found = _WITHOUT.match(head) if head[0] == "(" or _OPENS_WITH_DAY.match(head) else _WITH_PLACE.match(head)
    if not found or not _NEXT.match(text, found.end()):
        return None
    said = found["agency"] or found.groupdict().get("slashed") or ""
    agency = agency_of(said)
    outlet = agency or outlet_of(said)
    dated = found.groupdict().get("am") or found.groupdict().get("an")
    opens = bool(agency or ((outlet or dated) and first and found["mark"].strip()))
    if not (_placed(found, outlet, first=first) if "place" in found.re.groupindex else opens):
        return None
    groups = found.groupdict()
    month, number, year = (_either(groups, *names) for names in (("m", "k"), ("d", "n"), ("y",)))
    return Dateline(
        found.end(),
        outlet,
        int(year) if year else None,
        month_number(month) if month else None,
        int(number) if number else None,
    )


def _either(groups: dict[str, str | None], *names: str) -> str | None:
    """What the day before the brackets says, or the one behind."""
    return next((said for place in "ab" for name in names if (said := groups.get(place + name))), None)


def _placed(found: re.Match[str], agency: str | None, *, first: bool) -> bool:
    place, mark = found["place"], found["mark"].strip()
    if agency and (first or found["shout"] or agency_of(agency)):
        return True
    if not mark or (found["agency"] and (not first or mark == ":")):
        return False
    words = place.replace(".", "").lower().replace(" ", "-")
    city = words in listed("cities")
    if mark == ":":
        return city and first
    if not found["shout"]:
        return city
    if set(words.split("-")) & listed("labels"):
        return False
    return city or bool(found["region"] or found["am"] or found["an"]) or len(place.split()[0]) >= _SHORT


def fits_weekday(day: date, said: str) -> bool:
    """Whether the first weekday that an article's first words name is its day's or the one before; or there is none."""
    return not _WEEKDAY.search(said) or names_weekday(day, said)


def names_weekday(day: date, said: str) -> bool:
    """Whether the first weekday that an article's first words name is its day's or the one before."""
    found = _WEEKDAY.search(said)
    return found is not None and _WEEK.index(found[1][:3].lower()) in (day.weekday(), (day.weekday() - 1) % 7)


def listed(key: str) -> frozenset[str]:
    """The words of one list."""
    return word_set(__file__, "datelines.yml", key)
