"""A share may be told by two numbers: "one in five voters", "nine out of 10"."""

from dataclasses import dataclass

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.nouns import noun_after
from generator.extraction.quantities.numbers import Number, number_at
from generator.extraction.quantities.refuse import MONTHS
from generator.extraction.quantities.units import unit_after
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line

MOST = 1000
"""The largest number that one is told out of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """The number it is out of, as a factor, and the token before which it ends; `noun` is what it is a share of."""

    end: int
    times: float
    noun: str | None


def ratio_after(line: Line, amount: Amount, words: Words) -> Ratio | None:
    """The rest of "one in five voters", where the amount is its first number; None where it is none."""
    word = line.lowers[amount.end]
    if word not in {"in", "out"} or amount.upper:
        return None
    of = word == "out" and line.lowers[amount.end + 1] == "of"
    if word == "out" and not of:
        return None
    at = amount.end + 1 + of + (of and line.lowers[amount.end + 2] == "every")
    at += word == "in" and line.lowers[at] == "every"
    bottom = number_at(line, at)
    if bottom is None or not _less(amount.number, bottom):
        return None
    if line.lowers[bottom.end] in MONTHS or unit_after(line, amount, bottom.end) or _goes_on(line, bottom.end):
        return None
    noun = noun_after(line, bottom.end, words)
    if noun is None and not of and amount.number.value != 1:
        return None
    return Ratio(
        end=noun.end if noun else bottom.end,
        times=1 / (bottom.value or 1),
        noun=line.cut(noun.first, noun.end) if noun else None,
    )


def _goes_on(line: Line, end: int) -> bool:
    """Whether the number is part of a longer word: "one in 10-year floods"."""
    return line.lowers[end] == "-" and line.joined(end + 1)


def _less(top: Number, bottom: Number) -> bool:
    """Whether two bare numbers make a share."""
    if top.value is None or bottom.value is None or top.part or bottom.part:
        return False
    return 0 < top.value < bottom.value <= MOST and (bottom.value <= 20 or bottom.value % 10 == 0)
