"""Harms that two words tell together: a verb, and soon after it the word that makes it one: "the fund may run dry"."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.extraction.matters.small import small
from generator.extraction.tokens import Line
from generator.model.tables import read_table

WITHIN = 5
"""Tokens after the first word within which the other stands, before any sign."""
AHEAD = frozenset({"line", "balance"})
"""What is on the line, or hangs in the balance, is at stake."""
LED = {"line": ["on", "the"], "balance": ["in", "the"]}
STAKE = "stake"
STAKED = 8
"""Tokens before "on the line" within which stands what may be lost."""


class Pair(NamedTuple):
    """The family of a harm, and the words of which one must follow."""

    family: str
    others: frozenset[str]


@cache
def pairs() -> dict[str, Pair]:
    """What must follow each first word."""
    found: dict[str, Pair] = {}
    for family, row in read_table(__file__, "together.yml").items():
        for head in row["heads"].split():
            found[head] = Pair(family, frozenset(row["with"].split()))
    return found


@cache
def first_words() -> frozenset[str]:
    """The words without which a sentence holds no such harm."""
    return frozenset(pairs()) | AHEAD


def together_in(line: Line) -> Iterator[tuple[int, str]]:
    """Each harm that two words tell together, by the token of the first."""
    words, known, s = line.lowers, pairs(), small()
    for at in line.places(first_words() & line.bag):
        if words[at] in AHEAD:
            if at > 2 and words[at - 2 : at] == LED[words[at]]:
                yield at, STAKE
            continue
        pair = known[words[at]]
        if not pair.others.isdisjoint(line.bag):
            for word in words[at + 1 : at + 1 + WITHIN]:
                if word in s.signs:
                    break
                if word in pair.others:
                    yield at, pair.family
                    break
