"""What is not ruled out, what somebody goes into, and what a clause begins with that tells on what condition."""

from functools import cache

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
LOOMS, INTO = 6, 5
"""Tokens before such a word within which stands what is open; after "into" within which stands the harm."""


@cache
def governing() -> frozenset[str]:
    """Every word that may govern a stretch."""
    return telling().triggers | INVERTED | frozenset(HEADING)


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
