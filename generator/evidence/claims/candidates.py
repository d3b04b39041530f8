"""Which propositions are compared: those that share two marks of which one is the act's; never all with all."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from generator.evidence.claims.proposition import Proposition

BLOCK = 24
"""With so many propositions of a block, its first, all of it are compared: a block's cost grows with its size alone."""
MOST = 20
"""No proposition is compared with more than so many others that come after it."""
RAREST = 5
"""So many of the rarest marks of a main clause are taken by pairs, whatever its act."""
AROUND = 7
"""So many words around an act are keys together with it."""


def candidates(
    rows: Sequence[Proposition], sources: Sequence[frozenset[str]], weight: Mapping[str, float]
) -> Iterator[tuple[int, int]]:
    """Pairs of places in `rows`, of different sentences that different sources have; in order.

    `sources` are those of each sentence.
    """
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for key in sorted(keys_of(row, weight)):
            blocks[key].append(number)
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for block in blocks.values():
        first = block[:BLOCK]
        for place, later in enumerate(block):
            for earlier in first[:place]:
                a, b = rows[earlier].form, rows[later].form
                if a != b and (len(sources[a]) > 1 or sources[a] != sources[b]):
                    votes[later][earlier] += 1
    for later in sorted(votes):
        best = sorted(votes[later].items(), key=lambda item: (-item[1], item[0]))[:MOST]
        yield from sorted((earlier, later) for earlier, _ in best)


def keys_of(row: Proposition, weight: Mapping[str, float]) -> set[tuple[str, str]]:
    """What a proposition is found by."""
    keys: set[tuple[str, str]] = set()
    if row.head is not None:
        acts = row.deep | row.acts | row.heads
        near = row.terms[max(0, row.head - AROUND) : row.head + AROUND]
        for mark in frozenset[str]().union(*(term.marks for term in near)):
            keys.update((act, mark) for act in acts if act != mark)
        for mark in row.subject:
            if mark[0] == "e":
                keys.update((act, mark) for act in acts)
    if row.whole:
        rare = sorted((m for m in row.marks if m[0] in "wend"), key=lambda m: (-weight.get(m, 0.0), m))[:RAREST]
        keys.update((min(pair), max(pair)) for pair in combinations(rare, 2))
    return keys
