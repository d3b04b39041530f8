"""A date is taken as it is written: what the words leave open stays open here, and is settled against the article."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a date names.

    COUNTED is a day, week, month or year so many before or after the article's ("yesterday", "two months ago"); SPAN
    runs from so many units before the article's date up to it, or the other way ("the past two weeks"); VAGUE is
    near the article's date, but who knows how near ("in recent weeks").
    """

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    WEEKDAY = "weekday"
    COUNTED = "counted"
    SPAN = "span"
    VAGUE = "vague"


class Which(StrEnum):
    """The word that points: "this October", "last Monday"."""

    NONE = ""
    LAST = "last"
    THIS = "this"
    NEXT = "next"


class Part(StrEnum):
    """The part of a period that is meant: "early 2025", "earlier this year" (so far), "later this year" (rest)."""

    ALL = ""
    EARLY = "early"
    MIDDLE = "mid"
    LATE = "late"
    SO_FAR = "earlier"
    REST = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Tokens `first` to before `end`, and what they say.

    `number` is the month, the season's first month or the weekday; `length` the months of a season or the years of a
    decade; `last_day` and `last_year` end a range. `count` units of `unit` lie between the date and the article's,
    past ones below zero. `coming`: it is only a date if something is to come ("in two months"). `from_now`: it ends a
    stretch that begins with the article's date ("between now and March 3").
    """

    kind: Kind
    first: int
    end: int
    year: int | None = None
    number: int = 0
    day: int = 0
    last_day: int = 0
    last_year: int = 0
    length: int = 1
    which: Which = Which.NONE
    part: Part = Part.ALL
    unit: str = ""
    count: int = 0
    coming: bool = False
    from_now: bool = False
