"""Only English is read: a text that is surely in another language is named and set aside, never half read."""

import re
from collections import Counter

from generator.model.tables import read_table, word_set

LEAST = 8
"""Fewer words prove nothing: a short notice may be all names."""
SURE = 3
"""So many different small words of a language must stand there."""

_SAMPLE, _STRETCHES = 4_000, 4
_GLANCE = 300
_WORDS = frozenset(("the", "The", "and", "that", "with", "said", "from", "were", "which", "have", "been", "would"))
_PLAIN = re.compile(rf"\b(?:{'|'.join(sorted(_WORDS))})\b")
_PLAINLY = 0.008
"""English prose has ten of these and more in a thousand characters; what quotes some English has fewer."""
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")
_PROSE = 40
"""Of fewer words it is not told that they are in no language of the list."""
_NONE = 0.06
"""English prose has four times as many small words, and other languages share a few of them."""
_UNLISTED = "a language that is not known here"
_OTHER_SCRIPT = "a language that is not written in Latin letters"


def listed(key: str) -> frozenset[str]:
    """The words of one list."""
    return word_set(__file__, "languages.yml", key)


def other_language(text: str) -> str | None:
    """The language that is not English, in words; None for English, and where it is not sure.

    English news has 24 to 45 small words of the list in a hundred; related languages have up to 14.
    """
    sample = _sampled(text)
    if _plainly_english(sample[: 4 * _GLANCE]):
        return None
    foreign = 0 if sample.isascii() else len(_FOREIGN.findall(sample))
    words = _WORD.findall(sample)
    if len(words) < LEAST:
        return _OTHER_SCRIPT if foreign > SURE and 2 * foreign > len(sample) else None
    if 2 * foreign > sum(map(len, words)):
        return _OTHER_SCRIPT
    counts = Counter(word.lower() for word in words)
    english = _share(counts, "English")
    if english >= 0.15:
        return None
    shares = {name: _share(counts, name) for name in read_table(__file__, "languages.yml")}
    best = max(shares, key=lambda name: (shares[name], name))
    sure = best != "English" and shares[best] > max(0.15, 1.5 * english)
    # A list of names has small words too ("de la"), but hardly any other word in small letters.
    small = sum(word.islower() for word in words)
    others = small - sum(word.islower() and word in listed(best) for word in words)
    marked = sum(not word.isascii() for word in words)
    if len(words) >= _PROSE and not sure and 20 * marked > len(words) and english < _NONE and 2 * small > len(words):
        return _UNLISTED
    return best if sure and len(counts.keys() & listed(best)) >= SURE and 5 * others > len(words) else None


def _share(counts: Counter[str], name: str) -> float:
    """How much of the words are small words of the language."""
    return sum(counts[word] for word in counts.keys() & listed(name)) / counts.total()


def foreign_block(text: str) -> str | None:
    """The language of one block among others, where it is surely not English."""
    if (
        text.find(" the ", 0, _GLANCE) >= 0
        or _PLAIN.search(text, 0, _GLANCE)
        or (text.isascii() and text.count(" ") < LEAST - 1)
    ):
        return None
    return other_language(text)


def _sampled(text: str) -> str:
    """Stretches from all over a text: an article may be in two languages, one after the other."""
    if len(text) <= _SAMPLE:
        return text
    step = len(text) // _STRETCHES
    return " ".join(text[at : at + _SAMPLE // _STRETCHES] for at in range(0, step * _STRETCHES, step))


def _plainly_english(text: str) -> bool:
    """Whether one look is enough: as many small words stand there as prose has."""
    enough = max(1, int(_PLAINLY * len(text)))
    # Counted between spaces first, which is quicker and never more.
    return sum(map(_WORDS.__contains__, text.split())) >= enough or len(_PLAIN.findall(text)) >= enough
