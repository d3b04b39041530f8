"""Whether two propositions have grounds enough to be joined by themselves, beside how far they agree.

A group asks only how far its members agree: what joins others may be told there in a word or two.
"""

import math
from collections.abc import Mapping

from generator.evidence.claims.lexicon import recurring, small, unasserted
from generator.evidence.claims.numbers import tells_alone, value
from generator.evidence.claims.proposition import Proposition
from generator.evidence.claims.terms import Term

APART = 0.8
"""How much it counts against two clauses that their acts have no word or class in common."""
THINGS = 2
"""What they have in common is so many things: one act, or "text message", is not enough."""
LISTED = 3
"""So many names alone are a list of who is there: what is told of them is not what both have."""
TOLD = 3.0
"""Of articles of unknown days, names are too little: what is told of them weighs so much."""
FEW = 5
"""So few are killed or hurt in one attack as in another."""
RARE = 2.5
"""What weighs more tells one act from others of its class."""
ALIKE = 3
"""So many rare words that both have tell it too."""


def against(one: Proposition, two: Proposition, weight: Mapping[str, float]) -> float:
    """What is to be taken from how sure it is that they say the same; all of it where there are no grounds."""
    if one.amount:
        return 0.0
    both = [term for term in one.terms if not term.marks.isdisjoint(two.marks)]
    listed = len(both) >= LISTED and all(term.kind == "name" for term in both)
    if listed or is_one_thing(one, two) or not is_specific(one, two, both, weight):
        return math.inf
    if not (one.published and two.published) and in_words(both, weight) < TOLD:
        return math.inf
    if not one.told.isdisjoint(two.told) or not (one.deep and two.deep):
        return 0.0
    return math.inf if others_act(one, two) or not unasserted().isdisjoint(one.deep | two.deep) else APART


def in_words(both: list[Term], weight: Mapping[str, float]) -> float:
    """How much what both have weighs in plain words, titles left out."""
    words = (term.marks for term in both if term.kind == "word" and term.low not in small("titles"))
    return sum(max((weight.get(mark, 0.0) for mark in marks if mark[0] == "w"), default=0.0) for marks in words)


def others_act(one: Proposition, two: Proposition) -> bool:
    """Whether others do what is told: no two words for one act, then."""
    return bool(one.agents and two.agents and one.agents.isdisjoint(two.agents))


def is_specific(one: Proposition, two: Proposition, both: list[Term], weight: Mapping[str, float]) -> bool:
    """Whether acts that happen again and again share what tells this one from the others."""
    if not any(p.deep and p.deep <= recurring() for p in (one, two)):
        return True
    shared = one.marks & two.marks
    if any(m[0] == "d" or (m[0] == "n" and value(m) > FEW) for m in shared):
        return True
    if any(m[0] == "e" and weight.get(m, 0.0) > RARE for m in shared):
        return True
    words = (term for term in both if term.kind == "word")
    return sum(max(weight.get(m, 0.0) for m in term.marks) > RARE for term in words) >= ALIKE


def is_one_thing(one: Proposition, two: Proposition) -> bool:
    """Whether they have but one thing in common, and that is no number that tells enough by itself."""
    few = min(things(one, two), things(two, one)) < THINGS
    return few and not any(map(tells_alone, one.numbers & two.numbers))


def things(one: Proposition, two: Proposition) -> int:
    """How many things one has that the other has too: of words that stand side by side in both, all are one.

    A clause's verb makes no compound with its object.
    """
    verb = one.head if one.whole else None
    bound = {
        place + 1
        for place, first, second in one.sides
        if verb not in (place, place + 1)
        and any(not (first.isdisjoint(a) or second.isdisjoint(b)) for _, a, b in two.sides)
    }
    return sum(k not in bound and not term.marks.isdisjoint(two.marks) for k, term in enumerate(one.terms))
