"""Names that hang together, grown as trees: under each name whom it acts upon, set in.

A name that several act upon stands under each of them again, so no line crosses another, however narrow the sheet.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.publish.data.layers import turns
from generator.publish.data.rows import Block, Pair, Spot, Way, word_width

IN, STEM = 26, 12
"""How far a name is set in under another, and its line under the other's beginning."""
WORD, UNDER = 20, 8
"""How high a row of words is, and what is free under a name."""


def grown(sizes: Mapping[str, Spot], words: Mapping[Pair, str], wide: int, high: int) -> Iterator[Block]:
    """A tree from each name that nobody acts upon, and from what is left; none grows on that is so high."""
    turn = turns(sizes, words)
    under: dict[str, list[Pair]] = defaultdict(list)
    for pair in sorted(words, key=lambda pair: (words[pair], turn.index(pair[1]))):
        under[pair[0]].append(pair)
    for root in turn:
        if root in under:
            yield Tree(sizes, words, wide, high, under).block(root)


@dataclass
class Tree:
    """One, as it grows."""

    sizes: Mapping[str, Spot]
    words: Mapping[Pair, str]
    wide: int
    high: int
    under: dict[str, list[Pair]]
    boxes: list[tuple[str, Spot]] = field(default_factory=list)
    ways: dict[Pair, Way] = field(default_factory=dict)
    top: int = 0

    def block(self, root: str) -> Block:
        """All of it."""
        self.grow(root, self.put(root, 0))
        wide = max(
            *(x + self.sizes[name][0] // 2 for name, (x, _) in self.boxes),
            *(way.word[0] + word_width(self.words[pair]) // 2 for pair, way in self.ways.items()),
        )
        return Block(boxes=tuple(self.boxes), ways=self.ways, wide=wide, high=self.top)

    def put(self, name: str, left: int) -> Spot:
        """A name under all that stands."""
        across, down = self.sizes[name]
        self.boxes.append((name, (left + across // 2, self.top + down // 2)))
        self.top += down + UNDER
        return self.boxes[-1][1]

    def grow(self, root: str, spot: Spot) -> None:
        """Whom it acts upon, and whom those do, while they have room."""
        left = spot[0] - self.sizes[root][0] // 2
        stem, last, word = left + STEM, "", (0, 0)
        for pair in self.under.pop(root):
            if self.words[pair] != last:
                last = self.words[pair]
                word = (stem + 8 + word_width(last) // 2, self.top + WORD // 2 - 2)
                self.top += WORD
            there = self.put(pair[1], left + IN)
            self.ways[pair] = Way(word=word, spots=((stem, spot[1]), (stem, there[1]), there))
            inner = max((self.sizes[other][0] for _, other in self.under.get(pair[1], ())), default=self.wide)
            if self.top < self.high and left + 2 * IN + inner <= self.wide:
                self.grow(pair[1], there)
