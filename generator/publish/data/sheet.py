"""The graph of relations on one sheet: in layers, or grown as trees where lines would cross too often."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.publish.data.grown import grown
from generator.publish.data.layers import Layers
from generator.publish.data.rows import AIR, EDGE, Block, Pair, Spot, box_size

SIZES = ((340, 15), (680, 20), (1040, 24))
"""How wide a sheet is, and of how many letters the lines are that a name is broken into there."""
DOWN, TALL = 26, 420
"""What is free between two blocks one under the other; a tree that has another beside it is not much higher."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Block):
    """All of it; names are broken into lines of so many letters."""

    letters: int


def sheet(names: Mapping[str, str], words: Mapping[Pair, str], wide: int, letters: int) -> Sheet:
    """Each part as high as there is room for it, then as far left; wider only where one name is."""
    sizes = {name: box_size(text, letters) for name, text in names.items()}
    placed, taken = list[Block](), list[tuple[int, int, int, int]]()
    inner = wide - 2 * EDGE
    for part in blocks(sizes, words, inner):
        left, top = free(taken, part.wide, part.high, inner)
        taken.append((left, left + part.wide + AIR, top, top + part.high + DOWN))
        placed.append(part.at(left, top))
    across, down = (max((each[side] for each in taken), default=gap) - gap for side, gap in ((1, AIR), (3, DOWN)))
    wide = max(wide, across + 2 * EDGE)
    placed = [part.at((wide - across) // 2, EDGE) for part in placed]
    return Sheet(
        letters=letters,
        boxes=tuple(sorted(box for part in placed for box in part.boxes)),
        ways=dict(sorted((pair, way) for part in placed for pair, way in part.ways.items())),
        wide=wide,
        high=down + 2 * EDGE,
    )


def blocks(sizes: Mapping[str, Spot], words: Mapping[Pair, str], wide: int) -> list[Block]:
    """All in layers where each group has room and few lines cross, else all as trees, two and more side by side."""
    found = list[Layers]()
    for group in groups(sizes, words):
        own = {pair: word for pair, word in words.items() if pair[0] in group}
        found.append(Layers({name: sizes[name] for name in group}, own, wide))
        if found[-1].crowded:
            break
    else:
        return [layers.block() for layers in found]
    two = 2 * max(across for across, _ in sizes.values()) < wide
    return list(grown(sizes, words, wide // 2 if two else wide, TALL if two else TALL * TALL))


def groups(names: Iterable[str], words: Iterable[Pair]) -> list[list[str]]:
    """The names that hang together."""
    home = {name: {name} for name in names}
    for one, other in words:
        if home[one] is not home[other]:
            home[one] |= home[other]
            for name in home[other]:
                home[name] = home[one]
    found = {min(group): sorted(group) for group in home.values()}
    return sorted(found.values(), key=lambda group: (-len(group), group))


def free(taken: Sequence[tuple[int, int, int, int]], across: int, down: int, wide: int) -> Spot:
    """The highest place, then the leftmost, where so much has room."""
    tops, lefts = sorted({0, *(low for *_, low in taken)}), sorted({0, *(right for _, right, _, _ in taken)})
    return next(
        (left, top)
        for top in tops
        for left in lefts
        if (not left or left + across <= wide)
        and not any(left < b and left + across > a and top < d and top + down > c for a, b, c, d in taken)
    )
