"""Propositions that say the same are one group: joined where, on the whole, all of one agree with all of the other."""

from collections.abc import Iterable, Sequence

from generator.evidence.claims.agree import Scale
from generator.evidence.claims.proposition import Proposition

START = -0.6
"""Two propositions are joined from here on; 0 is as likely as not for a pair alone."""
TOGETHER = -1.05
"""Two groups are joined where their members agree so far on average."""
LEAST = -3.0
"""What agrees less is as good as a contradiction, and counts as `AGAINST`."""
AGAINST = -4.5
ASKED = 6
"""So many members of a group, those that agree best, speak for it."""


def groups_of(rows: Sequence[Proposition], pairs: Iterable[tuple[int, int]], scale: Scale) -> list[list[int]]:
    """The groups of two or more, as places in `rows`."""
    scores: dict[tuple[int, int], float] = {}
    for a, b in pairs:
        score = scale.score(rows[a], rows[b])
        if score >= LEAST:
            scores[a, b] = score
    group_of: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    for (a, b), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if score < START:
            break
        one, two = group_of.get(a, a), group_of.get(b, b)
        mine, theirs = groups.get(one, [a]), groups.get(two, [b])
        if one == two or not fit(mine, theirs, rows, scores):
            continue
        groups[one] = mine + theirs
        groups.pop(two, None)
        for number in groups[one]:
            group_of[number] = one
    return [groups[key] for key in sorted(groups)]


def fit(
    mine: Sequence[int], theirs: Sequence[int], rows: Sequence[Proposition], scores: dict[tuple[int, int], float]
) -> bool:
    """Whether the members of two groups agree on average; two stretches of one sentence must overlap."""
    total, count = 0.0, 0
    for a in mine[:ASKED]:
        for b in theirs[:ASKED]:
            if rows[a].form == rows[b].form:
                if not rows[a].span.overlaps(rows[b].span):
                    return False
                continue
            total += scores.get((a, b) if a < b else (b, a), AGAINST)
            count += 1
    return not count or total / count >= TOGETHER
