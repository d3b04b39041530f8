"""Whether two propositions say the same, by what agrees and what does not; each figure is weighed, and can be told.

The weights were learned from annotated stories (which of their sentences say the same), and rounded.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from operator import mul
from typing import NamedTuple

from generator.evidence.claims.amounts import Amount, likely, same
from generator.evidence.claims.conflicts import conflict, conflict_of_amounts
from generator.evidence.claims.forms import Form
from generator.evidence.claims.numbers import agreeing
from generator.evidence.claims.proposition import Proposition
from generator.evidence.claims.terms import Term

MOST = 4.0
"""The weight of a word that stands in one sentence alone; that of others falls to none."""
WEIGHTS = {
    "one": -10.59,  # where nothing agrees
    "overlap": 1.23,  # the share of their weight that both have
    "names": 0.33,
    "strange": -0.31,  # names that only one has
    "number": 1.48,
    "day": 4.27,
    "misgoverned": -0.66,
    "whole": 0.34,
    "around": 7.81,  # the whole sentences
    "mode": 1.02,
    "near": 2.79,  # the weight of what stands around both acts
}
ENOUGH = 3.0
"""What stands around both acts weighs at least so much where two propositions are one."""
INSIDE = 3.0
"""And what they have in common themselves so much."""
KNOWN = 1 << 14
"""So many pairs of sentences, and so many propositions with their weights, are kept in mind at once."""
SCORED = 1 << 20
"""So many scores are kept in mind at once; in stories of a thousand articles, all of them."""
KEPT = -4.5
"""Lower scores say nothing more."""
NEVER = -math.inf
"""The score of what says not the same by any measure; one value, however often it is kept in mind."""
LAST = 40
FADES = tuple(math.exp(-i / 12) for i in range(LAST + 1))
"""What a term weighs so many terms from the act."""


class Weighed(NamedTuple):
    """A proposition's terms with their weights, their sum, and which are names.

    `at` is the place of its act among the sentence's terms.
    """

    rows: tuple[tuple[frozenset[str], float], ...]
    total: float
    names: tuple[frozenset[str], ...]
    at: int


class Both(NamedTuple):
    """Two sentences: how alike they are on the whole, and the terms of each that match, by place and weight.

    `enough` says whether these can outweigh what speaks against it.
    """

    alike: float
    matches: tuple[tuple[int, float, int, float], ...]
    enough: bool


class Scale:
    """Weighs propositions by how rare their words are in the story."""

    def __init__(
        self, weight: Mapping[str, float], forms: Sequence[Form], persons: frozenset[str] = frozenset()
    ) -> None:
        self.weight, self.forms, self.persons = weight, forms, persons
        self.bags = [{m: weight[m] for m in form.bag} for form in forms]
        self.sums = [math.fsum(bag.values()) for bag in self.bags]
        self.terms: dict[int, tuple[float, ...]] = {}
        self.known: dict[tuple[int, int], Both] = {}
        self.rows: dict[int, Weighed] = {}
        self.scores: dict[int, float] = {}

    def figures(self, one: Proposition, two: Proposition) -> list[float] | None:
        """How far they agree; none where they cannot be one."""
        both = self.both(one.form, two.form)
        if not both.enough:
            return None
        mine, theirs = self.weighed(one), self.weighed(two)
        c, d = near(both.matches, mine.at, theirs.at)
        if min(c, d) < ENOUGH:
            return None
        shared = one.marks & two.marks
        if not shared or conflict(one, two) or self.other_persons(one, two):
            return None
        a, b = common(mine.rows, two.marks), common(theirs.rows, one.marks)
        if min(a, b) < INSIDE:
            return None
        strange = sum(map(two.marks.isdisjoint, mine.names)) + sum(map(one.marks.isdisjoint, theirs.names))
        led = one.governors or two.governors
        return [
            1.0,
            (a + b) / (mine.total + theirs.total),
            float(min(3, len(one.named & two.named))),
            float(min(4, strange)),
            agreeing(one.counted, two.counted),
            0.0 if one.days.isdisjoint(two.days) else 1.0,
            1.0 if led and not (one.whole and two.whole) and one.governors.isdisjoint(two.governors) else 0.0,
            (one.whole + two.whole) / 2,
            both.alike,
            1.0 if one.mode == two.mode else 0.0,
            math.log(0.5 + min(c, d)),
        ]

    def score(self, one: Proposition, two: Proposition) -> float:
        """How sure it is that they say the same: 0 is as likely as not."""
        if one.form > two.form:
            one, two = two, one
        found = self.scores.get(key_of(one, two))
        if found is None:
            found = self.worked_out(one, two)
            self.hold(one, two, found)
        return found

    def worked_out(self, one: Proposition, two: Proposition) -> float:
        """The same, the first of the earlier sentence; `NEVER` where they hardly agree in anything."""
        if one.amount is not None:
            found = self.given(one, two, one.amount)
        else:
            figures = self.figures(one, two)
            found = NEVER if figures is None else math.fsum(map(mul, WEIGHTS.values(), figures))
        return found if found >= KEPT else NEVER

    def given(self, one: Proposition, two: Proposition, amount: Amount) -> float:
        """How sure it is that two clauses give one amount of one thing."""
        if two.amount is None or not same(amount, two.amount) or conflict_of_amounts(one, two):
            return NEVER
        mine, theirs = self.weighed(one), self.weighed(two)
        shared = frozenset(m for m in one.marks & two.marks if m[0] not in "nd")
        beside = min(common(mine.rows, shared), common(theirs.rows, shared))
        numbers = len(one.numbers & two.numbers - one.terms[one.head or 0].marks)
        return likely(amount, two.amount, beside, numbers, self.both(one.form, two.form).alike)

    def hold(self, one: Proposition, two: Proposition, score: float) -> None:
        """Keep in mind what two scored, the first of the earlier sentence."""
        if len(self.scores) >= SCORED:
            self.scores.clear()
        self.scores[key_of(one, two)] = score

    def other_persons(self, one: Proposition, two: Proposition) -> bool:
        """Whether other persons act: what one denies, another has not denied by that."""
        mine, theirs = one.agents, two.agents
        return not mine.isdisjoint(self.persons) and not theirs.isdisjoint(self.persons) and mine.isdisjoint(theirs)

    def weighed(self, one: Proposition) -> Weighed:
        """Its terms with their weights, and the sum."""
        found = self.rows.get(id(one))
        if found is None:
            rows = tuple((term.marks, self.of(term)) for term in one.terms)
            every = self.forms[one.form].terms
            first = one.terms[one.head or 0].start
            at = next(i for i, term in enumerate(every) if term.start >= first)
            if len(self.rows) >= KNOWN:
                self.rows.clear()
            found = self.rows[id(one)] = Weighed(
                rows=rows,
                total=sum(w for _, w in rows) or 1.0,
                names=tuple(t.marks for t in one.terms if t.kind == "name"),
                at=at,
            )
        return found

    def of(self, term: Term) -> float:
        """A term's weight: a word's by its stem."""
        marks = [m for m in term.marks if m[0] == "w"] if term.kind == "word" else term.marks
        return max((self.weight.get(m, 1.0) for m in marks), default=2.0)

    def of_terms(self, form: int) -> tuple[float, ...]:
        """The weights of a sentence's terms, worked out once."""
        found = self.terms.get(form)
        if found is None:
            found = self.terms[form] = tuple(map(self.of, self.forms[form].terms))
        return found

    def both(self, one: int, two: int) -> Both:
        """What two sentences have in common."""
        key = (one, two)
        found = self.known.get(key)
        if found is None:
            mine, theirs = self.forms[one].places, self.forms[two].places
            pairs = {(i, j) for m in mine.keys() & theirs.keys() for i in mine[m] for j in theirs[m]}
            first, second = self.of_terms(one), self.of_terms(two)
            matches = tuple([(i, first[i], j, second[j]) for i, j in sorted(pairs)])
            most = sum({i: weight for i, weight, _, _ in matches}.values())
            if len(self.known) >= KNOWN:
                self.known.clear()
            found = self.known[key] = Both(
                alike=alike(self.bags[one], self.bags[two], self.sums[one] + self.sums[two]),
                matches=matches,
                enough=most >= ENOUGH,
            )
        return found


def key_of(one: Proposition, two: Proposition) -> int:
    """What a pair is known by: one number, which takes a third of the room of two."""
    return id(one) << 64 | id(two)


def alike(one: Mapping[str, float], two: Mapping[str, float], every: float) -> float:
    """The share of two sentences' marks that both have, of `every` by weight; exact, in whatever order they come."""
    return 2 * math.fsum([one[m] for m in one.keys() & two.keys()]) / every if every else 0.0


def near(matches: Iterable[tuple[int, float, int, float]], one: int, two: int) -> tuple[float, float]:
    """The weight of what both have around their acts, on each side: less the further it stands from them."""
    mine: dict[int, float] = {}
    theirs: dict[int, float] = {}
    for i, weight, j, other in matches:
        far, away = abs(i - one), abs(j - two)
        if far <= LAST and away <= LAST:
            fade = FADES[max(far, away)]
            if weight * fade > mine.get(i, 0.0):
                mine[i] = weight * fade
            if other * fade > theirs.get(j, 0.0):
                theirs[j] = other * fade
    return sum(mine.values()), sum(theirs.values())


def common(rows: Sequence[tuple[frozenset[str], float]], marks: frozenset[str]) -> float:
    """The weight of the terms that the other has too."""
    return sum([w for own, w in rows if not own.isdisjoint(marks)])
