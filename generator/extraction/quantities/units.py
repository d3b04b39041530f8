"""A unit stands right after its number, or is tied to it by a hyphen; it is looked up, never guessed."""

from dataclasses import dataclass, replace

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.extraction.units import Unit, units
from generator.model.tables import words

TIGHT = words("C F g m")
PERIODS = words("second minute hour day night week month quarter year")
EACH = words("a an each every")
SECONDS = {"second": 1.0, "hour": 3600.0}
LARGE = 1e5
"""From here up, a bare "won" or "rand" is money, and "pounds" are no weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A unit, and the token before which it ends."""

    unit: Unit
    end: int


def unit_after(line: Line, amount: Amount, i: int) -> Measured | None:
    """The amount's unit, written from token `i` on, with "per hour" where that follows."""
    found = _tied(line, i) or _loose(line, amount, i)
    return _rate(line, found) if found else None


def _tied(line: Line, i: int) -> Measured | None:
    """As in "1,500-kilogram", "two-month", "190-mile"."""
    if line.lower(i) != "-" or not line.joined(i) or not line.joined(i + 1):
        return None
    unit = units().names.get(line.lower(i + 1)) or units().symbols.get(line.tokens[i + 1].text)
    return Measured(unit=unit, end=i + 2) if unit and unit.dimension != "temperature" else None


def _loose(line: Line, amount: Amount, at: int) -> Measured | None:
    for end in range(min(len(line), at + units().longest), at, -1):
        text = line.cut(at, end)
        unit = units().names.get(text.lower()) or units().symbols.get(text)
        if unit is None or _cut_short(line, end) or (text in TIGHT and not line.joined(at)):
            continue
        if text in {"won", "rand", "real", "baht", "lira"} and amount.size < LARGE:
            continue
        if unit.name == "pound" and amount.number.scale >= LARGE:
            unit = replace(units().symbols["£"])
        return Measured(unit=unit, end=end)
    return None


def _cut_short(line: Line, end: int) -> bool:
    """Whether the word goes on after a hyphen: "two second-hand cars"."""
    return line.lower(end) == "-" and line.joined(end) and line.joined(end + 1)


def _rate(line: Line, found: Measured) -> Measured:
    """The unit with "per hour", "a day"; a length for each second or hour is a speed."""
    end, period = rate_after(line, found.end)
    if period is None:
        return found
    unit = replace(found.unit, name=f"{found.unit.name} per {period}", si=None, factor=None, measure="rate")
    seconds, size = SECONDS.get(period), found.unit.factor
    if found.unit.dimension == "length" and seconds and size:
        unit = replace(unit, dimension="speed", measure="speed", si="m/s", factor=size / seconds)
    return Measured(unit=unit, end=end)


def rate_after(line: Line, i: int) -> tuple[int, str | None]:
    """Where "per hour" or "a day" from token `i` on ends, and its period."""
    word, period = line.lower(i), line.lower(i + 1)
    if line.lower(i + 2) in {"ago", "earlier", "later", "before"}:
        return i, None
    if (word == "per" and period.isalpha()) or (word in EACH and period in PERIODS):
        return i + 2, period
    return i, None


def old(line: Line, end: int) -> bool:
    """Whether what follows a unit makes it an age: "-old", "old", "of age"."""
    words = line.lower(end).removesuffix("'s"), line.lower(end + 1).removesuffix("'s")
    return "old" in words[:1] or words in {("-", "old"), ("of", "age")}


def hyphened(line: Line, i: int, words: Words) -> str | None:
    """What is counted in "a 27-nation bloc"."""
    tied = line.lower(i) == "-" and line.joined(i) and line.joined(i + 1)
    return line.lower(i + 1) if tied and line.lower(i + 1) in words.hyphened else None
