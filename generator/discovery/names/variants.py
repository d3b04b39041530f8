"""A word with one letter too many, missing, other or moved is most likely the word misspelt."""

LEAST = 5
"""Letters of a word in which one letter may be wrong."""


def keys(word: str) -> frozenset[str]:
    """What two spellings of a word have in common: the word, and the word less one letter each."""
    if len(word) < LEAST:
        return frozenset({word})
    return frozenset({word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))})


def alike(one: str, other: str) -> bool:
    """Whether two words are the same but for one slip of the pen."""
    if one == other:
        return True
    return min(len(one), len(other)) >= LEAST and abs(len(one) - len(other)) < 2 and bool(keys(one) & keys(other))
