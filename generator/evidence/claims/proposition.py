"""A proposition is what one clause says, or one act that it names: who does what to whom, when, how many, how sure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.evidence.claims.amounts import Amount
from generator.evidence.claims.lexicon import light
from generator.evidence.claims.numbers import Counted
from generator.evidence.claims.shared import shared
from generator.evidence.claims.terms import Term
from generator.model.annotation import Span

NONE = frozenset[str]()


@dataclass(eq=False, kw_only=True)
class Proposition:
    """`form` is the number of the sentence's wording; `main` is its main clause, `whole` a clause, no act within one.

    `acts` are the classes of its head, `heads` the head's stem; `deep` those of the act that counts, where the head
    only leads to it; `governors` the acts that lead to it from outside ("to deter …"). `agents` and `themes` are the
    entities before and after it. `mode` is done, open (meant or expected), may or if; `tense` is past or future
    where the clause's own verb tells it. `published` is the last day on
    which it was said. `amount` is what it tells where that is a number of something or a day, and `clause` then the
    clause that tells it; `amounts` are the sums and sizes that it gives.
    """

    form: int
    span: Span
    main: bool
    whole: bool
    terms: tuple[Term, ...]
    head: int | None
    subject: frozenset[str]
    counts: tuple[Counted, ...] = ()
    governors: frozenset[str] = frozenset()
    mode: str = "done"
    tense: str = ""
    negative: bool = False
    quoted: bool = False
    speaker: str = ""
    when: frozenset[str] = frozenset()
    passive_by: int | None = None
    passive: bool = False
    inherits: bool = False
    published: str = ""
    within: frozenset[str] = NONE
    amount: Amount | None = None
    amounts: tuple[Amount, ...] = ()
    clause: "Proposition | None" = None

    @cached_property
    def marks(self) -> frozenset[str]:
        """All that it can be matched by."""
        return frozenset().union(*(term.marks for term in self.terms))

    @cached_property
    def acts(self) -> frozenset[str]:
        """The classes of its head."""
        return self.terms[self.head].acts if self.head is not None else NONE

    @cached_property
    def heads(self) -> frozenset[str]:
        """The stem of its head."""
        return (
            shared(frozenset(m for m in self.terms[self.head].marks if m[0] == "w")) if self.head is not None else NONE
        )

    @cached_property
    def deep(self) -> frozenset[str]:
        """The classes of the act that counts: where the head only leads to another, those of the next."""
        if self.head is None:
            return NONE
        for term in (self.terms[self.head], *self.terms[self.head + 1 : self.head + 5]):
            heavy = term.acts - light() if term.kind == "word" else NONE
            if heavy:
                return shared(heavy)
        return frozenset()

    @cached_property
    def told(self) -> frozenset[str]:
        """All that its act can be matched by."""
        return shared(self.acts | self.deep | self.heads)

    @cached_property
    def agents(self) -> frozenset[str]:
        """The entities that act: after "by", else the last before the head, else the subject's."""
        if self.head is None:
            return entities(self.subject)
        if self.passive_by is not None:
            return entities(self.terms[self.passive_by].marks)
        if self.passive:
            return NONE
        near = [term for term in self.terms[: self.head] if term.kind == "name"]
        if near:
            return entities(frozenset().union(*(term.marks for term in near[-2:])))
        return entities(self.subject) if self.inherits else NONE

    @cached_property
    def done_to(self) -> frozenset[str]:
        """What stands where that stands which it is done to."""
        if self.head is None:
            return NONE
        if self.passive:
            return frozenset().union(*(t.marks for t in self.terms[: self.head])) or self.subject
        return frozenset().union(*(t.marks for t in self.terms[self.head + 1 :]))

    @cached_property
    def themes(self) -> frozenset[str]:
        """The entities that it is done to, or that stand after it."""
        if self.head is None:
            return shared(entities(self.marks) - self.agents)
        return entities(self.done_to)

    @cached_property
    def named(self) -> frozenset[str]:
        """Its entities."""
        return entities(self.marks)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers."""
        return shared(frozenset(m for m in self.marks if m[0] == "n"))

    @cached_property
    def counted(self) -> tuple[Counted, ...]:
        """Its own numbers, each with what it counts."""
        return counts_of(self.terms)

    @cached_property
    def days(self) -> frozenset[str]:
        """The days that it, or the clause around it, tells of."""
        return shared(self.when | frozenset(m for m in self.marks if m[0] == "d"))

    @cached_property
    def whose(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        """What it calls somebody's: the marks of the noun after a name that owns it, with the owner's."""
        found = []
        for k, one in enumerate(self.terms):
            if one.kind == "name" and (one.people or one.low.endswith(("'s", "’s", "s'", "s’"))):
                for two, before in zip(self.terms[k + 1 :], self.terms[k:], strict=False):
                    if two.start != before.end + 1 or two.kind not in ("name", "word"):
                        break
                    if two.kind == "word":
                        found.append((two.marks, entities(one.marks)))
                        break
        return tuple(found)

    @cached_property
    def sides(self) -> tuple[tuple[int, frozenset[str], frozenset[str]], ...]:
        """Where a word follows a word or number at once, as in a compound: the first one's place, and both's marks."""
        return tuple(
            (k, a.marks, b.marks)
            for k, (a, b) in enumerate(pairwise(self.terms))
            if b.start == a.end + 1 and b.kind == "word" and a.kind in ("word", "number")
        )

    @property
    def short(self) -> bool:
        """Whether it has so few words, none of them a name or a number, that others must say what it is about."""
        return len(self.terms) <= 2 and not any(term.kind in ("name", "number") for term in self.terms)


def entities(marks: frozenset[str]) -> frozenset[str]:
    """The entities among the marks."""
    return shared(frozenset(m for m in marks if m[0] == "e"))


def marks_of(terms: Sequence[Term]) -> frozenset[str]:
    """All that the terms can be matched by."""
    return shared(frozenset[str]().union(*(term.marks for term in terms)))


def counts_of(terms: Sequence[Term]) -> tuple[Counted, ...]:
    """Each number with what the words right after it can be matched by."""
    rows = []
    for i, term in enumerate(terms):
        if term.kind == "number":
            after = [other for other in terms[i + 1 : i + 3] if other.kind != "number"]
            rows.append((next(iter(term.marks)), marks_of(after)))
    return tuple(rows)
