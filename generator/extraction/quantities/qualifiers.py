"""A qualifier is kept as written: it says how exact a number is, and without it the number would say too much."""

from dataclasses import dataclass

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line

SURE = 10
"""From here up a number is taken to be qualified by "about" or "over"; below, a unit of measure must follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifier:
    """Tokens `first` to before `end`; `firm` says that its words can be nothing but a qualifier."""

    first: int
    end: int
    firm: bool = False


def before_number(line: Line, amount: Amount, floor: int, words: Words, *, measured: str | None) -> Qualifier:
    """What stands right before the amount, not reaching below token `floor`; empty where nothing does.

    `measured` is the dimension of the unit that follows, if one does.
    """
    start = amount.first - minus(line, amount, measured)
    first, firm = start, False
    if amount.upper and line.lower(first - 1) in {"between", "from"} and first > floor:
        first, firm = first - 1, True
    for _ in range(3):
        phrase = _phrase_before(line, first, floor, words)
        if not phrase:
            break
        sure = " ".join(phrase) not in words.weak
        if not sure and not measured and amount.size < SURE:
            break
        if phrase[-1] in words.stretch and measured == "duration" and not _bounded(line, first - len(phrase), words):
            break
        first, firm = first - len(phrase), firm or sure
    return Qualifier(first=first, end=start, firm=firm)


def minus(line: Line, amount: Amount, measured: str | None) -> bool:
    """Whether a minus sign stands before the amount, not a dash or a bullet."""
    at = amount.first - 1
    sign = line.lower(at) in {"-", "−"} and line.joined(amount.first) and not line.joined(at)
    return sign and measured in {"temperature", "share"}


def _phrase_before(line: Line, i: int, floor: int, words: Words) -> tuple[str, ...]:
    for phrase in words.qualifiers.get(line.lower(i - 1), ()):
        start = i - len(phrase)
        if start >= floor and all(line.lower(start + k) == word for k, word in enumerate(phrase)):
            return phrase
    return ()


def _bounded(line: Line, i: int, words: Words) -> bool:
    """Whether "over two days" is a bound ("for over two days"), not a stretch ("over two days, ...")."""
    return line.lower(i - 1) in words.bounded


def after_number(line: Line, i: int, words: Words) -> Qualifier:
    """What stands from token `i` on, right after the number: "plus", "-plus", "+", "or more"; empty if nothing does."""
    if line.lower(i) == "plus" or (line.lower(i) == "+" and line.joined(i)):
        return Qualifier(first=i, end=i + 1, firm=True)
    if line.lower(i) == "-" and line.joined(i) and line.lower(i + 1) == "plus":
        return Qualifier(first=i, end=i + 2, firm=True)
    return after_noun(line, i, words)


def after_noun(line: Line, i: int, words: Words) -> Qualifier:
    """What stands from token `i` on, after the unit or noun: "or more", "or so"; empty if nothing does."""
    for phrase in words.after:
        if all(line.lower(i + k) == word for k, word in enumerate(phrase)):
            return Qualifier(first=i, end=i + len(phrase), firm=True)
    return Qualifier(first=i, end=i)
