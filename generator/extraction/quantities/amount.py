"""An amount is one number or a range of two, with its currency where one is written before it."""

from dataclasses import dataclass, replace

from generator.extraction.quantities.numbers import STARTS, Number, number_at
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.extraction.units import Unit, units
from generator.model.tables import words

DASHES = frozenset("-–—")
RANGING = words("ranging ranges range ranged anywhere varying vary varied somewhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Tokens `first` to before `end`: a number, or the two ends of a range, with what is put before them."""

    first: int
    end: int
    number: Number
    upper: Number | None = None
    currency: Unit | None = None

    @property
    def last(self) -> Number:
        """The number that stands last."""
        return self.upper or self.number

    @property
    def size(self) -> float:
        """How large it is at most; a vague number counts as large."""
        return float("inf") if self.last.value is None else self.last.value


def currency_at(line: Line, i: int) -> tuple[int, Unit] | None:
    """The currency written from token `i` on, and where the number must begin."""
    if i >= len(line):
        return None
    token = line.tokens[i]
    if token.word and token.text.isupper() and i + 1 < len(line):
        follower = line.tokens[i + 1]
        unit = units().money(token.text + follower.text) if line.joined(i + 1) and follower.text == "$" else None
        if unit:
            return i + 2, unit
        unit = units().money(token.text)
        return (i + 1, unit) if unit and follower.number else None
    unit = None if token.word or token.number else units().money(token.text)
    return (i + 1, unit) if unit else None


def amount_at(line: Line, i: int, words: Words) -> Amount | None:
    """The amount that begins at token `i`."""
    token = line.tokens[i]
    if token.text.islower() and token.lower not in STARTS:
        return None
    currency = currency_at(line, i)
    at, unit = currency or (i, None)
    number = number_at(line, at, money=unit is not None)
    if number is None or (unit and not line.tokens[at].number):
        return None
    amount = Amount(first=i, end=number.end, number=number, currency=unit)
    return _range(line, amount, words) or amount


def _range(line: Line, amount: Amount, words: Words) -> Amount | None:
    """The amount with its other end: "5-10", "5 to 10", "between 5 and 10", "two or three"."""
    link, before = line.lower(amount.end), line.lower(amount.first - 1)
    dash = link in DASHES and line.joined(amount.end) and line.joined(amount.end + 1)
    if before == "from" and line.lower(amount.first - 2) not in RANGING:
        return None  # "rose from 5 to 7 percent" names two amounts
    if not (dash or link == ("and" if before == "between" else "to") or (link == "or" and amount.number.worded)):
        return None
    at, unit = currency_at(line, amount.end + 1) or (amount.end + 1, None)
    if unit and link == "to" and before in words.changes:
        return None  # "rose $2 to $82"
    low, high = amount.number, number_at(line, at, money=(unit or amount.currency) is not None)
    if high is None or (unit and unit != amount.currency) or (dash and (high.worded or _chained(line, high))):
        return None
    low = _same_scale(low, high)
    if low.value is None or high.value is None or low.value >= high.value or low.part or high.part:
        return None
    if link == "or" and high.value > 2 * low.value + 1:
        return None
    return replace(amount, end=high.end, number=low, upper=high)


def _same_scale(low: Number, high: Number) -> Number:
    """The lower number, in the size of the upper one where that is meant: "5 to 10 million"."""
    if low.value is None or high.value is None or low.scale > 1 or high.scale == 1:
        return low
    return replace(low, value=low.value * high.scale) if low.value < high.value / high.scale else low


def _chained(line: Line, number: Number) -> bool:
    """Whether a third row of digits hangs on: a telephone number or a code."""
    at = number.end
    return line.lower(at) in DASHES and line.joined(at) and line.joined(at + 1) and line.tokens[at + 1].number
