"""Words for a fear that fear nothing where they stand: a thing that warns, and who it is that says so."""

from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line

LINKS = frozenset({"of", "about", "over", "for", "that", "from", "to", "with", "against", "if"})
SIGNAL = ("warning", "alarm")
"""Beginnings of words for a fear, and for what tells of a danger."""
SYSTEMS = frozenset(
    {"system", "systems", "centre", "centres", "center", "sign", "signs", "service", "siren", "sirens", "shot", "shots"}
    | {"label", "labels", "light", "lights", "bell", "bells", "clock", "time", "signal", "signals"}
)
"""After such a word they make a thing of it."""
SIGNS_BEFORE, SIGNS_AFTER = frozenset({",", "”", '"', "’", "?", "—", "–"}), frozenset({",", ".", ":", ";"})
"""Around a verb and those who say so."""
WHO = 7
"""Tokens of those who say so."""


def is_signal(words: list[str], at: int) -> bool:
    """Whether a warning is no fear but a thing, or how long it was: "a warning system", "a warning of six minutes"."""
    counted = words[at + 2][:1].isdecimal() or words[at + 2] in small().counts
    return words[at + 1] == "to" or words[at + 1] in SYSTEMS or (words[at + 1] == "of" and counted)


def is_inverted(line: Line, at: int) -> bool:
    """Whether what follows a verb of fear is who says so: "the roof may fall, warns one mason"."""
    words = line.lowers
    verb = words[at] in telling().fear_verbs and not words[at].endswith("ing") and words[at + 1] not in LINKS
    if at == 0 or not verb or words[at - 1][:1] not in SIGNS_BEFORE:
        return False
    end = ahead(line, at + 1, WHO, finite=True)
    closed = end == len(line) or words[end][:1] in SIGNS_AFTER
    return closed and at + 1 < end < at + WHO and "that" not in words[at:end]
