"""Propositions that say the same are one group: joined where, on the whole, all of one agree with all of the other."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.evidence.claims.agree import NEVER, Scale
from generator.evidence.claims.conflicts import other_speakers as contrary
from generator.evidence.claims.proposition import Proposition


class Bar(NamedTuple):
    """From which score on two propositions are joined, and two groups by the average of all; 0 is as likely as not."""

    pair: float
    groups: float


FIRM = Bar(-0.2, -1.0)
"""Where whole sentences say the same."""
LOOSE = Bar(-0.5, -1.5)
"""Where a part of one says what a part of the other does."""
LEAST = -3.0
"""What agrees less is as good as a contradiction, and counts as `AGAINST`."""
AGAINST = -4.5
ASKED = 6
"""So many members of a group, those that agree best, speak for it."""


Scored = tuple[float, tuple[int, int]]
"""How sure it is that two propositions say the same, and their places."""


def groups_of(rows: Sequence[Proposition], scored: Sequence[Scored], scale: Scale, bar: Bar) -> list[list[int]]:
    """The groups of two or more, as places in `rows`."""
    likely = sorted((-score, pair) for score, pair in scored if score >= bar.pair)
    group_of: dict[int, list[int]] = {}
    for _, (a, b) in likely:
        mine, theirs = group_of.get(a) or [a], group_of.get(b) or [b]
        if mine is theirs or not fit(mine, theirs, rows, scale, bar):
            continue
        if len(mine) < len(theirs):  # few move to many: each moves but as often as its group can double
            theirs[:0], mine, theirs = mine, theirs, mine
        else:
            mine.extend(theirs)
        group_of.update(dict.fromkeys((a, b, *theirs), mine))
    found = {group[0]: group for group in group_of.values()}
    return [found[first] for first in sorted(found)]


def fit(mine: Sequence[int], theirs: Sequence[int], rows: Sequence[Proposition], scale: Scale, bar: Bar) -> bool:
    """Whether the members of two groups agree on average; two stretches of one sentence must overlap."""
    total, count = 0.0, 0
    for a in mine[:ASKED]:
        for b in theirs[:ASKED]:
            if rows[a].form == rows[b].form:
                if not rows[a].span.overlaps(rows[b].span):
                    return False
                continue
            score = scale.score(rows[a], rows[b])
            if score == NEVER and contrary(rows[a], rows[b]):
                return False
            total += max(AGAINST, score)
            count += 1
    return not count or total / count >= bar.groups
