"""Differences of one title that share a side are one: a reader sees a count once, with all that is told of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.model.story import Difference, Wording

NUMBERS = frozenset({"value", "precision"})
"""Types of differences between numbers of one unit."""
EXACT = 100
"""A number from here on that has no round end is hardly of two things of one title."""
Side = tuple[str, str]


def as_one(found: Iterable[Difference]) -> list[Difference]:
    """The differences, those between numbers of one title that share a sentence's number as one.

    The one with the most sides gives its id and its title, so that an article more seldom changes them.
    """
    rest: list[Difference] = []
    measures: dict[str, list[Difference]] = defaultdict(list)
    for one in found:
        (measures[one.about] if one.type in NUMBERS else rest).append(one)
    for rows in measures.values():
        rest += [joined(group) for group in sharing(rows)]
    return rest


def sides_of(one: Difference) -> set[Side]:
    """(statement, words) of each of its sides; the number in place of the words where there is one.

    A number that hardly stands for two things stands for itself, whichever statement has it.
    """
    own = {(statement.id, number_of(side)) for side in one.wordings for statement in side.statements}
    values = (side.quantity.value for side in one.wordings if side.quantity)
    return own | {("", f"{value:g}") for value in values if value and value >= EXACT and value % 10}


def number_of(side: Wording) -> str:
    """The number of a side, else its words."""
    return f"{side.quantity.value:g}" if side.quantity and side.quantity.value is not None else side.text


def sharing(rows: Sequence[Difference]) -> list[list[Difference]]:
    """The differences in groups, of which each shares a side with another of its group."""
    groups: list[tuple[set[Side], list[Difference]]] = []
    for one in sorted(rows, key=lambda row: row.id):
        own, members = sides_of(one), [one]
        for sides, others in [group for group in groups if not group[0].isdisjoint(own)]:
            own, members = own | sides, [*others, *members]
            groups.remove((sides, others))
        groups.append((own, members))
    return [members for _, members in groups]


def joined(rows: Sequence[Difference]) -> Difference:
    """One difference of those that share sides; numbers that do not agree are more than words that do not."""
    most = min(rows, key=lambda one: (one.type != "value", -len(one.wordings), one.id))
    if len(rows) == 1:
        return most
    sides: dict[object, Wording] = {}
    for one in (most, *rows):
        for side in one.wordings:
            quantity = side.quantity
            key = (quantity.value, quantity.qualifier) if quantity and quantity.value is not None else side.text
            known = sides.get(key)
            more = (*known.statements, *side.statements) if known else side.statements
            sides[key] = replace(known or side, statements=tuple({s.id: s for s in more}.values()))
    wordings = sorted(sides.values(), key=lambda side: (side.statements[0].place, side.text))
    entities = dict.fromkeys(name for one in (most, *rows) for name in one.entities)
    return replace(most, wordings=tuple(wordings), entities=tuple(entities))
