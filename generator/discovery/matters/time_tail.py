"""A name does not end in a torn time, of which the next words are part: "closed a day | later", "at the end | of"."""

from collections.abc import Sequence

from generator.extraction.matters.small import small
from generator.extraction.tokens import Line

SINCE = frozenset({"later", "earlier", "before", "after", "ago", "afterwards", "beforehand"})
"""Words that a length of time stands before."""
UNITS = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century"}
)
COUNTS = frozenset(
    {"a", "an", "the", "only", "just", "some", "few", "several", "about", "barely", "many", "two", "three", "four"}
    | {"five", "six", "seven", "eight", "nine", "ten", "twelve"}
)
"""Words before such a unit that say how many."""
PARTS = frozenset({"end", "start", "beginning", "middle", "time", "height", "eve"})
"""Parts of a time, which "of" or "being" makes whole."""
HANGING = frozenset({"or", "and", "much", "even", "no", "not", "far", "sooner"}) | UNITS | {f"{one}s" for one in UNITS}
"""Words that "earlier" or "later" belongs to."""
SHORT = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})
"""Months cut short, from whose point a day is torn: "on Oct | . 11"."""
LEAST = 2
"""Words that a name keeps."""


def without_time(cut: Line, first: int, end: int) -> int:
    """The end of a name before a length of time that belongs to the next word, or a part of a time torn from it."""
    lows, at = cut.lowers, end
    if lows[end] in SINCE and lows[end - 1].removesuffix("s") in UNITS:
        at -= 1
        while at > first and (lows[at - 1] in COUNTS or lows[at - 1].isdecimal()):
            at -= 1
    elif is_torn(cut, end):
        at -= 1
    elif lows[end - 1] in PARTS and lows[end - 2] == "the" and lows[end - 3] in small().prepositions:
        at -= 3
    while at < end and at > first and lows[at - 1] in small().prepositions:
        at -= 1
    return at if at >= first + LEAST else end


def is_length(lows: Sequence[str], at: int) -> bool:
    """Whether a word of time ends how long something is, not when it is: "gave them one week"."""
    counted = lows[at - 1] in COUNTS - {"the", "a", "an"} | {"one"} or lows[at - 1].isdecimal()
    return counted and lows[at].removesuffix("s") in UNITS


def is_torn(cut: Line, end: int) -> bool:
    """Whether the last word is "earlier" with nothing it belongs to, or a month cut short before its day."""
    last, before = cut.lowers[end - 1], cut.lowers[end - 2]
    alone = last in ("earlier", "later") and before not in HANGING and not before[:1].isdecimal()
    return alone or (last in SHORT and cut.lower(end) == ".")


def opens_in_time(cut: Line, first: int) -> bool:
    """Whether a name begins with the rest of a time, after which the clause begins: "a month | later she resigned"."""
    s = small()
    first += cut.lowers[first] in COUNTS or cut.lowers[first].isdecimal()
    after = cut.lowers[first + 1]
    return cut.lowers[first].removesuffix("s") in UNITS and (after in SINCE or after in s.determiners | s.pronouns)
