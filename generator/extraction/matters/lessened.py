"""Words that make a fear smaller: its likelihood is lowered, it is eased or removed, or it need not come true."""

from generator.extraction.matters.telling import telling

REACH = 6
"""Tokens before a word for fear, or after a harm, in which such words stand."""
NEAR = 3
DENYING = frozenset({"not", "n't", "isn't", "wasn't", "don't", "never", "hardly"})
BREAKING = frozenset({",", ";", "but", "and", "that"})


def is_lessened(words: list[str], fear: int) -> bool:
    """Whether what stands before a word for fear makes it smaller: "reduces the risk", "removed any concerns"."""
    t = telling()
    if words[fear] in t.likelihoods and not t.lessening.isdisjoint(words[max(0, fear - NEAR) : fear]):
        return True
    return words[fear] in t.fear_nouns and not t.easing.isdisjoint(words[max(0, fear - REACH) : fear])


def need_not_come(words: list[str], harm: int) -> bool:
    """Whether what is said of a harm is that it need not come: "a bankruptcy was not a foregone conclusion"."""
    after = words[harm + 1 : harm + 1 + REACH]
    denied = next((n for n, word in enumerate(after) if word in DENYING), len(after))
    return not telling().sure.isdisjoint(after[denied:]) and BREAKING.isdisjoint(after)
