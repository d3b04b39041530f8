"""A word of fear names what is feared where no known harm does: what it is about, or what is at stake."""

from generator.extraction.matters.governed import Governed
from generator.extraction.matters.lexicon import verbs
from generator.extraction.matters.small import small
from generator.extraction.matters.telling import telling

NAMING = frozenset({"of", "about", "over", "that"})
NEUTRAL = frozenset(
    {
        "possibility",
        "likelihood",
        "potential",
        "prospect",
        "prospects",
        "vow",
        "vows",
        "vowed",
        "predict",
        "predicts",
        "predicted",
        "predicting",
        "forecast",
        "forecasts",
    }
)
FACING = frozenset({"face", "faces", "faced", "facing"})
FOR = frozenset({"fear", "fears", "feared", "fearing", "risk", "risks", "danger", "dangers"})
"""Words of fear with "for" before what may suffer."""
SAYS = frozenset({"is", "was", "remains"})
STAKES = frozenset({"the", "its", "their", "his", "our"})
THREATS = ("threat",)
MENACES = frozenset({"threat", "threats", "danger", "dangers", "risk", "risks", "hazard", "menace"})
"""Nouns of fear that name with "to" what is at stake."""
AS_NOUNS = frozenset({"risk", "risks"})
"""Verbs of fear that are mostly nouns."""
FACE = 2
"""Tokens before a word for what may come, within which somebody faces it."""


def stakes(words: list[str], at: int) -> bool:
    """Whether a verb of fear has what is at stake for its object: "are risking lives", "threatened the truce"."""
    after = words[at + 1]
    if after == "to" and words[at] in MENACES:
        return words[at + 2] not in verbs() and is_first(words, at + 2)
    named = after in STAKES or (after not in small().empty and (words[at] not in AS_NOUNS or is_led(words, at)))
    return words[at] in telling().staking and after != "to" and named


def is_first(words: list[str], at: int) -> bool:
    """Whether a word begins a noun phrase: no verb of the next words is its object's."""
    return words[at] in small().determiners or words[at + 1] not in small().determiners


def is_led(words: list[str], at: int) -> bool:
    """Whether a word that may be a noun stands as a verb: after "to", a modal, a pronoun."""
    before = words[at - 1] if at else ""
    return before in ("to", "who") or before in small().modals or before in small().pronouns - STAKES


def names_fear(words: list[str], one: Governed) -> bool:
    """Whether what is feared may be no known harm: a noun of fear with "of" or "about", or what is to be prevented."""
    if one.how == "averted":
        return True
    after = words[one.trigger + 1]
    if after == "to" and words[one.trigger].startswith(THREATS) and words[one.trigger] in telling().fear_verbs:
        return True
    certain = words[one.trigger] not in NEUTRAL or (
        one.trigger > 0 and not FACING.isdisjoint(words[max(0, one.trigger - FACE) : one.trigger])
    )
    naming = (
        after in NAMING
        or (after == "for" and words[one.trigger] in FOR)
        or (after in SAYS and words[one.trigger + 2] in ("that", "a", "an"))
    )
    return one.how == "feared" and certain and naming and one.first > one.trigger
