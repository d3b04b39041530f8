"""An event is expected where its day had not come when its article was published: worked out again from the dates."""

import re
from collections.abc import Iterator

from generator.verify.data.records import Place, Record
from generator.verify.days import iso, parse
from generator.verify.world import Spot, World


def expected(_: re.Match[str], spot: Spot) -> str:
    """The data marks an event of the cited sentence, of the days under whose heading it stands, and rightly."""
    days = parse(spot.under)
    for row in spot.world.facts.root.rows("events"):
        first, last = iso(row.words("first")), iso(row.words("last"))
        here = {one.place for one in row.rows("evidence")} & set(spot.around)
        if days and here and first and last and days.first <= first and last <= days.last and row.flag("expected"):
            return ""
    return "the data has no expected event of these days in it"


def check_expected(root: Record, world: World) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the marks of expected events, as (where, what, why)."""
    modes = {
        row.place: row.words("modality")
        for claim in root.rows("claims")
        for row in claim.rows("statements")
        if row.place
    }
    for number, row in enumerate(root.rows("events")):
        for place in (one.place for one in row.rows("evidence") if one.place):
            ahead = _ahead(row, place, world, modes.get(place, ""))
            if ahead is False and row.flag("expected"):
                why = "its article was not published before these days"
                yield f"events[{number}]", f"{row.words('first')}: {row.words('title')}", why


def _ahead(row: Record, place: Place, world: World, mode: str) -> bool | None:
    """Whether the days lie ahead of the article's; None where neither that nor the mode says so."""
    record = world.facts.sources.get(place.source)
    published = record.words("published") if record else ""
    first, last = row.words("first"), row.words("last")
    if not published:
        return None if mode == "future" else False
    return first > published or (first == published and last > published)
