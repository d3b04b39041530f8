"""Names that hang together, in rows: who acts above whom it acts upon, each line with its word between two rows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.publish.data.rows import AIR, Block, Pair, Spot, Way, word_width

BEND = 12
"""How wide a line is that passes between two names."""
WORD = 30
"""How high a row of words is, with room for the lines to slant."""
SWEEPS, STRAIGHT = 16, 3
CLOSE, CROSSED = 6, 0.25
"""Two items are at least so far apart; of more crossings for each line the picture would be a tangle."""
Item = tuple[str, Pair | str, int]
"""What stands in a row: a name's box, a word, or the bend of a line that passes."""


def turns(names: Iterable[str], words: Iterable[Pair]) -> list[str]:
    """The names in turn, so that most lines lead from one to a later one."""
    left, first = dict.fromkeys(sorted(names)), list[str]()
    while left:
        score, many = dict.fromkeys(left, 0), dict.fromkeys(left, 0)
        for one, other in words:
            for name, more in ((one, 1), (other, -1)):
                if name in left:
                    many[name] += 1
                    score[name] += more if one in left and other in left else 0
        first.append(max(left, key=lambda name: (score[name], many[name], name)))
        del left[first[-1]]
    return first


@dataclass
class Layers:
    """Who acts stands above, as far as that goes; between two rows of names are the words on the lines."""

    sizes: Mapping[str, Spot]
    words: Mapping[Pair, str]
    wide: int
    row: dict[Item, int] = field(default_factory=dict)
    ways: dict[Pair, tuple[Item, ...]] = field(default_factory=dict)
    rows: list[list[Item]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.beside: dict[str, set[str]] = defaultdict(set)
        for one, other in self.words:
            self.beside[one].add(other)
            self.beside[other].add(one)
        self.fill(self.ranked())
        self.near: dict[Item, list[Item]] = defaultdict(list)
        for above, below in (two for items in self.ways.values() for two in pairwise(items)):
            self.near[above].append(below)
            self.near[below].append(above)
        needs = [sum(self.size(item) + CLOSE for item in row) - CLOSE for row in self.rows]
        self.crowded = max(needs) > self.wide
        if not self.crowded:
            self.untangle()
            self.crowded = self.crossed() > CROSSED * len(self.words)

    def ranked(self) -> dict[str, int]:
        """The row of names that each stands in, no row wider than the sheet."""
        turn = {name: at for at, name in enumerate(turns(self.sizes, self.words))}
        below = {name: {o for o in self.beside[name] if turn[o] > turn[name]} for name in turn}
        deep: dict[str, int] = {}
        for name in reversed(turn):
            deep[name] = 1 + max((deep[other] for other in below[name]), default=0)
        rank, left, now = dict[str, int](), set(turn), 0
        while left:
            ready = [
                name for name in turn if name in left and not any(o in left for o in self.beside[name] - below[name])
            ]
            room = self.wide
            for name in sorted(ready, key=lambda name: (-deep[name], turn[name])):
                if room == self.wide or self.sizes[name][0] <= room:
                    room -= self.sizes[name][0] + AIR
                    rank[name] = now
            left -= {*rank}
            now += 1
        for name in reversed(turn):  # what leads far down only stands as low as it can
            low = min((rank[other] for other in below[name]), default=rank[name] + 1) - 1
            for row in range(low, rank[name], -1):
                if sum(self.sizes[o][0] + AIR for o in turn if rank[o] == row) + self.sizes[name][0] <= self.wide:
                    rank[name] = row
                    break
        return rank

    def fill(self, rank: Mapping[str, int]) -> None:
        """The rows: names, between them the words, and bends wherever a line passes."""
        gaps: dict[int, list[Pair]] = defaultdict(list)
        for pair in sorted(self.words):
            high, low = sorted(pair, key=lambda name: rank[name])
            lonely = len(self.beside[high]) < len(self.beside[low])
            gaps[rank[high] if lonely else rank[low] - 1].append(pair)
        inner: dict[Pair, int] = {}
        at = 0
        tops: dict[int, int] = {}
        for level in range(max(rank.values()) + 1):
            tops[level] = at
            room, at = self.wide, at + 1
            for pair in sorted(gaps[level], key=lambda p: (min(p, key=lambda n: rank[n]), p)):
                size = self.size(("word", pair, 0))
                if size > room and room < self.wide:
                    room, at = self.wide, at + 1
                room -= size + BEND
                inner[pair] = at
            at += 1 if gaps[level] else 0
        self.rows = [[] for _ in range(at)]
        for name in sorted(rank):
            self.put(("box", name, 0), tops[rank[name]])
        for pair, row in inner.items():
            high, low = sorted(pair, key=lambda name: rank[name])
            begin, end = tops[rank[high]], tops[rank[low]]
            between = [
                self.put(("word", pair, 0) if at == row else ("bend", pair, at), at) for at in range(begin + 1, end)
            ]
            way: tuple[Item, ...] = (("box", high, 0), *between, ("box", low, 0))
            self.ways[pair] = way if high == pair[0] else way[::-1]

    def put(self, item: Item, row: int) -> Item:
        """Stand it at the end of a row."""
        self.rows[row].append(item)
        self.row[item] = row
        return item

    def size(self, item: Item) -> int:
        """How wide it is."""
        kind, of, _ = item
        if kind == "box":
            return self.sizes[str(of)][0]
        return word_width(self.words[of]) if kind == "word" and isinstance(of, tuple) else BEND

    def untangle(self) -> None:
        """Put the items of each row so that few lines cross: each near the middle of what it hangs on."""
        best, fewest = [list(row) for row in self.rows], self.crossed()
        for sweep in range(SWEEPS):
            down = sweep % 2 == 0
            order = range(1, len(self.rows)) if down else range(len(self.rows) - 2, -1, -1)
            for row in order:
                place = {item: at for at, item in enumerate(self.rows[row - 1 if down else row + 1])}
                mean = {}
                for at, item in enumerate(self.rows[row]):
                    known = [place[other] for other in self.near[item] if other in place]
                    mean[item] = sum(known) / len(known) if known else float(at)
                self.rows[row].sort(key=mean.__getitem__)
            crossed = self.crossed()
            if crossed < fewest:
                best, fewest = [list(row) for row in self.rows], crossed
        self.rows = best

    def crossed(self) -> int:
        """How many lines cross."""
        count = 0
        for row, after in pairwise(self.rows):
            place = {item: at for at, item in enumerate(after)}
            ends = [sorted(place[other] for other in self.near[item] if other in place) for item in row]
            flat = [end for each in ends for end in each]
            count += sum(a > b for at, a in enumerate(flat) for b in flat[at + 1 :])
        return count

    def set_out(self) -> None:
        """How far from the left each stands: over and under what it hangs on, as far as its row has room."""
        spots = dict[Item, float]()
        for row in self.rows:
            x = 0.0
            for item in row:
                spots[item] = x + self.size(item) / 2
                x += self.size(item) + AIR
        for sweep in range(2 * SWEEPS):
            for row in self.rows if sweep % 2 == 0 else reversed(self.rows):
                want = [self.drawn_to(item, spots) for item in row]
                spots.update(zip(row, self.kept_apart(row, want), strict=True))
        left = min(spots[item] - self.size(item) / 2 for item in spots)
        self.middle = {item: int(x - left) for item, x in spots.items()}

    def block(self) -> Block:
        """As a block of the sheet."""
        self.set_out()
        rows = [max(high(item, self.sizes) for item in row) for row in self.rows]
        at = {item: (x, sum(rows[: self.row[item]]) + rows[self.row[item]] // 2) for item, x in self.middle.items()}
        return Block(
            boxes=tuple((name, at["box", name, 0]) for name in sorted(self.sizes)),
            ways={
                pair: Way(word=at["word", pair, 0], spots=tuple(at[item] for item in way))
                for pair, way in self.ways.items()
            },
            wide=max(x + self.size(item) // 2 for item, x in self.middle.items()),
            high=sum(rows),
        )

    def kept_apart(self, row: Sequence[Item], want: Sequence[float]) -> list[float]:
        """As near to where they would stand as can be, one beside the other, none outside of the sheet."""
        half = [self.size(item) / 2 for item in row]
        gaps = [AIR if one[0] == other[0] == "box" else BEND / 2 for one, other in pairwise(row)]
        tight = min(1.0, max(0.0, self.wide - 2 * sum(half)) / (sum(gaps) or 1.0))
        steps = [0.0, *(half[at] + gap * tight + half[at + 1] for at, gap in enumerate(gaps))]
        low = [half[0] + sum(steps[: at + 1]) for at in range(len(row))]
        high = [self.wide - half[-1] - sum(steps[at + 1 :]) for at in range(len(row))]
        want = [min(max(x, low[at]), high[at]) for at, x in enumerate(want)]
        there, back = list(want), list(want)
        for at in range(1, len(row)):
            there[at] = max(want[at], there[at - 1] + steps[at])
        for at in range(len(row) - 2, -1, -1):
            back[at] = min(want[at], back[at + 1] - steps[at + 1])
        return [(one + other) / 2 for one, other in zip(there, back, strict=True)]

    def drawn_to(self, item: Item, spots: Mapping[Item, float]) -> float:
        """Where it would stand: amid what it hangs on; a line that passes rather goes on as it came."""
        heavy = {other: 1 if "box" in (item[0], other[0]) else STRAIGHT for other in self.near[item]}
        whole = sum(heavy.values())
        return sum(spots[other] * weight for other, weight in heavy.items()) / whole if whole else spots[item]


def high(item: Item, sizes: Mapping[str, Spot]) -> int:
    """How much of the height it takes."""
    kind, of, _ = item
    return sizes[str(of)][1] if kind == "box" else WORD if kind == "word" else 0
