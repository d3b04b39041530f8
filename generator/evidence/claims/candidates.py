"""Which sentences are compared: those that share most by weight; never all with all."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import combinations, groupby

from generator.evidence.claims.amounts import same
from generator.evidence.claims.proposition import Proposition

BLOCK = 24
"""With so many sentences of a block, its first, all that come after are compared: others are not even kept."""
WIDE = 48
"""So many where the key is one mark alone: a small story's sentences are all found, a large one's by pairs of marks."""
MOST = 24
"""No sentence is compared with more than so many others that come before it: those that share most, by weight."""
RAREST = 5
"""So many of the rarest marks of a main clause are taken by pairs, whatever its act."""
AROUND = 7
"""So many words around an act are keys together with it."""


def candidates(
    rows: Sequence[Proposition], sources: Sequence[frozenset[str]], weight: Mapping[str, float]
) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that different sources have, the earlier first; by the later one.

    `rows` are in the order of their sentences; `sources` are those of each sentence.
    """
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    alone: dict[str, list[int]] = defaultdict(list)
    for form, group in groupby(rows, key=lambda row: row.form):
        mine = list(group)
        votes: Counter[int] = Counter()
        for row in mine:
            for key in keys_of(row, weight):
                tells = round(100 * (weight.get(key[0], 0.0) + weight.get(key[1], 0.0)))
                first = blocks[key]
                for other in first:
                    votes[other] += tells
                if len(first) < BLOCK:
                    first.append(form)
        for mark in frozenset[str]().union(*(row.marks for row in mine)):
            tells, first = round(100 * weight.get(mark, 0.0)), alone[mark]
            for other in first:
                votes[other] += tells
            if len(first) < WIDE:
                first.append(form)
        own = sources[form]
        unlike = (
            (-count, other)
            for other, count in votes.items()
            if other != form and (len(own) > 1 or sources[other] != own)
        )
        for _, other in nsmallest(MOST, unlike):
            yield other, form


def comparable(one: Proposition, two: Proposition) -> bool:
    """Whether their acts are of one class or word; of two whole clauses, one may have none that is known.

    Amounts are compared with equal ones alone.
    """
    if one.amount or two.amount:
        return bool(one.amount and two.amount and same(one.amount, two.amount))
    return (one.whole and two.whole and not (one.deep and two.deep)) or not one.told.isdisjoint(two.told)


def keys_of(row: Proposition, weight: Mapping[str, float]) -> set[tuple[str, str]]:
    """What a proposition is found by."""
    if row.amount:
        return {(row.amount.mark, row.amount.mark)}
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
