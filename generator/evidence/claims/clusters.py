"""Propositions that likely pairs hold together are a cluster: its groups hang on it alone, and are kept under it.

So after an article more only those clusters are grouped anew that it touches: by a sentence of its own, or by a word
that it made commoner.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.evidence.claims.grouped import Choice, Chosen
from generator.evidence.claims.groups import FIRM, LOOSE, Scored, groups_of
from generator.model.memo import Memo


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """The groups of one cluster, firm ones and loose ones, by the places of its propositions within it."""

    firm: tuple[Chosen, ...]
    loose: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True)
class Clusters:
    """Groups propositions, one cluster after the other; `keys` tell all that the scores of a sentence hang on."""

    choice: Choice
    keys: Sequence[str]
    memo: Memo

    def chosen(self, scored: Iterable[Scored]) -> list[Chosen]:
        """What is shown of all groups: of the firm ones first, then by the first member."""
        cut = [self.cut(pairs) for pairs in clusters_of(scored, LOOSE.pair)]
        firm = (one for found in cut for one in found.firm)
        loose = (one for found in cut for one in found.loose)
        return [*sorted(firm, key=lambda one: one.first), *sorted(loose, key=lambda one: one.first)]

    def cut(self, pairs: Sequence[Scored]) -> Cut:
        """The groups of a cluster, by the places of propositions among all."""
        members = sorted({number for _, pair in pairs for number in pair})
        at = {number: place for place, number in enumerate(members)}
        near = [(score, (at[a], at[b])) for score, (a, b) in pairs]
        if not self.keys:
            found = self.anew(members, near)
        else:
            found = self.memo.recall(Cut, self.parts(members, near), lambda: self.anew(members, near))
        return Cut(
            firm=tuple(placed(one, members) for one in found.firm),
            loose=tuple(placed(one, members) for one in found.loose),
        )

    def anew(self, members: Sequence[int], near: Sequence[Scored]) -> Cut:
        """The groups of a cluster, worked out."""
        every = self.choice
        choice = Choice([every.rows[number] for number in members], every.forms, every.mains, every.scale)
        firm, loose = (
            tuple(choice.of(group, whole=bar is FIRM) for group in groups_of(choice.rows, near, every.scale, bar))
            for bar in (FIRM, LOOSE)
        )
        return Cut(firm=firm, loose=loose)

    def parts(self, members: Sequence[int], near: Iterable[Scored]) -> Iterator[str]:
        """All that a cluster's groups hang on."""
        yield "cluster"
        forms: dict[int, int] = {}
        for number in members:
            row = self.choice.rows[number]
            form = self.choice.forms[row.form]
            place = next(n for n, one in enumerate(form.propositions) if one is row)
            first = form.statements[0]
            known = forms.setdefault(row.form, len(forms))
            yield f"{known} {place} {first.needs_before} {bool(first.referents)} {self.keys[row.form]}"
        yield " ".join([f"{a} {b} {score}" for score, (a, b) in near])


def clusters_of(scored: Iterable[Scored], bar: float) -> list[list[Scored]]:
    """The pairs that score so much, in lists of those that hang together."""
    above: dict[int, int] = {}

    def top(number: int) -> int:
        while (over := above.setdefault(number, number)) != number:
            above[number] = number = above[over]
        return number

    likely = [one for one in scored if one[0] >= bar]
    for _, (a, b) in likely:
        one, other = top(a), top(b)
        if one != other:
            above[max(one, other)] = min(one, other)
    found: dict[int, list[Scored]] = defaultdict(list)
    for pair in likely:
        found[top(pair[1][0])].append(pair)
    return list(found.values())


def placed(one: Chosen, members: Sequence[int]) -> Chosen:
    """What is shown of a group, by the places among all propositions."""
    return Chosen(
        first=members[one.first],
        leads=one.leads,
        shown=members[one.shown],
        kept=tuple(members[number] for number in one.kept),
        loose=tuple(members[number] for number in one.loose),
    )
