"""How many things did one thing, or had it done to them: "50 cars derailed", against 38; what is counted, and the act.

Two such numbers are of one event only where two sources more or less agree on one of them, or where all lie near each
other; where one source gives two, they are of several. Numbers that only grow from day to day, told as of a day or so
far, are a series, no difference.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.evidence.claims.lexicon import light, phrases, recurring
from generator.evidence.claims.terms import read
from generator.evidence.claims.words import base, form
from generator.evidence.differences.amounts import room
from generator.evidence.differences.anchors import head_of, telling
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import listed, stem
from generator.evidence.differences.told import Story, Told, reads
from generator.evidence.differences.tolls import is_part
from generator.evidence.differences.value import Row, of_rows, timeless
from generator.extraction.matters.small import small
from generator.model.annotation import Mode, Quantity
from generator.model.kind import Kind
from generator.model.story import Difference

ANIMAL = stem("animal")
AHEAD = 9
"""Tokens after what is counted within which its verb stands."""
OBJECT = 4
"""Tokens after a verb that says little by itself, within which stands what tells it."""
ALIKE = 1.03
NEAR = 1.34
"""Two sources alone are told apart only where their numbers are no further from each other."""
FEWEST = 3
FAR = 20.0
"""Numbers that are further apart than this are of two things."""
SO_FAR = re.compile(
    r"\b(?:as of|so far|to date|until now|up to now|by (?:then|now)|already|now|have been|has been)\b",
    re.IGNORECASE,
)
WHOLE = re.compile(r"(?:\bof (?:the|its|their|all|a total of)|\btotal of|\ball(?: of the)?) \Z", re.IGNORECASE)
KILL = "a:kill"
"""Of things, no people, so many die of one harm."""
Key = tuple[str, str]


def counts(_: Story, told: Told) -> bool:
    """Whether a sentence counts things to which something happened."""
    return any(True for _ in counted_in(told))


@reads(counts)
def counted_acts(story: Story) -> Iterable[Difference]:
    """The differences between how many things one thing happened to, and how many there are of them in all."""
    blocks: dict[Key, list[Row]] = defaultdict(list)
    for told in story.that(counts):
        for key, quantity in counted_in(told):
            blocks[key].append((told, quantity))
    for (thing, act), rows in sorted(blocks.items(), key=lambda block: (-len(block[1]), block[0])):
        kept = one_event(story, rows, whole=act == "whole")
        if kept:
            nouns = (row[1].noun.split()[-1].lower() for row in kept if row[1].noun)
            noun = next(nouns, thing) if thing else act
            label = f"{noun}: {'in all' if act == 'whole' else f'how many {verb_for(act, kept)}'.strip()}"
            yield from of_rows(("counted", thing, act), label, kept)


def counted_in(told: Told) -> Iterator[tuple[Key, Quantity]]:
    """The numbers of things of a sentence, each with what they are and what happened to them."""
    if told.statement.mode in (Mode.HYPOTHETICAL, Mode.DENIED):
        return
    for quantity in told.quantities:
        if quantity.value is not None and (quantity.measure == "count" or head_of(quantity) == ANIMAL):
            for key in keys_of(told, quantity):
                yield key, quantity


def verb_for(act: str, rows: Sequence[Row]) -> str:
    """The first verb by which an act is told right after what is counted; empty where another tells it."""
    for told, quantity in rows:
        at = verb_after(told, token_at(told, quantity.span.end))
        if at is not None and act in read(told.line.lowers[at])[1]:
            return told.line.lowers[at]
    return ""


def keys_of(told: Told, quantity: Quantity) -> Iterator[Key]:
    """What is counted and what it does or what is done to it; each act by its classes, or else by its verb."""
    words = (quantity.noun or quantity.unit or "").lower().split()
    line = told.line
    first, end = token_at(told, quantity.span.start), token_at(told, quantity.span.end)
    thing = head_of(quantity)
    if not thing:
        return
    if WHOLE.search(told.text, 0, quantity.span.start) or (quantity.qualifier or "").endswith("total of"):
        yield thing, "whole"
    yield from ((thing, KILL) for word in words[:-1] if word in listed("dead"))
    if "-" in quantity.text and (acts := read(line.lowers[end])[2]):
        yield from ((thing, act) for act in acts)
    if is_verb(line.lowers[first - 1]) and first:
        yield from act_keys(thing, line.lowers[first - 1], ())
    elif line.lowers[first - 1] in ("at", "to") and is_verb(line.lowers[first - 2]):
        yield from act_keys(thing, line.lowers[first - 2], ())
    at = verb_after(told, end)
    if at is not None:
        phrase = next((m for rest, m in phrases().get(form(line.lowers[at]), ()) if follows(told, at, rest)), ())
        if phrase:
            yield from ((thing, mark) for mark in phrase)
        else:
            mine = "" if is_part(told, quantity) else thing
            yield from act_keys(mine, line.lowers[at], object_after(told, at + 1))


def follows(told: Told, at: int, rest: Sequence[str]) -> bool:
    """Whether the further words of a phrase come soon after its first."""
    near = [form(word) for word in told.line.lowers[at + 1 : at + 4]]
    return all(word in near for word in rest)


def act_keys(thing: str, verb: str, object_: Sequence[str]) -> Iterator[Key]:
    """The keys of one verb: of one that says little by itself, with its object, whatever is counted."""
    _, marks, acts = read(verb)
    if (acts & recurring()) - {KILL} or base(verb) in listed("idle_verbs"):
        return
    if acts & light():
        if len(object_) > 1:
            yield "", " ".join(object_[:2])
        return
    yield from ((thing, mark) for mark in acts or marks if thing)


def object_after(told: Told, at: int) -> list[str]:
    """The stems of the words from a token on that tell what a verb is done to."""
    found: list[str] = []
    for word in told.line.lowers[at : min(len(told.line), at + OBJECT)]:
        if not word[0].isalpha():
            break
        found.extend(telling((word,)))
    return found


def verb_after(told: Told, at: int) -> int | None:
    """The token of the verb of what is counted; None where its clause has none."""
    lows, s, skip = told.line.lowers, small(), at
    for n in range(at, min(len(told.line), at + 2 * AHEAD)):
        word = lows[n]
        if n >= max(at, skip) + AHEAD:
            return None
        if n < skip:
            continue
        if word == "," and lows[n + 1] == "including":
            skip = next((m for m in range(n + 2, min(len(told.line), n + AHEAD)) if lows[m] == ","), n) + 1
        elif word in (",", ";", ".", "and", "but", "while"):
            return None
        if is_verb(word) and word not in s.auxiliaries and lows[n - 1] not in s.determiners:
            return n
    return None


def is_verb(word: str) -> bool:
    """Whether a word looks like a verb's past form or participle."""
    return word.isalpha() and (word.endswith(("ed", "ing")) or (base(word) != word and not word.endswith("s")))


def one_event(story: Story, rows: Sequence[Row], *, whole: bool) -> Sequence[Row]:
    """The numbers, where they are of one event; else none."""
    of: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        of[row[0].source].append(row)
    if len(of) < 2 or any(not alike(group) for group in of.values()):
        return ()
    firsts = sorted((group[0] for group in of.values()), key=lambda row: row[1].value or 0.0)
    low, high = (firsts[n][1].value or 0.0 for n in (0, -1))
    if low < FEWEST or high > FAR * low or (high <= ALIKE * low and not whole):
        return ()
    agreed = any(alike(pair) for pair in pairwise(firsts))
    if not (agreed and not whole) and (high > NEAR * low or low < 2 * FEWEST):
        return ()
    if is_series(rows) or timeless(rows) or elsewhere(story, rows):
        return ()
    return rows


def alike(rows: Sequence[Row]) -> bool:
    """Whether numbers are one, more or less exactly told."""
    rooms = [found for _, quantity in rows if (found := room(quantity)) is not None]
    low, high = max(found[0] for found in rooms), min(found[1] for found in rooms)
    return low <= high * ALIKE


def is_series(rows: Sequence[Row]) -> bool:
    """Whether the numbers only grow from one day to a later one, and are told as those of a day."""
    days = [(told.day, quantity.value or 0.0, told.text) for told, quantity in rows if told.day]
    days.sort(key=lambda row: row[:2])
    grows = all(one[1] <= two[1] * ALIKE for one, two in pairwise(days)) and len(days) == len(rows)
    grows = grows and len({day for day, _, _ in days}) > 1
    return grows and any(SO_FAR.search(text) for _, _, text in days)


def elsewhere(story: Story, rows: Sequence[Row]) -> bool:
    """Whether two of the numbers are of places of which neither is named with the other."""
    places = [{m.entity for m in told.mentions if story.entities[m.entity].kind is Kind.PLACE} for told, _ in rows]
    named = [found for found in places if found]
    return len(named) > 1 and not frozenset.intersection(*map(frozenset, named))
