"""Propositions that say the same are one group: joined where, on the whole, all of one agree with all of the other."""

from collections.abc import Iterable, Sequence

from generator.evidence.claims.agree import Scale
from generator.evidence.claims.proposition import Proposition

START = -0.4
"""Two propositions are joined from here on; 0 is as likely as not for a pair alone."""
TOGETHER = -1.2
"""Two groups are joined where their members agree so far on average."""
LEAST = -3.0
"""What agrees less is as good as a contradiction, and counts as `AGAINST`."""
AGAINST = -4.5
ASKED = 6
"""So many members of a group, those that agree best, speak for it."""


Scored = tuple[float, tuple[int, int]]
"""How sure it is that two propositions say the same, and their places."""


def groups_of(rows: Sequence[Proposition], scored: Iterable[Scored], scale: Scale) -> list[list[int]]:
    """The groups of two or more, as places in `rows`."""
    likely = sorted((-score, pair) for score, pair in scored if score >= START)
    group_of: dict[int, list[int]] = {}
    for _, (a, b) in likely:
        mine, theirs = group_of.get(a) or [a], group_of.get(b) or [b]
        if mine is theirs or not fit(mine, theirs, rows, scale):
            continue
        if len(mine) < len(theirs):  # few move to many: each moves but as often as its group can double
            theirs[:0], mine, theirs = mine, theirs, mine
        else:
            mine.extend(theirs)
        group_of.update(dict.fromkeys((a, b, *theirs), mine))
    found = {group[0]: group for group in group_of.values()}
    return [found[first] for first in sorted(found)]


def fit(mine: Sequence[int], theirs: Sequence[int], rows: Sequence[Proposition], scale: Scale) -> bool:
    """Whether the members of two groups agree on average; two stretches of one sentence must overlap."""
    total, count = 0.0, 0
    for a in mine[:ASKED]:
        for b in theirs[:ASKED]:
            if rows[a].form == rows[b].form:
                if not rows[a].span.overlaps(rows[b].span):
                    return False
                continue
            total += max(AGAINST, scale.score(rows[a], rows[b]))
            count += 1
    return not count or total / count >= TOGETHER
