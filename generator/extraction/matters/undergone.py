"""What a verb is done to where that stands before it: a passive's subject, or what a relative clause belongs to."""

from bisect import bisect_left

from generator.extraction.matters.doers import (
    STANDS_IN,
    actor_in,
    after_telling,
    doer_after,
    is_saying,
    is_told,
    phrase_begins,
    subject_of_all,
)
from generator.extraction.matters.lexicon import lists, things
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import LONGEST, ahead, behind
from generator.extraction.tokens import Line
from generator.model.annotation import Span
from generator.model.tables import either

NOW = frozenset({"now", "also", "already", "still", "then", "twice", "again", "once", "since"})
MEASURE = 5
"""Tokens of a measure with its determiner."""
WHERE = 4
"""Tokens of a place's name."""
TO_ACT = frozenset({"permit", "order", "demand", "ask", "decide", "agree", "intend", "charge", "find", "award", "name"})
"""Classes of which "to" after a passive begins what is done, and not where something goes: "is required to close"."""
CLAUSE = 14
"""Tokens of a clause that says which measure is meant."""
BETWEEN = "between"
"""Its "and" joins no two subjects: "talks between the union and the mill"."""


def undergoes(
    line: Line, at: int, start: int, after: tuple[int, int], group: str, *, passive: bool
) -> tuple[tuple[int, int], Span | None]:
    """What a verb is done to that stands after it, and who does it: "is required to …" is about what is required."""
    words, (first, end) = line.lowers, after
    about = subject(line, start, at)
    if about[1] - about[0] == 1 and words[about[0]] in STANDS_IN:
        about = subject_of_all(line, at)
    if about[0] < about[1] and words[start - 1] in small().relatives and is_saying(line, about[1] - 1):
        about = antecedent(line, start)
    if words[start - 1] in small().relatives and not small().auxiliaries.isdisjoint(words[about[0] : about[1]]):
        about = antecedent(line, start)
    if about[0] >= about[1] and passive and words[start - 1] not in small().relatives:
        about = opening(line, first, end)
    elif about[0] >= about[1]:
        about = antecedent(line, start)
    if words[at + 1] == "to" and end > first + 1 and group in TO_ACT:
        return (first, end), actor_in(line, *about)
    return with_clause(line, about, at) if passive else about, doer_after(line, at)


def with_clause(line: Line, about: tuple[int, int], at: int) -> tuple[int, int]:
    """A measure with the clause that says which it is: "a bill that would have paid the strikers | was vetoed"."""
    words, (first, end) = line.lowers, about
    if words[end] not in ("that", "which") or words[end - 1] not in things() or end >= at:
        return about
    stop = subject_end(words, end + 1, at)
    return (first, stop) if end + 1 < stop <= end + CLAUSE else about


def subject(line: Line, start: int, at: int) -> tuple[int, int]:
    """The subject before a verb: where something is inserted between the two, what stands before that."""
    words, s = line.lowers, small()
    start = after_telling(line, start, at)
    near = (start, subject_end(words, start, at))
    if words[start - 1] == "and" and near[0] < near[1]:
        wide = behind(line, start - 1)
        whole = words[wide] in s.determiners or BETWEEN in words[wide : start - 1]
        if wide < start - 1 and (wide == 0 or words[wide - 1] in s.signs) and whole:
            return wide, near[1]
    by = words[start - 1] in ("by", "and") or words[start - 2] == "by"
    if words[start - 1] not in (",", "by", "and") or (near[0] < near[1] and not by):
        return near
    comma = next((n for n in range(start - 2, max(0, start - LONGEST), -1) if words[n] == ","), 0)
    while comma and in_place(line, comma):
        comma = max(n for n in range(comma) if words[n] == ",")
    if comma:
        first = phrase_begins(line, behind(line, comma), comma)
        return (first, comma) if first < comma and words[first] not in s.prepositions else near
    near_by = range(max(0, start - 1 - LONGEST), start - 1)
    relative = next((n + 1 for n in near_by if words[n] in s.relatives), 0)
    if relative and words[start - 1] == "and":
        return antecedent(line, relative)
    first = ahead(line, 0, finite=True)
    opens = words[0] in s.prepositions or words[0] in s.clause_openers or words[0].endswith("ing")
    return near if opens or first >= at or first == 0 else (0, first)


def antecedent(line: Line, start: int) -> tuple[int, int]:
    """What a relative clause that begins at `start`, or a participle after a comma, belongs to: what stands before."""
    words, s, end = line.lowers, small(), start
    while end > 0 and (words[end - 1] in s.relatives or words[end - 1] in (",", "(", "-", "—", "–")):
        end -= 1
    while in_place(line, end):
        end = max(n for n in range(end) if words[n] == ",")
    first = behind(line, end)
    for at in range(end - 1, first, -1):
        named = words[at - 1] == "of" and line.capital(at) and line.capital(at - 2)
        if (words[at - 1] in s.prepositions and not named) or words[at - 1] in s.finite or is_told(line, at - 1):
            return at, end
    return first, end


def in_place(line: Line, end: int) -> bool:
    """Whether what stands between the last comma before a token and it only says where something is: ", Lisbon"."""
    first = end
    while first > max(0, end - WHERE) and line.capital(first - 1):
        first -= 1
    return first < end and first > 1 and line.lower(first - 1) == "," and line.capital(first - 2)


def opening(line: Line, first: int, end: int) -> tuple[int, int]:
    """What a passive verb is about where its subject is parted from it: what opens the sentence, else what follows."""
    stop = ahead(line, 0, finite=True)
    adverbial = line.lowers[0] in small().prepositions or line.lowers[0] in small().clause_openers
    return (0, stop) if 0 < stop < first - 1 and not adverbial else (first, end)


def subject_end(words: list[str], start: int, end: int) -> int:
    """Where the subject ends before its verb's auxiliaries and adverbs."""
    s = small()
    small_words = either(s.auxiliaries, s.negations, lists().earlier, NOW)
    while end > start:
        word = words[end - 1]
        chained = word == "to" or (word in lists().deciders and words[end] == "to")
        if word == "may" and words[end - 2] in s.prepositions:
            break
        if not (chained or word in small_words or word.endswith("ly")):
            break
        end -= 1
    return end


def led_by(line: Line, by: Span) -> tuple[int, int] | None:
    """The measure before who acts on it in a clause without "that": "the order | Ina Vole signed"; else None."""
    s, last = small(), bisect_left(line.starts, by.end)
    for head in range(last - 2, max(0, last - LONGEST), -1):
        if line.lowers[head] in things() and (line.capital(head + 1) or line.lowers[head + 1] in s.determiners):
            near = range(head - 1, max(-1, head - MEASURE - 1), -1)
            first = next((n for n in near if line.lowers[n] in s.determiners), None)
            return None if first is None else (first, head + 1)
    return None
