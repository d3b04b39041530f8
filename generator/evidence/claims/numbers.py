"""Numbers agree where one may be the other rounded; a large one tells by itself that two reports are of one thing.

A small one does so only where both count the same: "three decades" and "three envoys" have nothing in common.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

Counted = tuple[str, frozenset[str]]
"""A number's mark, with all that the words after it can be matched by."""

FAR = 0.03
"""Numbers that differ by more than this share of the larger are not one number rounded: 32 and 32.9 million are."""
LARGE = 50
"""Smaller numbers are not rounded, and many things come in them."""
ROUND = 11
"""Lower shares come in many things."""
YEARS = (1900, 2100)


@lru_cache(maxsize=1 << 14)
def value(mark: str) -> float:
    """What a number's mark says; nothing that can be near another where it is no plain number."""
    try:
        return float(mark.removeprefix("n:").removesuffix("%"))
    except ValueError:
        return 0.0


def is_year(mark: str) -> bool:
    """Whether a number may be a year."""
    return YEARS[0] <= value(mark) <= YEARS[1]


def is_large(mark: str) -> bool:
    """Whether a number is more than a small count, and no share or year."""
    return not is_share(mark) and value(mark) >= LARGE and not is_year(mark)


def is_share(mark: str) -> bool:
    """Whether a number is told in percent."""
    return mark.endswith("%")


def near(one: str, two: str) -> bool:
    """Whether two marks are of one number, exact or rounded."""
    if one == two:
        return True
    a, b = value(one), value(two)
    return is_large(one) and is_large(two) and abs(a - b) <= FAR * max(a, b)


def agreeing(one: Iterable[Counted], two: Sequence[Counted]) -> float:
    """2 where both have a large number, exact or rounded, 1 where they count as few of one thing, else 0."""
    found = [
        2.0 if tells(mark) else 1.0
        for mark, things in one
        for other, others in two
        if near(mark, other) and (tells(mark) or is_year(mark) or not things or not others or things & others)
    ]
    return max(found, default=0.0)


def tells(mark: str) -> bool:
    """Whether a number is hardly that of another thing, whatever it counts."""
    return is_large(mark) or (is_share(mark) and value(mark) >= ROUND)


def tells_alone(mark: str) -> bool:
    """Whether two sentences that have nothing but a number in common may tell of one thing: no share is so rare."""
    return not is_share(mark) and (is_large(mark) or is_year(mark))
