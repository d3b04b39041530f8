"""Dates that count from the article's own: "yesterday", "two months ago", "last week", "the past three years"."""

from dataclasses import dataclass

from generator.extraction.dates.others import other_at
from generator.extraction.dates.written import Kind, Part, Which, Written
from generator.extraction.quantities.numbers import Number, number_at
from generator.extraction.tokens import Line
from generator.model.tables import words

DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
DAYTIME = words("morning afternoon evening night")
UNITS = {
    "day": 1, "days": 1, "week": 1, "weeks": 1, "weekend": 1, "weekends": 1, "month": 1, "months": 1, "year": 1,
    "years": 1, "decade": 10, "decades": 10, "fortnight": 2, "hours": 1, "hour": 1, "century": 100, "centuries": 100,
}  # fmt: skip
SINGULAR = {"fortnight": "week", "decade": "year", "decades": "year", "century": "year", "centuries": "year"}
POINTS = {"last": Which.LAST, "this": Which.THIS, "current": Which.THIS, "next": Which.NEXT, "coming": Which.NEXT}
BACK = words("past last")
AHEAD = words("next coming upcoming")
LASTING = words("to could may might can will would should must shall not n't cannot only often usually")
"""Before "last" they make it a verb: "the truce may last two weeks"."""
LEADS = words("in over for during")
PARTS = {
    "early": Part.EARLY, "beginning": Part.START, "start": Part.START, "mid": Part.MIDDLE, "middle": Part.MIDDLE,
    "late": Part.LATE, "end": Part.END, "earlier": Part.SO_FAR, "later": Part.REST,
}  # fmt: skip
OF = words("beginning start middle end")
WEEKENDS = words("over at during on through throughout")
STEP = {Which.LAST: -1, Which.THIS: 0, Which.NEXT: 1}
NEAR = words("recent past last coming next")
SOFTENERS = words("just about around roughly approximately only nearly almost under over than less more")
YEARS = 10
"""Years of a decade, the longest unit that "last" and "next" are read with."""
NIGHTLY = words(
    "courier couriers messenger delivery deliveries mail package packages rate rates lending loan loans deposits stay "
    "stays guest guests train trains bus buses ferry ferries success sensation accommodation lodging parking shelter"
)
"""What is "overnight" night after night."""
EARLIEST = 4000
"""A count of units beyond this leaves the calendar."""


def day_at(line: Line, i: int) -> Written | None:
    """As in "today", "yesterday evening", "this morning", "last night"."""
    word = line.lowers[i].removesuffix("'s")
    if word in DAYS:
        first = i - (line.lowers[i - 1] in {"earlier", "later", "early", "late"})
        end = i + 1 + (line.lowers[i + 1] in DAYTIME)
        return Written(kind=Kind.COUNTED, first=first, end=end, unit="day", shift=DAYS[word])
    if word == "overnight" and line.lowers[i + 1] not in NIGHTLY:
        return Written(kind=Kind.SPAN, first=i, end=i + 1, unit="day", shift=-1)
    if word in DAYTIME and line.lowers[i - 1] == "this":
        return Written(kind=Kind.COUNTED, first=i - 1, end=i + 1, unit="day", shift=0)
    if word == "night" and line.lowers[i - 1] == "last":
        return Written(kind=Kind.COUNTED, first=i - 1, end=i + 1, unit="day", shift=-1)
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A unit of time at token `at`, named `unit` with `size` units to it, and the number before it."""

    at: int
    floor: int
    unit: str
    size: int
    plural: bool
    number: Number | None

    @property
    def first(self) -> int:
        """The first token of the number, or of the unit where there is none."""
        return self.number.first if self.number else self.at

    @property
    def steps(self) -> int:
        """How many units it makes; 0 where that is not told."""
        value = self.number.value if self.number else None
        if value is None or value != int(value) or value > EARLIEST:
            return 0
        return int(value) * self.size


def unit_at(line: Line, i: int, floor: int) -> Written | None:
    """What is counted in the unit of time that token `i` names."""
    word = line.lowers[i].removesuffix("'s")
    if word not in UNITS:
        return None
    count = Count(
        at=i,
        floor=floor,
        unit=SINGULAR.get(word, word.removesuffix("s")),
        size=UNITS[word],
        plural=word.endswith("s"),
        number=_number_before(line, i, floor),
    )
    if line.lowers[i + 1] == "ago":
        return _ago(count)
    found = other_at(line, i, floor, count.number) or _pointed(line, count)
    if found or count.number is None:
        return found
    return _in(line, count)


def _pointed(line: Line, count: Count) -> Written | None:
    """As in "last week", "the past two weeks", "in recent months", "the end of the year"."""
    at = count.first - 1
    before = line.lowers[at]
    lasts = before == "last" and line.lowers[at - 1] in LASTING and (count.plural or count.number is not None)
    if at < count.floor or lasts:
        return None
    if count.number is None and before == "the" and part_of(line, at, count.floor)[1]:
        parted = count.unit in {"week", "month", "year"}
        return Written(kind=Kind.COUNTED, first=at, end=count.at + 1, unit=count.unit) if parted else None
    if before != "past" and line.lowers[count.at + 1] == "of":  # "the last week of March"
        return None
    if count.unit == "weekend" and before == "the" and line.lowers[at - 1] in WEEKENDS and count.number is None:
        return Written(kind=Kind.COUNTED, first=at, end=count.at + 1, unit="weekend", shift=0)
    the = line.lowers[at - 1] == "the"
    if count.number is None and not count.plural and before in POINTS and (not the or before == "current"):
        return _near(count, POINTS[before])
    if count.number is None and count.plural and before in NEAR:
        led = before == "recent" or the or line.lowers[at - 1] in LEADS
        return Written(kind=Kind.VAGUE, first=_the(line, at, count.floor), end=count.at + 1) if led else None
    return _span(line, count) if before in BACK or before in AHEAD else None


def _near(count: Count, which: Which) -> Written | None:
    if count.unit in {"day", "hour"} or count.size > YEARS:
        return None
    first, end = count.first - 1, count.at + 1
    if count.size > 2:
        return Written(kind=Kind.VAGUE, first=first, end=end)
    return Written(kind=Kind.COUNTED, first=first, end=end, unit=count.unit, shift=STEP[which] * count.size)


def _span(line: Line, count: Count) -> Written | None:
    """As in "the past two weeks"; "the previous year" is told from another day, and no date here."""
    before = line.lowers[count.first - 1]
    steps = count.steps or (0 if count.number or count.plural else count.size)
    first, end = _the(line, count.first - 1, count.floor), count.at + 1
    if not steps or count.unit == "weekend":
        return Written(kind=Kind.VAGUE, first=first, end=end)
    way = -1 if before in BACK else 1
    if count.unit == "hour":
        return Written(kind=Kind.SPAN, first=first, end=end, unit="day", shift=way * _days(steps))
    return Written(kind=Kind.SPAN, first=first, end=end, unit=count.unit, shift=way * steps)


def _ago(count: Count) -> Written:
    end = count.at + 2
    if not count.steps or count.size > 2:
        return Written(kind=Kind.VAGUE, first=count.first, end=end)
    if count.unit == "hour":
        return Written(kind=Kind.SPAN, first=count.first, end=end, unit="day", shift=-_days(count.steps))
    return Written(kind=Kind.COUNTED, first=count.first, end=end, unit=count.unit, shift=-count.steps)


def _in(line: Line, count: Count) -> Written | None:
    """As in "in just two months", "within a week": a date only where something is to come."""
    first = count.first
    for _ in range(2):
        first -= first - 1 >= count.floor and line.lowers[first - 1] in SOFTENERS
    lead = line.lowers[first - 1]
    if first - 1 < count.floor or lead not in {"in", "within"} or not count.steps or count.unit in {"weekend", "hour"}:
        return None
    kind = Kind.COUNTED if lead == "in" else Kind.SPAN
    time = count.at + 1 + (line.lowers[count.at + 1] in {"'", "’"})
    certain = line.lowers[time] == "time"
    end = time + 1 if certain else count.at + 1
    return Written(kind=kind, first=first - 1, end=end, unit=count.unit, shift=count.steps, coming=not certain)


def _days(hours: int) -> int:
    """Days that hold so many hours."""
    return (hours + 23) // 24


def _number_before(line: Line, i: int, floor: int) -> Number | None:
    """The number that ends right before token `i`: "two", "twenty-five", "a", "a few"."""
    for first in range(max(floor, i - 4), i):
        number = number_at(line, first)
        if number and number.end == i and not number.part:
            return number
    if i - 1 >= floor and line.lowers[i - 1] in {"a", "an"}:
        return Number(first=i - 1, end=i, value=1.0, worded=True)
    few = i - 2 if line.lowers[i - 2] == "a" else i - 1
    vague = line.lowers[i - 1] in {"few", "several", "couple", "many"} and few >= floor
    return Number(first=few, end=i, value=None, worded=True) if vague else None


def part_of(line: Line, i: int, floor: int) -> tuple[int, Part]:
    """Where "the end of", "early" or "mid-" before token `i` begins, and the part that it means."""
    of = line.lowers[i - 1] == "of"
    at = i - 1 - (of or line.lowers[i - 1] == "-")
    part = PARTS.get(line.lowers[at], Part.ALL)
    if at < floor or part is Part.ALL or of != (line.lowers[at] in OF):
        return i, Part.ALL
    return (_the(line, at, floor) if of else at), part


def _the(line: Line, i: int, floor: int) -> int:
    return i - (i - 1 >= floor and line.lowers[i - 1] == "the")
