"""One number, said to be a least, a most or a rough one: the same figure of the same unit in words of another sort."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, islice, product

from generator.evidence.differences.amounts import sort_of
from generator.evidence.differences.anchors import head_of
from generator.evidence.differences.contexts import Contexts
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.titles import thing
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Quantity
from generator.model.story import Difference

SORTS = {"least": "least", "most": "most", "about": "about", "short": "about", "vague": "vague"}
"""The sorts of words for a number; "about" and "nearly" differ in nothing that counts."""
LEAST = 1000.0
"""Smaller numbers are often the same by chance."""
TOLD = 0.4
"""How much is told alike of two numbers that are one, at least."""
PAIRS = 200
"""Pairs of two sides at most that are looked at."""


def precision(story: Story) -> Iterable[Difference]:
    """The differences between words for one large number."""
    contexts = story.once(Contexts)
    blocks: dict[tuple[float, str, str], list[tuple[Told, Quantity]]] = defaultdict(list)
    for told in story.that(is_rough):
        for quantity in rough(told):
            blocks[quantity.value or 0.0, head_of(quantity), quantity.measure or ""].append((told, quantity))
    for (value, unit, measure), rows in sorted(blocks.items()):
        sides: dict[str, list[tuple[Told, Quantity]]] = defaultdict(list)
        for told, quantity in rows:
            sides[SORTS[sort_of(quantity)]].append((told, quantity))
        if len(sides) < 2 or not any(
            contexts.shared(contexts.around(*one), contexts.around(*two))[0] >= TOLD
            for mine, theirs in combinations(sides.values(), 2)
            for one, two in islice(product(mine, theirs), PAIRS)
            if one[0].source != two[0].source
        ):
            continue
        wordings = [wording(group[0][1].text, [told for told, _ in group], group[0][1]) for group in sides.values()]
        if len(wordings) > 1 and len(sources_of(wordings)) > 1:
            key = ("number", f"{value:g}", unit, measure)
            first = rows[0][1]
            noun, about = first.noun, thing(contexts, rows)
            words = first.text.removeprefix(first.qualifier or "").strip() if measure == "money" else f"{value:,.0f}"
            title = f"{words} {noun}" if noun else f"{about}: {words}" if about else words
            yield difference(key, "precision", "precision", title, wordings)


def is_rough(_: Story, told: Told) -> bool:
    """Whether a sentence has a large number that is not exact."""
    return any(True for _ in rough(told))


def rough(told: Told) -> Iterator[Quantity]:
    """The large numbers of a sentence that are not exact."""
    for quantity in told.quantities:
        if quantity.value is not None and quantity.value >= LEAST and sort_of(quantity) != "exact":
            yield quantity
