"""A quantity leaves room for what it may be; two differ where their rooms do not meet, and else are only less exact."""

import re
from collections.abc import Sequence

from generator.model.annotation import Quantity

LEAST = re.compile(
    r"more|over|at least|above|exceed|upward|north of|no (?:fewer|less)|not (?:fewer|less)|minimum", re.IGNORECASE
)
MOST = re.compile(
    r"up to|at (?:the )?most|as (?:many|much|far|high|long) as|less than|fewer|under|below|maximum", re.IGNORECASE
)
SHORT = re.compile(r"nearly|almost|close to|shy of|just under", re.IGNORECASE)
ABOUT = re.compile(
    r"about|around|approximately|roughly|some|estimated|order of|region of|give or take|or so|^ca|~", re.IGNORECASE
)
SIZES = {"dozen": 12.0, "score": 20.0, "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
VAGUE = re.compile(
    r"\b(?:(tens|dozens|scores|hundreds|thousands|several|few) (?:of )?)?"
    r"(dozen|score|hundred|thousand|million|billion)s?\b",
    re.IGNORECASE,
)
TIMES = {
    "tens": 10.0,
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 100.0,
    "thousands": 1000.0,
    "several": 3.0,
    "few": 2.0,
}
ROOM = 0.07
"""How far from its number an approximate one may be."""
MORE = 0.075
"""How far above its number one may be that is told as the least."""
TOP = 100
"""How many times its word's size a number may be that gives only that: "thousands" may be tens of thousands."""


def sort_of(quantity: Quantity) -> str:
    """How exact its words are: least, most, short, about, vague or exact."""
    words = quantity.qualifier or ""
    if quantity.value is None:
        return "vague"
    for name, pattern in (("short", SHORT), ("most", MOST), ("least", LEAST), ("about", ABOUT)):
        if pattern.search(words):
            return name
    return "exact"


def room(quantity: Quantity) -> tuple[float, float] | None:
    """The least and the most that it may be, in SI where that is known; None where its words give no size."""
    value = quantity.si_value if quantity.si_value is not None else in_seconds(quantity)
    if value is None:
        match = VAGUE.search(quantity.text)
        if match is None:
            return None
        size = SIZES[match[2].lower()] * TIMES.get((match[1] or "").lower(), 1.0)
        return size, size * TOP
    sort = sort_of(quantity)
    low, high = value, value
    if quantity.low is not None and quantity.high is not None and quantity.si_value is None:
        return quantity.low, quantity.high
    if sort in ("about", "short"):
        low = value * (1 - (ROOM if sort == "about" else 0.1))
    if sort == "about":
        high = value * (1 + ROOM)
    if sort == "least":
        next_one = 1 / quantity.value if quantity.measure == "duration" and quantity.value else 0.0
        high = value * (1 + max(MORE, next_one))
    if sort == "most":
        low = value * (1 - ROOM)
    return low, high


SECONDS = {"month": 30.44 * 86400, "year": 365.25 * 86400}
"""Units of time that have no one length."""


def in_seconds(quantity: Quantity) -> float | None:
    """The value, a month or a year as so many seconds on average."""
    return quantity.value * SECONDS.get(quantity.unit, 1.0) if quantity.value is not None else None


def kind_of(quantities: Sequence[tuple[str, Quantity]]) -> str:
    """What parts the numbers of different sources: value, unit, precision, or nothing; given as (source, quantity)."""
    rows = [(found, source, quantity) for source, quantity in quantities if (found := room(quantity)) is not None]
    if do_not_meet([(low, high, source) for (low, high), source, _ in rows]):
        return "value"
    numbers = {round(low + high, 6) for (low, high), _, q in rows if sort_of(q) == "exact"}
    if len({size_of_unit(q) for _, _, q in rows if q.si_value is not None or q.unit in SECONDS}) > 1:
        return "unit"
    if all(sort_of(q) in ("about", "short") for _, _, q in rows):
        return ""
    values = {q.value for _, _, q in rows}
    sorts = {sort_of(q) for _, _, q in rows}
    return "precision" if len(numbers) > 1 or len(values) > 1 or len(sorts - {"exact"}) > 1 else ""


def size_of_unit(quantity: Quantity) -> str:
    """How large its unit is in SI, whatever it is called ("km", "kilometre"); its name where that is not known."""
    if quantity.si_value is None or not quantity.value:
        return quantity.unit or ""
    return f"{quantity.si_value / quantity.value:.6g}"


def do_not_meet(rooms: Sequence[tuple[float, float, str]]) -> bool:
    """Whether two rooms of different sources lie apart: a room that begins after the least end of another source's."""
    ends: dict[str, float] = {}
    for _, high, source in rooms:
        ends[source] = min(high, ends.get(source, high))
    least = sorted((high, source) for source, high in ends.items())[:2]
    return any(low > high for low, _, source in rooms for high, other in least if other != source)
