"""A number that names, dates, orders or scores is no quantity; each rule here says which it is."""

from collections.abc import Iterable

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.nouns import plural
from generator.extraction.quantities.numbers import Number
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.extraction.units import units
from generator.model.tables import words

MONTHS = words(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
CLOCK = words("am pm a.m. p.m. gmt utc est edt cst cdt mst mdt pst pdt cet cest bst ist jst hrs o'clock noon midnight")
SIGNS = frozenset("#№")
ROADS = words("road highway motorway freeway route expressway autoroute autobahn")
"""Words behind a road's letter and number: "the R40 road"."""
ORDINALS = words("st nd rd th")
ORDINAL_WORDS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth"
)
DASHES = frozenset("-–—−/:")
TIES = frozenset("._@#&'’*+\\=^")
OPENING = frozenset('"“‘(-–—:')
SINGULAR = words("the a an this that its")
ENDS = words("has had is was will would can could does did may might that which in on at to from after before and or")
"""What follows a whole name, and not the noun that a name tells more of."""
SUFFIXES = words("k m b t s mn bn tn trn mln bln")
"""What may stand right after digits beside a unit: a scale, or the s of a plural."""
YEARS = range(1800, 2200)


def model_numbers(lines: Iterable[tuple[Line, list[int]]], words: Words) -> frozenset[str]:
    """The numbers that an article uses as names: "Boeing 747", "six 747s", "the 747 Jumbo has landed".

    With each line come the tokens at which a number can begin.
    """
    found = set()
    for line, places in lines:
        low = line.lowers
        for at in places:
            text = low[at]
            if 3 <= len(text) <= 4 and text.isdecimal():  # a model's number
                s = low[at + 1] == "s" and line.joined(at + 1)
                of_maker = low[at - 1] == "new" and low[at - 2].removesuffix("'s") in words.makers
                made = of_maker or low[at - 1].removesuffix("'s") in words.makers
                if made or _is_model(line, at) or (s and (int(text) not in YEARS or int(text) % 10)):
                    found.add(text)
    return frozenset(found)


def _is_model(line: Line, at: int) -> bool:
    """Whether a number and one name behind it are called one thing: "the 747 Jumbo has", not "the 747 Orlo troops"."""
    low, name = line.lowers, line.words[at + 1]
    if low[at - 1] not in SINGULAR or not name[:1].isupper() or name.lower().endswith("s"):
        return False
    return low[at + 2] in ENDS or not low[at + 2][:1].isalnum()


def refused(line: Line, amount: Amount, names: frozenset[str], words: Words) -> str | None:
    """Why the amount is no quantity; None where nothing speaks against it. `names` are the article's own."""
    number, low = amount.number, line.lowers
    before, after = low[amount.first - 1], line.lowers[amount.end]
    if _part_of_word(line, amount):
        return "part of a word"
    if before == "." and low[amount.first - 2] in MONTHS:
        before = low[amount.first - 2]
    if after in CLOCK or (after == "local" and line.lowers[amount.end + 1] == "time"):
        return "a time of day"
    if after in ORDINALS or before in SIGNS:
        return "a place in an order"
    if number.plain and amount.last.plain:
        if after in ROADS and amount.currency and low[amount.first].isalpha():
            return "a road's number"
        if _day(line, amount, before):
            return "a day of a month"
        if amount.upper and yearlike(number) and yearlike(amount.upper):
            return "years"
        if before in words.makers or low[number.first] in names:
            return "a name's number"
    if before in words.designators and _designated(line, amount, words):
        return "a name's number"
    if number.worded and line.words[number.first][0].isupper() and before and before not in OPENING:
        return "a name's number"
    return None


def _designated(line: Line, amount: Amount, words: Words) -> bool:
    """Whether the number belongs to the word before: "Room 12", "article 5"; not "in the district 12 houses fell"."""
    number = amount.number
    if number.scale != 1 or amount.currency or "," in line.words[number.first]:
        return False
    at = amount.first - 1
    common = line.lowers[at] in words.common_designators and line.words[at].islower()
    if not common or line.joined(amount.first):
        return True
    follower = line.lowers[amount.end]
    return not (plural(line.words[amount.end], words) or follower in units().names or follower == "%")


def year(line: Line, amount: Amount, words: Words) -> bool:
    """Whether four bare digits are a year, by the word before them."""
    before = line.lowers[amount.first - 1]
    return yearlike(amount.number) and (before in words.year_cues or before in MONTHS or before.endswith("'s"))


def yearlike(number: Number) -> bool:
    """Whether four bare digits could be a year."""
    return number.plain and number.value is not None and int(number.value) in YEARS


def _part_of_word(line: Line, amount: Amount) -> bool:
    """As in "B52", "F-16", "21st", "1990s", "9/11", "10:30", "twenty-first", "555-01-23", "5G", "4x4"."""
    first, end, low = amount.first, amount.end, line.lowers
    if line.joined(first):
        left = low[first - 1]
        if (
            left[0].isalnum()
            or left in TIES
            or (
                left in DASHES
                and line.joined(first - 1)
                and not (_named(line, amount) or _set_apart(line, first) or _bounded(line, amount))
            )
        ):
            return True
    if not line.joined(end):
        return False
    right = low[end]
    if right in ORDINALS or right in {"@", "_", "\\", "=", "^", "*"}:
        return True
    if right[0].isalpha() and not amount.number.worded and amount.number.scale == 1:
        known = right in units().names or right in SUFFIXES or line.words[end] in units().symbols
        return not known or (right == "s" and amount.number.plain)
    if not line.joined(end + 1):
        return False
    follower = low[end + 1]
    if right == "-" and follower == "by" and line.lowers[end + 2] == "-" and line.lowers[end + 3][:1].isdecimal():
        return False
    if right in DASHES and (follower[0].isdecimal() or follower in ORDINAL_WORDS):
        return True
    return right in {"'", "’", "/", ":"}


def _set_apart(line: Line, first: int) -> bool:
    """Whether a long dash sets the number apart from a word: "the crew—41 people—left"."""
    return line.lowers[first - 1] == "—" and line.lowers[first - 2].isalpha()


def _bounded(line: Line, amount: Amount) -> bool:
    """Whether a bound is tied to the number, or the other side of an area: "more-than-four-year", "1-by-2-mile"."""
    low, at = line.lowers, amount.first - 2
    tied = low[amount.end] == "-" and line.joined(amount.end)
    return tied and (low[at] == "than" or (low[at] == "by" and low[at - 2][:1].isdecimal()))


def _named(line: Line, amount: Amount) -> bool:
    """Whether a word for what is measured is tied to the number: "magnitude-6.2"."""
    return line.lowers[amount.first - 2] == "magnitude"


def _day(line: Line, amount: Amount, before: str) -> bool:
    """As in "January 20", "20 January", "20-22 January", "20 to 22 January", "20 and 22 January"."""
    if not 1 <= amount.size <= 31:
        return False
    if before in MONTHS:
        return line.words[amount.first - 1][0] != "m" or line.lowers[amount.first - 2] == ""
    month = amount.end
    if line.lowers[month] in {"and", "or", "to"} and line.lowers[month + 1].isdecimal():
        month += 2
    return line.lowers[month] in MONTHS and line.words[month][0].isupper()
