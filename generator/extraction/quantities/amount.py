"""An amount is one number or a range of two, with its currency where one is written before it."""

from dataclasses import dataclass, replace

from generator.extraction.quantities.numbers import LARGE, SHORT, Number, number_at
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.extraction.units import Unit, units
from generator.model.tables import words

LETTERS = frozenset({"kwacha"})
"""Currencies whose sign is a letter that stands before the number of other things too: "K9"."""
DASHES = frozenset("-–—")
LINKS = frozenset({*DASHES, "to", "and", "or"})
YEARS = (1500, 2100)
THOUSAND, APART = 1000, 3
"""In "13 to 14,000" the lower number is of thousands too, if the upper is then at most so many times as large."""
NEAR = 1.5
"""How many times the lower end the upper is at most, where a word before could tell of a change to it."""
SIZES = frozenset([*LARGE, *SHORT, "m"])
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
        value = (self.upper or self.number).value
        return float("inf") if value is None else value


def currency_at(line: Line, i: int) -> tuple[int, Unit] | None:
    """The currency written from token `i` on, and where the number must begin."""
    for end in (i + 2, i + 1):
        if "0" <= line.lowers[end][:1] <= "9":
            found = currency_before(line, end)
            if found and found[0] == i:
                return end, found[1]
    return None


def _short(line: Line, i: int) -> bool:
    """Whether a number is one that names rather than counts: of few digits, without a scale."""
    return len(line.lowers[i]) <= 3 and line.lowers[i + 1] not in SIZES


def currency_before(line: Line, i: int) -> tuple[int, Unit] | None:
    """The currency whose sign or code ends right before token `i`, and its first token: "US$", "$US", "EUR", "Rs."."""
    texts, money = line.words, units().money
    sign, other = texts[i - 1], texts[i - 2]
    if not sign or sign.islower():
        return None
    if sign == "." and other in {"Rs", "Tk", "Fr", "Kr"}:
        unit = money(other)
        return (i - 2, unit) if unit else None
    if other and line.joined(i - 1) and (other.isupper() or other in {"Can", "Aus"} or other in "$€£¥"):
        unit = money(sign + other) if other in "$€£¥" and sign.isupper() else money(other + sign)
        if unit:
            return i - 2, unit
    unit = money(sign)
    if unit and sign.isalpha() and len(sign) == 1 and not line.joined(i):
        return None
    return (i - 1, unit) if unit else None


def amount_at(line: Line, i: int, floor: int, words: Words) -> Amount | None:
    """The amount whose number begins at token `i`; nothing before token `floor` belongs to it."""
    currency = currency_before(line, i) if "0" <= line.lowers[i][:1] <= "9" else None
    if currency and (currency[0] < floor or (currency[1].name in LETTERS and _short(line, i))):
        currency = None
    first, unit = currency or (i, None)
    number = number_at(line, i, money=unit is not None)
    if number is None:
        return None
    amount = Amount(first=first, end=number.end, number=number, currency=unit)
    if line.lowers[number.end] in LINKS or line.lowers[number.end] in words.twice:
        return _range(line, amount, words) or amount
    return amount


def _range(line: Line, amount: Amount, words: Words) -> Amount | None:
    """The amount with its other end: "5-10", "5 to 10", "between 5 and 10", "two or three", "5% to 7%"."""
    before = line.lowers[amount.first - 1]
    twice = line.lowers[amount.end] in words.twice  # the unit, given with either end
    here = amount.end + twice
    link = line.lowers[here]
    dash = link in DASHES and line.joined(here) and line.joined(here + 1)
    if dash and line.lowers[here + 1] == "to" and line.lowers[here + 2] == "-":  # "30-to-60-day"
        here, link, dash = here + 2, "to", False
    if before == "from" and line.lowers[amount.first - 2] not in RANGING:
        return None  # "rose from 5 to 7 percent" names two amounts
    either = link == "or" and (amount.number.worded or not twice)
    if not (dash or link == ("and" if before == "between" else "to") or either):
        return None
    at, unit = currency_at(line, here + 1) or (here + 1, None)
    low, high = amount.number, number_at(line, at, money=(unit or amount.currency) is not None)
    if high is None or (unit and unit != amount.currency) or (dash and (high.worded or _chained(line, high))):
        return None
    if twice and line.lowers[high.end] != line.lowers[amount.end]:
        return None
    if link == "to" and high.scale > 1 and low.plain and YEARS[0] <= (low.value or 0) <= YEARS[1]:
        return None  # "rose in 1987 to 12 million"
    low = _same_scale(low, high)
    if low.value is None or high.value is None or low.value >= high.value or low.part or high.part:
        return None
    if link == "or" and high.value > 2 * low.value + 1:
        return None
    if link == "to" and before in words.changes and (unit or twice) and high.value > NEAR * low.value:
        return None  # "rose $2 to $82"; "lost $14 to $15" is a range
    return replace(amount, end=high.end, number=low, upper=high)


def _same_scale(low: Number, high: Number) -> Number:
    """The lower number, in the size of the upper one where that is meant: "5 to 10 million", "13 to 14,000"."""
    thousands = high.scale == 1 and not high.plain and not high.worded and low.scale == 1
    if thousands and low.value and high.value and high.value % THOUSAND == 0:
        meant = low.value * THOUSAND
        return low._replace(value=meant) if high.value / APART <= meant < high.value else low
    if low.value is None or high.value is None or low.scale > 1 or high.scale == 1:
        return low
    return low._replace(value=low.value * high.scale) if low.value < high.value / high.scale else low


def _chained(line: Line, number: Number) -> bool:
    """Whether a third row of digits hangs on: a telephone number or a code."""
    at = number.end
    return line.lowers[at] in DASHES and line.joined(at) and line.joined(at + 1) and line.lowers[at + 1][:1].isdecimal()
