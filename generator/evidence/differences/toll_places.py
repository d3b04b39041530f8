"""Tolls of what happened at one place that a story seldom names: the place says that they are of one event."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.evidence.differences.anchors import FEW, RARE, SHORTEST, bland
from generator.evidence.differences.counted import FAR, alike, is_series
from generator.evidence.differences.days import WEEKDAYS
from generator.evidence.differences.titles import LABELS
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.tolls import Toll, has_toll, tolls_of
from generator.evidence.differences.value import of_rows, timeless
from generator.model.kind import Kind
from generator.model.story import Difference

HARMS = frozenset({"dead", "injured"})
NO_PLACE = frozenset({Kind.PERSON, Kind.STATE, Kind.GOVERNMENT, Kind.FORCE, Kind.GROUP, Kind.WEAPON})
"""What many sentences name, wherever their event was."""
OFFICES = frozenset({"Ministry", "Minister", "Department", "Secretary", "Agency", "Office", "Authority", "Service"})
"""What stands after a word that is of an office, not of a place."""
DAYS = 7
"""Days between two articles within which they tell of one event, where neither gives its day."""


def toll_places(story: Story) -> Iterable[Difference]:
    """The differences between the tolls of one place."""
    tolls = [t for t in tolls_of(story.that(has_toll)) if t.measure in HARMS and t.quantity.value is not None]
    if len({toll.told.source for toll in tolls}) < 2:
        return
    near = {id(one): one for toll in tolls for one in (toll.told, before(story, toll.told)) if one is not None}
    proper = {told.statement.id: proper_words(story, told) for told in near.values()}
    count = story.tally(proper_words)
    most = max(FEW, RARE * len(story.told))
    blocks: dict[tuple[str, str], list[Toll]] = defaultdict(list)
    for toll in tolls:
        for word in where(story, toll.told, proper):
            if count.get(word, 0) <= most:
                blocks[toll.measure, word].append(toll)
    for (measure, word), rows in sorted(blocks.items()):
        if one_event(rows):
            kept = [(toll.told, toll.quantity) for toll in rows]
            yield from of_rows(("toll-at", measure, word), called(story, rows, word), kept)


def proper_words(story: Story, told: Told) -> frozenset[str]:
    """The words with a capital letter within a sentence that may name where something happened, in lower case."""
    line = told.line
    taken = {
        at
        for mention in told.mentions
        if story.entities[mention.entity].kind in NO_PLACE
        for at in range(mention.span.start, mention.span.end)
    }
    return frozenset(
        low
        for at, (word, low) in enumerate(zip(line.words, line.lowers, strict=False))
        if at and len(word) >= SHORTEST and word[0].isupper() and word.isalpha()
        and line.starts[at] not in taken and low not in bland() and low not in WEEKDAYS
    )  # fmt: skip


def where(story: Story, told: Told, proper: dict[str, frozenset[str]]) -> frozenset[str]:
    """The words that may name a toll's place, in its sentence, and in the one before where its own names no place."""
    own = proper[told.statement.id]
    last = before(story, told)
    if last is None or any(story.entities[m.entity].kind is Kind.PLACE for m in told.mentions):
        return own
    return own | proper[last.statement.id]


def before(story: Story, told: Told) -> Told | None:
    """The sentence before one."""
    return story.at.get((told.source, told.statement.sentence - 1))


def words_near(story: Story, told: Told) -> Sequence[str]:
    """The words of a sentence and of the one before it."""
    last = before(story, told)
    return [*told.line.words, *(last.line.words if last is not None else ())]


def called(story: Story, rows: Sequence[Toll], word: str) -> str:
    """The title of the tolls of one place, which it leaves out where the word is of an office that speaks."""
    label = LABELS[rows[0].measure]
    places = (story.entities[m.entity] for toll in rows for m in toll.told.mentions)
    name = next((e.name for e in places if e.kind is Kind.PLACE and word in e.name.lower().split()), "")
    if name:
        return f"{label} in {name}"
    near = words_near(story, rows[0].told)
    at = next(n for n, known in enumerate(near) if known.lower() == word)
    return label if near[at + 1 : at + 2] and near[at + 1] in OFFICES else f"{near[at]}: {label}"


def one_event(tolls: Sequence[Toll]) -> bool:
    """Whether tolls of one place are of one event: no source has two of it, and no two of them have other days."""
    of: dict[str, list[Toll]] = defaultdict(list)
    for toll in tolls:
        of[toll.told.source].append(toll)
    rows = [(toll.told, toll.quantity) for toll in tolls]
    if len(of) < 2 or any(not alike([(t.told, t.quantity) for t in group]) for group in of.values()):
        return False
    values = [toll.quantity.value or 0.0 for toll in tolls]
    days = [toll.told.day for toll in tolls if toll.told.day]
    times = {toll.time for toll in tolls if toll.time[:1].isdigit()}
    near = not days or (max(days) - min(days)).days <= DAYS
    if timeless(rows) or len({toll.time.startswith("long ago") for toll in tolls}) > 1:
        return False
    return near and len(times) < 2 and max(values) <= FAR * min(values) and not is_series(rows)
