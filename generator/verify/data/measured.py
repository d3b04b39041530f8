"""What a row of facts says that it gives is what the data measured there, and what its unit and its sentence allow."""

import re

from generator.verify import measures
from generator.verify.data.records import Record
from generator.verify.words import fold, key
from generator.verify.world import Spot, World

SHOWN = {"number": {"count"}, "killed": {"dead"}, "share": {"share", "percentage"}}
"""Measures whose label is another word, by the label; all others are called as the data has them."""
_LENGTHS = ("distance", "range", "length", "width", "height", "depth", "altitude", "wingspan", "radius", "diameter")
KINDS = {
    **dict.fromkeys(_LENGTHS, "m"),
    **dict.fromkeys(("mass", "weight"), "kg"),
    "speed": "m/s",
    "area": "m²",
    "duration": "s",
}
"""The SI unit of what can only be given in units of one kind."""
SAID = {
    "dead": r"kill|dead|death|die[ds]?\b|dying|fatal|lives?\b|los[ts]|toll|casualt|slain|murder|execut|drown|bod[iy]",
    "injured": r"injur|wound|hurt|hospitali|casualt|burn",
    "missing": r"missing|unaccounted|disappear|search|lost",
    "displaced": r"displac|flee|fled|evacuat|homeless|refugee|left|forced|uproot|shelter|homes?\b",
    "arrested": r"arrest|detain|custody|jail|held",
    "infected": r"infect|case|positive|ill\b|sick|contract",
    "rescued": r"rescu|sav|pull|surviv|recover",
    "percentage": r"%|per ?cent|\bpct\b|percentage|points?\b|\bpp\b",
}
"""Words of which the sentence has one, for measures that are no unit's."""
NAMES = frozenset({*KINDS, *SAID, *SHOWN})
"""What may head a column, and beside a number must be what was measured."""
_WORDS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in SAID.items()}


def measure(match: re.Match[str], spot: Spot) -> str:
    """The row shows a quantity that the data has by this measure; the measure itself is held against words and unit."""
    wanted = match[1].casefold()
    places = spot.cites or spot.around
    found = {
        row.words("measure") or "count"
        for place in places
        for row in spot.world.facts.quantities.get(place, ())
        if not spot.row_words or any(key(row.words("text")) in key(words) for words in spot.row_words)
    }
    if found & (SHOWN.get(wanted) or {wanted}):
        return ""
    return f"the data measures there {' and '.join(sorted(found)) or 'nothing'}"


def title(_: re.Match[str], spot: Spot) -> str:
    """The row shows what the data records as a title of what the page is about, in the sentence cited."""
    facts = spot.world.facts
    ids = {item.id for item in spot.world.shown_on(spot.page)}
    known = {text for place in spot.around for one, text in facts.called.get(place, ()) if one in ids}
    good = bool(spot.row_words) and all(words in known for words in spot.row_words)
    return "" if good else "the data records no such title of it"


def measure_fault(row: Record, world: World) -> str:
    """Why a quantity cannot be of the measure that the data gives it, or an empty string."""
    name = row.words("measure")
    value = row.number("value")
    given = measures.si(value if value is not None else 1.0, row.words("unit"))
    wanted = KINDS.get(name)
    if wanted and given and given[1] != wanted:
        return f"{row.words('unit')} is no unit of {name}"
    shown = world.library.at.get(row.place) if row.place else None
    if name in _WORDS and shown is not None and not _WORDS[name].search(fold(shown.text)):
        return f"the sentence says nothing of {name}"
    return ""
