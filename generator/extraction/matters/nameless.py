"""Why a speaker has no name is told in many stories, and is a risk of none."""

from generator.extraction.tokens import Line

NAMELESS = frozenset({"named", "identified"})
"""After "not to be" they say that a speaker has no name."""


def is_unnamed(line: Line) -> bool:
    """Whether a sentence says why a speaker has no name, no fear of the story's: "not to be named for fear of ..."."""
    words = line.lowers
    return "anonymity" in line.bag or any(words[n - 2 : n] == ["to", "be"] for n in line.places(NAMELESS))
