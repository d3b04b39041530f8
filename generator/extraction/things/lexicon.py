"""The head nouns that open a door: one search over a sentence finds them all, and what each says of its phrase."""

from functools import cache
from typing import NamedTuple

import ahocorasick

from generator.model.kind import Kind
from generator.model.tables import read_table, word_set

MASS = frozenset({"ammunition", "weaponry", "artillery", "software", "spyware", "malware", "ransomware", "aircraft"})
"""They have no plural."""
OPENING = '“("—'
"""Marks that stand right before a word are blanks to the search."""
PEOPLE = frozenset({Kind.GROUP, Kind.FORCE})


class Head(NamedTuple):
    """A head noun. `sort` says which rule reads its phrase; `capital` that it counts with a capital only."""

    lemma: str
    sort: str
    kind: Kind | None = None
    plural: bool = False
    capital: bool = False


class Hit(NamedTuple):
    """A head noun in a sentence's text; of several at one place, the longest."""

    start: int
    end: int
    head: Head


def plural(noun: str) -> str:
    """The plural of a head noun."""
    if noun in MASS or noun.endswith("s"):
        return noun
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def cell(table: str, key: str) -> list[str]:
    """The phrases of a cell that is written with commas."""
    return [phrase.strip() for phrase in str(read_table(__file__, f"{table}.yml")[key]).split(",")]


@cache
def phrases(table: str, key: str) -> frozenset[str]:
    """The same as a set."""
    return frozenset(cell(table, key))


def small(key: str) -> frozenset[str]:
    """One of the lists of small words."""
    return word_set(__file__, "words.yml", key)


def both(nouns: list[str], sort: str, kind: Kind | None = None) -> list[tuple[str, Head]]:
    """Each noun in singular and plural."""
    rows = [(noun.lower(), Head(noun, sort, kind, noun in MASS)) for noun in nouns]
    return rows + [(plural(noun.lower()), Head(noun, sort, kind, True)) for noun in nouns if noun not in MASS]


def singular(noun: str) -> str:
    """The singular of a word for people."""
    if noun.endswith("men"):
        return f"{noun[:-3]}man"
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun.removesuffix("s")


def rows() -> list[tuple[str, Head]]:
    """Every key with its head, the more particular table last."""
    found: list[tuple[str, Head]] = []
    found += both(cell("things", "either"), "thing")
    found += both(cell("things", "technology"), "thing", Kind.TECHNOLOGY)
    found += both(cell("things", "weapon"), "thing", Kind.WEAPON)
    found += both(cell("things", "substance"), "substance", Kind.TECHNOLOGY)
    found += [(noun.lower(), Head(noun, "germ", Kind.TECHNOLOGY)) for noun in cell("things", "germ")]
    found += [(noun, Head(noun, "other")) for phrase in cell("things", "other") for noun in (phrase, plural(phrase))]
    for noun in cell("groups", "people"):
        found += [(singular(noun), Head(noun, "member", Kind.GROUP)), (noun, Head(noun, "group", Kind.GROUP, True))]
    found += [(noun, Head(noun, "force", Kind.FORCE, True)) for noun in cell("forces", "owned")]
    for kind in (Kind.DOCUMENT, Kind.POLICY):
        found += both(cell("documents", f"plain_{kind}"), "plain", kind)
    return found + [(noun, Head(noun, "event", Kind.EVENT)) for noun in cell("events", "plain")]


def capitals() -> list[tuple[str, Head]]:
    """Heads that end a name in capitals."""
    found = [
        (noun.lower(), Head(noun, "document", kind, capital=True))
        for kind in (Kind.DOCUMENT, Kind.POLICY)
        for noun in cell("documents", kind)
    ]
    found = [(noun.lower(), Head(noun, "numbered", capital=True)) for noun in cell("documents", "numbered")] + found
    found += [(noun.lower(), Head(noun, "front", Kind.EVENT, capital=True)) for noun in cell("events", "before")]
    return found + [(noun.lower(), Head(noun, "event", Kind.EVENT, capital=True)) for noun in cell("events", "after")]


class Heads:
    """All heads, found in one pass over a sentence in lower case; a word begins behind a blank."""

    def __init__(self) -> None:
        self.plain = dict(rows())
        self.capital = dict(capitals())
        self.automaton = ahocorasick.Automaton()
        for key in {*self.plain, *self.capital}:
            self.automaton.add_word(f" {key}", (len(key), self.capital.get(key), self.plain.get(key)))
        self.automaton.make_automaton()

    def find(self, text: str) -> list[Hit]:
        """The heads of a sentence, in order; a head right before another is a part of that one's phrase."""
        low = text.lower()
        if len(low) != len(text):
            low = "".join(one if len(one := char.lower()) == 1 else char for char in text)
        low = f" {low} "
        for mark in OPENING:
            if mark in low:
                low = low.replace(mark, " ")
        hits: list[Hit] = []
        done = -1
        for last, (size, capital, plain) in self.automaton.iter(low):
            after = low[last + 1]
            if last == done or after.isalnum() or after in "_-":
                continue
            start = last - size
            head = capital if capital and text[start].isupper() else plain
            if head is None:
                continue
            done = last  # the longest of those that end here comes first
            while hits and hits[-1].start >= start:
                hits.pop()
            if hits and hits[-1].end + 1 == start and text[hits[-1].end] == " ":
                before = hits[-1].head.sort
                if head.sort in (before, "thing") or (before == "thing" and head.kind in PEOPLE):
                    hits.pop()
            hits.append(Hit(start, last, head))
        return hits


@cache
def heads() -> Heads:
    """The one automaton of a process."""
    return Heads()
