"""Whether somebody warns in a sentence, is against something, or may have to do what they would not."""

from functools import cache

from generator.extraction.matters.harms import is_part
from generator.extraction.matters.lexicon import lists
from generator.extraction.matters.small import small
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line
from generator.model.tables import either

OBJECTORS = frozenset({"critics", "opponents", "sceptics", "skeptics", "detractors"})
POSSIBLE = frozenset({"could", "may", "might", "would"})
PROMISING = ("vow", "pledg", "promis")
"""Beginnings of verbs of those who say what they will do: that is feared where it is a harm by itself."""
WARNING = ("warned", "cautioned")
FORCED = frozenset({"forced", "compelled"})
NOBODY = frozenset({"no", "nobody", "none", "neither", "nor", "no-one"})
"""Words of a subject of which what follows is not true."""
OPENS = frozenset({",", ";", ":", "—", "–", "“", "that", "but", "if", "because", "as", "who", "which"})
"""Before a subject its clause begins with one of these."""
SUBJECT = 8
"""Tokens of a subject, at most."""


@cache
def fearing() -> frozenset[str]:
    """The words without which a sentence that names no harm fears none."""
    t = telling()
    return t.fears | t.avert | t.open | t.admitting | OBJECTORS | FORCED


def is_warned(line: Line) -> bool:
    """Whether somebody warns; not where "the risk" is but spoken of."""
    warns = (at for at in line.places(telling().warns) if not is_part(line, at))
    fit = (at for at in warns if not line.lowers[at].startswith(PROMISING))
    return any(line.lowers[at - 1] not in small().determiners for at in fit)


def is_warned_of(line: Line, harm: int) -> bool:
    """Whether who warns of a harm is told after it: "we are close to an open war, one envoy warned"."""
    words = line.lowers
    return any(
        harm < at and words[at].startswith(WARNING) and not words[at + 1][:1].isalpha()
        for at in line.places(telling().warns)
    )


def is_forced(line: Line) -> bool:
    """Whether somebody may have to do what they would not: "bakers could be forced to close"; not "nobody would"."""
    words = line.lowers
    return any(
        words[n - 1] == "be" and words[n - 2] in POSSIBLE and not is_nobody(line, n - 2) for n in line.places(FORCED)
    )


def is_nobody(line: Line, verb: int) -> bool:
    """Whether the subject before a verb denies it: "no tenant would", "neither the baker nor the miller would"."""
    for at in range(verb - 1, max(-1, verb - 1 - SUBJECT), -1):
        if line.lowers[at] in NOBODY and line.lowers[at + 1] != "doubt":
            return True
        if line.lowers[at] in OPENS:
            return False
    return False


def is_objected(line: Line) -> bool:
    """Whether those who are against something say what it would bring: "critics say the levy could ..."."""
    saying = either(lists().sayers, telling().judging)
    return any(line.lowers[at + 1] in saying for at in line.places(OBJECTORS))
