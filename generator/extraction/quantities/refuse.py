"""A number that names, dates, orders or scores is no quantity; each rule here says which it is."""

from collections.abc import Iterable

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.numbers import Number, number_at
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import words

MONTHS = words(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
CLOCK = words("am pm a.m. p.m. gmt utc est edt pst pdt cet cest bst hrs o'clock noon midnight")
SIGNS = frozenset("#№§")
ORDINALS = words("st nd rd th")
ORDINAL_WORDS = words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth")
DASHES = frozenset("-–—−/:")
OPENING = frozenset('"“‘(-–—:')
YEARS = range(1800, 2200)


def model_numbers(lines: Iterable[Line], words: Words) -> frozenset[str]:
    """The numbers that an article uses as names: "Boeing 747", "six 747s"."""
    return frozenset(
        token.text
        for line in lines
        for at, token in enumerate(line.tokens)
        if token.number
        and 3 <= len(token.text) <= 4
        and (line.lower(at - 1) in words.makers or (line.lower(at + 1) == "s" and line.joined(at + 1)))
    )


def refused(line: Line, amount: Amount, names: frozenset[str], words: Words) -> str | None:
    """Why the amount is no quantity; None where nothing speaks against it. `names` are the article's own."""
    number, before, after = amount.number, line.lower(amount.first - 1), line.lower(amount.end)
    if _part_of_word(line, amount.first, amount.end):
        return "part of a word"
    if before == "." and line.lower(amount.first - 2) in MONTHS:
        before = line.lower(amount.first - 2)
    if after in CLOCK:
        return "a time of day"
    if after in ORDINALS or before in SIGNS:
        return "a place in an order"
    if _day(line, amount, before):
        return "a day of a month"
    if _years(amount):
        return "years"
    if number.plain and (before in words.makers or line.tokens[number.first].text in names):
        return "a name's number"
    if before in words.designators and number.scale == 1 and "," not in line.tokens[number.first].text:
        return "a name's number"
    if number.worded and line.tokens[number.first].capital and before and before not in OPENING:
        return "a name's number"
    if _ratio(line, amount):
        return "one in so many"
    return None


def year(line: Line, amount: Amount, words: Words) -> bool:
    """Whether four bare digits are a year, by the word before them."""
    before = line.lower(amount.first - 1)
    return yearlike(amount.number) and (before in words.year_cues or before in MONTHS or before.endswith("'s"))


def yearlike(number: Number) -> bool:
    """Whether four bare digits could be a year."""
    return number.plain and number.value is not None and int(number.value) in YEARS


def _years(amount: Amount) -> bool:
    """As in "2014-2019"."""
    return amount.upper is not None and yearlike(amount.number) and yearlike(amount.upper)


def _part_of_word(line: Line, first: int, end: int) -> bool:
    """As in "B52", "F-16", "21st", "1990s", "9/11", "10:30", "twenty-first", "555-01-23"."""
    if line.joined(first):
        left = line.tokens[first - 1]
        if left.word or left.number or left.text in "._@#&'’*+\\=^" or (left.text in DASHES and line.joined(first - 1)):
            return True
    if not line.joined(end):
        return False
    right = line.tokens[end]
    if not line.joined(end + 1):
        return right.lower in ORDINALS or right.text in "@_\\=^*"
    follower = line.tokens[end + 1]
    return (
        right.lower in ORDINALS
        or right.text in "@_\\=^*'’/:"
        or (right.text in DASHES and (follower.number or follower.lower in ORDINAL_WORDS))
    )


def _day(line: Line, amount: Amount, before: str) -> bool:
    """As in "January 20", "20 January", "20-22 January", "20 to 22 January", "20 and 22 January"."""
    if not amount.number.plain or not 1 <= amount.size <= 31:
        return False
    month = amount.end
    if line.lower(month) in {"and", "or", "to"} and line.lower(month + 1).isdecimal():
        month += 2
    after = month < len(line) and line.tokens[month].capital and line.lower(month) in MONTHS
    return after or before in MONTHS


def _ratio(line: Line, amount: Amount) -> bool:
    """Either number of "one in five" and "two out of three"."""
    after = _in(line, amount.end)
    if after:
        return _less(amount.number, number_at(line, amount.end + after))
    before = 1 if _in(line, amount.first - 1) == 1 else 2 if _in(line, amount.first - 2) == 2 else 0
    at = amount.first - before - 1
    return before > 0 and at >= 0 and _less(number_at(line, at), amount.number)


def _less(top: Number | None, bottom: Number | None) -> bool:
    """Whether two bare numbers make a share: "one in five"."""
    if top is None or bottom is None or top.value is None or bottom.value is None:
        return False
    bare = (top.plain or top.worded) and (bottom.plain or bottom.worded)
    return bare and top.value < bottom.value <= 100


def _in(line: Line, i: int) -> int:
    """How many words "in" or "out of" takes at token `i`; 0 where neither stands there."""
    return 1 if line.lower(i) == "in" else 2 if line.lower(i) == "out" and line.lower(i + 1) == "of" else 0
