"""Harms and the words that tell of them, looked up by one word or two."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.extraction.tokens import Line
from generator.model.tables import read_table, word_set

WORSE = "worsening"
"""The family of a turn for the worse, which has no words of its own."""
NEAR = 3
"""Tokens between a turn and what it is a turn of."""
VAIN = "little-effect"
"""The family of what may not help."""
HALVED, DENIED = frozenset({"enough", "limited"}), frozenset({"not", "n't", "never", "hardly", "be", "won't", "is"})
"""Doubts only after a word that denies or says that it is so."""
FAR = 8
"""Tokens after a doubt within which stands what it is about."""
MOST = 1 << 16
"""Words whose families are remembered."""


class Telling(NamedTuple):
    """The word lists of the table of harms; the last three are unions."""

    fear_nouns: frozenset[str]
    fear_verbs: frozenset[str]
    avert: frozenset[str]
    modals: frozenset[str]
    states: frozenset[str]
    conditions: frozenset[str]
    keeping: frozenset[str]
    causes: frozenset[str]
    staking: frozenset[str]
    discount: frozenset[str]
    lessening: frozenset[str]
    likelihoods: frozenset[str]
    forcing: frozenset[str]
    vague_families: frozenset[str]
    armed: frozenset[str]
    plain: frozenset[str]
    lasting: frozenset[str]
    judging: frozenset[str]
    falls: frozenset[str]
    goods: frozenset[str]
    rises: frozenset[str]
    bads: frozenset[str]
    doubts: frozenset[str]
    helps: frozenset[str]
    events: frozenset[str]
    turns: frozenset[str] = frozenset()
    fears: frozenset[str] = frozenset()
    triggers: frozenset[str] = frozenset()


@cache
def telling() -> Telling:
    """The word lists, what tells of fear, and what may tell of harm at all."""
    t = Telling(*(word_set(__file__, "harms.yml", name) for name in Telling._fields[:-3]))
    fears = t.fear_nouns | t.fear_verbs
    strong = fears | t.avert | t.states | t.keeping | {"case"}
    told = t.modals | t.conditions | t.lasting | t.judging
    return t._replace(fears=fears, turns=t.falls | t.rises, triggers=strong | told)


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
    found = {at: family for at in line.places(line.bag - known.harmless) if (family := known[words[at]])}
    if "-" in line.bag:
        found = {at: family for at, family in found.items() if not is_part(line, at)}
    asked = line.bag & structured()
    if not asked:
        return found
    t, after = telling(), pairs()
    for at in line.places({one for one in asked if one in after and (not after[one] or after[one] & line.bag)}):
        family = known[f"{words[at]}-{words[at + 1]}"]
        if family:
            found[at] = family
    if not asked.isdisjoint(t.turns):
        found = dict.fromkeys(turns_in(words), WORSE) | found
    if not asked.isdisjoint(t.doubts):
        found |= dict.fromkeys(doubts_in(words), VAIN)
    return found


def doubts_in(words: Sequence[str]) -> Iterator[int]:
    """The words that doubt that something will help: "unlikely to change", "not be enough to stop"."""
    t = telling()
    for at, word in enumerate(words):
        if word in t.doubts and not (word in HALVED and DENIED.isdisjoint(words[max(0, at - NEAR) : at])):
            around = words[max(0, at - NEAR) : at] if word == "limited" else words[at + 1 : at + FAR]
            if not t.helps.isdisjoint(around):
                yield at


def is_part(line: Line, at: int) -> bool:
    """Whether a word is part of one with a hyphen: "war-risk", "anti-war"."""
    words = line.lowers
    return (words[at + 1] == "-" and line.joined(at + 1)) or (at > 0 and words[at - 1] == "-" and line.joined(at))


def turns_in(words: Sequence[str]) -> Iterator[int]:
    """The words that tell of less of what is good, or of more of what is bad."""
    t = telling()
    for at, word in enumerate(words):
        if word in t.turns:
            near = words[max(0, at - NEAR) : at + NEAR + 1]
            if (word in t.falls and not t.goods.isdisjoint(near)) or (word in t.rises and not t.bads.isdisjoint(near)):
                yield at


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
    return telling().turns | telling().doubts | pairs().keys()


def harm_of(word: str) -> str:
    """The family of harm that a word in small letters belongs to; empty where it is none."""
    whole, starts = harms()
    if word in whole:
        return whole[word]
    for key in (word[:4], word[:3]):
        for start, family in starts.get(key, ()):
            if word.startswith(start) and ("-" in word) == ("-" in start):
                return family
    return ""
