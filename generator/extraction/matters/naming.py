"""A word of fear names what is feared where no known harm does: what it is about, or what is at stake."""

from generator.extraction.matters.leading import Governed
from generator.extraction.matters.lexicon import verbs
from generator.extraction.matters.said_to import that_after
from generator.extraction.matters.small import small
from generator.extraction.matters.telling import telling
from generator.extraction.matters.warned import PROMISING

NAMING = frozenset({"of", "about", "over", "that"})
UNNAMED = frozenset({"it", "him", "them", "me"})
"""What is feared, told before: "who warned of it"."""
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
FACING = frozenset({"face", "faces", "facing"})
"""What somebody faces may come; a `TROUBLE` is there already: "faces a challenge"."""
TROUBLE = "trouble"
RAISING = frozenset({"face", "faces", "faced", "facing", "raise", "raises", "raised", "raising"})
FOR = frozenset({"fear", "fears", "feared", "fearing", "afraid", "risk", "risks", "danger", "dangers"})
"""Words of fear with "for" before what may suffer."""
SAYS = frozenset({"is", "was", "remains"})
STAKES = frozenset({"the", "its", "their", "his", "our"})
THREATS = ("threat",)
MENACES = frozenset({"threat", "threats", "danger", "dangers", "risk", "risks", "hazard", "menace"})
"""Nouns of fear that name with "to" what is at stake."""
AS_NOUNS = frozenset({"risk", "risks"})
"""Verbs of fear that are mostly nouns."""
CLAUSE = 8
"""Tokens after a verb of fear within which a modal makes what follows a clause."""
FACE = 2
"""Tokens before a word for what may come, within which somebody faces it."""


def stakes(words: list[str], at: int) -> bool:
    """Whether a verb of fear has what is at stake for its object: "are risking lives", "threatened the truce"."""
    after = words[at + 1]
    if after == "to" and words[at] in MENACES:
        return words[at + 2] not in verbs() and is_first(words, at + 2)
    named = after in STAKES or (after not in small().empty and (words[at] not in AS_NOUNS or is_led(words, at)))
    return words[at] in telling().staking and after != "to" and named


def is_verb_of_fear(words: list[str], at: int) -> bool:
    """Whether a word for a fear is a verb with its object: "villagers dread the rains", but not "the fear"."""
    s, after = small(), words[at + 1]
    before = words[at - 1] if at else "the"
    noun = before in s.determiners or before in s.prepositions or before.endswith(("'s", "ing", "est", "ed"))
    clause = not s.modals.isdisjoint(words[at + 1 : at + CLAUSE]) or after.endswith("ing")
    return not (noun or clause) and (after in s.determiners or (after[:1].isalpha() and after not in s.empty))


def fears_clause(words: list[str], at: int) -> bool:
    """Whether a verb of fear governs what will or may be, with or without "that": "fear the levy will be cut"."""
    s, first = small(), that_after(words, at) or at + 1
    if words[first] in NAMING:
        return False
    for n in range(first, first + CLAUSE):
        if words[n] in s.modals:
            return n > first
        if words[n] in s.breaks or words[n] in s.auxiliaries or words[n] == "to" or not words[n]:
            return False
    return False


def is_first(words: list[str], at: int) -> bool:
    """Whether a word begins a noun phrase: no verb of the next words is its object's."""
    return words[at] in small().determiners or words[at + 1] not in small().determiners


def is_led(words: list[str], at: int) -> bool:
    """Whether a word that may be a noun stands as a verb: after "to", a modal, a pronoun."""
    before = words[at - 1] if at else ""
    return before in ("to", "who") or before in small().modals or before in small().pronouns - STAKES


def names_fear(words: list[str], one: Governed) -> bool:
    """Whether what is feared may be no known harm: a noun of fear with "of" or "about", or what is to be prevented."""
    trigger, t = words[one.trigger], telling()
    if trigger.startswith(PROMISING):
        return False
    if one.how == "averted":
        return trigger not in t.forbidding
    if trigger in t.open and words[one.trigger + 1] == "to":
        return True
    if trigger in t.fear_nouns and trigger not in NEUTRAL and one.first > one.trigger + 2 and one.how == "feared":
        return True
    if trigger in t.fear_nouns and words[one.trigger + 1] == "is" and one.first == one.trigger + 2:
        return True
    if trigger in t.dreading and is_verb_of_fear(words, one.trigger):
        return True
    after = words[one.trigger + 1]
    if after == "to" and words[one.trigger].startswith(THREATS) and words[one.trigger] in telling().fear_verbs:
        return True
    if trigger in AS_NOUNS and one.first == one.trigger + 1 and after.endswith("ing"):
        return True
    plain = trigger in t.fear_verbs and trigger not in t.staking and trigger not in NEUTRAL
    if plain and fears_clause(words, one.trigger):
        return True
    certain = words[one.trigger] not in NEUTRAL or (
        one.trigger > 0 and not RAISING.isdisjoint(words[max(0, one.trigger - FACE) : one.trigger])
    )
    naming = (
        (after in NAMING and words[one.trigger + 2] not in UNNAMED)
        or (after == "for" and words[one.trigger] in FOR)
        or (after in SAYS and words[one.trigger + 2] in ("that", "a", "an"))
    )
    return one.how == "feared" and certain and naming and one.first > one.trigger


def is_met(word: str, family: str) -> bool:
    """Whether what somebody faces is there already: trouble is, a lawsuit may come."""
    return word in FACING and family == TROUBLE
