"""A fact of a thing is read again: the thing is named in or right by its words, which say what the label says."""

import re
from collections.abc import Iterator

from generator.verify.data.records import Place, Record
from generator.verify.words import fold, key
from generator.verify.world import Spot, World

SORTS = {
    "payload": "payload",
    "supplier": "supplier",
    "maker": "maker",
    "supplied to": "supplied_to",
    "operator": "operator",
    "limits": "limits",
    "first use": "first_use",
}
"""What the data calls a fact, by its label."""
UNITS = frozenset(
    {
        "range",
        "speed",
        "distance",
        "length",
        "width",
        "height",
        "weight",
        "mass",
        "depth",
        "wingspan",
        "diameter",
        "altitude",
        "area",
        "duration",
        "radius",
    }
)
"""Measures that may head a column."""
COLUMNS = UNITS | set(SORTS)
"""What a column of a table of things may be called."""
GIVE = r"(?:suppl|provid|donat|deliver)\w*"
MAKE = r"(?:made|built|produc\w+|manufactur\w+|design\w+|develop\w+)"
SAYS = {
    "payload": re.compile(
        r"(?:(?:can|could|may) )?(?:carr(?:y|ies|ied)|(?:is|are|be) (?:armed|equipped|fitted|loaded|tipped))\b"
    ),
    "supplier": re.compile(rf"(?:.*[-–]{GIVE} |(?:\w+ly )?{GIVE} by )"),
    "maker": re.compile(rf"(?:.*[-–]{MAKE} |(?:\w+ly )?{MAKE} by )"),
    "supplied_to": re.compile(rf"(?:\w+ly )?{GIVE} to "),
    "operator": re.compile(r"."),
    "limits": re.compile(r"(?:has|have|had|is|are|was|were) .*(?:restrict|limit|bann|barr|prohibit|confin|forbid)"),
    "first_use": re.compile(r"(?:\S+ ){0,2}first .*(?:us(?:e|ing)|strike|attack|launch|firing|deploy|flight|test)"),
}
USES = re.compile(r"\b(?:launch|fir|us|deploy|operat|field|employ)(?:e|ed|es|s|ing)?\b")
DOUBT = re.compile(r"\b(?:not|never|to|could|may|might|would|will|should|if)\b|n['’]t\b")
NEAR = 90
"""Characters between a thing's name and what is said of it, at most."""
Wrong = Iterator[tuple[str, str, str]]


def check_facts(root: Record, world: World) -> Wrong:
    """What is wrong with the facts of things of the data, as (where, what, why)."""
    for number, row in enumerate(root.rows("facts")):
        shown = world.library.at.get(row.place) if row.place else None
        if shown is not None and (why := fault(row, fold(shown.text), world)):
            yield f"facts[{number}]", row.words("text"), why


def fault(row: Record, text: str, world: World) -> str:
    """Why the words are no such fact of the thing, or an empty string."""
    says = SAYS.get(row.words("sort"))
    start, end = row.stretch or (0, 0)
    words = text[start:end]
    if says is None or not says.match(words):
        return f"the words tell of no {row.words('sort')}"
    told = world.facts.mentions.get(row.place, ()) if row.place else ()
    names = [(one.start or 0, one.end or 0) for one in told if one.entity == row.words("thing") and one.end]
    gaps = [gap(text, (start, end), name) for name in names]
    if row.words("sort") == "operator":
        good = any(USES.search(part) and not DOUBT.search(part) for part in gaps if part)
        return "" if good else "nobody is told to use it there"
    if row.words("sort") in {"supplier", "maker", "first_use"} and any(not part for part in gaps):
        return ""
    return "" if any(clean(part) for part in gaps) else "the thing is not named there"


def clean(part: str) -> bool:
    """Whether no other clause begins between a name and what is said of it, but for an aside in commas."""
    return not re.search(r"[;:.](?!\d)|\b(?:that|who|while|but)\b", re.sub(r", [^,]*,", "", part).rstrip(", )"))


def gap(text: str, words: tuple[int, int], name: tuple[int, int]) -> str:
    """What stands between a name and the words; a full stop where they are too far apart."""
    if name[0] < words[1] and words[0] < name[1]:
        return ""
    between = text[name[1] : words[0]] if name[1] <= words[0] else text[words[1] : name[0]]
    return between if len(between) <= NEAR else "."


def cell_fault(text: str, places: tuple[Place, ...], spot: Spot) -> str:
    """Why words may not stand in a table of things side by side, or an empty string.

    Either the row is about a thing and the column names the fact, or the column is a thing's.
    """
    if spot.world.facts.kinds.get(spot.page) != "section" or not text:
        return ""
    label = spot.head.casefold()
    columns = {item.id for item in spot.world.named(spot.head)}
    if columns:
        own, label = columns, ""
    elif spot.row_about and (label in SORTS or label in UNITS):
        own = {item.id for page in spot.row_about for item in spot.world.shown_on(page)}
    else:
        return ""
    known = stated(text, own, label, spot) | numbers(text, places, own, label, spot)
    return "" if set(places) <= known else "the data has no such fact of it"


def labelled(match: re.Match[str], spot: Spot) -> str:
    """The row shows what the data has as this fact: of the page's thing, or on an index of any."""
    index = spot.world.facts.kinds.get(spot.page) == "section"
    own = None if index else {item.id for item in spot.world.shown_on(spot.page)}
    found = [stated(text, own, match[1].casefold(), spot) for text in spot.row_words]
    good = bool(found) and all(found) and set(spot.around) <= set().union(*found)
    return "" if good else "the data has no such fact of it"


def stated(text: str, own: set[str] | None, label: str, spot: Spot) -> set[Place]:
    """The sentences in which the data has these words as a fact of one of these things."""
    rows = [row for row in spot.world.facts.stated.get(key(text), ()) if own is None or row.words("thing") in own]
    return {row.place for row in rows if row.place and (not label or row.words("sort") == SORTS.get(label))}


def numbers(text: str, places: tuple[Place, ...], own: set[str], label: str, spot: Spot) -> set[Place]:
    """Those of the sentences in which the data has these words as a number about one of these things."""
    found: set[Place] = set()
    for place in places:
        for row in spot.world.facts.quantities.get(place, ()):
            good = row.words("subject") in own and key(row.words("text")) == key(text)
            if good and label in {"", row.words("measure")}:
                found.add(place)
    return found
