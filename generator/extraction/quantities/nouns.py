"""What a number counts is the noun phrase right after it, as far as its first plural; nothing farther off is tried."""

from dataclasses import dataclass

from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import words

REACH = 7
"""Words from the number to the noun it counts, at most."""

MORE = words("more other additional extra further")


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """Tokens `first` to before `end`; `unit` is the last word in the singular."""

    first: int
    end: int
    unit: str


def singular(word: str, words: Words) -> str:
    """The singular of a plural noun; a word that is none stays as it is."""
    low = word.lower()
    if low in words.plurals:
        return words.plurals[low]
    if word.isupper() or low in words.not_plural or not low.endswith("s") or low.endswith(("ss", "us", "is")):
        return word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith("men"):
        return word[:-2] + "an"
    return word[:-2] if low.endswith(("sses", "shes", "ches", "xes", "zes")) else word[:-1]


def plural(word: str, words: Words) -> bool:
    """Whether a word has the form of a plural noun."""
    low = word.lower().replace("’", "'")
    if low in words.plurals:
        return True
    if word.isupper() or low.endswith("'s"):  # a name such as "GPS", a possessive
        return False
    return len(low) > 2 and low.endswith("s") and low not in words.not_plural and not low.endswith(("ss", "us", "is"))


def noun_after(line: Line, i: int, words: Words, *, one: bool = False) -> Noun | None:
    """The noun phrase that begins at token `i`, up to its head; with `one`, the head is a singular."""
    end = _phrase_end(line, i, words)
    head = _person(line, i, end, words) if one else _head(line, i, end, words)
    if head is None:
        return None
    first = head
    while first - 2 >= i and line.joined(first) and line.lower(first - 1) == "-" and line.joined(first - 1):
        first -= 2
    stop = head + 1 + _numbered(line, head)
    word = line.cut(first, stop)
    unit = singular(word, words)
    return Noun(first=i, end=stop, unit=unit.lower() if unit[1:].islower() and not line.tokens[head].capital else unit)


def _head(line: Line, i: int, end: int, words: Words) -> int | None:
    """The first plural, or the last of several in a row ("arms depots"); a name gives way to a common noun after it."""
    best = None
    for at in range(i, end):
        if _numbered(line, at):
            return at
        if not plural(line.tokens[at].text, words) or (line.lower(at + 1) == "-" and line.joined(at + 1)):
            continue
        if best is None or at == best + 1 or (at == best + 2 and _named(line, best)):
            best = at
    return best


def _named(line: Line, at: int) -> bool:
    """Whether a name with a common noun after it stands at `at`: "Abrams battle tanks", not "Reds beat rivals"."""
    follower = line.lower(at + 1)
    return line.tokens[at].capital and not line.tokens[at + 1].capital and not follower.endswith(("ed", "ing"))


def _numbered(line: Line, at: int) -> bool:
    """Whether a number in the plural is a name: "six 737s"."""
    return line.tokens[at].number and line.lower(at + 1) == "s" and line.joined(at + 1)


def _person(line: Line, i: int, end: int, words: Words) -> int | None:
    """The first word for one person."""
    return next((at for at in range(i, end) if line.lower(at) in words.people | words.personnel), None)


def _phrase_end(line: Line, i: int, words: Words) -> int:
    """Where the phrase can no longer go on: at a stop word or a sign that does not join two words."""
    at = i
    while at < min(len(line), i + REACH):
        token = line.tokens[at]
        joins = token.text == "-" and line.joined(at) and line.joined(at + 1) and at > i
        if at > i and line.lower(at - 1).endswith("'s") and at > i + 1:
            break
        if token.lower in words.stops and not (at == i and token.lower in MORE):
            break
        if (
            not joins
            and not token.word
            and not (token.number and (_numbered(line, at) or (at > i and token.text.isdecimal())))
        ):
            break
        at += 1
    return at
