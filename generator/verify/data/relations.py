"""A relation is shown by sentences that name both and have a word for it; a page says no other, nor of others."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from generator.verify.data.records import Place, Record
from generator.verify.words import fold
from generator.verify.world import Spot, World

HEADING = "Relations"
HEARD = {"warns_of": "warned_by", "plays_down": "played_down_by"}
"""The list of the register by which somebody stands in a relation with a risk."""
SURE = ("asserted", "attributed", "hedged")
"""How sure a relation may be told, the surest first."""


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
    modes = {s.place: s.words("modality") for c in root.rows("claims") for s in c.rows("statements") if s.place}
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
                if place not in facts.told.get(name, frozenset()) and place not in _matters(name, root):
                    yield where, what, f"{place.source}:{place.sentence} does not name {name}"
            if not kind.words.search(shown.text):
                yield where, what, f"{place.source}:{place.sentence} has no word for it"
            heard = HEARD.get(row.words("predicate"))
            if heard and place not in _heard(row.words("subject"), heard, root):
                yield (
                    where,
                    what,
                    f"the register does not have {row.words('subject')} in {place.source}:{place.sentence}",
                )
        yield from _told_as(where, row, modes)


def _matters(name: str, root: Record) -> frozenset[Place]:
    """The sentences that play a part in the policy move or the risk of this id."""
    rows = [row for list_ in ("policy_moves", "risks") for row in root.rows(list_) if row.words("id") == name]
    parts = [part for row in rows for part in (row.rows("evidence"), *map(row.inner("parts").rows, row.inner("parts")))]
    return frozenset(one.place for part in parts for one in part if one.place)


def _heard(name: str, list_: str, root: Record) -> frozenset[Place]:
    """The sentences in which the register has somebody warn, or play a risk down."""
    rows = (one for row in root.rows("register") for one in row.rows(list_) if one.words("entity") == name)
    return frozenset(one.place for one in rows if one.place)


def _told_as(where: str, row: Record, modes: Mapping[Place, str]) -> Iterator[tuple[str, str, str]]:
    """What is wrong with how sure a relation is told: no reservation is made up."""
    mode = row.words("modality")
    if mode and mode not in SURE:
        yield where, mode, "a relation is told plainly, attributed or hedged"
    for place in (one.place for one in row.rows("evidence") if one.place) if mode in SURE[1:] else ():
        if modes.get(place, mode) not in SURE[SURE.index(mode) :]:
            yield where, mode, f"{place.source}:{place.sentence} tells it with less reserve"


def relation(match: re.Match[str], spot: Spot) -> str:
    """The data has this relation, in this direction, of what the page shows with what the linked page does."""
    if spot.under != HEADING:
        return "it stands under no list of relations"
    found = {place for row in _between(spot, match[1]) for place in _places(row)}
    if not found:
        return "the data has no such relation with this page"
    strange = sorted(place for place in set(spot.cites) - found)
    return f"{strange[0].source}:{strange[0].sentence} does not show it" if strange else ""


def told_so(match: re.Match[str], spot: Spot) -> str:
    """The data has a relation of this page with the linked one that is told no surer."""
    if spot.under != HEADING:
        return "it stands under no list of relations"
    here = _here(spot)
    there = {item.id for page in spot.linked for item in spot.world.shown_on(page)}
    for row in spot.world.facts.root.rows("relations"):
        ends = {row.words("subject"), row.words("object")}
        if ends & here and ends & there and row.words("modality") == match[1]:
            return ""
    return "the data has no relation that is told so"


def named(match: re.Match[str], spot: Spot) -> str:
    """The name is of one whom a cited sentence shows in a relation, though it may tell of it without its name."""
    ids = {item.id for item in spot.world.named(match[1])}
    rows = spot.world.facts.root.rows("relations") if spot.under == HEADING and ids else ()
    shown = any({r.words("subject"), r.words("object")} & ids and _places(r) & set(spot.cites) for r in rows)
    return "" if shown else f"no cited sentence shows a relation of {match[1]}"


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
