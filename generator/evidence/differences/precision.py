"""One number, said to be a least, a most or a rough one: the same figure of the same unit in words of another sort."""

from collections import defaultdict
from collections.abc import Iterable

from generator.evidence.differences.amounts import sort_of
from generator.evidence.differences.anchors import head_of
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Quantity
from generator.model.story import Difference

SORTS = {"least": "least", "most": "most", "about": "about", "short": "about", "vague": "vague"}
"""The sorts of words for a number; "about" and "nearly" differ in nothing that counts."""
LEAST = 1000.0
"""Smaller numbers are often the same by chance."""


def precision(story: Story) -> Iterable[Difference]:
    """The differences between words for one large number."""
    blocks: dict[tuple[float, str, str], list[tuple[Told, Quantity]]] = defaultdict(list)
    for told in story.told:
        for quantity in told.quantities:
            if quantity.value is not None and quantity.value >= LEAST and sort_of(quantity) != "exact":
                blocks[quantity.value, head_of(quantity), quantity.measure or ""].append((told, quantity))
    for (value, unit, measure), rows in sorted(blocks.items()):
        sides: dict[str, list[tuple[Told, Quantity]]] = defaultdict(list)
        for told, quantity in rows:
            sides[SORTS[sort_of(quantity)]].append((told, quantity))
        wordings = [wording(group[0][1].text, [told for told, _ in group], group[0][1]) for group in sides.values()]
        if len(wordings) > 1 and len(sources_of(wordings)) > 1:
            key = ("number", f"{value:g}", unit, measure)
            yield difference(key, "precision", "precision", f"{value:,.0f} {rows[0][1].noun or ''}".strip(), wordings)
