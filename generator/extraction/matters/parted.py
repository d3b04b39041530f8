"""What commas part from the word that fears it is feared all the same: "warned that boys, or most, could go hungry"."""

from collections.abc import Mapping

from generator.extraction.matters.leading import Governed
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line

MAY = frozenset({"could", "may", "might", "would"})
NEAR = 4
"""Tokens between such a word and the harm."""


def later_harm(line: Line, one: Governed, harms: Mapping[int, str]) -> int | None:
    """The harm beyond the comma where what is feared breaks off, if it is told as what may be; else None."""
    words, vague = line.lowers, telling().vague_families
    if words[one.trigger] not in telling().fear_verbs or words[one.end] != ",":
        return None
    after = (at for at in sorted(harms) if at > one.end and harms[at] not in vague and ";" not in words[one.end : at])
    return next((at for at in after if not MAY.isdisjoint(words[max(one.end, at - NEAR) : at])), None)


def was_not(words: list[str], at: int) -> bool:
    """Whether a harm is what might have been, and was not: "avoided what could have been a tragedy"."""
    return any(
        words[n] in ("could", "might") and words[n + 1 : n + 3] == ["have", "been"]
        for n in range(max(0, at - NEAR), at)
    )
