"""A qualifier is kept as written: it says how exact a number is, and without it the number would say too much."""

from typing import NamedTuple

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line

SURE = 10
"""From here up a number is taken to be qualified by "about" or "over"; below, a unit of measure must follow."""


class Qualifier(NamedTuple):
    """Tokens `first` to before `end`; `firm` says that its words can be nothing but a qualifier."""

    first: int
    end: int
    firm: bool = False


def before_number(line: Line, amount: Amount, floor: int, words: Words, *, measured: str | None) -> Qualifier:
    """What stands right before the amount, not reaching below token `floor`; empty where nothing does.

    `measured` is the dimension of the unit that follows, if one does.
    """
    low = line.lowers
    start = amount.first - minus(line, amount, measured)
    first, firm = start, False
    if amount.upper and low[first - 1] in {"between", "from"} and first > floor:
        first, firm = first - 1, True
    for _ in range(3):
        phrases = words.qualifiers.get(low[first - 1])
        phrase = _phrase_before(low, first, floor, phrases) if phrases else ()
        if not phrase:
            break
        sure = " ".join(phrase) not in words.weak
        if not sure and not measured and amount.size < SURE and not amount.number.part:
            break
        if phrase[-1] in words.stretch and measured == "duration" and not _bounded(line, first - len(phrase), words):
            break
        first, firm = first - len(phrase), firm or sure
    return Qualifier(first=first, end=start, firm=firm)


def minus(line: Line, amount: Amount, measured: str | None) -> bool:
    """Whether a minus sign or the word stands before the amount, not a dash or a bullet."""
    at = amount.first - 1
    word = line.lowers[at]
    sign = word == "minus" or (word in {"-", "−"} and line.joined(amount.first) and not line.joined(at))
    return sign and measured in {"temperature", "share"}


def _phrase_before(low: list[str], i: int, floor: int, phrases: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    for phrase in phrases:
        start = i - len(phrase)
        if start >= floor and tuple(low[start:i]) == phrase:
            return phrase
    return ()


def _bounded(line: Line, i: int, words: Words) -> bool:
    """Whether "over two days" is a bound ("for over two days"), not a stretch ("over two days, ...")."""
    return line.lowers[i - 1] in words.bounded


def after_number(line: Line, i: int, words: Words) -> Qualifier:
    """What stands from token `i` on, right after the number: "plus", "-plus", "+", "or more"; empty if nothing does."""
    word = line.lowers[i]
    if word == "plus" or (word == "+" and line.joined(i)):
        return Qualifier(first=i, end=i + 1, firm=True)
    if word == "-" and line.joined(i) and line.lowers[i + 1] == "plus":
        return Qualifier(first=i, end=i + 2, firm=True)
    return after_noun(line, i, words)


def after_noun(line: Line, i: int, words: Words) -> Qualifier:
    """What stands from token `i` on, after the unit or noun: "or more", "or so"; empty if nothing does."""
    if line.lowers[i] in words.after_first:
        for phrase in words.after:
            if all(line.lowers[i + k] == word for k, word in enumerate(phrase)):
                return Qualifier(first=i, end=i + len(phrase), firm=True)
    return Qualifier(first=i, end=i)
