"""A number is read from digits or words; what could be read in two ways is not read at all."""

from typing import NamedTuple

from generator.extraction.quantities.parts import BOUNDS, FEW, PARTS, SIGNS, TENS_OF, VAGUE, Part, part_at
from generator.extraction.tokens import Line
from generator.extraction.units import units

ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
TIES = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(ONES.split())}
TENS = {word: 10 * value for value, word in enumerate(TIES.split(), start=2)}
LARGE = {"thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12}
SCALE = {"hundred": 1e2, "dozen": 12.0, **LARGE}
SHORT = {"mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
SIZES = {**LARGE, **SHORT}
MONEY = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
AFTER_A = frozenset([*SCALE, *PARTS, "few", "half", "couple"])
"""After "a", these make a number."""
HALVES = frozenset((part[0], part[2]) for part in ("1/2", "1/3", "2/3", "1/4", "3/4", "1/8", "3/8", "5/8", "7/8"))
STARTS = frozenset([*SMALL, *TENS, *VAGUE, *TENS_OF, *FEW, *SIGNS, "a", "an", "half"])
LASTING = frozenset(["last", "lasts", "lasted", "lasting", "take", "takes", "took", "taking"])
WITHIN = frozenset(["within", "for"])
APART = frozenset(["earlier", "later", "ago"])
REACHING = frozenset(["far", "long", "high", "wide", "deep"])
LEADS_ON = BOUNDS | LASTING
LED = LEADS_ON | WITHIN | {"as"}
"""What stands before an "a" that is a number."""
TELLING = frozenset([*SMALL, *TENS, *VAGUE, *TENS_OF, *SCALE, *PARTS, *SIGNS, "half", "halves"])
"""Without a digit, a sentence that has none of these has no number."""
DIGITS = 15
"""A longer row of digits is a telephone or serial number, and no float holds it."""


class Number(NamedTuple):
    """Tokens `first` to before `end`, and what they amount to; None for a vague number ("dozens").

    `scale` is the size of its last word ("million"), else 1. `plain` says that it is bare digits, without comma or
    point, `worded` that it is all words, `part` that it is a fraction of something.
    """

    first: int
    end: int
    value: float | None
    scale: float = 1.0
    plain: bool = False
    worded: bool = False
    part: bool = False


def starts(line: Line) -> list[int]:
    """The tokens at which a number can begin."""
    low = line.lowers
    return [
        i
        for i, word in enumerate(low[: len(line)])
        if "0" <= word < ":"  # it begins with a digit
        or (
            word in STARTS
            and (word not in {"a", "an"} or low[i + 1] in AFTER_A or low[i - 1] in LED or low[i + 2] in APART)
        )
    ]


def digits(text: str) -> float | None:
    """The value of a row of digits; None where commas or points do not stand as in a number."""
    if text.isdecimal():
        return float(text) if len(text) <= DIGITS else None
    whole, point, fraction = text.replace("\u00a0", ",").replace("\u202f", ",").partition(".")
    groups = whole.split(",")
    good = not point or fraction.isdecimal()
    good = good and (len(groups) == 1 or (len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])))
    return float("".join(groups) + point + fraction) if good and len(whole) + len(fraction) <= DIGITS else None


def number_at(line: Line, i: int, *, money: bool = False) -> Number | None:
    """The number that begins at token `i`, as far as it goes. `money`: a currency stands before it."""
    word = line.lowers[i]
    if not word:
        return None
    if word[0].isdecimal():
        return _from_digits(line, i, money=money)
    if word not in STARTS:
        return None
    return _vague(line, i) or _part(line, i) or _from_words(line, i) or _article(line, i)


def _article(line: Line, i: int) -> Number | None:
    """The "a" of "more than a year": a number where a unit follows and a bound stands before it."""
    low = line.lowers
    if _stretch(low, i):
        return Number(first=i, end=i + 1, value=1.0, worded=True)
    if (
        low[i] not in {"a", "an"}
        or low[i - 1] not in LEADS_ON
        or low[i + 1] not in units().names
        or low[i + 2] == "off"
    ):
        return None
    lasting = low[i - 1] in LASTING or low[i - 2] in LASTING
    qualified = (
        lasting or low[i - 1] not in {"by", "up", "over", "under", "only", "just"} or low[i - 2] in {"just", "well"}
    )
    return Number(first=i, end=i + 1, value=1.0, worded=True) if qualified else None


def _stretch(low: list[str], i: int) -> bool:
    """Whether "a" is the one of a length or a time: "within a year", "a week earlier", "as far as a mile"."""
    unit = units().names.get(low[i + 1])
    if low[i] not in {"a", "an"} or unit is None or low[i + 2] in {"-", "of", "off"} or low[i + 1] in PARTS:
        return False
    if low[i - 1] == "as":
        return low[i - 2] in REACHING and low[i - 3] == "as"
    if unit.dimension != "duration" or low[i + 1] in SMALL or low[i + 1] == "second":
        return False
    return low[i - 1] in WITHIN or (low[i + 2] in APART and low[i + 1] != "day" and low[i - 1] not in units().names)


def _from_digits(line: Line, i: int, *, money: bool) -> Number | None:
    low = line.lowers
    value = digits(low[i])
    if value is None:
        return None
    end = i + 1
    plain = low[i].isdecimal()
    if plain and len(low[i]) <= 3 and value:
        while low[end] == "," and low[end + 1] == "000" and line.joined(end) and not line.joined(end + 1):
            value, end, plain = value * 1000, end + 2, False  # "100, 000"
    after = low[end]
    if after in SIGNS and line.joined(end):
        value, end, plain = value + SIGNS[after], end + 1, False
    elif after == "and" and low[end + 1 : end + 3] == ["a", "half"]:
        value, end, plain = value + 0.5, end + 3, False
    elif part := _written_part(line, end):
        value, end, plain = value + part[0], part[1], False
    hyphen = low[end] == "-" and line.joined(end) and line.joined(end + 1)
    size = low[end + hyphen]
    if not size or not size[0].isalpha():
        return Number(first=i, end=end, value=value, plain=plain)
    short = MONEY.get(size) if money and not hyphen and line.joined(end) else None
    scale = short or SHORT.get(size) or SCALE.get(size) or 1.0
    if scale == 1:
        return Number(first=i, end=end, value=value, plain=plain)
    end += 1 + hyphen
    if low[end] in LARGE:  # "5 lakh crore", "two hundred thousand"
        scale, end = scale * LARGE[low[end]], end + 1
    return Number(first=i, end=end, value=float(f"{value * scale:.15g}"), scale=scale)


def _written_part(line: Line, end: int) -> tuple[float, int] | None:
    """The fraction behind a whole number, as in "5 1/2" and "5-1/2", and where it ends."""
    low, tied = line.lowers, line.joined(end)
    at = end + (low[end] == "-" and tied and line.joined(end + 1))
    if low[at + 1] != "/" or (low[at], low[at + 2]) not in HALVES or (at == end and tied) or not line.joined(at + 2):
        return None
    return int(low[at]) / int(low[at + 2]), at + 3


def _vague(line: Line, i: int) -> Number | None:
    """As in "dozens", "tens of thousands", "several hundred", "a few thousand", "a couple of hundred"."""
    low, end = line.lowers, i
    word = low[i]
    few = i + (word == "a" and low[i + 1] in {"few", "couple"})
    size = few + 1 + (low[few] == "couple" and low[few + 1] == "of")
    if (low[few] in FEW or few > i) and low[size] in SCALE:
        end = size + 1 + (low[size + 1] in LARGE)
    elif word in TENS_OF and low[i + 1] == "of" and low[i + 2] in VAGUE:
        end = i + 3
    elif word in VAGUE and (word != "scores" or low[i + 1] == "of"):
        end = i + 1
    return Number(first=i, end=end, value=None, worded=True) if end > i else None


def _part(line: Line, i: int) -> Number | None:
    """A fraction: "two-thirds of", "a quarter of a million", "half the", "half a million"."""
    low, found = line.lowers, part_at(line, i, SMALL)
    if found is None:
        return None
    top, bottom, end = found.top, found.bottom, found.end
    a = low[end] in {"a", "an"} if found.half else low[end] == "of" and low[end + 1] in {"a", "an"}
    size = end + (1 if found.half else 2) if a else end
    scale = SCALE.get(low[size]) if a or found.half else None
    if scale:
        return Number(first=i, end=size + 1, value=float(f"{top / bottom * scale:.12g}"), scale=scale, worded=True)
    if found.half and low[i] == "a":
        return None
    return _share(line, i, found)


def _share(line: Line, i: int, found: Part) -> Number | None:
    value = float(f"{found.top / found.bottom:.6g}")
    if found.half and line.lowers[found.end] in {"a", "an"}:  # "half an hour"
        return Number(first=i, end=found.end + 1, value=value, worded=True)
    return Number(first=i, end=found.end, value=value, worded=True, part=True) if found.stands else None


def _from_words(line: Line, i: int) -> Number | None:
    """As in "two hundred and five thousand", "a dozen", "twenty-five", "two and a half million"."""
    low = line.lowers
    article = low[i] in {"a", "an"}
    if article and low[i + 1] not in SCALE:
        return None
    total, group, room = 0.0, float(article), 1e15
    at, end, last = i + article, i, ""
    while True:
        word = line.lowers[at]
        if word in TENS and group % 100 == 0:
            group += TENS[word]
        elif word in SMALL and ((group % 100 == 0 and last != "zero") or (last in TENS and 0 < SMALL[word] < 10)):
            group += SMALL[word]
        elif (word == "hundred" and 0 < group < 100) or (word == "dozen" and group and last not in SCALE):
            group *= SCALE[word]
        elif word in SIZES and group and SIZES[word] < room:
            total, group, room = total + group * SIZES[word], 0.0, SIZES[word]
        else:
            break
        end, last = at + 1, word
        at = _next_word(line, end, last)
    if end == i:
        return None
    if last in LARGE and line.lowers[end] == "-" and line.lowers[end + 1] in SMALL and line.joined(end):
        return None  # "a billion-five", as people speak, is another number than it says
    number = Number(first=i, end=end, value=total + group, scale=SCALE.get(last) or SHORT.get(last, 1.0), worded=True)
    return _and_a_half(line, number)


def _next_word(line: Line, at: int, last: str) -> int:
    """Where the number's next word would stand: past a hyphen, or past the "and" of "two hundred and five"."""
    word = line.lowers[at]
    if word not in {"-", "and"}:
        return at
    following = line.lowers[at + 1]
    if word == "-" and line.joined(at) and line.joined(at + 1):
        return at + 1 if (following in SMALL and last not in LARGE) or following in SCALE else at
    if word == "and" and last in {"hundred", "thousand"} and (following in SMALL or following in TENS):
        return at + 1
    return at


def _and_a_half(line: Line, number: Number) -> Number:
    """The number with "and a half" where that follows: of its last word of size, or of the one that comes after."""
    end = number.end
    if (
        number.value is None
        or line.lowers[end] != "and"
        or line.lowers[end + 1] != "a"
        or line.lowers[end + 2] != "half"
    ):
        return number
    larger = SCALE.get(line.lowers[end + 3], 1.0) if number.scale == 1 else 1.0
    value = (number.value + number.scale / 2) * larger
    end += 3 + (larger > 1)
    return Number(first=number.first, end=end, value=value, scale=max(larger, number.scale), worded=True)
