"""Only English is read: a text that is surely in another language is named and set aside, never half read."""

import re
from collections import Counter

from generator.model.tables import read_table, word_set

ENOUGH = 30
"""Fewer words prove nothing: a short notice may be all names."""

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")


def listed(key: str) -> frozenset[str]:
    """The words of one list."""
    return word_set(__file__, "languages.yml", key)


def other_language(text: str) -> str | None:
    """The language that is not English, in words; None for English, and where it is not sure.

    English news has 24 to 45 small words of the list in a hundred; related languages have up to 14.
    """
    tokens = _WORD.findall(text[:_SAMPLE].lower())
    if len(tokens) < ENOUGH:
        return None
    foreign = sum(ord(token[0]) > 0x24F for token in tokens)  # beyond the Latin letters
    if 2 * foreign > len(tokens):
        return "a language that is not written in Latin letters"
    counts = Counter(tokens)
    names = read_table(__file__, "languages.yml")
    shares = {name: sum(counts[word] for word in listed(name)) / len(tokens) for name in names}
    best = max(shares, key=lambda name: (shares[name], name))
    return best if shares["English"] < 0.15 and shares[best] > max(0.15, 1.5 * shares["English"]) else None
