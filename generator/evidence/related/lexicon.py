"""What one does to another is told by verbs, by nouns for acts, and by words that say who made or backs a thing."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.model.kind import ACTORS, MOVES, THINGS, Kind
from generator.model.tables import alternatives, read_table, word_set

KINDS: Mapping[str, frozenset[Kind]] = {
    "acting": ACTORS,
    "unions": frozenset({Kind.ORGANISATION, Kind.GROUP}),
    "getting": frozenset({Kind.STATE, Kind.GOVERNMENT, Kind.ORGANISATION, Kind.GROUP}),
    "lands": frozenset({Kind.STATE, Kind.PLACE}),
    "arms": THINGS,
    "places": frozenset({Kind.PLACE}),
    "forces": frozenset({Kind.FORCE}),
    "groups": frozenset({Kind.GROUP}),
    "bodies": frozenset({Kind.ORGANISATION, Kind.GOVERNMENT}),
    "persons": frozenset({Kind.PERSON}),
    "matters": MOVES,
    "risks": frozenset({Kind.RISK}),
    "any": frozenset(set(Kind) - {Kind.RISK}),
}
PAST, NOW, BASE, ING = "past", "now", "base", "ing"


class Reading(NamedTuple):
    """What a form of a verb can mean; a light verb means nothing without its noun."""

    predicate: "Predicate"
    tense: str
    light: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """One kind of act: `direct` says which kinds stand right after the verb, `objects` after one of the words `to`.

    `standing` is what one is to another, told in passing, and no act.
    """

    name: str
    subjects: frozenset[Kind]
    direct: frozenset[Kind]
    objects: frozenset[Kind]
    to: frozenset[str]
    via: frozenset[str]
    attitude: bool
    standing: bool


@cache
def small(name: str) -> frozenset[str]:
    """One of the lists of small words."""
    return word_set(__file__, "words.yml", name)


@cache
def predicates() -> Mapping[str, Predicate]:
    """Every kind of act by its name."""
    return {name: _predicate(name, row) for name, row in read_table(__file__, "predicates.yml").items()}


def _predicate(name: str, row: Mapping[str, str]) -> Predicate:
    direct = _kinds(row.get("object", ""))
    return Predicate(
        name=name,
        subjects=_kinds(row["subjects"]),
        direct=direct,
        objects=_kinds(row.get("objects", "")) or direct or ACTORS,
        to=frozenset(row.get("to", "").split()),
        via=frozenset(row.get("via", "").split()),
        attitude=bool(row.get("attitude")),
        standing=bool(row.get("standing")),
    )


def _kinds(cell: str) -> frozenset[Kind]:
    return frozenset[Kind]().union(*(KINDS[name] for name in cell.split()))


def label(name: str, *, active: bool = True) -> str:
    """What a page says of a kind of act, from the one who acts or from the other."""
    return str(read_table(__file__, "predicates.yml")[name]["is" if active else "by"])


@cache
def verbs() -> tuple[Mapping[str, tuple[Reading, ...]], re.Pattern[str]]:
    """The readings of each form of a verb, and a pattern that finds any of them."""
    found: dict[str, list[Reading]] = defaultdict(list)
    for name, row in read_table(__file__, "predicates.yml").items():
        for cell, light in (("verbs", False), ("light", True)):
            for entry in (row.get(cell) or "").split():
                for form, tense in forms(entry):
                    found[form].append(Reading(predicates()[name], tense, light))
    return {form: tuple(rows) for form, rows in found.items()}, re.compile(rf"\b({alternatives(list(found))})\b")


def forms(entry: str) -> list[tuple[str, str]]:
    """The forms of a verb with their tense; irregular pasts stand after a colon."""
    base, _, past = entry.partition(":")
    short = base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aeiou":
        third, regular = f"{base[:-1]}ies", f"{base[:-1]}ied"
    else:
        third = f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"
        regular = f"{short}ed"
    closed = re.search(r"[^aeiou][aeiou][bdglmnprt]\Z", base) is not None
    double = base[-1] if closed and (len(re.findall(r"[aeiouy]+", base)) == 1 or base in small("doubling")) else ""
    regular = f"{base}{double}ed" if double else regular
    british = [f"{base}led"] if closed and base.endswith("l") and not double else []
    return [
        (base, BASE),
        (third, NOW),
        (f"{base if base.endswith('ee') else short}{double}ing", ING),
        *((form, PAST) for form in (past.split(",") if past else [regular, *british])),
    ]


@cache
def nouns() -> tuple[Mapping[str, Predicate], re.Pattern[str]]:
    """The act of each phrase such as "invasion of", in the singular, and a pattern that finds any of them."""
    found = {
        phrase.strip(): predicates()[name]
        for name, row in read_table(__file__, "predicates.yml").items()
        for phrase in row.get("nouns", "").split(",")
        if phrase.strip()
    }
    rows = [f"{re.escape(noun)}s? {rest}" for noun, _, rest in (p.partition(" ") for p in found)]
    return found, re.compile(rf"\b({'|'.join(sorted(rows, key=lambda row: (-len(row), row)))}) ")


@cache
def being() -> tuple[Mapping[str, Predicate], re.Pattern[str]]:
    """The act of each phrase such as "in talks with" after "is", and a pattern that finds any of them."""
    found = {
        phrase.strip(): predicates()[name]
        for name, row in read_table(__file__, "predicates.yml").items()
        for phrase in row.get("being", "").split(",")
        if phrase.strip()
    }
    be = r"(?:is|are|was|were|has been|have been|remains?)(?: \w+ly| also| still| now| already)?"
    return found, re.compile(rf"\b{be} ({alternatives(list(found))})(?: the)? ")


@cache
def made() -> tuple[Mapping[str, Predicate], re.Pattern[str]]:
    """The act of each word such as "backed" after a name and a hyphen, and a pattern that finds any of them."""
    found = {
        word: predicates()[name]
        for name, row in read_table(__file__, "predicates.yml").items()
        for word in row.get("made", "").split()
    }
    return found, re.compile(rf"[-–]({alternatives(list(found))}) ")
