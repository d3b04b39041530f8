"""Harms that two words tell together: a verb, and soon after it the word that makes it one: "the fund may run dry"."""

from collections.abc import Iterator, Sequence
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
def pairs() -> dict[str, tuple[Pair, ...]]:
    """What must follow each first word; a family's name ends before any "#"."""
    found: dict[str, tuple[Pair, ...]] = {}
    for family, row in read_table(__file__, "together.yml").items():
        pair = Pair(family.partition("#")[0], frozenset(row["with"].split()))
        for head in row["heads"].split():
            found[head] = (*found.get(head, ()), pair)
    return found


@cache
def first_words() -> frozenset[str]:
    """The words without which a sentence holds no such harm."""
    return frozenset(pairs()) | AHEAD


def together_in(line: Line) -> Iterator[tuple[int, str]]:
    """Each harm that two words tell together, by the token of the first."""
    words, known = line.lowers, pairs()
    for at in line.places(first_words()):
        if at and line.capital(at):
            continue
        if words[at] in AHEAD:
            if at > 2 and words[at - 2 : at] == LED[words[at]]:
                yield at, STAKE
            continue
        fitting = [pair for pair in known[words[at]] if not pair.others.isdisjoint(line.bag)]
        family = family_at(words[at + 1 : at + 1 + WITHIN], fitting) if fitting else ""
        if family:
            yield at, family


def family_at(after: Sequence[str], fitting: Sequence[Pair]) -> str:
    """The family of the first pair of which the other word follows, before any sign; empty where none does."""
    signs = small().signs
    for word in after:
        if word in signs and word != "-":
            return ""
        for pair in fitting:
            if word in pair.others:
                return pair.family
    return ""
