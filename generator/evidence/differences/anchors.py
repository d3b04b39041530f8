"""What says that two numbers are of one thing: words of both clauses that are rare in the story, names left out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property

from generator.evidence.differences.heads import phrase_from, token_at
from generator.evidence.differences.lexicon import listed, stem
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Quantity

RARE = 0.07
"""The share of a story's statements that a word may stand in to say what a number is of."""
FEW = 3
"""So many statements a word may always stand in."""
SHORTEST = 4
STUFF = frozenset({"mass", "volume", "money", "area"})
"""Measures of which there is so much of something."""
LONG = 60
"""Tokens on either side of a number that are read."""
BREAKS = frozenset({";", "—", "–", "but", "while", "whereas", "although", "though", "because", "after", "before"})


class Anchors:
    """The words of a story: which are rare in it, and which are parts of names."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.most = max(FEW, RARE * len(story.told))
        self.known: dict[tuple[str, int], frozenset[str]] = {}

    @cached_property
    def count(self) -> Mapping[str, int]:
        """In how many statements each stem stands."""
        return Counter(word for told in self.story.told for word in {stem(w) for w in told.line.bag})

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of the words of names."""
        texts = (text for e in self.story.entities.values() for text in (e.name, *e.aliases))
        return frozenset(stem(word) for text in texts for word in text.lower().split())

    def around(self, told: Told, quantity: Quantity) -> frozenset[str]:
        """The rare words of the clause that a number stands in, by their stems; each clause is read once."""
        key = (told.statement.id, quantity.span.start)
        if key not in self.known:
            self.known[key] = self.read(told, quantity)
        return self.known[key]

    def read(self, told: Told, quantity: Quantity) -> frozenset[str]:
        """The rare words of the clause that a number stands in."""
        lows = told.line.lowers
        first, end = token_at(told, quantity.span.start), token_at(told, quantity.span.end)
        low, high = first, end
        while low > max(0, first - LONG) and lows[low - 1] not in BREAKS:
            low -= 1
        while high < min(len(told.line), end + LONG) and lows[high] not in BREAKS:
            high += 1
        words = telling((*lows[low:first], *lows[end:high]))
        words |= telling((head_of(quantity),)) if quantity.measure == "count" else frozenset()
        return self.rare(words)

    def rare(self, words: frozenset[str]) -> frozenset[str]:
        """Those of the stems that are rare in the story, and no part of a name."""
        return frozenset(w for w in words - self.names if self.count.get(w, 0) <= self.most)

    def named(self, about: str, rows: Sequence[tuple[Told, Quantity]]) -> str:
        """A word for what numbers are of: what is counted, what a weight is of, else the word that they share."""
        noun = rows[0][1].noun
        if noun:
            return noun.split()[-1]
        of = Counter(word for row in rows for word in of_what(*row))
        head = max(of, key=lambda word: (of[word], word), default=about)
        return next((word for told, _ in rows for word in told.line.lowers if stem(word) == head), head)


def telling(words: Iterable[str]) -> frozenset[str]:
    """The stems of the longer words that say what something is of."""
    return frozenset(stem(word) for word in words if len(word) >= SHORTEST and word.isalpha()) - bland()


def before(told: Told, quantity: Quantity) -> frozenset[str]:
    """The stems of the longer words before a number in its sentence."""
    return telling(told.line.lowers[: token_at(told, quantity.span.start)])


def of_what(told: Told, quantity: Quantity) -> frozenset[str]:
    """The stem of what a weight or the like is of: "33 million tonnes of grain"."""
    at = token_at(told, quantity.span.end)
    mass = quantity.measure in STUFF and told.line.lowers[at] == "of"
    return telling(phrase_from(told, at + 1)[:1]) if mass else frozenset()


def head_of(quantity: Quantity) -> str:
    """The stem of what is counted, or of the unit."""
    words = (quantity.noun or quantity.unit or "").lower().split()
    return stem(words[-1]) if words else ""


@cache
def bland() -> frozenset[str]:
    """Words that say of no number what it is of, by their stems."""
    return frozenset(stem(word) for word in listed("bland"))
