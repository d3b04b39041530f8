"""What somebody says that they will do is decided, whatever the verb: "the firm said it would move the valves"."""

from collections.abc import Container, Iterator
from functools import cache
from typing import NamedTuple

from generator.extraction.matters.doers import actor_in, phrase_begins
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead, behind, stretch
from generator.extraction.tokens import Line
from generator.model.annotation import Signal
from generator.model.tables import word_set

UNDERTAKE = "undertake"
"""The class of what somebody says that they will do."""
WILL = frozenset({"will", "would"})
SELF = frozenset({"it", "they", "he", "she", "we"})
"""Who says it, as the subject of what they will do."""
BETWEEN = 7
"""Tokens from the verb of saying to its "that" at most: "said in a statement on Monday that"."""


class Undertaken(NamedTuple):
    """The word lists of the table."""

    saying: frozenset[str]
    idle: frozenset[str]


@cache
def undertaken() -> Undertaken:
    """The word lists."""
    return Undertaken(*(word_set(__file__, "undertaken.yml", name) for name in Undertaken._fields))


def find_undertakings(line: Line, sentence: int, told: Container[int]) -> Iterator[Signal]:
    """What is said to be done soon by who says it, but for acts whose verbs begin where another rule has found one."""
    words, s = line.lowers, small()
    for at in line.places(WILL):
        verb = at + 1
        while is_adverb(words, verb) or words[verb] in s.negations or words[verb] in ("also", "now", "soon"):
            verb += 1
        word = words[verb]
        idle = word in undertaken().idle or word in s.be or not word.isalpha()
        if idle or words[at - 1] not in SELF or line.starts[verb] in told:
            continue
        says = saying(line, at - 1)
        end = ahead(line, verb + 1, finite=True)
        if says is None or end <= verb + 1 or words[verb + 1] in s.prepositions - {"to", "with"}:
            continue
        by = actor_in(line, phrase_begins(line, behind(line, says), says), says)
        if by is not None:
            how = "refused" if not s.negations.isdisjoint(words[at + 1 : verb]) else "meant"
            yield Signal(
                sentence=sentence,
                span=stretch(line, verb, verb + 1),
                sort="move",
                group=UNDERTAKE,
                how=how,
                about=stretch(line, verb + 1, end),
                by=by,
            )


def is_adverb(words: list[str], at: int) -> bool:
    """Whether a word before a verb tells how it is done: "would only sell", but not "would comply with"."""
    after = words[at + 1]
    return words[at].endswith("ly") and after.isalpha() and after not in small().links


def saying(line: Line, subject: int) -> int | None:
    """The verb of saying that leads to a subject, with "that" or right before it; None where there is none."""
    words = line.lowers
    if words[subject - 1] in undertaken().saying:
        return subject - 1
    if words[subject - 1] != "that":
        return None
    rows = range(subject - 2, max(0, subject - 2 - BETWEEN), -1)
    return next((n for n in rows if words[n] in undertaken().saying), None)
