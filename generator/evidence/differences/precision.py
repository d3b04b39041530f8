"""One number, said to be a least, a most or a rough one: the same figure of the same unit in words of another sort.

A large one is hardly of two things; of others much must be told alike, or one and the same of what they count.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, islice, product

from generator.evidence.claims.amounts import digits
from generator.evidence.differences.alike_numbers import Judge, comparable, judge_of
from generator.evidence.differences.amounts import sort_of
from generator.evidence.differences.anchors import head_of
from generator.evidence.differences.apart import clash
from generator.evidence.differences.contexts import Contexts
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.numbers_told import Number
from generator.evidence.differences.predicates import verb_of
from generator.evidence.differences.titles import of_numbers, thing
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.value import sides
from generator.model.annotation import Quantity
from generator.model.story import Difference

SORTS = {"least": "least", "most": "most", "about": "about", "short": "about", "vague": "vague"}
"""The sorts of words for a number; "about" and "nearly" differ in nothing that counts."""
LEAST = 1000.0
"""Smaller numbers are often the same by chance."""
TOLD = 0.4
"""How much is told alike of two numbers that are one, at least."""
ALIKE, DONE, ROUND = 0.8, 0.65, 1.7
"""How much is told alike of two numbers at least; where one and the same is told of what is counted; of round ones."""
PARTS = frozenset({"percentage", "share"})
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


def at_least(story: Story) -> Iterable[Difference]:
    """The differences between a number and one that it is the least of."""
    judge = story.once(judge_of)
    blocks: dict[tuple[str, float], list[Number]] = defaultdict(list)
    for number in judge.numbers:
        if number.quantity.value and number.sort not in PARTS:
            blocks[number.sort, number.quantity.value].append(number)
    for (sort, value), numbers in sorted(blocks.items()):
        kept: dict[object, Number] = {}
        for one, two in islice(combinations(numbers, 2), PAIRS):
            if one.told.source != two.told.source and is_least_of(judge, one, two):
                kept.update({one.place: one, two.place: two})
        rows = [(n.told, n.quantity) for n in sorted(kept.values(), key=lambda n: n.place)]
        if rows:
            about = of_numbers(story, judge.contexts, sort, rows, verb_of(rows))
            key = ("least", sort, f"{value:g}", rows[0][0].statement.id)
            yield difference(key, "precision", "precision", about, sides(rows))


def is_least_of(judge: Judge, one: Number, two: Number) -> bool:
    """Whether one of two equal numbers is told as the least of what the other tells."""
    sorts = {sort_of(n.quantity) for n in (one, two)}
    if len(sorts) < 2 or "least" not in sorts or one.quantity.unit != two.quantity.unit:
        return False
    if not comparable(one, two) or clash(one, two):
        return False
    told = judge.score(one, two)
    if digits(one.quantity.value or 0.0) < 2:
        return told >= ROUND
    return told >= (DONE if judge.do_alike(one, two) else ALIKE)


def is_rough(_: Story, told: Told) -> bool:
    """Whether a sentence has a large number that is not exact."""
    return any(True for _ in rough(told))


def rough(told: Told) -> Iterator[Quantity]:
    """The large numbers of a sentence that are not exact."""
    for quantity in told.quantities:
        if quantity.value is not None and quantity.value >= LEAST and sort_of(quantity) != "exact":
            yield quantity
