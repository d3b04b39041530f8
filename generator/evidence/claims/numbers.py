"""Numbers agree where one may be the other rounded; a large one that two reports have tells they are of one thing."""

from collections.abc import Iterable
from functools import lru_cache

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


def is_large(mark: str) -> bool:
    """Whether a number is more than a small count, and no share or year."""
    return not is_share(mark) and value(mark) >= LARGE and not YEARS[0] <= value(mark) <= YEARS[1]


def is_share(mark: str) -> bool:
    """Whether a number is told in percent."""
    return mark.endswith("%")


def near(one: str, two: str) -> bool:
    """Whether two marks are of one number, exact or rounded."""
    if one == two:
        return True
    a, b = value(one), value(two)
    return is_large(one) and is_large(two) and abs(a - b) <= FAR * max(a, b)


def agreeing(one: Iterable[str], two: frozenset[str]) -> float:
    """2 where both have a large number, exact or rounded, 1 where they have another, else 0."""
    found = [mark for mark in one if any(near(mark, other) for other in two)]
    return max(
        (2.0 if is_large(mark) or (is_share(mark) and value(mark) >= ROUND) else 1.0 for mark in found), default=0.0
    )
