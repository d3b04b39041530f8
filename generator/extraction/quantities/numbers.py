"""A number is read from digits or words; what could be read in two ways is not read at all."""

from dataclasses import dataclass

from generator.extraction.tokens import Line
from generator.model.tables import words

ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
TIES = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(ONES.split())}
TENS = {word: 10 * value for value, word in enumerate(TIES.split(), start=2)}
LARGE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SCALE = {"hundred": 1e2, "dozen": 12.0, **LARGE}
SHORT = {"mn": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12}
MONEY = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
VAGUE = words("dozens scores hundreds thousands millions billions trillions")
TENS_OF = words("tens dozens hundreds thousands")
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
FEW = words("several few many")
SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 0.333333, "⅔": 0.666667}
STARTS = frozenset([*SMALL, *TENS, *VAGUE, *TENS_OF, *FEW, "a", "an", "half"])
DIGITS = 15
"""A longer row of digits is a telephone or serial number, and no float holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
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


def digits(text: str) -> float | None:
    """The value of a row of digits; None where commas or points do not stand as in a number."""
    whole, point, fraction = text.replace("\u00a0", ",").replace("\u202f", ",").partition(".")
    groups = whole.split(",")
    good = not point or fraction.isdecimal()
    good = good and (len(groups) == 1 or (len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])))
    return float("".join(groups) + point + fraction) if good and len(whole) + len(fraction) <= DIGITS else None


def number_at(line: Line, i: int, *, money: bool = False) -> Number | None:
    """The number that begins at token `i`, as far as it goes. `money`: a currency stands before it."""
    if i >= len(line):
        return None
    token = line.tokens[i]
    if token.number:
        return _from_digits(line, i, money=money)
    if token.lower in STARTS:
        return _vague(line, i) or _part(line, i) or _from_words(line, i)
    return Number(first=i, end=i + 1, value=SIGNS[token.text], part=True) if token.text in SIGNS else None


def _from_digits(line: Line, i: int, *, money: bool) -> Number | None:
    value = digits(line.tokens[i].text)
    if value is None:
        return None
    end = i + 1
    if line.lower(end) in SIGNS and line.joined(end):
        value, end = value + SIGNS[line.lower(end)], end + 1
    elif line.lower(end) == "and" and _words(line, end, 3) == "and a half":
        value, end = value + 0.5, end + 3
    hyphen = line.lower(end) == "-" and line.joined(end) and line.joined(end + 1)
    size = line.lower(end + hyphen)
    short = MONEY.get(size) if money and line.joined(end) and not hyphen else None
    scale = short or SHORT.get(size) or SCALE.get(size) or 1.0
    if scale > 1:
        end += 1 + hyphen
    plain = end == i + 1 and line.tokens[i].text.isdecimal()
    return Number(first=i, end=end, value=float(f"{value * scale:.15g}"), scale=scale, plain=plain)


def _words(line: Line, i: int, count: int) -> str:
    return " ".join(line.lower(i + k) for k in range(count))


def _vague(line: Line, i: int) -> Number | None:
    """As in "dozens", "tens of thousands", "several hundred", "a few thousand"."""
    word, end = line.lower(i), i
    few = i + (word == "a" and line.lower(i + 1) == "few")
    if line.lower(few) in FEW and line.lower(few + 1) in SCALE:
        end = few + 2
    elif word in TENS_OF and line.lower(i + 1) == "of" and line.lower(i + 2) in VAGUE:
        end = i + 3
    elif word in VAGUE and (word != "scores" or line.lower(i + 1) == "of"):
        end = i + 1
    return Number(first=i, end=end, value=None, worded=True) if end > i else None


def _part(line: Line, i: int) -> Number | None:
    """As in "two-thirds of", "a quarter of a million", "half the", "half a million"."""
    word, after = line.lower(i), line.lower(i + 1)
    if word in {"half", "a"} and {word, after} == {"half", "a"}:
        scale = SCALE.get(line.lower(i + 2))
        return Number(first=i, end=i + 3, value=scale / 2, scale=scale, worded=True) if scale else None
    if word == "half" and after in {"of", "the", "its", "their", "all"}:
        top, bottom, end = 1, 2, i + 1
    else:
        top = 1 if word in {"a", "one"} else SMALL.get(word, 0)
        end = i + 3 if after == "-" and line.joined(i + 1) and line.joined(i + 2) else i + 2
        name = line.lower(end - 1)
        bottom = PARTS.get(name, 0) if top == 1 else PARTS.get(name[:-1], 0) if name.endswith("s") else 0
        if not 0 < top < bottom or line.lower(end) != "of":
            return None
    scale = SCALE.get(line.lower(end + 2)) if _words(line, end, 2) == "of a" else None
    if scale:
        return Number(first=i, end=end + 3, value=float(f"{top / bottom * scale:.12g}"), scale=scale, worded=True)
    return Number(first=i, end=end, value=float(f"{top / bottom:.6g}"), worded=True, part=True)


def _from_words(line: Line, i: int) -> Number | None:
    """As in "two hundred and five thousand", "a dozen", "twenty-five", "two and a half million"."""
    article = line.lower(i) in {"a", "an"}
    if article and line.lower(i + 1) not in SCALE:
        return None
    total, group, room = 0.0, float(article), 1e15
    at, end, last = i + article, i, ""
    while True:
        word = line.lower(at)
        if word in TENS and group % 100 == 0:
            group += TENS[word]
        elif word in SMALL and ((group % 100 == 0 and last != "zero") or (last in TENS and 0 < SMALL[word] < 10)):
            group += SMALL[word]
        elif (word == "hundred" and 0 < group < 100) or (word == "dozen" and group and last not in SCALE):
            group *= SCALE[word]
        elif word in LARGE and group and LARGE[word] < room:
            total, group, room = total + group * LARGE[word], 0.0, LARGE[word]
        else:
            break
        end, last = at + 1, word
        at = _next_word(line, end, last)
    if end == i:
        return None
    number = Number(first=i, end=end, value=total + group, scale=SCALE.get(last, 1.0), worded=True)
    return _and_a_half(line, number)


def _next_word(line: Line, at: int, last: str) -> int:
    """Where the number's next word would stand: past a hyphen, or past the "and" of "two hundred and five"."""
    following = line.lower(at + 1)
    if line.lower(at) == "-" and line.joined(at) and line.joined(at + 1):
        return at + 1 if following in SMALL or following in SCALE else at
    if line.lower(at) == "and" and last in {"hundred", "thousand"} and (following in SMALL or following in TENS):
        return at + 1
    return at


def _and_a_half(line: Line, number: Number) -> Number:
    """The number with "and a half" where that follows: of its last word of size, or of the one that comes after."""
    if number.value is None or line.lower(number.end) != "and" or _words(line, number.end, 3) != "and a half":
        return number
    larger = SCALE.get(line.lower(number.end + 3), 1.0) if number.scale == 1 else 1.0
    value = (number.value + number.scale / 2) * larger
    end = number.end + 3 + (larger > 1)
    return Number(first=number.first, end=end, value=value, scale=max(larger, number.scale), worded=True)
