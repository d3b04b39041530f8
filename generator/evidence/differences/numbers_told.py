"""The numbers of a sentence that may be held against others, each with a sort of measure and what is counted."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.evidence.claims.terms import read
from generator.evidence.differences.amounts import room
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.tolls import is_part, measure_of
from generator.model.annotation import Mode, Quantity

FEWEST, GAP = 3, 8
"""The least number that is compared; characters between a measure and the same in brackets: " (about "."""
PEOPLE = "p:people"
"""The mark of whatever counts people: "researchers" may be "experts"."""
FATES = frozenset({"dead", "injured", "displaced", "rescued", "arrested", "infected", "detained", "missing"})
COUNTS = frozenset({"people", "personnel", "count"})


class Number(NamedTuple):
    """A number with what it is of: a sort of measure, and the marks of what is counted."""

    told: Told
    quantity: Quantity
    sort: str
    heads: frozenset[str]
    low: float
    high: float

    @property
    def size(self) -> float:
        """The middle of what it may be."""
        return (self.low + self.high) / 2

    @property
    def place(self) -> tuple[tuple[str, int], int]:
        """Where it stands."""
        return self.told.statement.place, self.quantity.span.start


def has_number(_: Story, told: Told) -> bool:
    """Whether a sentence has a number that may be held against others."""
    return any(True for _ in numbers_of(told))


def numbers_of(told: Told) -> Iterator[Number]:
    """The numbers of a sentence that may be held against others."""
    if told.statement.mode not in (Mode.DENIED, Mode.HYPOTHETICAL):
        yield from every_number(told)


def every_number(told: Told) -> Iterator[Number]:
    """The same, though what is told is denied or only supposed."""
    for quantity in (q for q in told.quantities if not is_converted(told, q)):
        sort, bounds = sort_of_measure(told, quantity), bounds_of(quantity)
        many = bounds is not None and (bounds[1] >= FEWEST or sort not in (*FATES, "count"))
        if sort and bounds and many and not is_part(told, quantity):
            words = (quantity.noun or quantity.unit or "").lower().split()
            heads = read(words[-1])[1] if words and sort == "count" else frozenset()
            heads |= {PEOPLE} if sort == "count" and quantity.measure == "people" else set()
            yield Number(told, quantity, sort, heads, *bounds)


def is_converted(told: Told, quantity: Quantity) -> bool:
    """Whether a measure only says in brackets what another says: "6 km | (4 miles)"."""
    start = quantity.span.start
    other = next((q for q in told.quantities if 0 < start - q.span.end <= GAP and q.measure == quantity.measure), None)
    return quantity.si_value is not None and other is not None and "(" in told.text[other.span.end : start]


def sort_of_measure(told: Told, quantity: Quantity) -> str:
    """What numbers must have in common to be compared; empty where it is nothing that can be."""
    measure = quantity.measure or ""
    fate = measure_of(told, quantity) or (measure if measure in FATES else "")
    if fate:
        return "arrested" if fate == "detained" else fate
    if measure == "money":
        return f"money {(quantity.unit or '').split(' per ')[0]}"
    if quantity.unit == "share":
        return "share"
    return "count" if measure in COUNTS else measure if measure != "age" else ""


def bounds_of(quantity: Quantity) -> tuple[float, float] | None:
    """The least and the most that a number may be; None where it is only a word for a size."""
    if quantity.value is None:
        return (quantity.low, quantity.high) if quantity.low is not None and quantity.high is not None else None
    return room(quantity)
