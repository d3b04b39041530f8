"""A relation is shown by sentences that name both and have a word for it; a page says no other, nor of others."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from generator.verify.data.records import Place, Record
from generator.verify.words import fold
from generator.verify.world import Spot, World

HEADING = "Relations"


class Kind(NamedTuple):
    """What a relation is called in either direction, and how the words for it begin."""

    active: str
    passive: str
    words: re.Pattern[str]


@cache
def kinds() -> dict[str, Kind]:
    """The kinds of relations in the list beside this file, by their name in the data."""
    text = files("generator.verify.data").joinpath("relations.txt").read_text(encoding="utf-8")
    found = {}
    for line in (line for line in text.splitlines() if line and not line.startswith("#")):
        name, active, passive, stems = (part.strip() for part in line.split("|"))
        pattern = "|".join(map(re.escape, stems.split())) or r"\w"
        found[name] = Kind(active, passive, re.compile(rf"(?<![^\W_])(?:{pattern})", re.IGNORECASE))
    return found


def check_relations(root: Record, world: World) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the relations of the data, as (where, what, why)."""
    facts = world.facts
    for number, row in enumerate(root.rows("relations")):
        where, kind = f"relations[{number}]", kinds().get(row.words("predicate"))
        what = f"{row.words('subject')} {row.words('predicate')} {row.words('object')}"
        if kind is None:
            yield where, what, "it is no relation of the list"
            continue
        if row.words("label") and row.words("label") != kind.active:
            yield where, row.words("label"), f"it is called {kind.active}"
        if not row.rows("evidence"):
            yield where, what, "no sentence shows it"
        for place in (one.place for one in row.rows("evidence") if one.place):
            shown = world.library.at.get(place)
            if shown is None:
                continue
            for name in (row.words("subject"), row.words("object")):
                if place not in facts.told.get(name, frozenset()) and place not in _decisions(name, root):
                    yield where, what, f"{place.source}:{place.sentence} does not name {name}"
            if not kind.words.search(shown.text):
                yield where, what, f"{place.source}:{place.sentence} has no word for it"


def _decisions(name: str, root: Record) -> frozenset[Place]:
    """The evidence of the policy move of this id."""
    rows = (row for row in root.rows("policy_moves") if row.words("id") == name)
    return frozenset(one.place for row in rows for one in row.rows("evidence") if one.place)


def relation(match: re.Match[str], spot: Spot) -> str:
    """The data has this relation, in this direction, of what the page shows with what the linked page does."""
    if spot.under != HEADING:
        return "it stands under no list of relations"
    found = {place for row in _between(spot, match[1]) for place in _places(row)}
    if not found:
        return "the data has no such relation with this page"
    strange = sorted(place for place in set(spot.cites) - found)
    return f"{strange[0].source}:{strange[0].sentence} does not show it" if strange else ""


def _between(spot: Spot, words: str) -> Iterator[Record]:
    """The relations of this page's own with those of the linked pages that are so called."""
    here = _here(spot)
    there = {item.id for page in spot.linked for item in spot.world.shown_on(page)}
    for row in spot.world.facts.root.rows("relations"):
        kind = kinds().get(row.words("predicate"))
        one, other = row.words("subject"), row.words("object")
        if kind and (
            (fold(words) == kind.active and one in here and other in there)
            or (fold(words) == kind.passive and other in here and one in there)
        ):
            yield row


def under_fault(spot: Spot) -> str:
    """Why a sentence may not stand under the list of relations: it shows none of this page's."""
    return "" if any(_shows(place, spot) for place in spot.around) else "the data has it show no relation of this page"


def together(first: Place, other: Place, spot: Spot) -> bool:
    """Whether both sentences show relations of the page, in their list: what is said before them is checked there."""
    return spot.under == HEADING and _shows(first, spot) and _shows(other, spot)


def _shows(place: Place, spot: Spot) -> bool:
    """Whether a sentence shows a relation of what the page shows."""
    here = _here(spot)
    rows = spot.world.facts.root.rows("relations")
    return any(place in _places(row) for row in rows if {row.words("subject"), row.words("object")} & here)


def _here(spot: Spot) -> set[str]:
    """What the relations are of: what the page shows, or in the table of all what the row's first cell leads to."""
    pages = spot.row_about if spot.world.facts.kinds.get(spot.page) == "relations" else (spot.page,)
    return {item.id for page in pages for item in spot.world.shown_on(page)}


def _places(row: Record) -> set[Place]:
    return {one.place for one in row.rows("evidence") if one.place}
