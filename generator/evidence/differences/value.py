"""Different numbers for one measure of one thing: tolls of one event, the size of one thing, the strength of one force.

A number that grows from one article's day to a later one's is a series, no difference.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.evidence.differences.amounts import kind_of, room, sort_of
from generator.evidence.differences.heads import measured, token_at
from generator.evidence.differences.lexicon import listed, stem
from generator.evidence.differences.made import difference, wording
from generator.evidence.differences.titles import LABELS, MEASURES, where
from generator.evidence.differences.told import Story, Told, reads
from generator.evidence.differences.tolls import Toll, events, has_toll, tolls_of
from generator.extraction.matters.lexicon import plural
from generator.model.annotation import Quantity
from generator.model.story import Difference, Wording

VAGUE_MEASURES = frozenset({"duration", "percentage", "money", "share", "age", "count", "people"})
"""Measures of which one subject has many."""
DIMENSIONS = frozenset({"length", "width", "depth", "height", "mass", "speed", "distance", "area"})
SORTS = ("lasted", "measure", "size")
"""What is measured: how long a thing lasted, one measure of an entity, one of a thing that has no name."""
MANY, CLOSE = 10, 1.5
"""Numbers of articles of unknown days are of one event from so many on, and within so many times the smaller."""
Row = tuple[Told, Quantity]
Key = tuple[str, ...]


def value(story: Story) -> Iterable[Difference]:
    """The differences between numbers; where they can all be right, one of precision or of units."""
    yield from of_events(story)
    blocks = [*story.judged(measures, of_measure)]
    for sort in SORTS:
        for key, _, found in blocks:
            yield from found if key[0] == sort else ()


@reads(has_toll)
def of_events(story: Story) -> Iterable[Difference]:
    """The differences between the tolls of one event."""
    for key, tolls in events([*tolls_of(story.that(has_toll))]).items():
        rows = at_one_time([(toll.told, toll.quantity) for toll in tolls])
        if of_several(tolls) or grew(rows) or timeless(rows):
            continue
        label = LABELS.get(key[0], key[0])
        label = label.replace("how many", f"how many {plural(key[1])}") if key[1] else label
        yield from of_rows(("toll", *key), f"{label}{where(story, rows)}", rows)


def of_several(tolls: Iterable[Toll]) -> bool:
    """Whether an article gives two tolls that cannot both be right: they are of two events, however alike told."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for toll in tolls:
        bounds = room(toll.quantity)
        if bounds:
            found[toll.told.source].append(bounds)
    return any(max(low for low, _ in rows) > min(high for _, high in rows) for rows in found.values())


def grew(rows: Sequence[Row]) -> bool:
    """Whether every number of the later day is larger than those of the day before: a toll that grew."""
    days = sorted({told.day for told, _ in rows if told.day})
    if len(days) < 2:
        return False
    early, late = ([q.value or 0.0 for told, q in rows if told.day == day] for day in (days[0], days[-1]))
    return min(late) > max(early)


def measures(story: Story, told: Told) -> Iterator[Key]:
    """What the numbers of a sentence measure, and how that is told: of a war, of an entity, or of what has no name."""
    for key, _ in measured_in(story, told):
        yield key


def measured_in(story: Story, told: Told) -> Iterator[tuple[Key, Quantity]]:
    """The numbers of a sentence that measure something of which there is one."""
    for head, quantity in lasting(told):
        yield ("lasted", head), quantity
    for quantity in told.quantities:
        subject = story.subjects.get((told.source, quantity.sentence, quantity.span.start))
        if subject and quantity.measure and quantity.measure not in VAGUE_MEASURES:
            yield ("measure", subject, quantity.measure), quantity
        elif quantity.measure in DIMENSIONS and not told.text.startswith(" of ", quantity.span.end):
            head, measure = measured(told, quantity)
            if head and measure in DIMENSIONS:
                yield ("size", head, measure), quantity


def of_measure(story: Story, key: Key, told: Sequence[Told]) -> Iterable[Difference]:
    """The difference between the numbers of one measure."""
    rows = [(one, quantity) for one in told for known, quantity in measured_in(story, one) if known == key]
    sort, head, *measure = key
    if sort == "measure" and timeless(rows) and measure[0] not in DIMENSIONS:
        return
    told_so = (word for one, _ in rows for word in one.line.lowers if stem(word) == head)
    named = story.entities[head].name if sort == "measure" else next(told_so, head)
    what = MEASURES.get(measure[0], measure[0]) if measure else "how long"
    yield from of_rows(key, f"{named}: {what}", rows, (head,) if sort == "measure" else ())


def lasting(told: Told) -> Iterator[tuple[str, Quantity]]:
    """How long a war or the like is told to have lasted: "more than a year of war"; of one with a place, nothing."""
    for quantity in told.quantities:
        if quantity.measure != "duration":
            continue
        at, lows = token_at(told, quantity.span.end), told.line.lowers
        if lows[at] == "of":
            head = next((word for word in lows[at + 1 : at + 4] if word in listed("lasting")), "")
        else:
            start = token_at(told, quantity.span.start)
            ongoing = lows[start - 1] == "for" and lows[start - 2] in ("lasted", "persisted", "raged", "continued")
            head = next((w for w in reversed(lows[max(0, start - 8) : start]) if w in listed("lasting")), "")
            head = head if ongoing else ""
        if head:
            yield stem(head), quantity


def timeless(rows: Iterable[Row]) -> bool:
    """Whether numbers lie too far apart to be of one event where the day of an article is not known."""
    rows = [*rows]
    rooms = [found for _, quantity in rows if (found := room(quantity))]
    if len(rooms) < 2 or all(told.day for told, _ in rows):
        return False
    least = min(quantity.value or MANY for _, quantity in rows)
    return least < MANY or max(low for low, _ in rooms) > CLOSE * min(high for _, high in rooms)


def at_one_time(rows: Sequence[Row]) -> Sequence[Row]:
    """The numbers without those that are only an earlier state of a toll that grew."""
    days = sorted({told.day for told, _ in rows if told.day})
    if not days:
        return rows
    last = max(
        days, key=lambda day: (sum(told.day is not None and abs((told.day - day).days) <= 1 for told, _ in rows), day)
    )
    return [row for row in rows if row[0].day is None or abs((row[0].day - last).days) <= 1]


def of_rows(
    key: tuple[str, ...], about: str, rows: Sequence[Row], entities: Iterable[str] = ()
) -> Iterable[Difference]:
    """The difference between the numbers of the rows, if sources differ."""
    rows = without_idle(rows)
    if len({told.source for told, _ in rows}) < 2:
        return
    kind = kind_of([(told.source, quantity) for told, quantity in rows])
    wordings = sides(rows)
    if kind and len(wordings) > 1 and len({s.source for w in wordings for s in w.statements}) > 1:
        yield difference(key, kind, kind, about, wordings, entities)


def without_idle(rows: Sequence[Row]) -> Sequence[Row]:
    """The numbers without the words that give only a size of which no number is: they neither agree nor differ."""
    numbers = sorted(quantity.value for _, quantity in rows if quantity.value is not None)
    return [row for row in rows if row[1].value is not None or fits(row[1], numbers)]


def fits(quantity: Quantity, numbers: Sequence[float]) -> bool:
    """Whether one of the numbers, in order, is of the size that words give."""
    found = room(quantity)
    at = bisect_left(numbers, found[0]) if found else len(numbers)
    return found is not None and at < len(numbers) and numbers[at] <= found[1]


def sides(rows: Sequence[Row]) -> list[Wording]:
    """The wordings: one a number and how exact it is."""
    found: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for told, quantity in sorted(rows, key=lambda row: row[0].statement.place):
        found[sort_of(quantity), room(quantity), quantity.unit].append((told, quantity))
    return [wording(group[0][1].text, [told for told, _ in group], group[0][1]) for group in found.values()]
