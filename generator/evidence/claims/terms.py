"""A sentence as terms: each a name, a class of words, a number or a day, with all that it can be matched by."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from generator.evidence.claims.lexicon import ACT, phrases, single, small
from generator.evidence.claims.shared import shared
from generator.evidence.claims.words import form, root
from generator.extraction.tokens import Line
from generator.model.annotation import DateRef, Quantity, Span
from generator.model.entity import How, Mention

T = TypeVar("T")
NESTED = 12
"""No more stretches than this are looked at in one place."""
COUNT = "zero one two three four five six seven eight nine ten eleven twelve"
NUMBERS = {word: str(value) for value, word in enumerate(COUNT.split(" "))}
HOURS = frozenset({"a.m.", "p.m.", "am", "pm", "gmt", "utc", "o'clock"})
"""A number before one of these is a time of day, and counts nothing."""
BETWEEN = frozenset({"-", "the", "a", "an", "its", "their", "his", "her"})
"""What may stand within a phrase: "laid down *their* arms"."""


class Term(NamedTuple):
    """`marks` are what it can be matched by: "e:" an entity, "a:" and "t:" classes, "w:" a stem, "n:" and "d:".

    `at` is its first token, `kind` is name, number, day or word; `people` tells that a state names it: "Xian".
    """

    start: int
    end: int
    marks: frozenset[str]
    acts: frozenset[str]
    kind: str
    low: str
    at: int
    people: bool = False


class Along(Generic[T]):
    """What stands in stretches of a text, asked for from its beginning to its end."""

    def __init__(self, rows: Iterable[tuple[Span, T]]) -> None:
        self.rows = sorted(rows, key=lambda row: (row[0].start, -row[0].end))
        self.first = 0

    def at(self, start: int) -> list[T]:
        """What stands at a place, the longest first."""
        while self.first < len(self.rows) and self.rows[self.first][0].end <= start:
            self.first += 1
        found = []
        for span, value in islice(self.rows, self.first, self.first + NESTED):
            if span.start > start:
                break
            if start < span.end:
                found.append(value)
        return found


class Known(NamedTuple):
    """What a story's names tell of a sentence: the further marks of an entity, and the numbers that stand in names."""

    kin: Mapping[str, frozenset[str]]
    numbers: frozenset[str]


NOTHING = Known({}, frozenset())


class Reader:
    """Reads one sentence's terms."""

    def __init__(
        self,
        line: Line,
        mentions: Sequence[Mention],
        quantities: Sequence[Quantity],
        dates: Sequence[DateRef],
        known: Known,
    ) -> None:
        self.line, self.kin, self.named = line, known.kin, known.numbers
        self.names = Along([(m.span, m) for m in sorted(mentions, key=lambda m: m.entity)])
        self.quantities = Along([(q.span, q) for q in quantities])
        self.days = Along([(d.span, d) for d in dates if d.first and d.first == d.last])

    def terms(self) -> list[Term]:
        """The terms in order; small words are none."""
        found: list[Term] = []
        i, last = 0, len(self.line)
        while i < last:
            term, i = self.name(i) or self.day(i) or self.number(i) or self.phrase(i) or self.word(i)
            if term is not None:
                found.append(term)
        return found

    def upto(self, i: int, end: int) -> int:
        """The first token from `i` on that begins at or after a place in the text; after `i` in any case."""
        starts, j = self.line.starts, i + 1
        while j < len(starts) and starts[j] < end:
            j += 1
        return j

    def name(self, i: int) -> tuple[Term | None, int] | None:
        """What is named here, with the class of the noun that the name ends in: "Xian troops" are troops."""
        start = self.line.starts[i]
        here = self.names.at(start)
        if not here:
            return None
        j = self.upto(i, max(m.span.end for m in here))
        marks = {f"e:{m.entity}" for m in here}.union(*(self.kin.get(m.entity, ()) for m in here))
        marks.update(single().get(form(self.line.lowers[j - 1]), ()))
        people = all(m.how is How.DEMONYM for m in here)
        return self.term(i, j, marks, "name")._replace(people=people), j

    def day(self, i: int) -> tuple[Term | None, int] | None:
        """A date that is one day."""
        start = self.line.starts[i]
        here = self.days.at(start)
        if not here:
            return None
        j = self.upto(i, here[0].span.end)
        return self.term(i, j, {f"d:{here[0].first}"}, "day"), j

    def number(self, i: int) -> tuple[Term | None, int] | None:
        """A number; "one" only where it counts."""
        word, start = self.line.lowers[i], self.line.starts[i]
        if not word[0].isdecimal() and word not in NUMBERS:
            return None
        found = next(iter(self.quantities.at(start)), None)
        if word == "one" and found is None:
            return None, i + 1
        if i and self.line.lowers[i - 1] == ":" and self.line.lowers[i - 2][-1:].isdecimal():
            return None, i + 1  # the minutes of a time of day
        bare = found is None or found.measure == "count"
        if (bare and word in self.named) or (found is None and i and self.is_named(i)):
            return self.term(i, i + 1, {f"w:{word}"}, "word"), i + 1
        if found is None and self.is_hour(i):
            return self.term(i, i + 1, {f"n:{word}h"}, "number"), i + 1
        value = f"{found.value:g}" if found and found.value is not None else NUMBERS.get(word, word.replace(",", ""))
        share = "%" if found is not None and found.unit == "percent" else ""
        return self.term(i, i + 1, {f"n:{value}{share}"}, "number"), i + 1

    def is_hour(self, i: int) -> bool:
        """Whether a number is an hour: "11 p.m.", "12:01"."""
        low = self.line.lowers
        return low[i + 1] in HOURS or (low[i + 1] == ":" and low[i + 2][:1].isdecimal() and self.line.joined(i + 1))

    def is_named(self, i: int) -> bool:
        """Whether a number that counts nothing belongs to the name before it: "Flight 302", "COVID-19"."""
        if self.line.lowers[i - 1] == "-" and i > 1:
            i -= 1
        before = self.line.words[i - 1]
        return before[:1].isupper() and (i > 1 or self.line.joined(i)) and self.line.lowers[i - 1] not in small("stops")

    def phrase(self, i: int) -> tuple[Term | None, int] | None:
        """A phrase of a class: "called off"."""
        low = self.line.lowers
        first = form(low[i])
        for rest, classes in phrases().get(first, ()):
            j, k = i + 1, 0
            while k < len(rest) and j < len(self.line):
                if form(low[j]) == rest[k]:
                    k += 1
                elif low[j] not in BETWEEN:
                    break
                j += 1
            if k == len(rest):
                acts = {mark for mark in classes if mark.startswith(ACT)}
                more = () if low[i] in small("stops") else single().get(first, ())
                return self.term(i, j, {*classes, *more, f"w:{first}"}, "word", acts), j
        return None

    def word(self, i: int) -> tuple[Term | None, int]:
        """A plain word with its classes; none where it is small or a sign."""
        word = self.line.lowers[i]
        if not word[0].isalnum() or word in small("stops") or len(word) < 2 or word.endswith("n't"):
            return None, i + 1
        low, marks, acts = read(word)
        return Term(self.line.starts[i], self.line.ends(i), marks, acts, "word", low, i), i + 1

    def term(self, i: int, j: int, marks: set[str], kind: str, acts: set[str] | None = None) -> Term:
        """The term of the tokens from `i` to before `j`."""
        line = self.line
        low = line.lowers[i]
        both = shared(frozenset(marks)), shared(frozenset(acts or ()))
        return Term(line.starts[i], line.ends(j - 1), *both, kind, low, i)


@lru_cache(maxsize=1 << 16)
def read(word: str) -> tuple[str, frozenset[str], frozenset[str]]:
    """A plain word, with its marks and those of acts; held once, in however many sentences it stands."""
    classes = single().get(form(word), ())
    acts = frozenset(mark for mark in classes if mark.startswith(ACT))
    return word, shared(frozenset({*classes, f"w:{root(word)}"})), shared(acts)
