"""How much of one thing: two sums or weights that lie near each other, in statements that share words, are of one.

The same figure in tons and in tonnes is no difference: most writers take one word for the other.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from generator.evidence.differences.amounts import do_not_meet, room
from generator.evidence.differences.lexicon import stem
from generator.evidence.differences.made import difference, sources_of
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.value import Row, sides
from generator.model.annotation import Mode
from generator.model.story import Difference

NEAR = 1.05
"""Two sums that are further apart than this are of two things as often as not."""
LEAST = 1000.0
"""Smaller sums come in any story."""
SHARED = 2
"""Words that two statements of one sum share at least, beside those that tell its size."""
LONG = 4
"""A word of no more letters tells little."""
SIZES = frozenset(
    {"million", "billion", "thousand", "hundred", "trillion", "tonne", "tonnes", "metric", "about", "nearly"}
)
WEEK = 7
"""Days between two articles beyond which a sum may well have changed."""
MOST = 40
"""No more sums of one size are compared, each with all."""
MEASURES = {"mass": "weight", "money": "sum", "volume": "volume", "area": "area", "energy": "energy"}


def bulk(story: Story) -> Iterable[Difference]:
    """The differences between sums of money, weights and the like."""
    blocks: dict[tuple[str, str, int], list[Row]] = defaultdict(list)
    for told in story.told:
        if told.statement.mode in (Mode.HYPOTHETICAL, Mode.DENIED):
            continue
        for quantity in told.quantities:
            size = quantity.value or 0.0
            if quantity.measure in MEASURES and size >= LEAST:
                step = math.floor(math.log(size) / math.log(NEAR))
                for at in (step, step + 1):  # two that are near are in one block at least
                    block = blocks[quantity.measure, unit(quantity.unit), at]
                    if len(block) < MOST:
                        block.append((told, quantity))
    pairs: dict[tuple[str, str], list[tuple[Row, Row]]] = defaultdict(list)
    for (measure, name, _), rows in sorted(blocks.items()):
        pairs[measure, name].extend(pair for pair in combinations(rows, 2) if alike(*pair))
    for (measure, _), found in pairs.items():
        for rows in chained(found):
            kind = parted(rows)
            wordings = sides(rows)
            if kind and len(wordings) > 1 and len(sources_of(wordings)) > 1:
                key = ("bulk", measure, *sorted({told.statement.id for told, _ in rows})[:1])
                yield difference(key, kind, kind, f"{rows[0][1].text}: {MEASURES[measure]}", wordings)


def unit(name: str) -> str:
    """A unit, tons of any sort as one."""
    return "ton" if name in ("tonne", "metric ton") else name


def alike(one: Row, two: Row) -> bool:
    """Whether two sums of different sources, no week apart, are near each other in statements that share words."""
    (first, a), (second, b) = one, two
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    return (
        first.source != second.source
        and low < high <= NEAR * low
        and days(first, second) <= WEEK
        and len(words(first) & words(second)) >= SHARED
    )


def words(told: Told) -> frozenset[str]:
    """The longer words of a statement, but those of size."""
    return frozenset(stem(word) for word in told.line.bag if len(word) > LONG and word.isalpha() and word not in SIZES)


def days(one: Told, two: Told) -> int:
    """How many days lie between two articles; none where a day is unknown."""
    return abs((one.day - two.day).days) if one.day and two.day else 0


def chained(pairs: Iterable[tuple[Row, Row]]) -> list[list[Row]]:
    """The pairs as groups: those that have a sum in common are one."""
    group_of: dict[tuple[str, int], dict[tuple[str, int], Row]] = {}
    for pair in pairs:
        joined: dict[tuple[str, int], Row] = {}
        for row in pair:
            mark = (row[0].statement.id, row[1].span.start)
            joined |= group_of.get(mark, {mark: row})
        group_of.update(dict.fromkeys(joined, joined))
    groups = {min(group): group for group in group_of.values()}
    return [sorted(groups[key].values(), key=lambda row: row[0].statement.place) for key in sorted(groups)]


def parted(rows: Sequence[Row]) -> str:
    """Whether the sums cannot all be right, or are told more or less exactly; nothing where they are the same."""
    rooms = [(found, told.source) for told, quantity in rows if (found := room(quantity)) is not None]
    if do_not_meet([(low, high, source) for (low, high), source in rooms]):
        return "value"
    return "precision" if len({found for found, _ in rooms}) > 1 else ""
