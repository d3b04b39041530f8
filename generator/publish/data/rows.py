"""What stands on a sheet of the graph of relations: names in boxes, lines, and on each line its word.

Only sums, products and quotients, which every machine works out alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass

LETTER, SMALL = 7.4, 6.6
"""How wide a letter of a name, and of a word on a line, is at most, on the whole."""
LINE = 16
"""How high a line of a name is."""
AIR = 22
"""What is free between two names."""
EDGE = 12
"""What is free around all of it."""
Pair = tuple[str, str]
Spot = tuple[int, int]
"""How far from the left and from the top; or how wide and how high."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A line from one name to another, from spot to spot, and the middle of its word."""

    word: Spot
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Names by their middle, and lines, in so much room. A name may stand in it more than once."""

    boxes: tuple[tuple[str, Spot], ...]
    ways: Mapping[Pair, Way]
    wide: int
    high: int

    def at(self, left: int, top: int) -> "Block":
        """The same so far from the left and from the top."""

        def moved(spot: Spot) -> Spot:
            return left + spot[0], top + spot[1]

        return Block(
            boxes=tuple((name, moved(spot)) for name, spot in self.boxes),
            ways={p: Way(word=moved(way.word), spots=tuple(map(moved, way.spots))) for p, way in self.ways.items()},
            wide=self.wide,
            high=self.high,
        )


def broken(name: str, letters: int) -> list[str]:
    """A name in lines of so many letters, as far as its words allow."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def box_size(name: str, letters: int) -> Spot:
    """How wide and how high a name's box is."""
    lines = broken(name, letters)
    return round(max(map(len, lines), default=0) * LETTER) + 20, len(lines) * LINE + 10


def word_width(words: str) -> int:
    """How wide the words on a line are."""
    return round(len(words) * SMALL) + 6
