"""What one event has but one number of, such as how deep a quake lay or what a fine was, in whatever words it is told.

The table names them. Two sources differ where each gives one number of it, of about one time, and nothing that stands
beside the numbers says that they are of two events.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Any, NamedTuple

from generator.evidence.claims.terms import read
from generator.evidence.claims.words import form
from generator.evidence.differences.apart import WEEK, apart, clash, counts_on, meet, outdated
from generator.evidence.differences.contexts import clause
from generator.evidence.differences.doers import other_doer
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.numbers_told import FATES, Number, numbers_of
from generator.evidence.differences.titles import where
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.value import of_rows
from generator.model.kind import Kind
from generator.model.story import Difference
from generator.model.tables import read_table

AROUND = 12
"""Tokens from a number within which the words stand that say what it is."""
SOON = 4
"""Tokens after the first word of a phrase within which its second stands."""
OWNERS = frozenset({Kind.ORGANISATION, Kind.PERSON})
"""Who has a number of their own, such as of those who work for them."""
PART = re.compile(r" of (?:them|which|whom|these|those)\b")
"""After a number that is a part of another."""
Words = tuple[tuple[str, ...], ...]


MEASURE = re.compile(
    r"(?:^|: )(?:percentage|share|how much|how many|how long|number|weight|mass|distance|speed|area|volume|magnitude)$",
    re.IGNORECASE,
)
"""The end of a title that only says what sort of measure the numbers are of."""


class Slot(NamedTuple):
    """A number that one event has but once; `whose` says that each body or person has one, `lasting` that it stays."""

    name: str
    title: str
    of: frozenset[str]
    near: Words
    also: Words
    never: Words
    most: float
    whose: bool
    lasting: bool


@cache
def slots() -> tuple[Slot, ...]:
    """The slots of the table."""
    return tuple(slot_of(name, row) for name, row in read_table(__file__, "slots.yml").items())


def slot_of(name: str, row: Mapping[str, Any]) -> Slot:
    """One row of the table."""
    near, also, never = (phrases(row.get(key, "")) for key in ("near", "with", "not"))
    measures = [row["of"]] if row["of"].startswith("money") else row["of"].split()
    measures += [f"t:{form(name[2:])}" for name in measures if name.startswith("t:")]
    ways = (bool(row.get(key)) for key in ("whose", "lasting"))
    return Slot(name, row["title"], frozenset(measures), near, also, never, row["most"], *ways)


def phrases(words: str) -> Words:
    """The forms of each word, and of each part of a phrase."""
    return tuple(tuple(map(form, word.split("-"))) for word in words.split())


def one_of_each(story: Story) -> Iterable[Difference]:
    """The differences between the numbers of one slot."""
    for _, _, found in story.judged(filled, of_slot):
        yield from found


def filled(story: Story, told: Told) -> Iterator[tuple[str, str]]:
    """The slots that the numbers of a sentence fill, each with whose it is."""
    for _, slot, owner in filling(story, told):
        yield slot.name, owner


def filling(story: Story, told: Told) -> Iterator[tuple[Number, Slot, str]]:
    """The numbers of a sentence with the slots that they fill, and whose they are where that is to be known."""
    for number in numbers_of(told):
        for slot in slots_of(number):
            owner = owner_of(story, number) if slot.whose else ""
            if owner or not slot.whose:
                yield number, slot, owner


def of_slot(story: Story, key: Sequence[str], told: Sequence[Told]) -> Iterable[Difference]:
    """The difference between the numbers of one slot."""
    rows_ = [(n, slot) for one in told for n, slot, owner in filling(story, one) if (slot.name, owner) == key]
    slot, owner = rows_[0][1], key[1]
    kept = [*differing(story, slot, [number for number, _ in rows_])]
    if kept:
        rows = [(n.told, n.quantity) for n in kept]
        title = f"{story.entities[owner].name}: {slot.title}" if owner else slot.title + where(story, rows)
        yield from of_rows(("slot", slot.name, *([owner] if owner else [])), title, rows, [owner] if owner else [])


def owner_of(story: Story, number: Number) -> str:
    """Whose number it is: the last body or person that its sentence names before it, else the first; or nobody's."""
    own = [m for m in number.told.mentions if story.entities[m.entity].kind in OWNERS]
    before = [m.entity for m in own if m.span.end <= number.quantity.span.start]
    return next(iter([*before[-1:], *(m.entity for m in own)]), "")


def called(story: Story, one: Difference) -> Difference:
    """A difference between numbers, by the title of the slot that all of them fill, if they fill one."""
    found: set[Slot] | None = None
    for side in one.wordings:
        told = story.at.get(side.statements[0].place)
        numbers = numbers_of(told) if told and side.quantity else ()
        mine = {slot for n in numbers if n.quantity == side.quantity for slot in slots_of(n)}
        found = mine if found is None else found & mine
    if not found or not MEASURE.search(one.about):
        return one
    title = min(slot.title for slot in found)
    return replace(one, about=title[:1].upper() + title[1:])


def slots_of(number: Number) -> Iterator[Slot]:
    """The slots that a number fills by the words around it."""
    told, quantity = number.told, number.quantity
    first, end = token_at(told, quantity.span.start), token_at(told, quantity.span.end)
    low, high = clause(told, first, end)
    forms = [form(word) for word in told.line.lowers[max(low, first - AROUND) : min(high, end + AROUND)]]
    sorts = {number.sort, quantity.measure or "", *heads_of(number)}
    if quantity.measure == "money":
        sorts = {"money", f"money {' '.join((quantity.unit or '').split(' ')[1:])}"}
    for slot in slots():
        told_so = not slot.of.isdisjoint(sorts) and stands(slot.near, forms) and not stands(slot.never, forms)
        if told_so and (not slot.also or stands(slot.also, forms)):
            yield slot


def heads_of(number: Number) -> frozenset[str]:
    """The classes of what is counted, with its own noun as one."""
    words = (number.quantity.noun or number.quantity.unit or "").lower().split()
    return read(words[-1])[1] | {f"t:{form(words[-1])}"} if words and number.sort == "count" else frozenset()


def stands(words: Words, forms: Sequence[str]) -> bool:
    """Whether one of some words and phrases stands among others."""
    return any(
        word[0] == known and all(part in forms[at + 1 : at + 1 + SOON] for part in word[1:])
        for at, known in enumerate(forms)
        for word in words
    )


def differing(story: Story, slot: Slot, numbers: Sequence[Number]) -> Iterator[Number]:
    """The numbers that differ from another source's; of a source that gives two, none."""
    of: dict[str, list[Number]] = defaultdict(list)
    for number in numbers:
        if not PART.match(number.told.text, number.quantity.span.end):
            of[number.told.source].append(number)
    firsts = [rows[0] for rows in of.values() if all(meet(one, two) for one, two in combinations(rows, 2))]
    apart_ = [(one, two) for one, two in combinations(firsts, 2) if differ(story, slot, one, two)]
    kept = {n.place for pair in apart_ for n in pair}
    yield from (n for n in firsts if n.place in kept)


def differ(story: Story, slot: Slot, one: Number, two: Number) -> bool:
    """Whether two numbers of a slot are of one event and cannot both be right."""
    days = [n.told.day for n in (one, two) if n.told.day]
    if one.sort != two.sort and one.sort.startswith("money"):
        return False  # of two currencies
    late = len(days) > 1 and abs((days[0] - days[1]).days) > WEEK
    if meet(one, two) or apart(one, two) > slot.most or (late and not slot.lasting):
        return False
    if one.sort in FATES and len(days) < 2:
        return False
    if clash(one, two) or counts_on(one, two) or (not slot.lasting and outdated(one, two)):
        return False
    mine, theirs = (named(story, n.told) for n in (one, two))
    others = bool(mine and theirs) and mine.isdisjoint(theirs)
    return not others and not other_doer((one.told, one.quantity), (two.told, two.quantity))


def named(story: Story, told: Told) -> frozenset[str]:
    """The places and the like that a sentence names; persons and who speaks say not of what a number is."""
    return frozenset(m.entity for m in told.mentions if story.entities[m.entity].kind is Kind.PLACE)
