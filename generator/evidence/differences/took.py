"""How long one thing took: a trial, a strike, a siege; "a 17-day trial" beside "the trial took 16 days"."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from generator.evidence.differences.amounts import room
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import listed
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.value import Row, of_rows
from generator.model.annotation import Mode, Quantity
from generator.model.story import Difference

BACK = 5
"""Tokens before the verb within which stands what took so long."""
NEAR = 1.34
"""Two times that are further apart than this are of two things."""
MOST = 40


def took(story: Story) -> Iterable[Difference]:
    """The differences between how long sources say that a thing took."""
    blocks: dict[str, list[Row]] = defaultdict(list)
    for told in story.told:
        if told.statement.mode in (Mode.HYPOTHETICAL, Mode.DENIED):
            continue
        for quantity in told.quantities:
            head = what(told, quantity) if quantity.measure == "duration" else ""
            if head and len(blocks[head]) < MOST:
                blocks[head].append((told, quantity))
    for head, rows in sorted(blocks.items()):
        found = {(row[0].statement.id, row[1].span.start): row for pair in near(rows) for row in pair}
        kept = sorted(found.values(), key=lambda row: row[0].statement.place)
        yield from of_rows(("took", head), f"{head}: how long", kept)


def near(rows: Iterable[Row]) -> Iterable[tuple[Row, Row]]:
    """The pairs of different sources' times that lie near each other."""
    for one, two in combinations(rows, 2):
        first, second = room(one[1]), room(two[1])
        if first and second and one[0].source != two[0].source:
            low, high = sorted((first[0], second[0]))
            if low > 0 and high <= NEAR * low:
                yield one, two


def what(told: Told, quantity: Quantity) -> str:
    """What is told to have taken so long: the noun right after "17-day", or what stands before "took 16 days"."""
    lows = told.line.lowers
    start, end = token_at(told, quantity.span.start), token_at(told, quantity.span.end)
    if lows[end] in listed("once") and "-" in quantity.text:
        return lows[end]
    verb = start - 2 if lows[start - 1] == "for" else start - 1
    if verb < 0 or lows[verb] not in listed("took"):
        return ""
    return next((word for word in reversed(lows[max(0, verb - BACK) : verb]) if word in listed("once")), "")
