"""A cue is words that mark a sentence: phrases joined by ` + `, all of which must occur, in any order.

`escalat*` stands for every word that begins so, `{Name}` for any mention of the entity of that name, and `!phrase`
for words that must not occur. Case and the form of apostrophes do not count.

`@name` stands for any word of a class of the language: a class of decision such as `@permit`, `@restrict` or
`@propose` (generator/extraction/matters/moves.yml), a family of harm such as `@escalation` or `@shortage` (harms.yml),
or how a harm is told: `@fear`, `@avert`, `@could`, `@discount`.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator.extraction.matters.classes import class_words

WORD = re.compile(r"\w+(?:['’]\w+)?")
HEAD = 4
"""Wildcard phrases are looked up by this many of their first letters."""


@dataclass(frozen=True, slots=True)
class Term:
    """One phrase of a cue; the last letter `*` of a word stands for any ending."""

    words: tuple[str, ...]
    absent: bool = False
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue as written and taken apart."""

    owner: str
    text: str
    terms: tuple[Term, ...]


def words_of(text: str) -> list[str]:
    """The lower-case words of a text; a possessive ending is no part of a word."""
    return [word.removesuffix("'s") for word in WORD.findall(text.lower().replace("’", "'"))]


def parse_cue(owner: str, text: str) -> Cue:
    """Take a cue apart."""
    terms = []
    for raw in text.split(" + "):
        part = raw.strip()
        absent = part.startswith("!")
        part = part.lstrip("! ")
        if part.startswith("{") and part.endswith("}"):
            terms.append(Term((), absent, part[1:-1].strip()))
        elif part.startswith("@"):
            terms.append(Term((part.lower(),), absent))
        else:
            found = re.findall(r"\w+(?:'\w+)?\*?", part.lower().replace("’", "'"))
            terms.append(Term(tuple(word.removesuffix("'s") for word in found), absent))
    return Cue(owner, text, tuple(term for term in terms if term.words or term.entity))


def same(pattern: str, word: str) -> bool:
    """Whether a word of a phrase stands for a word of the text."""
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


class CueBook:
    """Many cues of many owners, looked up in one pass over a sentence's words."""

    def __init__(self, cues: Mapping[str, Iterable[str]]) -> None:
        self.cues = [parse_cue(owner, text) for owner, texts in cues.items() for text in texts]
        self.exact: dict[str, list[Term]] = defaultdict(list)
        self.prefix: dict[str, list[Term]] = defaultdict(list)
        self.stands: dict[Term, list[Term]] = defaultdict(list)
        listed = {term for cue in self.cues for term in cue.terms if term.words}
        for term in sorted(
            (term for term in listed if term.words[0].startswith("@")), key=lambda t: (t.words, t.absent)
        ):
            for word in class_words(term.words[0][1:]):
                member = Term(tuple(word.split("-")))
                self.stands[member].append(term)
                listed.add(member)
        for term in listed:
            first = term.words[0]
            if first.endswith("*"):
                self.prefix[first[:-1][:HEAD]].append(term)
            else:
                self.exact[first].append(term)
        self.triggered: dict[Term, list[int]] = defaultdict(list)
        self.always: list[int] = []
        for number, cue in enumerate(self.cues):
            trigger = next((term for term in cue.terms if term.words and not term.absent), None)
            (self.triggered[trigger] if trigger else self.always).append(number)

    def find(self, text: str, named: Collection[str] = ()) -> list[tuple[str, str]]:
        """(owner, cue) for each cue that holds in the text, in the order of the book; `named` are entities' names."""
        words = words_of(text)
        held: set[Term] = set()
        for at, word in enumerate(words):
            for term in self.exact.get(word, ()):
                self.hold(term, words, at, held)
            for size in range(1, HEAD + 1):
                for term in self.prefix.get(word[:size], ()):
                    self.hold(term, words, at, held)
        numbers = sorted({*self.always, *(number for term in held for number in self.triggered.get(term, ()))})
        return [(c.owner, c.text) for c in (self.cues[n] for n in numbers) if c.terms and self.holds(c, held, named)]

    def hold(self, term: Term, words: list[str], at: int, held: set[Term]) -> None:
        """Note a term that stands at a word, and the classes that it is of."""
        size = len(term.words)
        fits = size <= len(words) - at
        if fits and all(same(pattern, words[at + n]) for n, pattern in enumerate(term.words)):
            held.add(term)
            held.update(self.stands.get(term, ()))

    @staticmethod
    def holds(cue: Cue, held: set[Term], named: Collection[str]) -> bool:
        """Whether every term of the cue is there, and none that must not be."""
        return all(
            (term.entity in named if term.entity else term in held or (term.absent and Term(term.words, True) in held))
            != term.absent
            for term in cue.terms
        )
