"""What is told of those who are counted: what they do, or what is done to them.

Active and passive are one, and so are verbs of one class: "the gale sank nine trawlers", "nine trawlers went down".
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.evidence.claims.lexicon import light, sayers
from generator.evidence.claims.terms import read
from generator.evidence.claims.words import base
from generator.evidence.differences.counted import is_verb, verb_after
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import listed
from generator.evidence.differences.titles import Row
from generator.evidence.differences.told import Told
from generator.extraction.matters.small import small
from generator.model.annotation import Quantity

BACK = 7
"""Tokens before a number within which the verb stands whose object it is."""
ON = 4
"""Tokens after a verb that says little, within which the one stands to which it leads: "told to leave"."""
REACH = 40
WHOLE = re.compile(r"\bof (?:(?:the|its|their|all|his|her|our|[\w’']+['’]s) )*\Z")
"""Before a number that is the whole of another, of which alone something is told."""
PARTICLES = frozenset({"out", "off", "up", "down", "away", "back", "over"})
"""What belongs to the verb before it: "walked out"."""
STOPS = frozenset({",", ";", ":", ".", "—", "–", "and", "but", "while", "(", ")", "of"})


def told_of(told: Told, quantity: Quantity) -> frozenset[str]:
    """The marks of the verbs that a number is the subject or the object of."""
    first, end = token_at(told, quantity.span.start), token_at(told, quantity.span.end)
    if WHOLE.search(told.text, max(0, quantity.span.start - REACH), quantity.span.start):
        return frozenset()
    after = verb_after(told, end)
    found = heavy(told, after) if after is not None else frozenset[str]()
    lows, s = told.line.lowers, small()
    for at in range(first - 1, max(-1, first - 1 - BACK), -1):
        if lows[at] in STOPS:
            break
        if is_verb(lows[at]) and lows[at] not in s.auxiliaries and (not at or lows[at - 1] not in s.determiners):
            return found | heavy(told, at)
    return found


def verb_of(rows: Sequence[Row]) -> str:
    """A verb that tells of what several sentences count the same as another of them does; or none."""
    told = [(row, told_of(*row)) for row in rows]
    for (one, quantity), marks in told:
        shared = marks & frozenset[str]().union(*(theirs for (two, _), theirs in told if two.source != one.source))
        lows, first = one.line.lowers, token_at(one, quantity.span.start)
        for at in range(max(1, first - BACK), min(len(one.line), token_at(one, quantity.span.end) + BACK)):
            told_so = (is_verb(lows[at]) and not lows[at].endswith("ing")) or lows[at - 1] == "to"
            if told_so and not read(lows[at])[1].isdisjoint(shared):
                return f"{lows[at]} {lows[at + 1]}" if lows[at + 1] in PARTICLES else lows[at]
    return ""


def heavy(told: Told, at: int) -> frozenset[str]:
    """The marks of the verb at a token, or of the one that it leads to."""
    lows = told.line.lowers
    if not says_little(lows[at]):
        return marks(lows[at])
    to = next((n for n in range(at + 1, min(len(told.line), at + ON)) if lows[n] == "to"), None)
    if to is not None and not says_little(lows[to + 1]):
        return marks(lows[to + 1])
    return frozenset() if is_idle(lows[at]) else frozenset(mark for mark in read(lows[at])[1] if mark.startswith("w:"))


@lru_cache(maxsize=1 << 12)
def says_little(word: str) -> bool:
    """Whether a verb tells of no act by itself."""
    return bool(read(word)[2] & light()) or is_idle(word)


def is_idle(word: str) -> bool:
    """Whether a verb tells of no act at all."""
    return word in sayers() or base(word) in listed("idle_verbs")


@lru_cache(maxsize=1 << 12)
def marks(word: str) -> frozenset[str]:
    """What a verb can be matched by: its classes, or else its stem."""
    _, every, acts = read(word)
    return acts or frozenset(mark for mark in every if mark.startswith("w:"))
