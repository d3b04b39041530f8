"""What is not ruled out, what somebody goes into, and what a clause begins with that tells on what condition."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line

HEADING = {
    "into": (
        "slid",
        "sliding",
        "slide",
        "slides",
        "descend",
        "plung",
        "spiral",
        "drift",
        "sink",
        "tipp",
        "lurch",
        "fall",
    ),
    "for": ("heading", "heads", "destined", "bound"),
    "towards": ("heading", "heads", "drift", "slid", "hurtl", "lurch"),
    "toward": ("heading", "heads", "drift", "slid", "hurtl", "lurch"),
}
"""Small words, and what before them says that somebody goes where the harm is: "is sliding into famine"."""
OPEN = frozenset({"out", "exclude", "excluded"})
"""Words that, denied, leave a harm open: "cannot be ruled out"."""
INVERTED = frozenset({"should"})
SOON = frozenset({"going", "set", "about", "course", "track"})
"""Words that with "is" before them and "to" after them say what will be: "is set to fall"."""
IS = frozenset({"is", "are", "'s", "'re", "be", "’s", "’re"})
ANY = frozenset({"any"})
SURELY = frozenset({"will", "would"})
"""After a harm of any sort they say what comes of it: "any raid would be answered"."""
REACH = 12
"""Tokens between "any" and such a word."""
LOOMS, INTO = 6, 5
"""Tokens before such a word within which stands what is open; after "into" within which stands the harm."""

NEAR = 10
"""Tokens after "could" within which the harm is what may happen."""


class Governed(NamedTuple):
    """A stretch by its tokens; `how` says what sort of word governs it."""

    how: str
    trigger: int
    first: int
    end: int


@cache
def governing() -> frozenset[str]:
    """Every word that may govern a stretch."""
    return telling().triggers | INVERTED | SOON | ANY | frozenset(HEADING)


def led_on(line: Line, at: int) -> tuple[int, int] | None:
    """What is not ruled out, before or after a word for that; what somebody goes into: "is sliding into famine"."""
    words, near = line.lowers, line.lowers[at - 1]
    if words[at] in OPEN and "be" in words[at - 2 : at]:
        return max(0, at - LOOMS), at
    if words[at] in OPEN:
        return at + 1, ahead(line, at + 1)
    if near.startswith(HEADING[words[at]]) and not near.endswith(("ed", "slid", "len")):
        return at + 1, ahead(line, at + 1, INTO, finite=True)
    return None


def is_inversion(line: Line, at: int) -> bool:
    """Whether a verb that begins its clause says on what condition: "should the talks fail, …", but no question."""
    word, before = line.lowers[at], line.lowers[at - 1] if at else ""
    return word in INVERTED and (before == "" or before in small().signs) and line.lowers[len(line) - 1] != "?"


def is_open(words: list[str], at: int) -> bool:
    """Whether something is not ruled out: "cannot be ruled out", "did not rule out an attack"."""
    rules = words[at - 1] in ("rule", "ruled", "ruling", "rules") or words[at] in ("exclude", "excluded")
    return rules and not small().negations.isdisjoint(words[max(0, at - 5) : at])


def is_soon(line: Line, at: int) -> bool:
    """Whether a word says that what follows its "to" will be: "is going to hurt", but not "is going to the fair"."""
    words, s = line.lowers, small()
    after = words[at + 2]
    if words[at + 1] != "to" or after in s.determiners or after in s.pronouns or line.capital(at + 2):
        return False
    near = words[max(0, at - 2) : at]
    return not IS.isdisjoint(near) and s.negations.isdisjoint(near)


def answered(line: Line, at: int) -> int:
    """The modal that says what comes of any such harm: "any attack on the port | would be met"; else zero."""
    words, ends = line.lowers, small().breaks
    for n in range(at + 2, min(at + REACH, len(line))):
        if words[n] in SURELY:
            return n
        if words[n] in ends:
            return 0
    return 0


def foretold(line: Line, at: int) -> Iterator[Governed]:
    """What is not ruled out, what somebody goes into, what is going to be, and what any harm of a sort would bring."""
    word = line.lowers[at]
    if word in SOON:
        if is_soon(line, at):
            yield Governed("possible", at, at + 2, ahead(line, at + 2, NEAR, finite=True))
    elif word in ANY:
        if stop := answered(line, at):
            yield Governed("conditional", at, at + 1, stop)
    elif (led := led_on(line, at)) is not None:
        yield Governed("feared", at, *led)
