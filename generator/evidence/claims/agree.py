"""Whether two propositions say the same, by what agrees and what does not; each figure is weighed, and can be told.

The weights were learned from annotated stories (which of their sentences say the same), and rounded.
"""

import math
from collections.abc import Mapping, Sequence
from operator import mul
from typing import NamedTuple

from generator.evidence.claims.conflicts import conflict
from generator.evidence.claims.lexicon import THING, recurring, small
from generator.evidence.claims.proposition import Proposition
from generator.evidence.claims.terms import Term

MOST = 4.0
"""The weight of a word that stands in one sentence alone; that of others falls to none."""
WEIGHTS = {
    "one": -7.83,  # where nothing agrees
    "rarity": 0.35,  # of the act, in the story
    "overlap": 0.65,
    "common": 1.57,  # how much is common, on a scale of logarithms
    "names": 0.39,
    "strange": -0.37,  # names that only one has
    "number": 1.33,
    "day": 0.51,
    "subject": 0.49,
    "subjects": -0.31,  # two that differ
    "theme": 0.18,
    "misgoverned": -0.62,
    "whole": 0.22,
    "around": 4.38,  # the whole sentences
    "rarest": 0.28,
    "mode": 0.74,
    "left": -0.17,  # what each says that the other does not
}
FIGURES = tuple(WEIGHTS)
RARE = 2.5
"""What weighs more tells one act from others of its class."""
ALIKE = 3
"""So many rare words that both have tell it too."""


class Weighed(NamedTuple):
    """A proposition's terms with their weights, their sum, and which are names, plain words, and words for what."""

    rows: tuple[tuple[frozenset[str], float], ...]
    total: float
    names: tuple[frozenset[str], ...]
    plain: tuple[tuple[frozenset[str], float], ...]
    telling: tuple[tuple[frozenset[str], float], ...]


class Scale:
    """Weighs propositions by how rare their words are in the story; `around` tells how alike two sentences are."""

    def __init__(self, weight: Mapping[str, float], bags: Sequence[Mapping[str, float]]) -> None:
        self.weight, self.bags = weight, bags
        self.totals = [sum(bag.values()) for bag in bags]
        self.known: dict[tuple[int, int], float] = {}
        self.rows: dict[int, Weighed] = {}

    def figures(self, one: Proposition, two: Proposition) -> list[float] | None:
        """How far they agree; none where they cannot be one."""
        shared = one.marks & two.marks
        if not shared or conflict(one, two) or not self.is_specific(one, two, shared):
            return None
        mine, theirs = self.weighed(one), self.weighed(two)
        a, b = common(mine.rows, two.marks), common(theirs.rows, one.marks)
        if not a or not b:
            return None
        act = one.deep & two.deep or (one.acts & two.acts if not (one.deep and two.deep) else frozenset())
        strange = sum(map(two.marks.isdisjoint, mine.names)) + sum(map(one.marks.isdisjoint, theirs.names))
        led = one.governors or two.governors
        return [
            1.0,
            max([self.weight.get(m, 0.0) for m in act | (one.heads & two.heads)], default=0.0),
            (a + b) / (mine.total + theirs.total),
            math.log(min(a, b)),
            float(min(3, len([m for m in shared if m[0] == "e"]))),
            float(min(4, strange)),
            0.0 if one.numbers.isdisjoint(two.numbers) else 1.0,
            0.0 if one.days.isdisjoint(two.days) else 1.0,
            0.0 if one.subject.isdisjoint(two.subject) else 1.0,
            1.0 if one.subject and two.subject and one.subject.isdisjoint(two.subject) else 0.0,
            0.0 if one.themes.isdisjoint(two.themes) else 1.0,
            1.0 if led and not (one.whole and two.whole) and one.governors.isdisjoint(two.governors) else 0.0,
            (one.whole + two.whole) / 2,
            self.around(one.form, two.form),
            max([w for marks, w in mine.plain if not marks.isdisjoint(two.marks)], default=0.0),
            1.0 if one.mode == two.mode else 0.0,
            math.log(1 + min(left(mine.telling, two.marks), left(theirs.telling, one.marks))),
        ]

    def score(self, one: Proposition, two: Proposition) -> float:
        """How sure it is that they say the same: 0 is as likely as not."""
        figures = self.figures(one, two)
        if figures is None:
            return -math.inf
        return math.fsum(map(mul, WEIGHTS.values(), figures))

    def is_specific(self, one: Proposition, two: Proposition, shared: frozenset[str]) -> bool:
        """Whether acts that happen again and again share what tells this one from the others."""
        if not any(p.deep and p.deep <= recurring() for p in (one, two)):
            return True
        if any(m[0] in "nd" or (m[0] == "e" and self.weight.get(m, 0.0) > RARE) for m in shared):
            return True
        rare = (t for t in one.terms if t.kind == "word" and not t.marks.isdisjoint(two.marks))
        return sum(max(self.weight.get(m, 0.0) for m in t.marks) > RARE for t in rare) >= ALIKE

    def weighed(self, one: Proposition) -> Weighed:
        """Its terms with their weights, and the sum."""
        found = self.rows.get(id(one))
        if found is None:
            rows = tuple((term.marks, self.of(term)) for term in one.terms)
            pairs = tuple(zip(one.terms, rows, strict=True))
            found = self.rows[id(one)] = Weighed(
                rows=rows,
                total=sum(w for _, w in rows) or 1.0,
                names=tuple(t.marks for t in one.terms if t.kind == "name"),
                plain=tuple(row for t, row in pairs if t.kind != "name"),
                telling=tuple(row for t, row in pairs if t.kind != "name" and tells(t)),
            )
        return found

    def of(self, term: Term) -> float:
        """A term's weight: a word's by its stem."""
        marks = [m for m in term.marks if m[0] == "w"] if term.kind == "word" else term.marks
        return max((self.weight.get(m, 1.0) for m in marks), default=2.0)

    def around(self, one: int, two: int) -> float:
        """How alike the whole sentences are."""
        key = (one, two) if one < two else (two, one)
        found = self.known.get(key)
        if found is None:
            a, b = self.bags[one], self.bags[two]
            every = self.totals[one] + self.totals[two]
            found = self.known[key] = 2 * sum([a[m] for m in a.keys() & b.keys()]) / every if every else 0.0
        return found


def common(rows: Sequence[tuple[frozenset[str], float]], marks: frozenset[str]) -> float:
    """The weight of the terms that the other has too."""
    return sum([w for own, w in rows if not own.isdisjoint(marks)])


def left(rows: Sequence[tuple[frozenset[str], float]], marks: frozenset[str]) -> float:
    """The weight of the terms that the other has not."""
    return sum([w for own, w in rows if own.isdisjoint(marks)])


def tells(term: Term) -> bool:
    """Whether a word says what, not only how."""
    return not term.low.endswith("ly") and not any(m[:2] == THING and m[2:] in small("weak") for m in term.marks)
