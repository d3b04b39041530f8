"""Numbers of one measure told of the same list of names: how much went to three places or more, by two sources."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.evidence.differences.made import sources_of
from generator.evidence.differences.near_numbers import EQUAL, dimension, measure_of, size_of
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.value import of_rows
from generator.model.annotation import Mode, Quantity
from generator.model.story import Difference

FEWEST = 3
"""Names in a row that make a list; and so many two lists have in common."""
JOINS = frozenset({", ", " and ", ", and ", " or ", ", the ", " and the ", ", and the "})
DAYS = 31
"""Days between two articles beyond which a number may well have changed."""
FAR = 2.0
"""Numbers farther apart are of two things."""
COMPARED = 24
"""Statements with one name in a list that are held against each other at most."""
SHOWN = 3
"""Names of the list that say what the numbers are of."""
Row = tuple[Told, Quantity, frozenset[str]]


def same_list(story: Story) -> Iterable[Difference]:
    """The differences between numbers that are told of one list."""
    blocks: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for told in story.that(has_list):
        for names in lists_in(told):
            for key, quantity in alone_in(told):
                for name in names:
                    blocks[key, name].append((told, quantity, names))
    done: set[frozenset[str]] = set()
    for (key, _), rows in sorted(blocks.items()):
        for at, one in enumerate(rows[:COMPARED]):
            group = [one, *(other for other in rows[at + 1 : COMPARED] if may_differ(one, other))]
            ids = frozenset(row[0].statement.id for row in group)
            if len(group) < 2 or ids in done:
                continue
            done.add(ids)
            shared = sorted(frozenset.intersection(*(row[2] for row in group)))
            label = ", ".join(story.entities[name].name for name in shared[:SHOWN])
            made = of_rows(
                ("list", key, *shared), f"{label}: {measure_of(key)}", [row[:2] for row in group], shared[:SHOWN]
            )
            yield from (one_ for one_ in made if len(sources_of(one_.wordings)) > 1)


def has_list(_: Story, told: Told) -> bool:
    """Whether a sentence has a list of names."""
    sure = told.statement.mode not in (Mode.HYPOTHETICAL, Mode.DENIED)
    return sure and any(True for _ in lists_in(told))


def lists_in(told: Told) -> Iterator[frozenset[str]]:
    """The lists of names of a statement."""
    row: list[str] = []
    end = -1
    for mention in sorted(told.mentions, key=lambda m: (m.span.start, -m.span.end)):
        if mention.span.start < end:
            continue
        if row and told.text[end : mention.span.start] not in JOINS:
            if len(set(row)) >= FEWEST:
                yield frozenset(row)
            row = []
        row.append(mention.entity)
        end = mention.span.end
    if len(set(row)) >= FEWEST:
        yield frozenset(row)


def alone_in(told: Told) -> Iterator[tuple[str, Quantity]]:
    """The numbers of a statement that are the only ones of their measure."""
    found: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in told.quantities:
        if size_of(quantity) and dimension(quantity):
            found[dimension(quantity)].append(quantity)
    yield from ((key, rows[0]) for key, rows in sorted(found.items()) if len(rows) == 1)


def may_differ(one: Row, other: Row) -> bool:
    """Whether two sources tell of one list, at about one time, in numbers that are not far from each other."""
    if one[0].source == other[0].source or len(one[2] & other[2]) < FEWEST:
        return False
    if one[0].day and other[0].day and abs((one[0].day - other[0].day).days) > DAYS:
        return False
    low, high = sorted((size_of(one[1]), size_of(other[1])))
    return low * EQUAL < high <= low * FAR
