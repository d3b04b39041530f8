"""A tally counts, for one thing or group, how it is named, where, and by which clues."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from generator.extraction.things.lexicon import phrases
from generator.model.annotation import Annotated, Naming
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.ids import slug
from generator.model.kind import Kind
from generator.model.tables import alternatives

THINGS = frozenset({Kind.WEAPON, Kind.TECHNOLOGY, None})
STAKED = THINGS | {Kind.DOCUMENT}
NEAR = 45
"""How far before a thing a word is looked for that says what is done with it."""


@cache
def at_stake() -> re.Pattern[str]:
    """A word for using, sending, allowing or banning."""
    return re.compile(rf"\b(?:{alternatives(sorted(phrases('things', 'stakes')))})\b")


@cache
def made_law() -> re.Pattern[str]:
    """A word for making, changing or ending a law."""
    return re.compile(rf"\b(?:{alternatives(sorted(phrases('documents', 'made')))})\b")


class Seen(NamedTuple):
    """A naming with its article."""

    article: Annotated
    naming: Naming

    @property
    def place(self) -> tuple[str, int]:
        """Source and sentence."""
        return self.article.source.id, self.naming.sentence

    def cut(self, part: str) -> str:
        """The words of the naming's `partner` or `role`; empty where it has none."""
        span = self.naming.partner if part == "partner" else self.naming.role
        text = self.article.source.sentences[self.naming.sentence].text
        return text[span.start : span.end] if span else ""

    def stake(self) -> str:
        """The words before it that say it is used, sent, allowed or banned, up to its name; empty where none do."""
        text = self.article.source.sentences[self.naming.sentence].text
        low = max(0, self.naming.span.start - NEAR)
        if self.naming.kind is Kind.DOCUMENT:
            after = made_law().search(text, self.naming.span.end, self.naming.span.end + NEAR)
            if after and text.startswith((",", " was", " had", " has"), self.naming.span.end):
                return text[self.naming.span.start : after.end()]
            hit = made_law().search(text, low, self.naming.span.end)
        else:
            hit = at_stake().search(text, low, self.naming.span.end)
        return text[hit.start() : self.naming.span.end] if hit and hit.end() <= self.naming.span.start else ""


@dataclass(slots=True)
class Tally:
    """What is known of one thing so far."""

    forms: Counter[str] = field(default_factory=Counter)
    places: set[tuple[str, int]] = field(default_factory=set)
    clues: Counter[str] = field(default_factory=Counter)
    kinds: Counter[Kind] = field(default_factory=Counter)
    nouns: Counter[str] = field(default_factory=Counter)
    stake: str = ""

    def add(self, seen: Seen, form: str) -> None:
        """Counts one naming under a form."""
        self.forms[form] += 1
        self.places.add(seen.place)
        self.clues[seen.naming.clue] += 1
        if seen.naming.kind:
            self.kinds[seen.naming.kind] += 1
        if seen.naming.role:
            self.nouns[seen.cut("role").lower()] += 1
        if seen.naming.kind in STAKED:
            self.stake = min(self.stake, seen.stake(), key=lambda words: (not words, words))

    def join(self, other: "Tally") -> None:
        """Takes in another of the same thing."""
        self.forms += other.forms
        self.places |= other.places
        self.clues += other.clues
        self.kinds += other.kinds
        self.nouns += other.nouns
        self.stake = self.stake or other.stake

    def stakes(self) -> list[str]:
        """The reason that it is at stake; none where nothing says so."""
        return [f"at stake: “{self.stake}”"] if self.stake else []

    def sources(self) -> int:
        """How many articles name it."""
        return len({source for source, _ in self.places})


def make(tally: Tally, name: str, kind: Kind, why: Iterable[str], never: Iterable[str] = ()) -> Candidate:
    """The candidate of a tally."""
    aliases = tuple(sorted({form for form in tally.forms if form != name}, key=lambda form: (-tally.forms[form], form)))
    clues = "; ".join(
        f"{clue} {count}×" for clue, count in sorted(tally.clues.items(), key=lambda row: (-row[1], row[0]))
    )
    return Candidate(
        entity=Entity(
            id=slug(name), name=name, kind=kind, section="", aliases=aliases, never=tuple(sorted(set(never) - {name}))
        ),
        sources=tally.sources(),
        mentions=len(tally.places),
        score=0.0,
        reasons=(*why, f"clues: {clues}"),
    )
