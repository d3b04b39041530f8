"""Which sentences are compared: those that share most by weight; never all with all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import combinations, groupby
from typing import NamedTuple

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
GIVEN = 3
"""An amount or a day that both give weighs so many times as much as two words that they share."""
AROUND = 7
"""So many words around an act are keys together with it."""


class Turn(NamedTuple):
    """A sentence in its turn: which earlier ones it is compared with is told when asked, before the next one's turn.

    While `trace` stays, so do they; it tells nothing where sentences have no numbers of their own.
    """

    form: int
    trace: int
    others: Callable[[], list[int]]


def candidates(
    rows: Sequence[Proposition],
    sources: Sequence[frozenset[str]],
    weight: Mapping[str, float],
    numbers: Sequence[int] = (),
) -> Iterator[Turn]:
    """For each sentence in its turn those that different sources have, by what they share.

    `rows` are in the order of their sentences; `sources` are those of each sentence, and `numbers` tell sentences
    apart. A block begins with the sum of the numbers of its sentences.
    """
    blocks: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0])
    alone: dict[str, list[int]] = defaultdict(lambda: [0])
    for form, group in groupby(rows, key=lambda row: row.form):
        mine = list(group)
        asked = [
            (
                (GIVEN if row.amount else 1) * round(100 * (weight.get(key[0], 0.0) + weight.get(key[1], 0.0))),
                blocks[key],
                BLOCK,
            )
            for row in mine
            for key in keys_of(row, weight)
        ]
        marks = frozenset[str]().union(*(row.marks for row in mine))
        asked += [(round(100 * weight.get(mark, 0.0)), alone[mark], WIDE) for mark in marks]
        number = numbers[form] if numbers else 0
        trace = sum([tells * block[0] for tells, block, _ in asked], start=number)
        yield Turn(form, trace, lambda form=form, asked=asked: elected(form, asked, sources))  # type: ignore[misc]
        for _, block, most in asked:
            if len(block) <= most:
                block.append(form)
                block[0] += number


def elected(form: int, asked: Iterable[tuple[int, Sequence[int], int]], sources: Sequence[frozenset[str]]) -> list[int]:
    """The sentences that share most with one."""
    votes: Counter[int] = Counter()
    for tells, block, _ in asked:
        for other in block[1:]:
            votes[other] += tells
    own = sources[form]
    unlike = ((-count, other) for other, count in votes.items() if len(own) > 1 or sources[other] != own)
    return [other for _, other in nsmallest(MOST, unlike)]


def comparable(one: Proposition, two: Proposition) -> bool:
    """Whether both are whole clauses, or their acts are of one class or word.

    Amounts are compared with equal ones alone.
    """
    if one.amount or two.amount:
        return bool(one.amount and two.amount and same(one.amount, two.amount))
    return (one.whole and two.whole) or not one.told.isdisjoint(two.told)


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
