"""Harms that no one word tells: a turn for the worse, a doubt that something helps, what is denied, a long wait."""

from collections.abc import Iterator, Sequence

from generator.extraction.matters.small import small
from generator.extraction.matters.telling import telling

WORSE = "worsening"
"""The family of a turn for the worse, which has no words of its own."""
VAIN = "little-effect"
"""The family of what may not help."""
WAIT = "wait"
"""The family of what takes long."""
NEAR = 3
"""Tokens between a turn and what it is a turn of."""
HALVED, DENIED = frozenset({"enough", "limited"}), frozenset({"not", "n't", "never", "hardly", "be", "won't", "is"})
"""Doubts only after a word that denies or says that it is so."""
FAR = 8
"""Tokens after a doubt within which stands what it is about."""
DOUBT, COST = "doubt", "cost"
"""The families of what is not known, and of what takes money, jobs or lives."""
TAKING = frozenset({"take", "takes", "taking", "took", "need", "needs"})
COSTING = frozenset({"cost", "costs", "costing"})
SPENDING = TAKING | COSTING
SURE = frozenset({"will", "would"})
COUNTED = frozenset({"a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"})
"""Words by which a time is told to the year or month."""
NOUN = frozenset({"the", "a", "an", "at", "of", "total", "its", "their", "no", "low", "high", "and", "in", "-"})
"""Before "cost" they make it a noun."""


def turns_in(words: Sequence[str]) -> Iterator[int]:
    """The words that tell of less of what is good, or of more of what is bad."""
    t = telling()
    for at, word in enumerate(words):
        if word in t.turns:
            near = words[max(0, at - NEAR) : at + NEAR + 1]
            if (word in t.falls and not t.goods.isdisjoint(near)) or (word in t.rises and not t.bads.isdisjoint(near)):
                yield at


def doubts_in(words: Sequence[str]) -> Iterator[int]:
    """The words that doubt that something will help: "unlikely to change", "not be enough to stop"."""
    t = telling()
    for at, word in enumerate(words):
        if word in t.doubts and not (word in HALVED and DENIED.isdisjoint(words[max(0, at - NEAR) : at])):
            around = words[max(0, at - NEAR) : at] if word == "limited" else words[at + 1 : at + FAR]
            if not t.helps.isdisjoint(around):
                yield at


def denials_in(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The words that deny that something works or is known: "will not last", "it is not clear"."""
    t = telling()
    for at, word in enumerate(words):
        if word in small().negations:
            after = up_to_sign(words[at + 1 : at + 1 + NEAR])
            if not t.known.isdisjoint(after):
                yield at, DOUBT
            elif not t.working.isdisjoint(after):
                yield at, VAIN


def spending_in(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The verbs that tell how long something takes, or what it costs: "could take a year", "cost 400 jobs"."""
    t = telling()
    for at, word in enumerate(words):
        if word in TAKING and not t.times.isdisjoint(words[at + 1 : at + FAR - NEAR]):
            if not t.modals.isdisjoint(words[max(0, at - NEAR) : at]) and not is_planned(words, at):
                yield at, WAIT
        elif word in COSTING and words[at - 1] not in NOUN and not t.sums.isdisjoint(words[at + 1 : at + FAR]):
            yield at, COST


def is_planned(words: Sequence[str], at: int) -> bool:
    """Whether it is known how long something takes: "will take two years" is a plan, "will take years" a fear."""
    counted = any(word in COUNTED or word[:1].isdecimal() for word in words[at + 1 : at + 1 + NEAR])
    return counted and not SURE.isdisjoint(words[max(0, at - NEAR) : at])


def up_to_sign(words: Sequence[str]) -> Sequence[str]:
    """The words before the first sign, or before "only"."""
    end = next((n for n, word in enumerate(words) if not word[:1].isalnum() or word == "only"), len(words))
    return words[:end]
