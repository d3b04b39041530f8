"""What says that two statements are of one thing: words of both that are rare in the story, names left out."""

from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from generator.evidence.differences.lexicon import listed, stem
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Quantity

RARE = 0.07
"""The share of a story's statements that a word may stand in to say what a number is of."""
FEW = 3
"""So many statements a word may always stand in."""
SHORTEST = 4
BREAKS = frozenset({";", "—", "–", "but", "while", "whereas", "although", "though", "because", "after", "before"})


class Anchors:
    """The words of a story: which are rare in it, and which are parts of names."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.most = max(FEW, RARE * len(story.told))

    @cached_property
    def count(self) -> Mapping[str, int]:
        """In how many statements each stem stands."""
        return self.story.tally(stems)

    @cached_property
    def common(self) -> frozenset[str]:
        """The stems that are not rare."""
        return frozenset([word for word, count in self.count.items() if count > self.most])

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of the words of names."""
        texts = (text for e in self.story.entities.values() for text in (e.name, *e.aliases))
        return frozenset(stem(word) for text in texts for word in text.lower().split())

    def rare(self, words: frozenset[str]) -> frozenset[str]:
        """Those of the stems that are rare in the story, and no part of a name."""
        return words - self.names - self.common


def stems(_: Story, told: Told) -> Iterable[str]:
    """The stems of a statement's words."""
    return map(stem, told.line.bag)


def telling(words: Iterable[str]) -> frozenset[str]:
    """The stems of the longer words that say what something is of."""
    return frozenset(stem(word) for word in words if len(word) >= SHORTEST and word.isalpha()) - bland()


def head_of(quantity: Quantity) -> str:
    """The stem of what is counted, or of the unit."""
    words = (quantity.noun or quantity.unit or "").lower().split()
    return stem(words[-1]) if words else ""


@cache
def bland() -> frozenset[str]:
    """Words that say of no number what it is of, by their stems."""
    return frozenset(stem(word) for word in listed("bland"))
