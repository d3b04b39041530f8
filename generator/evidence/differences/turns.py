"""How a sentence turns against the one before it without a word for that: it blames another, or others say it."""

import re
from collections.abc import Sequence
from functools import cache

from generator.evidence.claims.words import form
from generator.evidence.differences.anchors import telling
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import listed
from generator.evidence.differences.told import Told

BLAMES = re.compile(r"\bblam(?:e|es|ed|ing) (?!game)", re.IGNORECASE)
"""That somebody blames someone or something."""
OTHERS = re.compile(
    r"^(?:but |yet )?(?:(?:some )?others|other [a-z]+s|critics|opponents|sceptics|skeptics)\b[^,.;]{0,50}?"
    r" (?:say|said|think|believe|argue|see|reckon|insist|fear|suspect|warn)\b",
    re.IGNORECASE,
)
"""Others than those who were heard right before."""
NOT = re.compile(r"\b(?:not|no|never|nobody|none|nothing|without|cannot|neither)\b|n['’]t\b", re.IGNORECASE)


IT = re.compile(r" (?:it|they|this|that|he|she|so)\b", re.IGNORECASE)
"""What points at something said before."""


def blame_others(one: str, two: str) -> bool:
    """Whether both sentences blame."""
    return bool(BLAMES.search(one) and BLAMES.search(two))


def others_differ(one: str, two: str) -> bool:
    """Whether the second is what others say, and one of the two says that something is not so."""
    return bool(OTHERS.search(two)) and bool(NOT.search(one)) != bool(NOT.search(two))


def who_said(others: Sequence[Told]) -> Told:
    """What stands right before a sentence; of one who goes on speaking there, the sentence that names who speaks."""
    one, voice = others[0], others[0].statement.speaker
    if one.statement.attributed_to or voice is None:
        return one
    return next((each for each in others if each.statement.speaker == voice and each.statement.attributed_to), one)


def is_of_that(told: Told, start: int, one: Told) -> bool:
    """Whether the words of a sentence from a place on are of what the one before it says."""
    rest, before = (map(form, plain(words)) for words in (told.line.words[token_at(told, start) :], one.line.words))
    return IT.match(told.text, start) is not None or not {*rest}.isdisjoint(before)


def plain(words: Sequence[str]) -> frozenset[str]:
    """The stems of the longer words that are no names, and no verbs that tell of no act."""
    return telling(word for word in words if word.islower() and form(word) not in idle())


@cache
def idle() -> frozenset[str]:
    """The forms of verbs that tell of no act."""
    return frozenset(map(form, listed("idle_verbs")))
