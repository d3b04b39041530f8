"""What a word governs: the stretch after it, or before it, up to where another clause begins. By small words alone."""

from generator.extraction.matters.small import small
from generator.extraction.tokens import Line
from generator.model.annotation import Span

LONGEST = 16
"""Tokens; what stands further away belongs to something else."""
INSIDE = 8
"""Tokens that stand in brackets within a stretch."""
PERFECT = frozenset({"has", "have", "had"})
"""Before "since" they say that it is an adverb: "has since been cut"."""
SHORT = frozenset(
    {
        "gov",
        "sen",
        "rep",
        "gen",
        "lt",
        "col",
        "capt",
        "sgt",
        "maj",
        "cmdr",
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "rev",
        "st",
    }
)
"""Titles of persons that are cut short."""
LISTS = frozenset({"and", "or", "but"})


def ahead(line: Line, first: int, limit: int = LONGEST, *, finite: bool = False) -> int:
    """The token after the last of the stretch that begins at `first`; with `finite`, it ends before a finite verb."""
    at, lows, s = first, line.lowers, small()
    breaks = s.ends if finite else s.breaks
    stop = min(len(line), first + limit)
    while at < stop:
        word = lows[at]
        if word == "(" and at > first and ")" in lows[at + 1 : at + INSIDE]:
            at = lows.index(")", at) + 1
            continue
        compares = word == "than" and at > first and lows[at - 1] in s.compared
        if word == "." and is_short(line, at):
            at += 1
            continue
        parted = word in breaks and (at > first or word in s.signs) and (lows[at - 1] != "-" or word in s.signs)
        if parted and not compares:
            break
        if at > first and word in LISTS and (lows[at + 1] in s.joins or lows[at + 1].endswith("ing")):
            break
        if word == "-" and is_dash(line, at):
            break
        at += 1
    at = min(at, stop)
    while at > first and lows[at - 1] in s.dangling:
        at -= 1
    return at


def is_short(line: Line, at: int) -> bool:
    """Whether a point ends a word that is cut short before a name: "Gov. Ina Vole"."""
    return at > 0 and line.lowers[at - 1] in SHORT and line.joined(at) and line.capital(at - 1) and line.capital(at + 1)


def is_dash(line: Line, at: int) -> bool:
    """Whether a hyphen is one of two that stand for a dash."""
    return line.lower(at) == "-" and "-" in (line.lower(at - 1), line.lower(at + 1))


def behind(line: Line, end: int, limit: int = LONGEST) -> int:
    """The first token of the stretch that ends before `end`."""
    at, lows, breaks = end, line.lowers, small().breaks
    stop = max(0, end - limit)
    while at > stop:
        word = lows[at - 1]
        if word == "." and is_short(line, at - 1):
            at -= 1
            continue
        if word == "since" and at > 1 and lows[at - 2] in PERFECT:
            at -= 1
            continue
        if word in breaks or word == "but" or (word == "-" and is_dash(line, at - 1)):
            break
        if word == "and" and not (at < end and line.capital(at)):
            break
        at -= 1
    return at


def stretch(line: Line, first: int, end: int) -> Span:
    """The stretch of the text from one token to before another."""
    starts = line.starts
    return Span(starts[first], starts[end - 1] + len(line.words[end - 1]))
