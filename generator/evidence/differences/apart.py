"""What says of two numbers that both may be right: they overlap, are of two times, or one has changed since."""

from datetime import date

from generator.evidence.differences.days import Days, conflict, days_of
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import listed
from generator.evidence.differences.numbers_told import FATES, Number
from generator.evidence.differences.tolls import time_long_ago

WEEK, LONG = 7, 45
"""Days between two articles after which more must be told alike, and after which everything may have changed."""
DAY = 86400
"""Seconds of a day."""
MOST = 60
"""Days: a date of more than these is no date of one event."""
BACK = 8
"""Tokens before a number within which its rise or fall is told."""


def meet(one: Number, two: Number) -> bool:
    """Whether two numbers can both be right."""
    coarse = one.sort == "duration" and one.quantity.unit != two.quantity.unit
    loose = 1.2 if coarse else 1.0
    return max(one.low, two.low) <= min(one.high, two.high) * loose


def apart(one: Number, two: Number) -> float:
    """How far two numbers are from each other, by the greater's share of the smaller."""
    low, high = sorted((abs(one.size), abs(two.size)))
    return high / low if low else high + 1


def dated(number: Number) -> list[Days]:
    """The days that its sentence gives."""
    found = (days_of(ref) for ref in number.told.dates if ref.first and not ref.role)
    return [days for days in found if days and days.first and days.last and (days.last - days.first).days < MOST]


def clash(one: Number, two: Number) -> bool:
    """Whether two numbers are of two times: of other days, or of a day after the other's article."""
    day = max((n.told.day for n in (one, two) if n.told.day), default=None)
    if one.sort in (*FATES, "duration") and bool(time_long_ago(one.told, day)) != bool(time_long_ago(two.told, day)):
        return True
    mine, theirs = dated(one), dated(two)
    if mine and theirs:
        return all(conflict(first, second) for first in mine for second in theirs)
    return any(
        bool(days) and other.told.day is not None and all(d.first and d.first > other.told.day for d in days)
        for days, other in ((mine, two), (theirs, one))
    )


def moves_apart(one: Number, two: Number) -> bool:
    """Whether a price moves, which is another an hour later, or one share rises and the other falls."""
    if one.sort != "percentage" and not one.sort.startswith("money"):
        return False
    ways = [way(n) for n in (one, two)]
    if one.sort.startswith("money"):
        return any(ways)
    return all(ways) and ways[0] != ways[1]


def way(number: Number) -> str:
    """Whether a number tells of a rise or a fall; empty where it tells of neither."""
    told = number.told
    at = token_at(told, number.quantity.span.start)
    near = [*told.line.lowers[max(0, at - BACK) : at], told.line.lowers[token_at(told, number.quantity.span.end)]]
    return next((name for word in reversed(near) for name in ("up", "down") if word in listed(name)), "")


def counts_on(one: Number, two: Number) -> bool:
    """Whether two lengths of time only tell of one that goes on: it is longer by the days between the articles."""
    first, second = one.told.day, two.told.day
    if one.sort != "duration" or not first or not second or min(one.size, two.size) < 2 * DAY:
        return False
    gap = abs((first - second).days)
    return bool(gap) and abs(abs(one.size - two.size) / DAY - gap) <= max(2, gap / 7)


def outdated(one: Number, two: Number) -> bool:
    """Whether a number may well have changed between two articles: it grew, or they are far from each other."""
    first, second = sorted((one, two), key=lambda n: (n.told.day or date.min, n.size))
    if not first.told.day or not second.told.day:
        return False
    gap = (second.told.day - first.told.day).days
    changed = second.size > first.size or one.sort == "missing"
    return gap > LONG or (changed and gap > (0 if one.sort in FATES else 2 * WEEK))
