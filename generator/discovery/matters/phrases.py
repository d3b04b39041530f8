"""Who does what, as a stretch of a sentence: the phrases that a move's name is made of. By small words alone."""

from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from generator.extraction.matters.doers import SINCE, UNITS, is_saying
from generator.extraction.matters.lexicon import lists, nouns, papers
from generator.extraction.matters.small import small
from generator.extraction.tokens import Line
from generator.model.annotation import Span
from generator.model.tables import word_set

SUBJECT = 8
"""Tokens of who acts, with what tells which."""
BRACKET = 5
"""Tokens of a short name in brackets."""
PLACING = frozenset({"in", "at", "of", "from", "for"})
"""Prepositions by which a phrase belongs to the one before it: "a judge in Orlo | ruled"."""
NAMED_WITH = frozenset({"the", "of", "for"})
"""Small words within a body's name."""
INSERTED = 5
"""Words between two commas after who acts, at most."""
GAP = 6
"""Tokens between who acts and what is done: auxiliaries, adverbs, words for deciding."""


class LabelWords(NamedTuple):
    """The word lists of the table of matters that say what a name may be."""

    personal: frozenset[str]
    relayed: frozenset[str]
    when: frozenset[str]
    leading: frozenset[str]
    goes: frozenset[str]
    joining: frozenset[str]
    heads: frozenset[str]
    between: frozenset[str]


@cache
def label_words() -> LabelWords:
    """The word lists that say what a name may be."""
    return LabelWords(*(word_set(__file__, "matters.yml", name) for name in LabelWords._fields))


@cache
def linking() -> frozenset[str]:
    """Words that may stand between who acts and what is done."""
    s, known = small(), lists()
    chain = s.auxiliaries | s.negations | known.deciders | known.earlier | known.expressing | known.light
    return chain | label_words().when | label_words().between


def token_at(cut: Line, start: int) -> int:
    """The token that begins at a place of the text, or the last before it."""
    return max(0, bisect_right(cut.starts, start) - 1)


def token_after(cut: Line, end: int) -> int:
    """The token after a stretch that ends at a place of the text."""
    return bisect_left(cut.starts, end)


def clause_start(cut: Line, at: int) -> int:
    """The first token of the clause that a token is in."""
    while at > 0 and not is_saying(cut, at - 1):
        opened = bracket_before(cut, at)
        if opened is None and cut.lowers[at - 1] in small().breaks:
            break
        at = at - 1 if opened is None else opened
    return at


def bracket_before(cut: Line, at: int) -> int | None:
    """The token of the "(" of a short name in brackets that ends before a token: "the Orlo Board (OB) | was"."""
    if cut.lowers[at - 1] != ")":
        return None
    return next((n for n in range(at - 2, max(0, at - BRACKET), -1) if cut.lowers[n] == "("), None)


def subject_of(cut: Line, by: Span, at: int, more: frozenset[str] = frozenset()) -> int | None:
    """The first token of who acts, where nothing but auxiliaries and words for deciding parts them from the act."""
    first, end = token_at(cut, by.start), token_after(cut, by.end)
    while end > first and not is_nominal(cut, end - 1):
        end -= 1
    named = all(cut.capital(n) or cut.lowers[n] in NAMED_WITH for n in range(first, end))
    beside = cut.lowers[first - 1] == "," == cut.lowers[end] and named
    parted = beside and end < at and plain_chain(cut, end + 1, at, more)
    if not first < end <= at or not (parted or plain_chain(cut, end, at, more)):
        return None
    start = whole_start(cut, first, end) if end - first <= SUBJECT else max(first, phrase_start(cut, end - 1))
    while cut.lowers[start - 1] in PLACING and start - first > 1 and is_nominal(cut, start - 2):
        start = max(first, phrase_start(cut, start - 2))
    return max(start, phrase_start(cut, end - 1)) if cut.lowers[start] in small().prepositions else start


def with_others(cut: Line, start: int) -> int:
    """The first token of a list of those who act together: of "A, B and other states", of A."""
    first, is_list = start, "and" in cut.lowers[start + 1 : start + SUBJECT] and cut.capital(start)
    while first > 1:
        at = first - 1 - (cut.lowers[first - 1] == "the" and first > 2)
        if cut.lowers[at] != "and" and not (is_list and cut.lowers[at] == ","):
            break
        before = phrase_start(cut, at - 1)
        if before >= at or not cut.capital(at - 1) or cut.lowers[before - 1] in small().prepositions:
            break
        is_list = True
        first = before
    return first


def whole_start(cut: Line, first: int, end: int) -> int:
    """The first token of who acts, given where that is told; of its last phrase where a clause ends within."""
    s = small()
    for n in range(end - 1, first - 1, -1):
        led = cut.lowers[n] == "by" and cut.lowers[n - 1].endswith("ed")
        if (cut.lowers[n] in s.ends and not led) or is_saying(cut, n):
            return n + 1
    before = cut.lowers[first - 1]
    whole = before in ("", "and", "but", "that", "as", "after") or before in s.signs or before in UNITS | SINCE
    return first if whole or first == 0 else phrase_start(cut, end - 1)


def plain_chain(cut: Line, first: int, end: int, more: frozenset[str] = frozenset()) -> bool:
    """Whether only auxiliaries, adverbs, dates and words for deciding stand in a short stretch."""
    plain, row = linking(), without_insertion(cut.lowers[first:end])
    bare = "to" in row and lists().deciders.isdisjoint(row) and small().auxiliaries.isdisjoint(row)
    fits = len(row) <= GAP + len(more) and not bare
    return fits and all(w in plain or w in more or w.endswith("ly") or w.isdecimal() for w in row)


def without_insertion(row: list[str]) -> list[str]:
    """The words without what stands between two commas at their beginning: "Orlo, for its part, | will"."""
    if row[:1] != [","] or "," not in row[1 : INSERTED + 2]:
        return row
    end = row.index(",", 1)
    acts = row[1].endswith(("ed", "ing"))
    return row[end + 1 :] if small().finite.isdisjoint(row[1:end]) and not acts else row


def is_nominal(cut: Line, at: int) -> bool:
    """Whether a token can end a noun phrase that says who acts."""
    word, s = cut.lowers[at], small()
    return (
        word[:1].isalnum() and word not in s.empty and word not in lists().deciders and word not in label_words().when
    )


def phrase_start(cut: Line, at: int) -> int:
    """The first token of the noun phrase that a token is in."""
    s, first = small(), at
    while first > 0:
        word, before = cut.lowers[first - 1], cut.lowers[first - 2] if first > 1 else ""
        joined = word in ("of", "and", "for", "'s") and before[:1].isalpha() and before not in s.empty
        plain = word[:1].isalnum() and word not in s.empty and word not in s.finite and not is_saying(cut, first - 1)
        if not (joined or plain or word in ("-", ".", "&")) or word in label_words().when or word.endswith("ly"):
            break
        first -= 1
    while first < at and (cut.lowers[first] in ("of", "and", "for") or not cut.lowers[first][:1].isalnum()):
        first += 1
    return first


def head_of(cut: Line, first: int, end: int) -> int | None:
    """The token of a noun for a decision within what an act is about, before any preposition."""
    for n in range(first, end):
        if cut.lowers[n] in nouns() or cut.lowers[n] in papers():
            return n
        if cut.lowers[n] in small().prepositions:
            return None
    return None


def is_gap(cut: Line, subject: int, first: int) -> bool:
    """Whether what is done is done to what stands before: "the accord that Orlo brokered last July"."""
    if subject < 2 or cut.lowers[subject - 1] not in ("that", "which", "whom"):
        return False
    opens = cut.lowers[first]
    named = cut.lowers[subject - 2] not in lists().sayers and cut.lowers[subject - 2] not in lists().deciders
    return named and (opens in lists().times or opens in small().prepositions or opens == "to")
