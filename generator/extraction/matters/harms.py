"""Harms and the words that tell of them, looked up by one word or two."""

from collections.abc import Mapping
from functools import cache

from generator.extraction.matters.lookalikes import without_lookalikes
from generator.extraction.matters.small import small
from generator.extraction.matters.telling import telling
from generator.extraction.matters.together import WITHIN, first_words, together_in
from generator.extraction.matters.turns import (
    SPENDING,
    VAIN,
    WORSE,
    denials_in,
    doubts_in,
    spending_in,
    turns_in,
)
from generator.extraction.matters.vows import told_by, vows_in
from generator.extraction.tokens import Line
from generator.model.tables import read_table

TURN = "menace"
"""The family of turns of speech that name no harm."""
MOST = 1 << 16
"""Words whose families are remembered."""


@cache
def harms() -> tuple[dict[str, str], dict[str, tuple[tuple[str, str], ...]]]:
    """The family of each harm: by whole word, and by beginning, looked up by its first four letters."""
    whole: dict[str, str] = {}
    starts: dict[str, list[tuple[str, str]]] = {}
    for family, text in read_table(__file__, "harms.yml")["families"].items():
        for word in text.split():
            if word.endswith("*"):
                starts.setdefault(word[:4].rstrip("*"), []).append((word[:-1], family))
            else:
                whole[word] = family
    return whole, {key: tuple(rows) for key, rows in starts.items()}


def harms_in(line: Line) -> dict[int, str]:
    """The family of each harm of a sentence, by its token; a harm of two words at its first."""
    known, words = memory(), line.lowers
    new = line.bag - known.harmless
    found = {at: family for at in line.places(new) if (family := known[words[at]])} if new else {}
    if found and "-" in line.bag:
        found = {at: family for at, family in found.items() if not is_part(line, at)}
    asked = line.bag & structured()
    if not asked:
        return without_lookalikes(line, found) if found else found
    t, after = telling(), pairs()
    firsts = {one for one in asked if one in after and not (after[one] and after[one].isdisjoint(line.bag))}
    for at in line.places(firsts):
        family = known[f"{words[at]}-{words[at + 1]}"]
        if family:
            found[at] = family
    if not asked.isdisjoint(first_words()):
        found = without_turns(dict(together_in(line)), found) | found
    if not asked.isdisjoint(t.turns):
        found = dict.fromkeys(turns_in(words), WORSE) | found
    if not asked.isdisjoint(t.doubts):
        found |= dict.fromkeys(doubts_in(words), VAIN)
    if not (line.bag.isdisjoint(t.denied) or asked.isdisjoint(small().negations)):
        found |= dict(denials_in(words))
    if not (line.bag.isdisjoint(t.amounts) or asked.isdisjoint(SPENDING)):
        found = dict(spending_in(words)) | found
    if not asked.isdisjoint(told_by()):
        found |= dict(vows_in(line))
    return without_lookalikes(line, found) if found else found


def without_turns(pairs_found: dict[int, str], found: Mapping[int, str]) -> dict[int, str]:
    """Harms that two words tell, but for mere turns of speech beside which a harm is named: "the brink of collapse"."""
    named = {*found, *(at for at, family in pairs_found.items() if family != TURN)}
    return {
        at: family
        for at, family in pairs_found.items()
        if family != TURN or named.isdisjoint(range(at - 1, at + WITHIN + 1))
    }


def is_part(line: Line, at: int) -> bool:
    """Whether a word is part of one with a hyphen: "war-risk", "anti-war"."""
    words = line.lowers
    return (words[at + 1] == "-" and line.joined(at + 1)) or (at > 0 and words[at - 1] == "-" and line.joined(at))


class Memory(dict[str, str]):
    """Families by word, worked out once; emptied when it has grown large. `harmless` are the words without one."""

    def __init__(self) -> None:
        super().__init__()
        self.harmless: set[str] = set()

    def __missing__(self, word: str) -> str:
        """The family of a word that is met for the first time."""
        if len(self) > MOST:
            self.clear()
            self.harmless.clear()
        family = self[word] = harm_of(word)
        if not family:
            self.harmless.add(word)
        return family


@cache
def memory() -> Memory:
    """The families met so far."""
    return Memory()


@cache
def pairs() -> dict[str, frozenset[str]]:
    """Every first word of a harm of two words, with the second words; with none where one is a beginning."""
    whole, starts = harms()
    found: dict[str, set[str]] = {}
    for first, _, second in (word.partition("-") for word in whole if "-" in word):
        found.setdefault(first, set()).add(second)
    begun = {start.partition("-")[0] for rows in starts.values() for start, _ in rows if "-" in start}
    return {one: frozenset(() if one in begun else found.get(one, ())) for one in found.keys() | begun}


@cache
def structured() -> frozenset[str]:
    """Every word that tells of harm only with another."""
    return (
        telling().turns | telling().doubts | small().negations | SPENDING | told_by() | first_words() | pairs().keys()
    )


def harm_of(word: str) -> str:
    """The family of harm that a word in small letters belongs to; empty where it is none."""
    whole, starts = harms()
    if word in whole:
        return whole[word]
    if word.endswith("ly"):
        return ""
    for key in (word[:4], word[:3]):
        for start, family in starts.get(key, ()):
            if word.startswith(start) and ("-" in word) == ("-" in start):
                return family
    return ""
