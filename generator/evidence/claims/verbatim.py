"""Words that two sentences have in one run: a quotation, or an agency's line, is known by it however much is around."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.evidence.claims.terms import Term
from generator.evidence.claims.words import STOP
from generator.extraction.tokens import Line

LONG = 3
"""A run is of so many words at least."""
FEWEST = 2
"""Fewer words of content in a run are any two sentences'."""
MOST = 6
"""More words of content in one run tell no more."""
Gram = tuple[str, ...]


class Wording(NamedTuple):
    """A sentence's words without its signs: `upto` each how many are content and in no name, and where runs begin."""

    upto: tuple[int, ...]
    begins: Mapping[Gram, int]


def wording_of(line: Line, terms: Iterable[Term]) -> Wording:
    """The wording; of a run said twice the first place."""
    named = [(term.start, term.end) for term in terms if term.kind == "name"]
    words: list[str] = []
    upto = [0]
    at = 0
    for i in range(len(line)):
        low = line.lowers[i]
        if not low[0].isalnum():
            continue
        start = line.starts[i]
        while at < len(named) and named[at][1] <= start:
            at += 1
        words.append(low)
        inside = at < len(named) and named[at][0] <= start
        upto.append(upto[-1] + (low not in STOP and not inside))
    begins: dict[Gram, int] = {}
    for i in range(len(words) - LONG + 1):
        begins.setdefault(tuple(words[i : i + LONG]), i)
    return Wording(tuple(upto), begins)


def run(one: Wording, two: Wording) -> int:
    """How many words of content stand in the best run that both have, up to `MOST`; none where too few to tell."""
    shared = sorted((one.begins[gram], two.begins[gram]) for gram in one.begins.keys() & two.begins.keys())
    most = max(counted(shared, one.upto), default=0)
    return min(MOST, most) if most >= FEWEST else 0


def counted(shared: Iterable[tuple[int, int]], upto: Sequence[int]) -> list[int]:
    """The words of content of each run, of the places where its parts begin in both."""
    found: list[int] = []
    first, before = 0, (-LONG, 0)
    for i, j in shared:
        if (i - 1, j - 1) != before:
            first = i
            found.append(0)
        before = (i, j)
        found[-1] = upto[i + LONG] - upto[first]
    return found
