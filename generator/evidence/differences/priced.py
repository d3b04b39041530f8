"""By how much a price moved: shares, futures and prices of one thing, up or down, in reports of the same days."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from generator.evidence.differences.amounts import kind_of
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import listed, stem
from generator.evidence.differences.made import difference, sources_of
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.value import Row, sides
from generator.model.annotation import Mode, Quantity
from generator.model.entity import How
from generator.model.story import Difference

KINDS = ("shares", "prices")
BEFORE = 5
"""Tokens before a number within which its verb stands; "higher" stands right after."""
SUBJECT = 12
"""Tokens before the verb within which stands what is priced."""
NEAR = 1.34
"""Two moves that are further apart than this are of two days as often as not."""
DAYS = 3
"""Days between two articles that may tell of one move."""
SMALL = 1.0
"""Smaller moves come every day."""
MOST = 40
Key = tuple[str, str, str]


def priced(story: Story) -> Iterable[Difference]:
    """The differences between how far sources say that the price of one thing moved."""
    blocks: dict[Key, list[Row]] = defaultdict(list)
    for told in story.told:
        if told.statement.mode in (Mode.HYPOTHETICAL, Mode.DENIED):
            continue
        for quantity in told.quantities:
            key = moved(told, quantity) if quantity.unit == "percent" and (quantity.value or 0.0) >= SMALL else None
            if key is not None and len(blocks[key]) < MOST:
                blocks[key].append((told, quantity))
    for key, rows in sorted(blocks.items()):
        found: dict[tuple[str, int], Row] = {}
        for one, two in combinations(rows, 2):
            if alike(one, two):
                found.update({(row[0].statement.id, row[1].span.start): row for row in (one, two)})
        kept = list(found.values())
        kind = kind_of([(told.source, quantity) for told, quantity in kept])
        wordings = sides(kept)
        if kind and len(wordings) > 1 and len(sources_of(wordings)) > 1:
            named = story.entities.get(key[1])
            what = named.name if named else key[1]
            entities = [key[1]] if named else []
            yield difference(("priced", *key), kind, kind, f"{what}: {key[0]}, {key[2]}", wordings, entities)


def moved(told: Told, quantity: Quantity) -> Key | None:
    """What kind of price it is, of what, and which way it moved; None where the words do not tell all three."""
    lows, at = told.line.lowers, token_at(told, quantity.span.start)
    after = lows[token_at(told, quantity.span.end)]
    up, down = listed("up"), listed("down")
    moves, priced_things = up | down, listed("shares") | listed("prices")
    verb = next((n for n in range(at - 1, max(-1, at - 1 - BEFORE), -1) if lows[n] in moves), at)
    word = after if after in ("higher", "lower") else lows[verb]
    way = "up" if word in up else "down" if word in down else ""
    head = next((n for n in range(verb - 1, max(-1, verb - 1 - SUBJECT), -1) if lows[n] in priced_things), None)
    if not way or head is None:
        return None
    what = of_what(told, head)
    kind = next(name for name in KINDS if lows[head] in listed(name))
    return (kind, what, way) if what else None


def of_what(told: Told, head: int) -> str:
    """Whose shares, or the price of what: the name right before or after "of", else the word before."""
    line = told.line
    lows = line.lowers
    start, after = line.starts[head], line.ends(head)
    for mention in told.mentions:
        if mention.how is How.REFERENCE:
            continue
        if told.text[after : mention.span.start] in (" of ", " of the "):
            return mention.entity
        if told.text[mention.span.end : start] in (" ", "'s ", "’s "):
            return mention.entity
    if lows[head + 1] == "of" and lows[head + 2].isalpha():
        return stem(lows[head + 2])
    return stem(lows[head - 1]) if head and lows[head - 1].isalpha() and len(lows[head - 1]) > 2 else ""


def alike(one: Row, two: Row) -> bool:
    """Whether two moves of different sources, of the same days, are near each other and not the same."""
    (first, a), (second, b) = one, two
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    apart = abs((first.day - second.day).days) if first.day and second.day else 0
    return first.source != second.source and low < high <= NEAR * low and apart <= DAYS
