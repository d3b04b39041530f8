"""Which block of a page became which of its next text: the same words, the same key, or the same statement cited."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence

from generator.editorial.plan.laid import Laid

Pair = tuple[Laid | None, Laid | None]
TARGET = re.compile(r"(?<=\])\([^()\s]*\)")
"""Where a link leads: a page may have been renamed."""
Name = Callable[[Laid], tuple[str, str]]
NAMES: tuple[Name, ...] = (
    lambda block: (block.name or block.section, block.text),
    lambda block: ("", block.text),
    lambda block: (block.section, block.plain),
    lambda block: (block.key, block.sort.value),
    lambda block: (block.section, TARGET.sub("", block.text)),
)
"""By what a block is found again, the surest first."""


def paired(old: Sequence[Laid], new: Sequence[Laid]) -> list[Pair]:
    """Each block of either side in one pair, in the order of the new side; what is gone stands at the end."""
    left = dict(enumerate(old))
    found: dict[int, int] = {}
    open_ = list(range(len(new)))
    for name in NAMES:
        waiting: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number in reversed(left):
            waiting[name(left[number])].append(number)
        for number in open_:
            rows = waiting.get(name(new[number]))
            if rows:
                found[number] = rows.pop()
                del left[found[number]]
        open_ = [number for number in open_ if number not in found]
    citing: dict[str, list[int]] = defaultdict(list)
    for number, block in left.items():
        for cite in block.cites:
            citing[cite].append(number)
    for number in open_ if citing else ():
        block = new[number]
        fit = [n for cite in block.cites for n in citing.get(cite, ()) if n in left and left[n].sort is block.sort]
        near = [n for n in fit if left[n].section == block.section] or fit
        if near:
            found[number] = near[0]
            del left[near[0]]
    pairs: list[Pair] = [(old[found[n]] if n in found else None, block) for n, block in enumerate(new)]
    return [*pairs, *((block, None) for block in left.values())]


def out_of_place(pairs: Sequence[Pair]) -> frozenset[int]:
    """The numbers of the pairs whose block stands elsewhere now: all but the longest run that kept its order."""
    rows = [(number, one.line) for number, (one, other) in enumerate(pairs) if one and other and not one.is_front]
    ends: list[int] = []
    last: list[int] = []
    back: list[int] = []
    for at, (_, line) in enumerate(rows):
        here = bisect_left(ends, line)
        back.append(last[here - 1] if here else -1)
        ends[here : here + 1] = [line]
        last[here : here + 1] = [at]
    stay, at = set(), last[-1] if last else -1
    while at >= 0:
        stay.add(rows[at][0])
        at = back[at]
    return frozenset(number for number, _ in rows if number not in stay)
