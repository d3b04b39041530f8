"""What a number counts or measures: the head of the noun phrase that it stands in, or the subject of its clause."""

import re
from bisect import bisect_left

from generator.evidence.differences.lexicon import listed, stem, things
from generator.evidence.differences.told import Told
from generator.extraction.matters.small import small
from generator.model.annotation import Quantity

LONG = {"long": "length", "wide": "width", "deep": "depth", "tall": "height", "high": "height", "away": "distance"}
WORDS = 5
"""Words of a noun phrase at most."""
JOINED = re.compile(r"\d-[a-z]|[a-z]-[a-z]")


def token_at(told: Told, offset: int) -> int:
    """The token that begins at an offset of the text, or the next."""
    return bisect_left(told.line.starts, offset)


def phrase_from(told: Told, at: int) -> tuple[str, ...]:
    """The words of the noun phrase that begins at a token, in lower case."""
    lows, s = told.line.lowers, small()
    found: list[str] = []
    for n in range(at, min(len(told.line), at + WORDS + 2)):
        word = lows[n]
        if word in s.determiners and not found:
            continue
        if not word[0].isalpha() or word in s.prepositions or word in s.breaks or word in s.auxiliaries:
            break
        if found and (word.endswith("ed") or word in ("that", "had", "long", "wide", "deep", "tall", "high", "away")):
            break
        found.append(word)
    return tuple(found[:WORDS])


def measured(told: Told, quantity: Quantity) -> tuple[str, str]:
    """(head, measure) of a length, weight or the like; the head is empty where the sentence leaves it open."""
    at = token_at(told, quantity.span.end)
    lows = told.line.lowers
    measure = quantity.measure or ""
    if lows[at] in LONG and lows[at] != "away":
        return subject_before(told, quantity), LONG[lows[at]]
    if JOINED.search(quantity.text):
        phrase = phrase_from(told, at)
        known = (stem(word) for word in reversed(phrase) if word in things())
        head = next(known, stem(phrase[-1]) if phrase else "")
        return head, "length" if measure == "distance" else measure
    if lows[at] == "of":
        phrase = phrase_from(told, at + 1)
        return (stem(phrase[-1]) if phrase else ""), measure
    return "", measure


def subject_before(told: Told, quantity: Quantity) -> str:
    """The head of the subject of "is 300 feet long"; empty where the verb is another."""
    lows, s = told.line.lowers, small()
    at = token_at(told, quantity.span.start)
    if lows[at - 1] not in ("is", "was", "are", "were", "measures", "measured"):
        return ""
    n = at - 2
    if lows[n] in ("-", "–", "—", ",", ")"):
        closing = lows[n]
        opening = "(" if closing == ")" else closing
        n -= 1
        while n > 0 and lows[n] != opening:
            n -= 1
        n -= 1
    word = lows[n]
    return stem(word) if n >= 0 and word[:1].isalpha() and word not in s.pronouns else ""


def counted(quantity: Quantity) -> str:
    """The group of what is counted: empty for people in general."""
    words = (quantity.noun or quantity.unit or "").lower().split()
    head = words[-1] if words else ""
    general = listed("general_people")
    if head in general or (quantity.unit in general and len(words) < 2):
        return ""
    return stem(head)
