"""Who spends, loses or sends so much: the noun right before the verb that a number follows."""

from generator.evidence.claims.terms import read
from generator.evidence.differences.counted import is_verb
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.told import Told
from generator.model.annotation import Quantity

Row = tuple[Told, Quantity]
VAGUE = frozenset({"t:person", "t:company", "t:official", "t:group", "t:police", "t:troops", "t:court"})
"""Classes of words that may stand for any name."""
SKIPPED = frozenset({",", "which", "who", "that", "has", "had", "have", "also", "then", "already"})
"""What may stand between a noun and its verb."""


def other_doer(one: Row, two: Row) -> bool:
    """Whether two numbers are told of two doers: "the state spent", "the club spent"."""
    mine, theirs = doer(*one), doer(*two)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def doer(told: Told, quantity: Quantity) -> frozenset[str]:
    """The marks of the noun right before the verb that a number follows; none where it may stand for any name."""
    lows = told.line.lowers
    at = token_at(told, quantity.span.start) - 1
    if at < 1 or not is_verb(lows[at]) or lows[at].endswith("ing"):
        return frozenset()
    at -= 1
    while at > 0 and lows[at] in SKIPPED:
        at -= 1
    marks = read(lows[at])[1] if lows[at].isalpha() and len(lows[at]) > 3 else frozenset()
    return frozenset() if marks & VAGUE else marks
