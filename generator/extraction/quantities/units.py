"""A unit stands right after its number, or is tied to it by a hyphen; it is looked up, never guessed."""

from dataclasses import dataclass, replace

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.numbers import number_at
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.extraction.units import Unit, units
from generator.model.tables import words

TIGHT = words("C F K g m p c °")
PERIODS = words("second minute hour day night week month quarter year")
EACH = words("a an each every")
SECONDS = {"second": 1.0, "hour": 3600.0}
LARGE = 1e5
"""From here up, a bare "won" or "rand" is money, and "pounds" are no weight."""
DOUBTFUL = words("won rand real baht lira")
FULL = 100
"""In "205,000 or 12 percent" the first number is what the share is of something."""
LISTED = 3
"""Numbers that may share the unit of the last one: "5, 6 and 7 percent"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A unit, and the token before which it ends."""

    unit: Unit
    end: int


def unit_after(line: Line, amount: Amount, i: int) -> Measured | None:
    """The amount's unit, written from token `i` on, with "per hour" where that follows."""
    word = line.lowers[i]
    if not word:
        return None
    if word != "-" and word not in units().firsts:
        return None
    found = _tied(line, i) if word == "-" else _loose(line, amount, i)
    return _rate(line, found) if found else None


def shared_unit(line: Line, amount: Amount) -> Measured | None:
    """The unit of the last number of a list, where each has it: "eight and fourteen percent"."""
    at, joint = amount.end, ""
    side = _side(line, amount)
    if side:
        return side
    for _ in range(LISTED):
        joint = line.lowers[at]
        at += 1 + (joint == "," and line.lowers[at + 1] == "and")
        number = number_at(line, at) if joint in {",", "and", "or"} else None
        if number is None or number.part:
            return None
        joint = line.lowers[at - 1]
        at = number.end
        found = unit_after(line, amount, at)
        whole = found and found.unit.name == "percent" and amount.size > max(FULL, 10 * (number.value or 0))
        if found and joint != "," and not whole:
            return replace(found, end=amount.end) if found.unit.dimension != "money" else None
    return None


def _side(line: Line, amount: Amount) -> Measured | None:
    """The unit of the second side of an area, which the first has too: "5 by 7 metres", "a 1-by-2-mile zone"."""
    low, at = line.lowers, amount.end
    at += low[at] == "-" and low[at + 1] == "by"
    if low[at] != "by":
        return None
    at += 1 + (low[at + 1] == "-")
    number = number_at(line, at) if low[at][:1].isdecimal() else None
    found = unit_after(line, amount, number.end) if number else None
    return replace(found, end=amount.end) if found and found.unit.dimension == "length" else None


def _tied(line: Line, i: int) -> Measured | None:
    """As in "1,500-kilogram", "two-month", "190-mile", "500-square-mile"."""
    if not line.joined(i) or not line.joined(i + 1):
        return None
    one = line.lowers[i + 1]
    if line.lowers[i + 2] == "-" and line.joined(i + 2) and line.joined(i + 3):
        unit = units().names.get(f"{one} {line.lowers[i + 3]}")
        if unit:
            return Measured(unit=unit, end=i + 4)
    unit = units().names.get(one) or (units().symbols.get(line.words[i + 1]) if len(one) > 1 else None)
    return Measured(unit=unit, end=i + 2) if unit else None


def _loose(line: Line, amount: Amount, at: int) -> Measured | None:
    table = units()
    for end in range(min(len(line), at + table.longest), at, -1):
        text = line.words[at] if end == at + 1 else line.cut(at, end)
        unit = table.names.get(text.lower()) or table.symbols.get(text)
        if unit is None or _cut_short(line, end) or (text in TIGHT and not line.joined(at)):
            continue
        if text in DOUBTFUL and amount.size < LARGE:
            continue
        if unit.name == "pound" and amount.number.scale >= LARGE:
            unit = replace(table.symbols["£"])
        return Measured(unit=unit, end=end)
    return None


def _cut_short(line: Line, end: int) -> bool:
    """Whether the word goes on after a hyphen: "two second-hand cars"; "40 miles-per-hour" does not."""
    return (
        line.lowers[end] == "-"
        and line.joined(end)
        and line.joined(end + 1)
        and line.lowers[end + 1] not in {"per", "old", "a", "an"}
    )


def _rate(line: Line, found: Measured) -> Measured:
    """The unit with "per hour", "a day"; a length for each second or hour is a speed."""
    end, period = rate_after(line, found.end)
    if period is None:
        return found
    money = found.unit.dimension == "money"
    measure = "money" if money else "rate"
    unit = replace(found.unit, name=f"{found.unit.name} per {period}", si=None, factor=None, measure=measure)
    seconds, size = SECONDS.get(period), found.unit.factor
    if found.unit.dimension == "length" and seconds and size:
        unit = replace(unit, dimension="speed", measure="speed", si="m/s", factor=size / seconds)
    return Measured(unit=unit, end=end)


def rate_after(line: Line, i: int) -> tuple[int, str | None]:
    """Where "per hour", "a day" or "-a-year" from token `i` on ends, and its period."""
    at = i + (line.lowers[i] == "-" and line.joined(i) and line.joined(i + 1))
    word = line.lowers[at]
    if word != "per" and word not in EACH:
        return i, None
    next_ = at + 1 + (at > i and line.lowers[at + 1] == "-")
    period = line.lowers[next_]
    if line.lowers[next_ + 1] in {"ago", "earlier", "later", "before", "after", "and"} and word != "per":
        return i, None
    if (word == "per" and period.isalpha()) or period in PERIODS or (word in {"a", "an"} and period in PIECES):
        return next_ + 1, period
    return i, None


PIECES = words(
    "share barrel gallon litre liter tonne ton ounce pound bushel head person piece ticket unit kilogram kilo"
)
"""What a price is given for: "$80 a barrel"."""


def old_end(line: Line, end: int) -> int:
    """Where "-old", "old" or "of age" after a unit ends, which makes it an age; 0 where none stands there."""
    word, after = line.lowers[end].removesuffix("'s"), line.lowers[end + 1].removesuffix("'s")
    if word in {"old", "olds"}:
        return end + 1
    return end + 2 if (word, after) in {("-", "old"), ("-", "olds"), ("of", "age")} else 0


def hyphened(line: Line, i: int, words: Words) -> str | None:
    """What is counted in "a 27-nation bloc"."""
    tied = line.lowers[i] == "-" and line.joined(i) and line.joined(i + 1)
    return line.lowers[i + 1] if tied and line.lowers[i + 1] in words.hyphened else None
