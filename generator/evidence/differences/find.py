"""The differences are what the rules find, each rule over the whole story; sorted by id."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from generator.evidence.differences.ages import ages
from generator.evidence.differences.alike_numbers import alike_numbers
from generator.evidence.differences.attribution import attribution, doers
from generator.evidence.differences.counted import counted_acts
from generator.evidence.differences.date import date
from generator.evidence.differences.denials import denials
from generator.evidence.differences.doubted import confirmed
from generator.evidence.differences.gainsaid import gainsaid
from generator.evidence.differences.hours import hours
from generator.evidence.differences.labels import labels
from generator.evidence.differences.limits import extent, limits
from generator.evidence.differences.made import RULES
from generator.evidence.differences.near_quotes import misquoted
from generator.evidence.differences.nobody import nobody
from generator.evidence.differences.one_matter import as_one, number_of
from generator.evidence.differences.precision import at_least, precision
from generator.evidence.differences.reasons import reasons
from generator.evidence.differences.revised import revised
from generator.evidence.differences.rounded import exact
from generator.evidence.differences.scope import scope
from generator.evidence.differences.side_by_side import side_by_side
from generator.evidence.differences.slots import called, one_of_each
from generator.evidence.differences.spelled import spelled
from generator.evidence.differences.status import status
from generator.evidence.differences.told import Story
from generator.evidence.differences.toll_places import toll_places
from generator.evidence.differences.value import value
from generator.evidence.differences.voices import voices
from generator.evidence.differences.whereabouts import whereabouts
from generator.evidence.differences.wording import feared, quoted, stance
from generator.model.story import Difference
from generator.model.tables import words

Rule = Callable[[Story], Iterable[Difference]]
ALL: tuple[Rule, ...] = (
    value,
    precision,
    date,
    hours,
    status,
    confirmed,
    gainsaid,
    nobody,
    denials,
    scope,
    extent,
    limits,
    attribution,
    doers,
    voices,
    quoted,
    feared,
    stance,
    reasons,
    misquoted,
    spelled,
    toll_places,
    counted_acts,
    alike_numbers,
    at_least,
    revised,
    ages,
    side_by_side,
    labels,
    one_of_each,
    whereabouts,
)
"""Tried in this order: of two with one id, or with the same sides, the first stays."""

NUMBERS = frozenset({"value", "precision", "unit"})
"""Types of differences between numbers, of which a statement may have two."""
BESIDE = (side_by_side, revised)
"""Rules of which a sentence may have both sides."""
DISPUTED = RULES["disputed"]
"""Of which one that has a side of another's is of the same."""
TWOFOLD = frozenset({"value", "unit", "date"})
"""Types of which a sentence that has both sides shows that they are of two things."""
SHARE = re.compile(
    r"\d\s?(?:%|percent|per cent) of (?:[\w.'’-]+ ){0,4}?([A-Za-z-]{3,})"
    r"(?=[,.;]| (?:were|was|is|are|had|has|have|in|on|at|for)\b|$)"
)
"""A share, and the noun of what it is of."""
NOTHING = words(
    "must may might can could will would shall should out up down off over ended nationwide national local overall"
)
"""Words that are no subject of a number or a day."""
NUMBER = re.compile(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d.,]*\d)")


def find_differences(story: Story) -> tuple[Difference, ...]:
    """Every difference between two sources, sorted by id."""
    found: dict[str, Difference] = {}
    told: dict[str, list[tuple[str, frozenset[str]]]] = {}
    alleged_before: set[frozenset[str]] = set()
    for rule in ALL:
        for one in map(exact, rule(story)):
            sides, sort = sides_of(one), "number" if one.type in NUMBERS else one.type
            if one.rule == DISPUTED:
                alleged = {frozenset(s.id for s in side.statements) for side in one.wordings}
                if not alleged.isdisjoint(alleged_before):
                    continue
                alleged_before |= alleged
            if len(one.wordings) < 2:
                continue
            if one.type == "date" and len({side.text.casefold() for side in one.wordings}) == 1:
                continue  # “on Friday” of two Fridays: a copy that stands under a later day
            if one.type in TWOFOLD and ((rule not in BESIDE and has_both(one)) or is_of_nothing(one) or of_wholes(one)):
                continue
            if not any(sort == other_sort and sides <= other for other_sort, other in told.get(min(sides), ())):
                for statement in sides:
                    told.setdefault(statement, []).append((sort, sides))
                found.setdefault(one.id, called(story, one) if sort == "number" else one)
    found = {one.id: one for one in found.values() if not is_part(one, told)}
    story.sieve.keep()
    story.ledger.keep()
    return tuple(sorted(as_one(found.values()), key=lambda one: one.id))


def is_part(one: Difference, told: Mapping[str, Sequence[tuple[str, frozenset[str]]]]) -> bool:
    """Whether a difference between numbers has but some of the sides of another."""
    sides = sides_of(one)
    return one.type in NUMBERS and any(sort == "number" and sides < other for sort, other in told[min(sides)])


def is_of_nothing(one: Difference) -> bool:
    """Whether what two sides are said to share is only how or how far: "must", "nationwide"."""
    return NOTHING.issuperset(one.about.partition(":")[0].lower().split())


def of_wholes(one: Difference) -> bool:
    """Whether two sides are shares, but of two things: "43% of the shops", "40 percent of the market"."""
    wholes = [
        {found[1].lower() for s in side.statements for found in SHARE.finditer(s.text)} - {"total", "whole", "all"}
        for side in one.wordings
    ]
    return all(wholes) and set.intersection(*wholes) == set()


def has_both(one: Difference) -> bool:
    """Whether one sentence has the wordings of two sides, or their numbers: it tells them of two things."""
    sides = [{s.id for s in side.statements} for side in one.wordings]
    if any(mine & theirs for mine, theirs in combinations(sides, 2)):
        return True
    values = {side.quantity.value for side in one.wordings if side.quantity and side.quantity.value is not None}
    return len(values) > 1 and any(len(values & numbers) > 1 for numbers in one_sentence(one))


def one_sentence(one: Difference) -> Iterable[frozenset[float]]:
    """The numbers of each of its sentences."""
    for statement in {s.id: s for side in one.wordings for s in side.statements}.values():
        yield frozenset(float(word.replace(",", "")) for word in NUMBER.findall(statement.text))


def sides_of(one: Difference) -> frozenset[str]:
    """What makes two differences one: the statements; of numbers, the words too."""
    words = one.type in NUMBERS
    return frozenset(f"{s.id} {number_of(side)}" if words else s.id for side in one.wordings for s in side.statements)
