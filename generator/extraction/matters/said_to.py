"""Between a verb of saying and its clause may stand when it is said, or to whom: "warned the crews on Monday that"."""

from generator.extraction.matters.small import small

SAID_TO = 6
"""Tokens after a verb of fear that say when, or to whom, before its "that"."""


def that_after(words: list[str], at: int) -> int:
    """Where a clause begins after a verb of fear, "warned the crews on Monday that"."""
    s = small()
    for n in range(at + 1, at + 1 + SAID_TO):
        if words[n] == "that":
            return n + 1
        breaks = words[n] in s.breaks and words[n] not in s.prepositions
        if breaks or words[n] in s.auxiliaries or words[n] in s.modals or not words[n]:
            return 0
    return 0
