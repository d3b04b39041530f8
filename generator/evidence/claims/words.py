"""Words as they are compared: stems, in which inflected forms are one, and the content words of a text."""

import re
from functools import cache, lru_cache

from generator.evidence.cues import words_of
from generator.model.tables import read_table

ENDING = re.compile(r"(?:ization|isation|ations?|ing|ized|ed|es|s|ly|al)$")
STOP = frozenset(read_table(__file__, "stop_words.yml")["words"])
NEGATIVE = re.compile(
    r"\b(?:not|never|no|none|nor|neither|nobody|nothing|without|refus\w+|reject\w+|den(?:y|ies|ied|ying)"
    r"|fail(?:s|ed|ing)? to)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
VOWELS = frozenset("aeiouy")
DERIVED = (
    *("ization", "isation", "ication", "ation", "ition", "atory", "ative", "ment", "ness", "ance", "ence", "able"),
    *("ible", "ion", "ity", "ive", "ize", "ise", "ful", "ate", "ous", "ial", "al", "er", "or", "ic", "ly", "at", "y"),
    "e",
)
"""Endings that make one word of another, the longest first."""
SHORT = frozenset({"er", "or", "al", "ic", "at", "ate"})
"""Endings that often belong to the word itself: more must stand before them."""


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without the endings that do not change what it is about."""
    return ENDING.sub("", word) if len(word) > 5 else word.removesuffix("s")


@lru_cache(maxsize=1 << 14)  # each stage of a run asks for the same sentences
def content(text: str) -> frozenset[str]:
    """The stems of a text's content words."""
    return frozenset(map(stem, set(words_of(text)) - STOP))


def is_negative(text: str) -> bool:
    """Whether a text says that something is not so."""
    return bool(NEGATIVE.search(text))


@cache
def irregular() -> dict[str, str]:
    """The base of each irregular form."""
    found: dict[str, str] = {}
    for entry in str(read_table(__file__, "forms.yml")["forms"]).split():
        base, _, forms = entry.partition(":")
        for form in forms.split(","):
            found.setdefault(form, base)
    return found


@lru_cache(maxsize=1 << 16)
def form(word: str) -> str:
    """What the forms of one word share: plural, tense and adverb's ending come off."""
    word = base(word)
    if len(word) <= 3 or not word.isascii():
        return word
    if word.endswith("ly") and len(word) > 5:
        word = word[:-4] if word.endswith("ically") else word[:-3] + "y" if word.endswith("ily") else word[:-2]
    return uninflected(word).removesuffix("e")


@lru_cache(maxsize=1 << 16)
def root(word: str) -> str:
    """What a verb and its nouns share: "deploys", "deployed" and "deployment"."""
    word = base(word)
    if len(word) <= 3 or not word.isascii():
        return word
    word = uninflected(word)
    for ending in DERIVED:
        rest = word.removesuffix(ending)
        least = 5 if ending in SHORT else 3 if ending in ("e", "y") else 4
        if rest != word and len(rest) >= least and not VOWELS.isdisjoint(rest):
            word = rest[:-2] if rest.endswith("at") and len(rest) >= 6 else rest
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] != "s" else word


def base(word: str) -> str:
    """A word in small letters, without possessive ending; of an irregular form the base."""
    word = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    return irregular().get(word, word)


def uninflected(word: str) -> str:
    """A word without the ending of a plural or a tense, by the general rules."""
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        if word.endswith(ending) and not word.endswith("eed"):
            rest = word.removesuffix(ending)
            if len(rest) >= 3 and not VOWELS.isdisjoint(rest):
                return rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
    return word
