"""A sentence is cut into clauses where its small words and marks part it; by position alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.evidence.claims.lexicon import sayers, small
from generator.evidence.claims.words import irregular
from generator.extraction.tokens import Line

HARD = frozenset({";", ":", "—", "–", "--", "(", ")"})
SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you", "there"})
DETERMINERS = frozenset({"a", "an", "the", "of", "its", "their", "his", "her"})
ASIDE = frozenset({"with", "including", "without", "citing", "saying", "adding"})
JOINS = frozenset({"and", "but", "or", "yet"})
AFTER_PARTICIPLE = frozenset({"by", "at", "in", "with", "from", "on", "to", "for"})
NO_CLAUSE_AS = frozenset({"a", "an", "well", "part", "of", "many", "much", "both"})
BEFORE_AS = frozenset({"such", "well", "known", "as", "much", "far", "same"})
BEFORE_THAT = frozenset({"of", "in", "on", "at", "to", "for", "and", "than", "like"})
GOES_ON = frozenset({"a", "an", "the", "its", "their", "no", "as", "to", "that"})
"""What follows a verb and hardly ever a plural: "represents *a*"."""
SOON = 9
"""So many words on, a clause has its verb."""


@dataclass(slots=True)
class Clause:
    """The tokens from `first` to before `end`; `kind` is main, said (by whom the clause before tells) or side."""

    first: int
    end: int
    kind: str
    opener: str


def clauses_of(line: Line) -> list[Clause]:
    """The clauses of a sentence, in order; each token is in at most one."""
    cuts: dict[int, Clause] = {}
    for first, opener, kind in borders(line):
        cuts.setdefault(first, Clause(first, len(line), kind, opener))
    cuts.setdefault(0, Clause(0, len(line), "main", ""))
    rows = [cuts[first] for first in sorted(cuts) if first < len(line)]
    for one, after in pairwise(rows):
        one.end = after.first
    return settled(rows, line)


def borders(line: Line) -> Iterator[tuple[int, str, str]]:
    """Where a clause may begin, its opener and what it seems to be."""
    low, words, last = line.lowers, line.words, len(line)
    subordinators = small("subordinators")
    for i in range(last):
        word, before, after = low[i], low[i - 1] if i else "", low[i + 1]
        if word in HARD:
            if word == ":" and before[-1:].isdecimal() and after[:1].isdecimal():
                continue  # a time of day
            hyphen = word in "–—--" and before[-1:].isalnum() and after[:1].islower() and line.joined(i)
            if not hyphen:
                yield i + 1, word, "side" if word == "(" else "main"
        elif word == ",":
            if after not in subordinators:
                yield from after_comma(line, i)
        elif word in JOINS and before != ",":
            goes_on = after == "that" and has_verb(line, i + 2)
            if i and (goes_on or after in SUBJECTS or (finite(line, i + 1) and after != "had") or word == "but"):
                yield i + 1, word, "and"
        elif word in subordinators and opens(line, i, before, after):
            yield i, word, "that" if word == "that" else "side"
        elif i and words[i] == "":
            return


def after_comma(line: Line, i: int) -> Iterator[tuple[int, str, str]]:
    """What begins after the comma at `i`: another clause, a participle, an aside, or the rest of a list."""
    after = line.lowers[i + 1]
    small_letter = line.words[i + 1][:1].islower()
    if after in JOINS:
        if has_verb(line, past_adverbial(line, i + 2)):
            yield i + 1, after, "and"
    elif after in ASIDE:
        yield i + 1, after, "side"
    elif after.endswith("ing") and len(after) > 4 and small_letter:
        yield i + 1, "ing", "side"
    elif after.endswith("ed") and len(after) > 4 and small_letter and line.lower(i + 2) in AFTER_PARTICIPLE:
        yield i + 1, "ed", "side"
    else:
        yield i + 1, ",", "comma"


def opens(line: Line, i: int, before: str, after: str) -> bool:
    """Whether a small word opens a clause, and points at nothing."""
    word = line.lowers[i]
    if word == "that":
        return i > 0 and (before not in BEFORE_THAT or has_verb(line, i + 1))
    if word == "so":
        return after == "that"
    if word == "as":
        return after not in NO_CLAUSE_AS and before not in BEFORE_AS
    return True


def has_verb(line: Line, first: int) -> bool:
    """Whether a finite verb soon follows."""
    for j in range(first, min(len(line), first + SOON)):
        if line.lowers[j] in (",", ";", "that", "which", "who"):
            return False
        if finite(line, j):
            return True
    return False


def past_adverbial(line: Line, first: int) -> int:
    """Where a clause goes on after "over the next days,"; `first` where it opens with no such words."""
    if line.lower(first) not in small("adverbial"):
        return first
    return next((j + 1 for j in range(first, min(len(line), first + SOON)) if line.lowers[j] == ","), first)


def finite(line: Line, i: int) -> bool:
    """Whether a word seems to be a finite verb."""
    word = line.lowers[i]
    if word in small("auxiliaries"):
        return word != "am" or line.lower(i - 1) == "i"
    if i and line.lowers[i - 1] in SUBJECTS and word.isalpha() and not word.endswith("ly"):
        return True
    if line.words[i][:1].isupper() or (i and line.lowers[i - 1] in DETERMINERS):
        return False
    return (word.endswith("ed") and len(word) > 4) or (word in irregular() and not word.endswith("ing"))


def settled(rows: list[Clause], line: Line) -> list[Clause]:
    """Which clauses are main: a side clause ends at a comma before a verb; a report tells what is said."""
    found: list[Clause] = []
    within = begun = False
    for row in rows:
        if row.kind == "main":
            within = False
        elif row.kind == "comma":
            back = within and begins_main(line, row, begun=begun)
            if found and not back:
                found[-1].end = row.end
                continue
            row.kind, within = "main", False
        elif row.kind == "and":
            row.kind = "side" if within else "main"
        elif row.kind == "that" and found and found[-1].kind == "main" and reports(line, found[-1]):
            row.kind, within = "said", False
        else:
            row.kind, within = "side", True
        begun = begun or (row.kind == "main" and has_main_verb(line, row))
        found.append(row)
    return found


def begins_main(line: Line, row: Clause, *, begun: bool) -> bool:
    """Whether what follows a side clause's comma is the main clause: it has a verb that the sentence lacked so far.

    A report, such as "she said", may stand anywhere.
    """
    low = line.lowers
    if low[row.first] in SUBJECTS or reports(line, row):
        return True
    return not begun and has_main_verb(line, row)


def has_main_verb(line: Line, row: Clause) -> bool:
    """Whether a clause has a finite verb, or begins as the rest of one does after an aside."""
    verb = line.lowers[row.first].endswith("s") and line.words[row.first].islower()
    resumes = verb and line.lower(row.first + 1) in GOES_ON
    return resumes or any(finite(line, j) for j in range(row.first, row.end))


def reports(line: Line, clause: Clause) -> bool:
    """Whether a clause ends in a verb of saying."""
    return any(line.lowers[j] in sayers() for j in range(max(clause.first, clause.end - 4), clause.end))
