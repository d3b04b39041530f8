"""A block that says when the article was published says nothing else: take the date away, and no word is left."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from generator.model.tables import word_set
from generator.reading.metadata.outlets import outlet_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = re.compile(
    rf"\b(?:(?P<m1>{MONTH})\.?\s{{1,3}}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<y1>(?:19|20)\d\d)"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s{{1,3}}of)?[\s-]{{1,3}}(?P<m2>{MONTH})\.?,?[\s-]{{1,3}}(?P<y2>(?:19|20)\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)(?P<s3>[-/.])(?P<m3>\d\d?)(?P=s3)(?P<d3>\d\d?)"
    r"|(?P<m4>\d\d?)(?P<s4>[/.])(?P<d4>\d\d?)(?P=s4)(?P<y4>(?:19|20)\d\d"
    r"|\d\d(?=\s{1,3}\d\d?:\d\d\s?[AaPp]\.?[Mm]\b)))(?:(?!\d)|(?=\d\d?:\d\d\s?[AaPp]\.?[Mm]\b))",
    re.IGNORECASE | re.ASCII,
)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_SHORT_YEAR = re.compile(r"\d/\d\d\s{1,3}\d\d?:\d\d", re.ASCII)
_AMERICAN = re.compile(
    r"\s{1,3}(?:at\s)?\d\d?:\d\d(?::\d\d)?\s?(?:[AaPp]\.?[Mm]\.?)?\s?\(?(?:[ECMP][SD]T|[ECMP]T|AKST|AKDT|HST)\b",
    re.ASCII,
)
"""A time of day in an American zone: there the month comes first."""
CENTURY = 2000
_STAMP = re.compile(r"[\sT]{1,2}\d\d:\d\d:\d\d", re.ASCII)
_SIGNS = re.compile(r"\d{1,2}(?:[:.]\d\d){1,2}(?:\.\d{1,6})?|\d{1,3}|[\s:|•·,;()\[\]<>–—_/+-]+", re.ASCII)
_WORD = re.compile(r"[^\W\d_][\w.+]*")
_PARTS = re.compile(r"\s+[•|·]\s+")
_ZONE = re.compile(r"(\d[:.]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?)\s?\(?[A-Z]{2,5}(?:[+-]\d{1,2})?\b\)?", re.ASCII)
"""A time of day, and the zone in capitals behind it, of which no list is complete."""
_APART = re.compile(r"\s*[|·•()\[\]/]\s*|\s+[–—-]+\s+|[,;]\s+|(?<=[^\W\d_]{3})\.\s+|(?<=\0)\.\s+")
_HERE = "\0"
_FIRST_OF_TWO = re.compile(r"\b\d{1,2} (?:and|to)\b")
"""The first day of a page that was kept for two: "Monday 11 and Tuesday 12 September 2023"."""
_STOPPED = re.compile(r"[!?:]$|[^\W\d_]{2}\.$")
_BESIDE = " ,|–—-()[]/:;·•"
_OTHER = 5
"""A date between bars has other short words beside it, of fewer than so many."""
_LONGEST = 120


class Written(NamedTuple):
    """A full date in a line: its place there, and the day, which is None where it could be two."""

    start: int
    end: int
    day: date | None


class DateLine(NamedTuple):
    """What a date line says: the day, whether it is a later one than that of publication, and whether it is a stamp.

    A stamp is a machine's, glued to its label or told to the second: some pages stamp the day they were copied.
    """

    day: date | None
    updated: bool = False
    stamped: bool = False


def date_line(text: str) -> date | None:
    """The day, where the block says when it was published and nothing else."""
    said = date_lines(text)
    return said[0].day if said else None


def date_lines(text: str) -> tuple[DateLine, ...]:
    """What the block says of days, where it is nothing but dates and words beside them; the first published first."""
    dated = len(text) <= _LONGEST and (_YEAR.search(text) or _SHORT_YEAR.search(text))
    return _date_lines(text) if dated else ()


@lru_cache(maxsize=256)
def _date_lines(text: str) -> tuple[DateLine, ...]:
    parts = _PARTS.split(text)
    if len(parts) > 1:
        said = [_said(part) for part in parts]
        others = [part for part, found in zip(parts, said, strict=True) if not found]
        if any(said) and all(part.count(" ") < _OTHER for part in others):
            return _sorted(line for found in said for line in found)
    return _sorted(_said(text))


def _sorted(lines: Iterable[DateLine]) -> tuple[DateLine, ...]:
    return tuple(sorted(lines, key=lambda line: (line.stamped, line.updated, line.day is None)))


def _said(text: str) -> tuple[DateLine, ...]:
    found = written(text)
    if not found or any(each.day is None and "/" not in text for each in found):
        return ()
    rest: list[str] = []
    said: list[DateLine] = []
    position, later = 0, False
    for each in found:
        before = text[position : each.start]
        words = _words(before)
        later = bool(words & _listed("updated")) or (later and not words & _listed("published"))
        glued = before.casefold().endswith("date:")
        said.append(DateLine(each.day, later, glued and bool(_STAMP.match(text, each.end))))
        rest.append(before)
        position = each.end
    rest.append(text[position:].removeprefix("T") if text[position : position + 2] != "T " else text[position:])
    rest = [part for part in rest if not _names(part)]
    if any(_words(part) - _all() for part in rest) or not all(_plain(part) for part in rest):
        return ()
    return tuple(said)


def _names(part: str) -> bool:
    """Whether nothing but an outlet stands before or after a date; or a city."""
    name = part.strip(_BESIDE)
    return bool(name) and (outlet_of(name) is not None or named_city(name))


def named_city(name: str) -> bool:
    """Whether this is the name of a city that datelines know."""
    return name.lower().replace(" ", "-") in _cities()


def dated_names(text: str) -> bool:
    """Whether a line is a full date, set apart from names, and words such as stand on an article's date line."""
    days = written(text) if len(text) <= _LONGEST and _YEAR.search(text) else ()
    if not days or any(each.day is None for each in days):
        return False
    parts: list[str] = []
    position = 0
    for each in days:
        parts.append(text[position : each.start])
        position = each.end
    line = _HERE.join([*parts, text[position:]])
    if not line.endswith(f"{_HERE}."):
        line = line.removesuffix(".")  # what follows the day may end like a sentence: "All times Central."
    return all(_says_when(part) if _HERE in part else _says_who(part) for part in _APART.split(line))


def names_alone(text: str) -> bool:
    """Whether a line is names and offices alone."""
    return all(_says_who(part, offices()) for part in _APART.split(text))


def offices() -> frozenset[str]:
    """Words beside names that are none: of offices, and of what a line says of itself."""
    return word_set(__file__, "datelines.yml", "roles") | _listed("who")


def _says_when(part: str) -> bool:
    return _words(_FIRST_OF_TWO.sub(" ", part)) <= _all() and _plain(part.replace(_HERE, " "))


def _says_who(part: str, others: frozenset[str] = frozenset()) -> bool:
    """Whether part of a line is names, numbers and a date line's words; one that ends like a sentence is not."""
    if outlet_of(part):
        return True
    words = [word.rstrip(".").lower() for word in _WORD.findall(part) if word[0].islower()]
    known = all(word in _all() or word in _listed("who") or word in others for word in words)
    return known and not _STOPPED.search(part)


def beside(text: str) -> tuple[str, ...]:
    """What else stands on a date line, between its bars and its dates: a name, a byline, words on the day."""
    out: list[str] = []
    for part in _PARTS.split(text):
        position = 0
        for each in written(part):
            out.append(part[position : each.start])
            position = each.end
        out.append(part[position:])
    return tuple(said for part in out if (said := part.strip(_BESIDE)))


def written(text: str) -> tuple[Written, ...]:
    """The full dates in a text, in order."""
    return _short_written(text) if len(text) <= _LONGEST else _written(text)


def _written(text: str) -> tuple[Written, ...]:
    return tuple([Written(match.start(), match.end(), _day(match)) for match in _DATE.finditer(text)])


_short_written = lru_cache(maxsize=256)(_written)


def month_number(word: str) -> int:
    """1 for January; the word begins a month's name."""
    return _MONTHS.index(word[:3].lower()) + 1


def _day(match: re.Match[str]) -> date | None:
    kind = next(number for number in "1234" if match[f"y{number}"])
    year, month, number = (match[f"{part}{kind}"] for part in "ymd")
    first = int(month) if month.isdigit() else month_number(month)
    second = int(number)
    dotted = match["s4"] == "."  # with dots the day comes first, wherever dates are written so
    american = kind == "4" and not dotted and _AMERICAN.match(match.string, match.end())
    if kind == "4" and not dotted and not american and first != second and first <= 12 and second <= 12:
        return None  # the day and the month could be either way round
    if kind == "4" and (dotted or first > 12):
        first, second = second, first
    try:
        return date(int(year) + (CENTURY if len(year) == 2 else 0), first, second)
    except ValueError:
        return None


def _words(text: str) -> set[str]:
    text = _ZONE.sub(r"\1", text)
    return {word.rstrip(".0123456789").lower() for word in _WORD.findall(text)}  # "GMT+2"


def _plain(text: str) -> bool:
    """Whether nothing is there but words, times, small numbers and signs."""
    return not _SIGNS.sub("", _WORD.sub("", text)).strip(".")


def _listed(key: str) -> frozenset[str]:
    return word_set(__file__, "dates.yml", key)


@cache
def _cities() -> frozenset[str]:
    return word_set(__file__, "datelines.yml", "cities")


@cache
def _all() -> frozenset[str]:
    return _listed("published") | _listed("updated") | _listed("beside")
