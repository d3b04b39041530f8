"""Words that take something back: where they stand, and how much. A phrase counts once, the longest first."""

import re
from dataclasses import dataclass
from functools import cache

from generator.extraction.attribution.forms import is_adverb
from generator.extraction.attribution.lexicon import words
from generator.extraction.attribution.words import Words
from generator.model.tables import read_table
from generator.model.tables import words as cells

COMMON = frozenset({"is", "are"})
TO_COME = re.compile(r"\b(?:is|are) to\b", re.IGNORECASE)
"""A cue of common words alone."""
ASIDE = 8
"""Words within which a second comma shows an aside: "will, however, open"."""
GROUPS = ("hedged", "future", "hypothetical", "marks")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue from its first to its last word, and its group."""

    first: int
    last: int
    group: str


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Every phrase by its first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group in GROUPS:
        for phrase in read_table(__file__, "modality.yml")[group].split(","):
            parts = tuple(phrase.split())
            found.setdefault(parts[0], []).append((parts, group))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


@cache
def _list(name: str) -> frozenset[str]:
    return cells(read_table(__file__, "modality.yml")[name].replace(",", " "))


@cache
def _starts() -> frozenset[str]:
    """Every word that a cue begins with."""
    return frozenset(_phrases()) | _list("unsettled") | _list("conditions")


@cache
def openings() -> frozenset[str]:
    """One word of every cue, as a line has it: "so-called" is two words there."""
    rare = [
        max(parts, key=len) for rows in _phrases().values() for parts, _ in rows if parts[-1] != "to" or len(parts) > 1
    ]
    whole = (*rare, *_list("unsettled"), *_list("conditions"))
    return frozenset(word.rpartition("-")[2] for word in whole) - COMMON


def cues(w: Words) -> tuple[Cue, ...]:
    """Every cue of a sentence, in order."""
    starts = _starts()
    places = [i for i, word in enumerate(w.low) if word in starts]
    if not places:
        return ()
    phrases, out, after = _phrases(), [], 0
    unsettled, conditions, questions = _list("unsettled"), _list("conditions"), _list("questions")
    for i in places:
        if i < after:
            continue
        word, cue = w.low[i], None
        if word in unsettled and (w.at(i + 1) in questions or w.low[0] in questions):
            cue = Cue(i, i + (w.at(i + 1) in questions), "hedged")
        elif word in conditions and _conditional(w, i):
            cue = Cue(i, i, "condition")
        elif word in phrases:
            cue = _phrase(w, i, phrases[word])
        if cue:
            out.append(cue)
            after = cue.last + 1
    return tuple(out)


def _phrase(w: Words, i: int, rows: tuple[tuple[tuple[str, ...], str], ...]) -> Cue | None:
    for parts, group in rows:
        last = i + len(parts) - 1
        if w.low[i : last + 1] == parts and _meant(w, i, last, group):
            return Cue(i, last, group)
    return None


def _sensed(w: Words, i: int) -> bool:
    """As in "shots could be heard": what was sensed is told, not what may be."""
    at = i + 1 + is_adverb(w, i + 1)
    at += 1 + is_adverb(w, at + 1) if w.at(at) == "be" else 0
    return w.at(at) in _list("sensed") and w.at(at + 1) != "as"


def _conditional(w: Words, i: int) -> bool:
    return w.at(i - 1) not in _list("asking") and (w.low[i] != "provided" or w.at(i + 1) == "that")


def _meant(w: Words, first: int, last: int, group: str) -> bool:
    """Whether the words mean what the list says, where they stand."""
    word, before, after = w.low[first], w.at(first - 1), w.at(last + 1)
    if first == last and word in ("may", "might", "will", "can", "must"):
        asks = first == 0 and w.text.rstrip("”\"’' ").endswith("?")
        name = w.initial(first).isupper() and (word != "will" or first > 0) and not asks
        over = after in (".", "of", "") or (after == "," and "," not in w.low[last + 2 : last + ASIDE])
        noun = before in _list("not_modal") or before.endswith("'s") or over
        return not name and not noun
    if first == last and word == "could":
        return after != "not" and not _sensed(w, last)
    if first == last and word.startswith(("appear", "seem")):
        return after not in _list("places") and after not in (".", ",", "")
    if group != "future" or w.low[last] != "to":
        return True
    if word in ("plan", "intend"):
        return before.endswith("s") or before in words("plurals") or is_adverb(w, first - 1)
    if word in ("is", "are"):
        plain = after.isalpha() and w.initial(last + 1).islower() and after not in words("determiners")
        return plain and not any(goal in _list("goals") for goal in w.low[max(0, first - 8) : first])
    if word in ("due", "set", "about", "bound", "going"):
        helped = before in words("be") or is_adverb(w, first - 1)
        cause = word == "due" and (after in words("determiners") or after.endswith(("s", "ing")) or not after.isalpha())
        return helped and not cause
    return True
