"""Words that make a fear smaller: its likelihood is lowered, it is eased or removed, or it need not come true."""

from generator.extraction.matters.leading import Governed
from generator.extraction.matters.small import small
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line

REACH = 6
"""Tokens before a word for fear, or after a harm, in which such words stand."""
NEAR = 3
FAR = 20
"""Tokens after a word for fear within which it may be said to have no ground."""
DENYING = frozenset({"not", "n't", "isn't", "wasn't", "don't", "never", "hardly"})
GROUNDLESS = frozenset({"unfounded", "groundless", "baseless", "misplaced", "overblown", "exaggerated", "unwarranted"})
SO = frozenset({"is", "are", "was", "were", "as", "be", "been", "entirely", "largely", "somewhat", "wholly"})
AGAINST = frozenset({"although", "though", "but", "while", "whereas", "yet", ";"})
BREAKING = frozenset({",", ";", "but", "and", "that"})


def is_lessened(words: list[str], fear: int) -> bool:
    """Whether what stands before a word for fear makes it smaller: "reduces the risk", "removed any concerns"."""
    t = telling()
    if words[fear] in t.likelihoods and not t.lessening.isdisjoint(words[max(0, fear - NEAR) : fear]):
        return True
    return words[fear] in t.fear_nouns and not t.easing.isdisjoint(words[max(0, fear - REACH) : fear])


def is_unfounded(line: Line, fear: int) -> bool:
    """Whether a noun of fear is said to have no ground: "fears that the bank will fail are unfounded"."""
    words, nouns = line.lowers, telling().fear_nouns
    if words[fear] not in nouns:
        return False
    if "longer" in line.bag and any(words[n : n + 2] == ["no", "longer"] for n in range(fear + 1, fear + FAR)):
        return True
    if line.bag.isdisjoint(GROUNDLESS):
        return False
    for at in range(fear + 2, min(fear + FAR, len(line))):
        if words[at] in AGAINST or words[at] in nouns:
            return False  # what follows is said of another: "although such fears are exaggerated"
        if words[at] in GROUNDLESS and words[at - 1] in SO:
            return True
    return False


def is_undone(words: list[str], one: Governed) -> bool:
    """Whether what is feared is what would have been: "had it rung, they would have run"."""
    places = (n for n in range(one.first, one.end) if words[n : n + 2] == ["would", "have"])
    return any(words[n + 2] != "to" and words[n + 2] not in small().determiners for n in places)


def need_not_come(words: list[str], harm: int) -> bool:
    """Whether what is said of a harm is that it need not come: "a bankruptcy was not a foregone conclusion"."""
    after = words[harm + 1 : harm + 1 + REACH]
    denied = next((n for n, word in enumerate(after) if word in DENYING), len(after))
    return not telling().sure.isdisjoint(after[denied:]) and BREAKING.isdisjoint(after)
