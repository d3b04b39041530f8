"""The words of a person's name, as they are compared: folded, without marks, vowels where a spelling wavers."""

import re
from functools import cache

from generator.extraction.names.edges import SUFFIXES
from generator.model.letters import in_ascii


def firsts_of(text: str) -> list[str]:
    """The words before the surname, folded."""
    parts = [part for part in text.replace(".", ". ").split() if part.strip(".,").lower() not in SUFFIXES]
    return [fold(part.strip(".")) for part in parts[:-1]]


def one_middle(one: str, other: str) -> bool:
    """Whether the first letters of what stands between first name and surname are not at odds."""
    here, there = ([part[0] for part in firsts_of(text)[1:]] for text in (one, other))
    return here[: len(there)] == there[: len(here)]


def surname(text: str) -> str:
    """The last word of a name, without Jr. and the like."""
    parts = [part for part in text.replace(",", "").split() if part.strip(".").lower() not in SUFFIXES]
    return parts[-1] if parts else text


def fold(text: str) -> str:
    """Lower case without diacritics."""
    return in_ascii(text).lower() or text.lower()


def spaced(text: str) -> str:
    """A name folded, with blanks for hyphens."""
    return fold(text).replace("-", " ")


def skeleton(text: str) -> str:
    """A surname without vowels and doubled letters: what stays when a name is spelt otherwise."""
    plain = fold(text).replace("ph", "f").replace("kh", "h").replace("gh", "g").replace("w", "v").replace("j", "y")
    kept = plain[:1] + "".join(char for char in plain[1:] if char not in "aeiouyh'-")
    return "".join(char for at, char in enumerate(kept) if at == 0 or char != kept[at - 1])


ARTICLE = re.compile(r"\A(?:al|el|ad|ed|as|es|ash|esh|at|et|an|en|ar|er|az|ez)-")
"""The Arabic article before a surname, which many leave out."""
SOUNDS = tuple(
    pair.split("/") for pair in ["ph/f", "ck/k", "q/k", "ie/i", "ei/i", "ee/i", "y/i", "th/t", "ah/a", "oh/o"]
)
"""Letters for one sound, in the order in which they are put for each other."""
LETTERS = tuple(pair.split("/") for pair in ["tch/sh", "ch/sh", "dj/j", "ou/u", "oo/u"])
"""How French and English write a sound of other languages."""


@cache
def place_sound(text: str) -> str:
    """A place's name as it sounds, through whichever language it came: "Orlouch" and "Orlush"."""
    low = fold(text)
    for one, other in LETTERS:
        low = low.replace(one, other)
    return sound(low)


@cache
def sound(text: str) -> str:
    """A word as it sounds, whatever its letters: "Carrie" and "Kari"; vowels that differ are two words' still."""
    plain = re.sub(r"c(?![eiyh])", "k", re.sub(r"\W", "", ARTICLE.sub("", fold(text))))
    for one, other in SOUNDS:
        plain = plain.replace(one, other)
    return re.sub(r"(.)\1+", r"\1", plain)
