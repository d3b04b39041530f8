"""Dates that count from another day than the article's: found, and left open, since which day is not certain."""

from generator.extraction.dates.written import Kind, Written
from generator.extraction.quantities.numbers import Number
from generator.extraction.tokens import Line
from generator.model.tables import words

SHIFTS = words("earlier later before after afterwards afterward beforehand previously")
ELSEWHERE = words("previous preceding following same prior")
UNITS = words("day days week weeks month months year years night weekend decade hour hours quarter")
SINGLE = words("day week month year night weekend quarter decade")


def other_at(line: Line, i: int, floor: int, number: Number | None) -> Written | None:
    """As in "a year earlier", "two weeks later", "the following day", "the day before", with the unit at token `i`."""
    low = line.lowers
    word, after = low[i].removesuffix("'s"), low[i + 1]
    if word not in UNITS:
        return None
    if after in SHIFTS and number is not None and not number.part:
        return Written(kind=Kind.OTHER, first=number.first, end=i + 2)
    if after in {"later", "earlier", "afterwards"} and word.endswith("s"):
        return Written(kind=Kind.OTHER, first=i, end=i + 2)
    before = low[i - 1]
    if i - 1 < floor or word not in SINGLE:
        return None
    the = low[i - 2] in {"the", "that"} and i - 2 >= floor
    if before in ELSEWHERE or (
        before == "next" and the and low[i - 3] not in {"over", "in", "within", "for", "during"}
    ):
        return Written(kind=Kind.OTHER, first=i - 1 - the, end=i + 1)
    if before == "the" and after in {"before", "after"} and word in {"day", "night", "week", "year"}:
        return Written(kind=Kind.OTHER, first=i - 1, end=i + 2)
    if (
        before == "that"
        and word != "quarter"
        and (low[i - 2] in {"on", "later", "earlier", "by", "in"} or not after.isalpha())
    ):
        return Written(kind=Kind.OTHER, first=i - 1, end=i + 1)
    return None
