"""A date is taken as it is written: what the words leave open stays open here, and is settled against the article."""

from enum import StrEnum
from typing import NamedTuple, Optional


class Kind(StrEnum):
    """What a date names.

    COUNTED is a day, week, month or year so many before or after the article's ("yesterday", "two months ago"); SPAN
    runs from so many units before the article's date up to it, or the other way ("the past two weeks"); VAGUE is
    near the article's date, but who knows how near ("in recent weeks"). PARTYEAR is a quarter or half of a year;
    MONTHDAY a day without its month ("on the 21st"); OTHER counts from a day that is not the article's ("two weeks
    later").
    """

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    WEEKDAY = "weekday"
    PARTYEAR = "part of a year"
    MONTHDAY = "day of a month"
    HOLIDAY = "holiday"
    OTHER = "counted from another day"
    FISCAL = "fiscal year"
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
    START = "start"
    END = "end"
    MIDDLE = "mid"
    LATE = "late"
    SO_FAR = "earlier"
    REST = "later"


class Written(NamedTuple):
    """Tokens `first` to before `end`, and what they say.

    `number` is the month, the season's first month or the weekday; `length` the months of a season or the years of a
    decade; `last_day` and `last_year` end a range. `shift` units of `unit` lie between the date and the article's,
    past ones below zero. `coming`: it is only a date if something is to come ("in two months"). `from_now`: it ends a
    stretch that begins with the article's date ("between now and March 3"). `upper` ends a stretch that begins with
    this one ("from March to May"). `bare` is where it begins without what leads into it; `week` is which week or half
    of a month is meant, counted from 1, or from -1 at its end; `weekday` stands with a
    day ("Monday, 3 March"); `named` says that an event or a law bears its name.
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
    weekday: int | None = None
    which: Which = Which.NONE
    part: Part = Part.ALL
    unit: str = ""
    shift: int = 0
    coming: bool = False
    from_now: bool = False
    upper: Optional["Written"] = None
    bare: int = 0
    week: int = 0
    named: bool = False
    holiday: str = ""
