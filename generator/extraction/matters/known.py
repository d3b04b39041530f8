"""What is known of a harm: that it has been, that it is so already, that somebody means to bring it."""

from generator.extraction.matters.lexicon import lists, verbs
from generator.extraction.matters.parted import was_not
from generator.extraction.matters.small import small
from generator.extraction.matters.telling import telling
from generator.extraction.matters.turns import WORSE
from generator.extraction.matters.vows import REPLY, STEPS, SUIT

NOW = frozenset({"is", "are", "be", "being", "been", "it's", "that's", "he's", "they're", "we're", "there's"})
PERFECT = frozenset({"has", "have"})
DONE = frozenset({"slow", "delay", "postpone", "interrupt", "cancel"})
"""Verbs of what is done on purpose, beside those of decisions."""
KNOWN = frozenset({"the", "this", "that"})
PERSONS = ("ers", "ors", "ees", "ists")
"""Endings of words for people, who are known where "the" stands before them: "talk to the protesters"."""
EARLIER = frozenset({"past", "previous", "earlier"})
"""Before a harm they say that it has been."""
REFUGEE = "refugee"
"""Beginning of the word for those who have fled: what becomes of them may be feared, they are no harm."""
SPATES = frozenset({"wave", "series", "string", "spate"})
"""After "for a" they say that it has been, again and again: "vowed revenge for a series of raids"."""
PERMITTING = frozenset(
    {"excuse", "excuses", "justify", "justifies", "condone", "condones"}
    | {"let", "lets", "forbid", "forbids", "outlaw", "outlaws", "prohibit", "prohibits", "ban", "bans"}
)
"""Verbs of letting something be, or not, or of pardoning it."""
COMING, OVER = frozenset({"next", "another", "future", "further"}), frozenset({"was", "were", "had", "has", "have"})
"""Before a harm that is yet to come; beside it they tell of one that has been."""
SO = 4
"""Tokens between a verb and the harm that it says is."""
NEXT = 2
"""Tokens between "to" and the harm that somebody means to bring."""
BROUGHT = 6
"""Tokens between a verb that brings a harm and the harm."""
OWN, BEFALLING = (
    frozenset({"its", "their"}),
    frozenset({"lose", "miss", "exhaust", "hurt", "endanger", "risk", "damage"}),
)
"""Before what somebody will do something to themselves, "will weaken its rate", and what befalls them all the same."""
MISHAPS = frozenset({"accident", "death", "injury", "storm", "quake", "flood", "fire"})
"""Families of what happens: nobody is found fault with for being one."""


def is_known(words: list[str], at: int, how: str, family: str) -> bool:
    """Whether a harm is an event that has been: "the impact of the collapse"."""
    if words[at].endswith("ed") and words[at - 1] in small().pronouns:
        return True
    if how in ("averted", "possible") and words[at - 1] != "of" and was_not(words, at):
        return True
    near = range(max(0, at - BROUGHT), at)
    if any(words[n] in SPATES and words[n - 2] == "for" and words[n + 1] == "of" for n in near):
        return True
    if words[at - 1] in EARLIER or (words[at - 1] == "for" and words[at].endswith("ing")):
        return True
    if how == "possible" and is_permitted(words, at):
        return True
    attributive = words[at].endswith("ed") and words[at + 1].isalpha() and words[at + 1] not in small().empty
    if how == "possible" and attributive and words[at - 1] in ("the", "this", "that", "any", "all"):
        return True
    if words[at].startswith(REFUGEE) and how not in ("feared", "possible"):
        return True
    if how == "judged":
        return family in telling().armed or family in MISHAPS
    if how == "told":
        return family in telling().events
    return how == "possible" and words[at - 1] in KNOWN and (family in telling().events or words[at].endswith(PERSONS))


def is_permitted(words: list[str], at: int) -> bool:
    """Whether a harm is what somebody bans or lets be: "would outlaw the raids", "will let the rent slide"."""
    near = range(max(0, at - BROUGHT), at)
    return any(words[n] in PERMITTING and words[n - 1] not in small().determiners for n in near)


def is_announced(words: list[str], trigger: int, at: int, family: str) -> bool:
    """Whether somebody says what they will do: "said it would slow the mills"; not to others, nor what befalls them."""
    if family in telling().armed or family in (SUIT, REPLY, STEPS):
        return False
    own = words[trigger] in ("will", "would") and words[trigger - 1] in small().pronouns
    if words[trigger] == "will" and words[at + 1] in OWN and words[at] not in BEFALLING:
        return at - trigger <= NEXT
    return own and at - trigger <= NEXT and (words[at] in verbs() or words[at] in DONE)


def is_meant(words: list[str], at: int, family: str) -> bool:
    """Whether somebody means to bring a turn for the worse: "signalled an intention to cut aid"."""
    led = family == WORSE and "to" in words[max(0, at - NEXT) : at]
    return led and not lists().deciders.isdisjoint(words[max(0, at - BROUGHT) : at])


def is_so(words: list[str], at: int) -> bool:
    """Whether a verb that is no past says that a harm is: "is a burden", "have been hurt"."""
    now, brought = words[max(0, at - SO) : at], words[max(0, at - BROUGHT) : at]
    done = words[at].endswith("ed") and not PERFECT.isdisjoint(words[at - NEXT : at])
    return done or not (NOW.isdisjoint(now) and telling().causes.isdisjoint(brought))


def is_coming(words: list[str], at: int) -> bool:
    """Whether a harm is one that is yet to come: "each delay invites the next raid", but not "another raid killed"."""
    near = words[max(0, at - BROUGHT) : at + BROUGHT]
    over = any(word.endswith("ed") or word in OVER for word in near)
    return words[at - 1] in COMING and not over
