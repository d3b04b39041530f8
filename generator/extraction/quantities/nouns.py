"""What a number counts is the noun phrase right after it, as far as its first plural; nothing farther off is tried."""

from dataclasses import dataclass

from generator.extraction.quantities.numbers import SMALL
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import either, words

REACH = 7
"""Words from the number to the noun it counts, at most."""

MORE = words("more other additional extra further")
OFFICES = words("attorneys secretaries governors solicitors consuls inspectors directors")
"""Plurals that "general" follows."""
HEADED, OF_STATE = words("head secretary"), words("state government")
"""Plurals whose office goes on: "17 heads of state"."""
PLURAL = ("s", "men", "people", "children")
"""Endings of a plural for people; "dead" is none."""
OF_PEOPLE = words(
    "groups unions rights organisations organizations associations charities clubs bodies councils networks families"
)
"""Plurals that a word for people may stand before: "12 veterans groups"; after it another is a verb."""
PRIOR = words("earlier later")
"""Before a plural, these say which: "two earlier strikes"."""
QUOTED = frozenset('"“”')
ENDINGS = ("ss", "us", "sis", "itis", "polis")
LONG = ("sses", "shes", "ches", "xes", "zzes", "tzes")


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
    if word.isupper() or low in words.not_plural or not low.endswith("s") or low.endswith(ENDINGS):
        return word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith("men"):
        return word[:-2] + "an"
    return word[:-2] if low.endswith(LONG) else word[:-1]


def plural(word: str, words: Words) -> bool:
    """Whether a word has the form of a plural noun."""
    low = word.lower()
    if low in words.plurals:
        return True
    if len(low) < 3 or low[-1] != "s" or word.isupper() or low[-2] in "'’":  # a name such as "GPS", a possessive
        return False
    return low not in words.not_plural and not low.endswith(ENDINGS)


def noun_after(line: Line, i: int, words: Words, *, one: bool = False) -> Noun | None:
    """The noun phrase that begins at token `i`, up to its head; with `one`, the head is a singular."""
    end = _phrase_end(line, i, words)
    if end == i:
        return None
    head = _person(line, i, end, words) if one else _head(line, i, end, words)
    if head is None:
        return None
    first = head
    while first - 2 >= i and line.lowers[first - 1] == "-" and line.joined(first) and line.joined(first - 1):
        first -= 2
    stop = head + 1 + _numbered(line, head)
    word = line.cut(first, stop)
    unit = singular(word, words)
    if line.lowers[stop] == "general" and line.lowers[head] in OFFICES:
        stop, unit = stop + 1, f"{unit} general"
    if unit in HEADED and line.lowers[stop] == "of" and line.lowers[stop + 1] in OF_STATE:
        unit, stop = f"{unit} of {line.lowers[stop + 1]}", stop + 2
    common = unit[1:].islower() and not line.words[head][0].isupper()
    return Noun(first=i, end=stop, unit=unit.lower() if common else unit)


def _head(line: Line, i: int, end: int, words: Words) -> int | None:
    """The first plural, or the last of several in a row ("arms depots"); a name gives way to a common noun after it."""
    best = None
    texts = line.words
    for at in range(i, end):
        if "0" <= texts[at][0] <= "9":
            if _numbered(line, at):
                return at
            continue
        if not plural(texts[at], words) or (line.lowers[at + 1] == "-" and line.joined(at + 1)):
            continue
        if best is None or (at == best + 1 and not _acts(line, best, words)) or (at == best + 2 and _named(line, best)):
            best = at
    return best


def _acts(line: Line, at: int, words: Words) -> bool:
    """Whether a plural is of people who do what the next word says: "90 clerks | begins", not "12 veterans groups"."""
    follower = line.lowers[at + 1]
    mine, other = singular(line.words[at], words), singular(follower, words)
    people = mine in words.people and line.lowers[at].endswith(PLURAL) and follower.endswith("s")
    return people and follower not in OF_PEOPLE and other not in either(words.people, words.personnel)


def _quoted(line: Line, at: int) -> bool:
    """Whether a mark stands before or after one word that is set in marks of quotation: "five “historic” offers"."""
    low = line.lowers
    before, after = (low[at - 2] in QUOTED and at > 1), low[at + 2] in QUOTED
    return (before and low[at - 1].isalpha()) or (after and low[at + 1].isalpha())


def _named(line: Line, at: int) -> bool:
    """Whether a name with a common noun after it stands at `at`: "Abrams battle tanks", not "Reds beat rivals"."""
    follower = line.words[at + 1]
    return line.words[at][0].isupper() and not follower[:1].isupper() and not follower.endswith(("ed", "ing"))


def _numbered(line: Line, at: int) -> bool:
    """Whether a number in the plural is a name: "six 737s"."""
    return line.lowers[at + 1] == "s" and line.words[at][0].isdecimal() and line.joined(at + 1)


def _list_end(line: Line, i: int) -> int:
    """Where the last of several words before one noun begins: "engineering, transport and planning experts"; else 0."""
    at, low = i, line.lowers
    while low[at].isalpha() and low[at + 1] == "," and line.words[at].islower() and not low[at].endswith("s"):
        at += 2
        if at > i + REACH:
            return 0
    return at + 2 if at > i and low[at].isalpha() and low[at + 1] in {"and", "or"} else 0


def _person(line: Line, i: int, end: int, words: Words) -> int | None:
    """The first word for one person, or for one of what is fired or sunk."""
    low = line.lowers
    people = next((at for at in range(i, end) if low[at] in words.people or low[at] in words.personnel), None)
    fired = (at for at in range(i, end) if low[at] in words.hulls and "-" not in (low[at - 1], low[at + 1]))
    return next(fired, None) if people is None else people


def _phrase_end(line: Line, i: int, words: Words) -> int:
    """Where the phrase can no longer go on: at a stop word or a sign that does not join two words."""
    low, stops = line.lowers, words.stops
    listed = _list_end(line, i)
    if listed:
        i = listed
    for at in range(i, min(len(line), i + REACH)):
        word = low[at]
        if at > i + 1 and low[at - 1].endswith("'s"):
            return at
        if at > i and word in SMALL and line.words[at].islower() and not line.joined(at + 1):
            return at  # "lost half its value | two days later"
        if word[0].isalpha():
            state = word == "us" and line.words[at] == "US"
            if (
                word in stops
                and not state
                and not (at == i and (word in MORE or (word in PRIOR and plural(line.words[at + 1], words))))
            ):
                return at
        elif word in QUOTED and _quoted(line, at):
            continue
        elif word == "-":
            if at == i or not (line.joined(at) and line.joined(at + 1)):
                return at
        elif not (word[0].isdecimal() and (_numbered(line, at) or (at > i and word.isdecimal()))):
            return at
    return min(len(line), i + REACH)
