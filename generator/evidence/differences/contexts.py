"""What stands around a number, weighed: the nearer a word stands, and the rarer it is, the more it says of what it is.

Words of one class count as one, as claims have them: "vessels" are "ships". Who speaks, and when, says nothing.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from generator.evidence.claims.lexicon import sayers, small
from generator.evidence.claims.terms import NOTHING, Reader, Term
from generator.evidence.differences.anchors import BREAKS
from generator.evidence.differences.days import MONTHS, WEEKDAYS
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Quantity, Span
from generator.model.kind import Kind

NEAR, WIDE = 8, 14
"""Tokens from a number within which a word says most, or still much, of what it is of."""
OWN, FAR, BEFORE = 0.6, 0.4, 0.25
"""What a word weighs that is counted itself, that stands far off, or in the sentence before."""
NAME, PERSON = 0.8, 0.3
FEWEST = 150
"""Sentences with numbers: a smaller story is taken for one of so many, in which a word of two is still rare."""
TIMES = frozenset({*MONTHS, *WEEKDAYS, "year", "years", "month", "months", "week", "weeks", "day", "days", "hour"}) | {
    *("hours", "percent", "per", "cent", "last", "early", "late", "nearly", "almost", "about", "around", "reportedly"),
}
EVERY = ""
"""The mark of all sentences that have numbers."""
NO_WORDS = frozenset({"number", "day"})


class Weighed(NamedTuple):
    """A term that stands around a number, and what its place lets it weigh."""

    term: Term
    weight: float


class Around(NamedTuple):
    """The terms that stand around a number, and by mark the places of those that have it among them."""

    terms: tuple[Weighed, ...]
    at: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, terms: Sequence[Weighed]) -> "Around":
        """The terms, with where their marks are."""
        at: dict[str, list[int]] = defaultdict(list)
        for place, (term, _) in enumerate(terms):
            for mark in term.marks:
                at[mark].append(place)
        return cls(tuple(terms), at)


class Contexts:
    """What stands around the numbers of a story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.known: dict[tuple[str, int], Around] = {}
        self.read: dict[tuple[object, ...], tuple[Term, ...]] = {}
        self.rare: dict[str, float] = {}

    @cached_property
    def count(self) -> Mapping[str, int]:
        """In how many of the sentences that have numbers each mark stands."""
        found = self.story.tally(marks_in)
        self.sentences = max(FEWEST, found.get(EVERY, 0))
        return found

    def rarity(self, mark: str) -> float:
        """How much a mark tells: 1 where it stands in one sentence, 0 where it stands in all."""
        found = self.rare.get(mark)
        if found is None:
            count = max(1, self.count.get(mark, 0))
            found = self.rare[mark] = max(0.0, 1 - math.log(count) / math.log(self.sentences + 1))
        return found

    def terms(self, told: Told) -> tuple[Term, ...]:
        """What a sentence tells, but for numbers and their units, days, titles and words of saying."""
        key = (
            told.text,
            tuple((m.span, m.entity, m.how) for m in told.mentions),
            tuple(q.span for q in told.quantities),
            tuple((d.span, d.first, d.last) for d in told.dates),
        )
        if key not in self.read:
            aside = sayers() | small("titles") | TIMES
            terms = Reader(told.line, told.mentions, told.quantities, told.dates, NOTHING).terms()
            units = [q.span for q in told.quantities if q.unit and q.si_value is not None]
            self.read[key] = tuple(
                t
                for t in terms
                if t.kind not in NO_WORDS
                and t.low not in aside
                and not any(span.start < t.start < span.end for span in units)
            )
        return self.read[key]

    def around(self, told: Told, quantity: Quantity) -> Around:
        """What stands around a number, in its sentence and in the one before."""
        return self.around_span(told, quantity.span)

    def around_span(self, told: Told, span: Span, own: float = OWN) -> Around:
        """The same, of any stretch of a sentence, whose own terms weigh so much."""
        key = (told.statement.id, span.start)
        if key not in self.known:
            self.known[key] = Around.of(self.weigh(told, span, own))
        return self.known[key]

    def weigh(self, told: Told, span: Span, own: float) -> Sequence[Weighed]:
        """The terms around a stretch with their weights."""
        first, end = token_at(told, span.start), token_at(told, span.end)
        low, high = clause(told, first, end)
        people = {m.span.start for m in told.mentions if self.story.entities[m.entity].kind is Kind.PERSON}
        found: list[Weighed] = []
        for term in self.terms(told):
            apart = max(first - term.at, term.at - end + 1, 0)
            near = 1.0 if apart <= NEAR else 0.7 if apart <= WIDE else FAR
            weight = own if not apart else near if low <= term.at < high else FAR
            if term.kind == "name":
                weight *= PERSON if term.start in people else NAME
            found.append(Weighed(term, weight))
        before = self.terms(told.before) if told.before is not None else ()
        found.extend(Weighed(term, BEFORE * (PERSON if term.kind == "name" else 1.0)) for term in before)
        return found

    def shared(self, one: Around, two: Around) -> tuple[float, float]:
        """How much two contexts tell alike, and how much of it by words: a name alone says not what is told of it."""
        found = [*self.matches(one, two)]
        return sum(value for _, value in found), sum(value for term, value in found if term.kind == "word")

    def matches(self, one: Around, two: Around) -> Iterator[tuple[Term, float]]:
        """The terms of one context for which a term of the other can stand, each with its weight."""
        used: set[int] = set()
        for term, weight in one.terms:
            best, place = 0.0, -1
            for n in sorted({n for mark in term.marks for n in two.at.get(mark, ())} - used):
                other, their = two.terms[n]
                value = max(map(self.rarity, term.marks & other.marks)) * min(weight, their)
                if value > best:
                    best, place = value, n
            if place >= 0:
                used.add(place)
                yield term, best


def marks_in(story: Story, told: Told) -> Iterator[str]:
    """The marks of a sentence that has numbers, and one that all of these have."""
    if told.quantities:
        yield EVERY
        for term in story.once(Contexts).terms(told):
            yield from term.marks


def clause(told: Told, first: int, end: int) -> tuple[int, int]:
    """The tokens of the clause that a number stands in."""
    low, high, lows = first, end, told.line.lowers
    while low > 0 and lows[low - 1] not in BREAKS:
        low -= 1
    while high < len(told.line) and lows[high] not in BREAKS:
        high += 1
    return low, high
