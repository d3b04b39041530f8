"""Numbers of one measure that lie near each other, in clauses about one thing: "a 16-day trial", "17 days of trial".

Sources round, count from another day or weigh otherwise, so that numbers of one thing lie within a seventh of each
other far more often than numbers of two. A word of both clauses that is rare in the story says that it is one thing.
Tolls and what is of people have rules of their own.
"""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from generator.evidence.differences.amounts import sort_of
from generator.evidence.differences.anchors import FEW, Anchors, before, head_of, telling
from generator.evidence.differences.counted import is_series
from generator.evidence.differences.doers import other_doer
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.heads_counted import parts_of
from generator.evidence.differences.lexicon import listed, stem
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.tolls import time_long_ago
from generator.evidence.differences.value import of_rows
from generator.model.annotation import Mode, Quantity
from generator.model.story import Difference

NEAR = 1.15
"""On ten annotated stories, of the pairs of numbers this close that share a rare word, 7 in 10 are of one thing."""
WEEK = 7
"""Days between two articles beyond which a number may well have changed."""
SMALL = 8
"""Smaller numbers have no other within a seventh of them."""
PEOPLE = frozenset({"people", "personnel", "dead", "injured", "displaced", "arrested", "rescued", "infected", "age"})
PARTS = frozenset({"percent", "share"})
EQUAL = 1.0001
ROUNDED = 1.05
"""Shares that are no further apart are taken for one where one is rounded: “8.7%”, “almost 9%”."""
CLOSE = 1.06
LARGE = 1e6
VAST = frozenset({"mass", "area", "volume"})
"""Measures of which a story has few so large numbers, so that of two this close any longer word of both is enough."""
COMPARED = 24
"""Numbers above one that it is held against at most."""
BACK = 8
"""Tokens before a share within which its rise or fall is told."""


class Number(NamedTuple):
    """A number, by the unit in which it is compared, with its statement; `part` tells a part or its whole."""

    size: float
    told: Told
    quantity: Quantity
    part: str = ""

    @property
    def place(self) -> tuple[float, tuple[str, int], int]:
        """Its place in the order of numbers."""
        return self.size, self.told.statement.place, self.quantity.span.start


def near_numbers(story: Story) -> Iterable[Difference]:
    """The differences between numbers of one measure that lie near each other."""
    anchors = story.once(Anchors)
    blocks: dict[str, list[Number]] = defaultdict(list)
    for told in story.that(has_size):
        part = {q.span: name for pair in parts_of(told) for q, name in zip(pair, ("part", "whole"), strict=True)}
        for quantity in told.quantities:
            size, key = size_of(quantity), dimension(quantity)
            if size and key and quantity.measure not in PEOPLE:
                blocks[key].append(Number(size, told, quantity, part.get(quantity.span, "")))
    for key, numbers in sorted(blocks.items()):
        for group, about in groups(key, sorted(numbers, key=lambda n: n.place), anchors):
            rows = sorted(((n.told, n.quantity) for n in group), key=lambda row: row[0].statement.place)
            if is_series(rows):
                continue
            named = story.entities.get(about)
            label = f"{named.name if named else anchors.named(about, rows)}: {measure_of(key)}"
            scale = f"{math.log2(group[0].size):.0f}"
            yield from of_rows(("near", key, about, scale), label, rows, [about] if named else [])


def has_size(_: Story, told: Told) -> bool:
    """Whether a sentence has a number of things that may be held against others."""
    sure = told.statement.mode not in (Mode.HYPOTHETICAL, Mode.DENIED)
    return sure and any(size_of(quantity) and dimension(quantity) for quantity in told.quantities)


def measure_of(key: str) -> str:
    """What is measured, in a word."""
    name = key.split(" ", maxsplit=1)[0]
    return {"money": "how much", "mass": "weight"}.get(name, name)


def groups(key: str, numbers: Sequence[Number], anchors: Anchors) -> Iterable[tuple[list[Number], str]]:
    """The numbers of one dimension that are of one thing, in order, with what says so: a stem or an entity's id."""
    sizes = [number.size for number in numbers]
    found: dict[str, dict[tuple[float, tuple[str, int], int], Number]] = defaultdict(dict)
    for at, one in enumerate(numbers):
        for other in numbers[at + 1 : min(bisect_right(sizes, one.size * NEAR), at + 1 + COMPARED)]:
            apart = other.size > one.size * EQUAL and not (key == "percentage" and may_be_one(one, other))
            about = thing(key, one, other, anchors) if apart and may_differ(key, one, other) else ""
            if about:
                found[about].update({one.place: one, other.place: other})
    taken: set[tuple[float, tuple[str, int], int]] = set()
    runs = [(about, run) for about, group in found.items() for run in near_runs(group.values())]
    for about, run in sorted(runs, key=lambda item: (-len(item[1]), item[0], item[1][0].size)):
        places = {number.place for number in run}
        if len(places - taken) > 1:
            taken |= places
            yield run, about


def near_runs(group: Iterable[Number]) -> Iterable[list[Number]]:
    """The numbers, parted where one lies further from the next than near numbers do."""
    run: list[Number] = []
    for number in sorted(group, key=lambda n: n.place):
        if run and number.size > run[-1].size * NEAR:
            yield run
            run = []
        run.append(number)
    yield run


def may_be_one(one: Number, other: Number) -> bool:
    """Whether one of two shares is only the other rounded."""
    exact = all(n.size.is_integer() and sort_of(n.quantity) in ("exact", "most") for n in (one, other))
    return other.size <= one.size * ROUNDED and not exact


def may_differ(key: str, one: Number, other: Number) -> bool:
    """Whether two numbers are of two sources and one time, and neither's sentence holds the other as well."""
    first, second = one.told.day, other.told.day
    if one.told.source == other.told.source or one.part != other.part:
        return False
    if other_doer((one.told, one.quantity), (other.told, other.quantity)):
        return False
    if first and second and abs((first - second).days) > WEEK:
        return False
    day = max((day for day in (first, second) if day), default=None)
    if key == "duration" and bool(time_long_ago(one.told, day)) != bool(time_long_ago(other.told, day)):
        return False
    return not any(
        dimension(quantity) == key and size / EQUAL <= size_of(quantity) <= size * EQUAL
        for told, size in ((one.told, other.size), (other.told, one.size))
        for quantity in told.quantities
    )


def thing(key: str, one: Number, other: Number, anchors: Anchors) -> str:
    """What both numbers are of: a rare word of both clauses, or who rises or falls by them; empty if neither."""
    shared = anchors.around(one.told, one.quantity) & anchors.around(other.told, other.quantity)
    if key.startswith("money") and (change(one)[0] or change(other)[0]):
        return ""  # a price that moves is another an hour later
    if key == "distance" and places(one).isdisjoint(places(other)):
        return ""
    if key == "percentage":
        (way, who), (other_way, others) = change(one), change(other)
        if way and other_way and way != other_way:
            return ""
        if way and other_way and who == others and who:
            return who
        if way or other_way:
            shared = anchors.rare(before(one.told, one.quantity) & before(other.told, other.quantity)) - moves()
    if shared == {head_of(one.quantity)} and anchors.count.get(min(shared), 0) > FEW:
        return ""
    if not shared and key in VAST and one.size >= LARGE and other.size <= one.size * CLOSE:
        shared = telling(one.told.line.lowers) & telling(other.told.line.lowers)
    return min(shared, key=lambda word: (anchors.count.get(word, 0), word), default="")


def places(number: Number) -> frozenset[str]:
    """Whom or what its sentence names last before it: what is so far away."""
    before_it = [m.entity for m in number.told.mentions if m.span.end <= number.quantity.span.start]
    return frozenset(before_it[-1:])


@cache
def moves() -> frozenset[str]:
    """The stems of words that say which way a number goes."""
    return frozenset(stem(word) for name in ("up", "down") for word in listed(name))


def change(number: Number) -> tuple[str, str]:
    """(way, entity): whether a share tells of a rise or fall, and of whom; empty where it tells of none."""
    told = number.told
    at = token_at(told, number.quantity.span.start)
    near = [*told.line.lowers[max(0, at - BACK) : at], told.line.lowers[token_at(told, number.quantity.span.end)]]
    way = next((name for word in reversed(near) for name in ("up", "down") if word in listed(name)), "")
    mine = [m for m in told.mentions if m.span.start < number.quantity.span.start]
    return way, mine[-1].entity if way and mine else ""


def size_of(quantity: Quantity) -> float:
    """Its value in the unit by which it is compared; 0 where it is too small, or none."""
    value = quantity.si_value if quantity.si_value is not None else quantity.value
    if value is None or (quantity.value or 0) < SMALL:
        return 0.0
    return value * 100 if quantity.unit == "share" else value


def dimension(quantity: Quantity) -> str:
    """What numbers must have in common to be compared: shares, a currency, a physical measure, or what is counted."""
    if quantity.unit in PARTS or quantity.measure in PARTS:
        return "percentage"
    if quantity.measure == "money":
        return f"money {quantity.unit or ''}"
    if quantity.si_value is not None:
        return quantity.measure or quantity.unit or ""
    return f"number {head_of(quantity)}" if head_of(quantity) else ""
