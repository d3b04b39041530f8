"""A date may tell when a thing in the sentence came to be, not when its event was: "broke the truce signed in 2020"."""

from generator.extraction.dates.words import Words
from generator.extraction.dates.written import Kind, Written
from generator.extraction.tokens import Line
from generator.model.tables import words as word_set

MADE = word_set(
    "signed passed reached brokered announced adopted ratified approved launched introduced negotiated agreed imposed "
    "enacted founded created established issued published released made taken filed given held drafted proposed built "
    "unveiled struck won elected appointed convicted killed injured arrested detained seized captured recorded written "
    "sent dated granted awarded bought sold designed developed ordered commissioned formed opened "
    "finalized finalised concluded sealed inked clinched mediated declared called named based paid completed"
)
"""Participles of what is done to something; forms that things do by themselves ("collapsed") are verbs of their own."""
AUXILIARY = word_set(
    "was were is are be been being had has have having got gets get it he she they we i you who which that"
)
BETWEEN = word_set("by between with in at on under")
VERBS = word_set("is are was were has have had will would can could may might must should did does do")
STARTS = word_set("a an the its their his her our this that these those")
JOINS = word_set("as after when while because before since if that said says and but or whether until though although")
LARGE = frozenset({Kind.YEAR, Kind.MONTH, Kind.SEASON, Kind.PARTYEAR})
RELATIVE = word_set("which who whose where")
PARTS = word_set("most much rest all end start beginning middle course half part out because as any some one many each")
BREAKS = frozenset({",", ";", ":", "—", "–", "(", ")", "“", "”", '"'})
AGENT, CLAUSE, PHRASE = 8, 12, 7
"""Words looked back through: for the participle, for what begins a relative clause, for where a noun phrase begins."""


def dates_a_noun(line: Line, date: Written, words: Words) -> bool:
    """Whether the date belongs to a noun: by a participle, a relative clause, "of", or a name before it."""
    return _named(line, date, words) or _made(line, date, words) or _related(line, date)


def _named(line: Line, date: Written, words: Words) -> bool:
    """As in "the crisis of 2008", "World Games 2018", "a new 2003 law"."""
    if date.kind is not Kind.YEAR or date.first != date.bare or date.length > 1:
        return False
    low, before = line.lowers, date.first - 1
    if low[before] == "of":
        noun = low[before - 1]
        return noun.isalpha() and noun not in PARTS and noun not in words.seasons and noun not in words.months
    if line.words[before][:1].isupper() and low[before].isalpha() and before > 0:
        return low[before] not in words.months and low[before] not in words.prepositions
    owner = low[before - 1 - 2 * (low[before - 1] == "-")]  # "a little-known 2003 rule"
    owned = owner in words.attributes or owner.endswith("'s")
    follower = line.words[date.end]
    return owned and low[before].isalpha() and low[before] not in words.prepositions and _is_noun(follower)


def _is_noun(word: str) -> bool:
    return word.isalpha() and word.islower() and word not in VERBS and word not in STARTS and len(word) > 2


def _made(line: Line, date: Written, words: Words) -> bool:
    """As in "the truce signed in 2020", "a deal reached by the two sides on Monday", "the pact, signed in 2020,"."""
    if not (date.year is not None or date.kind in LARGE or date.unit == "year"):
        return False  # what was done days ago is of the story itself
    low, at = line.lowers, _participle(line, date)
    if at < 1 or low[at - 1] in AUXILIARY or not (low[at - 1].isalpha() or low[at - 1] in {",", ")"}):
        return False
    after = low[date.end]
    if low[at - 1] == ",":
        return (after in {",", ""} or after == ".") and low[at - 2].isalpha() and at > 2
    if low[at - 1].endswith("ly") or low[at - 1] in words.prepositions:
        return False
    first = _phrase(line, at)
    if low[first] not in STARTS or after in STARTS:
        return False
    if first and low[first - 1].isalpha() and low[first - 1] not in JOINS and after not in AUXILIARY:
        return True
    return after in VERBS or after in words.past or (after.endswith("ed") and after not in words.not_past)


def _participle(line: Line, date: Written) -> int:
    """The participle right before the date, or with who did it between; 0 where there is none."""
    low = line.lowers
    for at in range(date.first - 1, max(0, date.first - 1 - AGENT), -1):
        if low[at] in MADE:
            return at if at == date.first - 1 or low[at + 1] in BETWEEN else 0
        if low[at] in BREAKS or low[at] in VERBS:
            return 0
    return 0


def _phrase(line: Line, at: int) -> int:
    """Where the noun phrase begins that ends before token `at`."""
    low = line.lowers
    for first in range(at - 1, max(-1, at - 1 - PHRASE), -1):
        if low[first] in STARTS or first == 0:
            return first
        if not (low[first][0].isalpha() or low[first] == "-"):
            return first + 1
    return at


def _related(line: Line, date: Written) -> bool:
    """As in "the region, which declared its independence in 1991, was ruled by others"."""
    if date.year is None or date.kind not in {Kind.YEAR, Kind.MONTH}:
        return False
    low = line.lowers
    for at in range(date.first - 1, max(0, date.first - CLAUSE), -1):
        if low[at] in RELATIVE:
            return at > 1 and (low[at - 1] == "," or low[at - 1].isalpha()) and low[date.end] in {",", "", "."}
        if low[at] in BREAKS:
            return False
    return False
