"""Between so much and so much: a range that another source gives with other ends, or of which it gives only one."""

from collections import defaultdict
from collections.abc import Iterable

from generator.evidence.differences.alike_numbers import NEVER, Judge, clash, comparable, judge_of, needed, outdated
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.numbers_told import Number
from generator.evidence.differences.titles import of_numbers
from generator.evidence.differences.told import Story
from generator.model.story import Difference

MORE = 0.4
"""How much more must be told alike than of numbers that cannot both be right."""
SAME = 1.001
"""How much two ends may differ that are one."""


def ranges(story: Story) -> Iterable[Difference]:
    """The differences between a range and what other sources tell of the same, where both may be right."""
    judge = story.once(judge_of)
    blocks: dict[str, list[Number]] = defaultdict(list)
    for number in judge.numbers:
        blocks[number.sort].append(number)
    done: set[object] = set()
    for one in filter(is_range, judge.numbers):
        if one.place in done:
            continue
        near = [two for two in blocks[one.sort] if two.low <= one.high * SAME and one.low <= two.high * SAME]
        found = [one, *(two for two in near if two.place not in done and is_of_it(judge, one, two))]
        sides = {(round(n.low), round(n.high)): n for n in reversed(found)}
        rows = [wording(n.quantity.text, [n.told], n.quantity) for n in sides.values()]
        if len(rows) > 1 and len(sources_of(rows)) > 1:
            done.update(n.place for n in found)
            about = of_numbers(story, judge.contexts, one.sort, [(n.told, n.quantity) for n in found])
            yield difference(("range", one.sort, one.told.statement.id), "precision", "precision", about, rows)


def is_range(number: Number) -> bool:
    """Whether a number is given by both its ends."""
    return number.quantity.value is None and number.quantity.low is not None and number.quantity.high is not None


def is_of_it(judge: Judge, one: Number, two: Number) -> bool:
    """Whether a number of another source, between whose ends it lies, is of what a range is of, and has not both."""
    ends = ((one.low, two.low), (one.high, two.high))
    if one.told.source == two.told.source or all(max(pair) <= min(pair) * SAME for pair in ends):
        return False
    if not comparable(one, two) or {one.low, one.high} <= {q.value for q in two.told.quantities}:
        return False
    least = needed(one, two) + judge.of_others(one, two) + MORE
    if least >= NEVER or clash(one, two) or outdated(one, two):
        return False
    return judge.score(one, two) >= least
