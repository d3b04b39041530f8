"""The words that we say ourselves: labels, counts and units, in one place, so that a reader meets one form of each."""

import calendar
from collections.abc import Sequence
from datetime import date

from generator.model.annotation import DateRef, Precision, Quantity
from generator.model.claim import Origin
from generator.model.source import Source

KINDS = {
    "person": "Person",
    "state": "State",
    "government": "Government",
    "organisation": "Organisation",
    "group": "Group",
    "force": "Force",
    "place": "Place",
    "weapon": "Weapon",
    "technology": "Technology",
    "document": "Document",
    "policy": "Policy",
    "event": "Event",
    "risk": "Risk",
}
MEASURES = {
    "count": "Number",
    "dead": "Killed",
    "percentage": "Share",
    "share": "Share",
    "people": "People",
}
"""Labels of measures that are not called by their own name."""
SEASONS = {3: "Spring", 6: "Summer", 9: "Autumn", 12: "Winter"}
"""A northern season by its first month; winter bears the year in which it ends."""
HALF = 180
"""Days; what is longer is no one season."""
MANY = 100
"""So many sources or more are told by their first two digits."""
MILE = 1609.344
"""Metres in an international mile (exact since 1959)."""


def many(number: int, one: str, more: str | None = None) -> str:
    """A count with its noun: 1 source, 2 sources."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def in_sources(some: int, total: int) -> str:
    """How many of the sources; of many, so that an article more changes no page that it does not touch."""
    if not some:
        return "in no source"
    return f"in {some} of {total if total < MANY else f'about {in_tens(total)}'} sources"


def in_tens(number: int) -> int:
    """A large number by its first two digits."""
    step = int("1" + "0" * (len(str(number)) - 2))
    return (number + step // 2) // step * step


def measure(name: str | None) -> str:
    """The label of a quantity's measure."""
    return MEASURES.get(name or "count", (name or "").capitalize())


def rounded(value: float) -> str:
    """Three significant figures, with thousands separated."""
    if value == 0:
        return "0"
    digits = len(str(int(abs(value))))
    shown = round(value, 3 - digits) if digits <= 3 else round(value, -(digits - 3))
    return f"{int(shown):,}" if shown == int(shown) else f"{shown:g}"


def converted(quantity: Quantity) -> str:
    """A length or mass in the other system: miles to km, km to miles; empty for what needs no conversion."""
    if quantity.si_value is None or quantity.si_unit not in ("m", "kg"):
        return ""
    unit = quantity.unit.lower()
    metres = quantity.si_value
    if quantity.si_unit == "m":
        if unit in ("mile", "mi", "nautical mile"):
            return f"about {rounded(metres / 1000)} km"
        if unit in ("km", "kilometre", "kilometer"):
            return f"about {rounded(metres / MILE)} miles"
        if unit in ("foot", "feet", "yard", "inch"):
            return f"about {rounded(metres)} m"
        return f"about {rounded(metres / 0.3048)} feet" if unit in ("m", "metre", "meter") else ""
    return f"about {rounded(metres)} kg" if unit in ("pound", "lb", "ton", "short ton") else ""


def day(iso: str) -> str:
    """An ISO day as words: 20 November 2024."""
    there = date.fromisoformat(iso)
    return f"{there.day} {calendar.month_name[there.month]} {there.year}"


def when(found: DateRef) -> str:
    """A resolved date as words, no more exact than it is."""
    if not found.first:
        return "date not given"
    first = date.fromisoformat(found.first)
    last = date.fromisoformat(found.last or found.first)
    if found.precision is Precision.DAY and first == last:
        return day(found.first)
    if (first.day, last.day, first.month, first.year) == (
        1,
        calendar.monthrange(last.year, last.month)[1],
        last.month,
        last.year,
    ):
        return f"{calendar.month_name[first.month]} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if found.precision is Precision.SEASON and (last - first).days < HALF:  # not where it may be of either year
        return f"{SEASONS[first.month]} {last.year if first.month == 12 else first.year}"
    if first == last:
        return day(found.first)
    if first.year == last.year:
        return f"{first.day} {calendar.month_name[first.month]} to {day(last.isoformat())}"
    return f"{day(found.first)} to {day(last.isoformat())}"


def published(source: Source) -> str:
    """The article's date as words; an estimate is called one."""
    if not source.published:
        return "date unknown"
    return f"about {day(source.published)} (an editor’s estimate)" if source.estimated else day(source.published)


MOST_NAMED = 3
"""Origins that are named beside a statement; of more only how many."""


def told_by(origins: Sequence[Origin]) -> str:
    """Where a claim comes from, in words: how many origins, and who they are beside the articles themselves."""
    beyond = [origin for origin in origins if origin.kind != "source"]
    if not beyond:
        return many(len(origins), "origin")
    possible = all(origin.kind in ("unnamed", "unresolved") for origin in origins)
    sort = "possible origin" if possible else "named origin" if len(origins) == 1 else "origin"
    names = [origin.label for origin in beyond[:MOST_NAMED]]
    own = len(origins) - len(beyond)
    if len(beyond) > MOST_NAMED:
        names.append(f"{len(beyond) - MOST_NAMED} more")
    if own:
        names.append("the article itself" if own == 1 else f"{own} articles themselves")
    return f"{many(len(origins), sort)}: {', '.join(names)}"
