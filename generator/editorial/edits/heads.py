"""A heading stands over something; an editor's own may stand alone, but not as the empty double of another.

Who solves a conflict on a forge's web page often keeps the heading of both sides.
"""

from collections import Counter
from collections.abc import Sequence

from generator.editorial.edits.block import Block, Sort


def level(block: Block) -> int:
    """The level of a heading, 0 for anything else."""
    return len(block.text) - len(block.text.lstrip("#")) if block.sort is Sort.HEADING else 0


def without_empty(page: Sequence[tuple[str, Block]], own: frozenset[str]) -> list[Block]:
    """The blocks without headings of the second level that nothing stands under, but for an editor's `own`."""
    kept = []
    times = Counter(block.text for _, block in page if level(block) > 1)
    for number, (key, block) in enumerate(page):
        after = page[number + 1][1] if number + 1 < len(page) else None
        empty = level(block) > 1 and (after is None or 0 < level(after) <= level(block))
        if empty and (key not in own or times[block.text] > 1):
            times[block.text] -= 1
        else:
            kept.append(block)
    return kept
