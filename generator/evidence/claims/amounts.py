"""What two articles say of one amount or day is one claim, whatever verbs stand around it: “$916 million”.

The weights were set on six annotated stories, and held on three that were only measured.
"""

from typing import NamedTuple

from generator.evidence.claims.numbers import YEARS
from generator.evidence.claims.words import form
from generator.model.annotation import Quantity

MONEY, SHARE, TIME, AGE, SIZE, COUNT, DAY = "money", "share", "time", "age", "size", "count", "day"
SORTS = {
    "money": MONEY,
    "percentage": SHARE,
    "share": SHARE,
    "duration": TIME,
    "age": AGE,
    "people": COUNT,
    "count": COUNT,
}
"""The sort of each measure; any other is a size where its unit is known, else a count."""
FAR = 0.02
"""Sizes that differ by no more than this share of the larger are one, told in two units."""
FEW = 5
"""So many of a thing are told of many things."""
EXACT = 3
"""With so many digits before the zeros at its end, or more, a number is hardly that of two things."""

BASE = -2.0
"""How sure it is that two equal amounts are of one thing, before anything else is known; 0 is as likely as not."""
DIGITS = {1: -0.5, 2: 1.0, EXACT: 2.5}
SORTED = {MONEY: 0.5, SIZE: 2.0, SHARE: 0.0, COUNT: 0.0, TIME: -0.5, DAY: -0.5, AGE: -2.0}
BARE = {1: -4.0, 2: -2.0, EXACT: 0.0}
"""How much it counts that a lone number does not tell what it counts or measures, by its digits.

What names a flight or an aircraft's type is no number (`terms.py`), so that an exact one tells enough by itself.
"""
THOUSAND = 1000
"""So large a number is as exact with two digits as a smaller one with three: 240,000."""
SMALL = -1.5
"""How much it counts that an amount is of few things, or a round share or time."""
BESIDE, MOST = 0.25, 1.5
"""How much the weight of what both clauses have beside the amount counts, and the most that it can count."""
FURTHER = 1.5
"""How much each further number counts that the clauses have, of two at most: “55 to 22”."""
AROUND = 3.0
"""How much it counts that the sentences are alike."""


class Amount(NamedTuple):
    """How much of what, or which day.

    `of` is the currency, the unit, the form of what is counted, or the day; empty where nothing says it. `value` is in
    SI units where they are known. `digits` are those without the zeros at its end, `EXACT` at most.
    """

    sort: str
    of: str
    value: float = 0.0
    digits: int = 2

    @property
    def mark(self) -> str:
        """What it is found by: a number of two digits or more is one whatever each calls what it counts."""
        return f"q:{self.of if self.sort != COUNT or self.digits == 1 else ''}:{self.value:.3g}"


def amount_of(quantity: Quantity) -> Amount | None:
    """The amount that a quantity tells; None where it tells a range, or no number."""
    value = quantity.value
    if value is None or quantity.low is not None or quantity.high is not None:
        return None
    exact = 1 if quantity.measure == "share" else digits(value)  # two thirds are no more exact than a half
    if quantity.si_value is not None and quantity.si_unit:
        return Amount(SORTS.get(quantity.measure or "", SIZE), quantity.si_unit, quantity.si_value, exact)
    counted = form(quantity.unit.lower().rpartition(" ")[2])
    return Amount(SORTS.get(quantity.measure or "", COUNT), counted, value, exact)


def digits(value: float) -> int:
    """How many digits a number has without the zeros at either end: 2 of 550,000,000; at most `EXACT`."""
    told = f"{value:.10f}".replace(".", "").strip("-0")
    return min(EXACT, max(1, len(told)))


def same(one: Amount, two: Amount) -> bool:
    """Whether two amounts are equal; what is counted may bear two names where the number is hardly another's."""
    if one.sort != two.sort:
        return False
    named = one.of == two.of or (one.sort == COUNT and (one.digits == two.digits == EXACT or not (one.of and two.of)))
    if not named:
        return False
    if one.sort == SIZE:
        return abs(one.value - two.value) <= FAR * max(one.value, two.value)
    return one.value == two.value


def likely(one: Amount, two: Amount, beside: float, numbers: int, alike: float) -> float:
    """How sure it is that two equal amounts are of one thing: by how exact they are, and what stands around them.

    `beside` is the weight of what both clauses have, `numbers` how many further numbers they have, `alike` how alike
    the sentences are, from 0 to 1.
    """
    small = (one.sort == COUNT and one.value <= FEW) or (one.sort in (TIME, SHARE) and one.digits == 1)
    return (
        BASE
        + DIGITS[one.digits]
        + SORTED[one.sort]
        + (0.0 if (one.of and two.of) or numbers else bare(one))
        + (SMALL if small else 0.0)
        + min(MOST, BESIDE * beside)
        + FURTHER * min(2, numbers)
        + AROUND * alike
    )


def bare(one: Amount) -> float:
    """How much it counts that nothing tells what a number counts; a year tells as little as one digit."""
    if YEARS[0] <= one.value <= YEARS[1]:
        return BARE[1]
    return BARE[EXACT if one.value >= THOUSAND and one.digits > 1 else one.digits]
