"""A cue is words that mark a sentence: phrases joined by ` + `, all of which must occur, in any order.

`escalat*` stands for every word that begins so, `{Name}` for any mention of the entity of that name, and `!phrase`
for words that must not occur. Case and the form of apostrophes do not count.

`@name` stands for any word of a class of the language: a class of decision such as `@permit`, `@restrict` or
`@propose` (generator/extraction/matters/moves.yml), a family of harm such as `@escalation` or `@shortage` (harms.yml),
or how a harm is told: `@fear`, `@avert`, `@could`, `@discount`.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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
    text = text.lower().replace("’", "'")
    words: list[str] = WORD.findall(text)
    return [word.removesuffix("'s") for word in words] if "'s" in text else words


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


Begun = tuple[frozenset[int], Mapping[str, Sequence[tuple[tuple[str, ...], frozenset[int]]]]]
"""The marks of the phrases that one word is, and of the longer ones that begin with it, the rest of their words.

Those are by their second word; `*` stands for one of any ending.
"""


class CueBook:
    """Many cues of many owners, looked up in one pass over a sentence's words."""

    def __init__(self, cues: Mapping[str, Iterable[str]]) -> None:
        self.cues = [parse_cue(owner, text) for owner, texts in cues.items() for text in texts]
        self.number: dict[Term, int] = {}
        self.exact: dict[str, list[Term]] = defaultdict(list)
        self.prefix: dict[str, list[Term]] = defaultdict(list)
        stands: dict[Term, list[Term]] = defaultdict(list)
        listed = list(dict.fromkeys(term for cue in self.cues for term in cue.terms if term.words))
        for term in [term for term in listed if term.words[0].startswith("@")]:
            for word in class_words(term.words[0][1:]):
                member = Term(tuple(word.split("-")))
                stands[member].append(term)
                listed.append(member)
        for term in dict.fromkeys(listed):
            first = term.words[0]
            if first.endswith("*"):
                self.prefix[first[:-1][:HEAD]].append(term)
            else:
                self.exact[first].append(term)
        self.marks = {term: frozenset(map(self.mark, (term, *stands.get(term, ())))) for term in listed}
        self.begun: dict[str, Begun] = {}
        self.triggered: dict[int, list[int]] = defaultdict(list)
        self.always: list[int] = []
        self.wanted: list[list[tuple[Term, int]]] = []
        for number, cue in enumerate(self.cues):
            self.wanted.append([(term, self.mark(term)) for term in cue.terms])
            trigger = next((term for term in cue.terms if term.words and not term.absent), None)
            (self.triggered[self.mark(trigger)] if trigger else self.always).append(number)

    def mark(self, term: Term) -> int:
        """The number of a term: a set of numbers is asked faster than a set of terms."""
        return self.number.setdefault(term, len(self.number))

    def starts(self, word: str) -> Begun:
        """What begins with a word."""
        rows = [
            *self.exact.get(word, ()),
            *(
                term
                for size in range(1, min(HEAD, len(word)) + 1)
                for term in self.prefix.get(word[:size], ())
                if same(term.words[0], word)
            ),
        ]
        alone = [self.marks[term] for term in rows if len(term.words) == 1]
        longer: dict[str, list[tuple[tuple[str, ...], frozenset[int]]]] = {}
        for term in rows:
            if len(term.words) > 1:
                second = term.words[1]
                longer.setdefault("*" if second.endswith("*") else second, []).append(
                    (term.words[1:], self.marks[term])
                )
        return frozenset[int]().union(*alone), longer

    def find(self, text: str, named: Collection[str] = ()) -> list[tuple[str, str]]:
        """(owner, cue) for each cue that holds in the text, in the order of the book; `named` are entities' names."""
        return self.find_words(words_of(text), named)

    def find_words(self, words: Sequence[str], named: Collection[str] = ()) -> list[tuple[str, str]]:
        """The same, of the words of a text."""
        held: set[int] = set()
        begun = self.begun
        for at, word in enumerate(words, 1):
            found = begun.get(word)
            if found is None:
                found = begun[word] = self.starts(word)
            alone, longer = found
            if alone:
                held |= alone
            if longer and at < len(words):
                for rest, marks in (*longer.get(words[at], ()), *longer.get("*", ())):
                    if at + len(rest) <= len(words) and all(map(same, rest, words[at : at + len(rest)])):
                        held |= marks
        numbers = sorted({*self.always, *(number for mark in held for number in self.triggered.get(mark, ()))})
        return [(self.cues[n].owner, self.cues[n].text) for n in numbers if self.holds(n, held, named)]

    def holds(self, number: int, held: set[int], named: Collection[str]) -> bool:
        """Whether every term of the cue is there, and none that must not be."""
        wanted = self.wanted[number]
        return bool(wanted) and all(
            (term.entity in named if term.entity else mark in held) != term.absent for term, mark in wanted
        )
