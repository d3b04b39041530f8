"""Which sentences an article corrects by a note of its own: worked out again from what its page shows.

Of what a note says, each word counts one part for each sentence of the article that holds it; the list beside this file
names those that tell nothing. The sentence with most is meant, or two that are nearly as good; where more are, none is.
Sentences of notes that follow each other are one note until one opens as notes do; a short one heads what follows it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from importlib.resources import files
from math import fsum

from generator.verify.data.records import Place, Record
from generator.verify.pages.sources import Shown

SET_ASIDE = "set aside: a correction note"
MARK = "corrected by its article"
_IDLE = frozenset(
    word[:6] for word in files("generator.verify.data").joinpath("correction_notes.txt").read_text("utf-8").split()
)
_OPENS = (
    r"(a |an |the )?(correction|clarification|retraction|erratum|amendment|editor|publisher)",
    r"(a|an|the) (earlier|previous|prior|original|initial) version\b",
    r"(this|our) (\w+ )?(article|story|report|piece|post|column|headline|caption|dispatch|version|item)\b",
)


def noted_in(shown: Iterable[Shown], root: Record) -> Mapping[Place, Place]:
    """By place, the first sentence of the note that is about the sentence there."""
    body = {
        Place(row.words("source"), row.whole("sentence") or 0)
        for claim in root.rows("claims")
        for row in claim.rows("statements")
    }
    free = {row.words("id") for row in root.rows("sources") if row.words("rights") == "text"}
    pages: dict[str, list[Shown]] = defaultdict(list)
    for one in shown:
        if one.source in free:
            pages[one.source].append(one)
    found: dict[Place, Place] = {}
    for rows in pages.values():
        notes: list[list[Shown]] = []
        for one in sorted(rows, key=lambda one: one.number):
            if not any(said.text == SET_ASIDE for said in one.group.said):
                continue
            follows = notes and notes[-1][-1].number == one.number - 1
            if follows and max(len(row.text) for row in notes[-1]) > 40:
                follows = not any(re.match(opening, one.text.casefold()) for opening in _OPENS)
            notes[-1].append(one) if follows else notes.append([one])
        told = {one.place: _words(one.text) for one in rows if one.place in body} if notes else {}
        for note in notes:
            for place in _meant(set().union(*(_words(one.text) for one in note)), told):
                found.setdefault(place, note[0].place)
    return found


def _meant(note: set[str], told: Mapping[Place, set[str]]) -> list[Place]:
    times = Counter(word for words in told.values() for word in words)
    score = {place: fsum(1 / times[w] for w in words & note) for place, words in told.items() if len(words & note) > 1}
    top = max(score.values(), default=0)
    near = [place for place in sorted(score) if score[place] >= 0.75 * top]
    return near if top >= 1 and len(near) < 3 else []


def _words(text: str) -> set[str]:
    found = set()
    for word in re.findall(r"\w+", text.casefold()):
        if len(word) > 3 or re.search(r"\d", word):
            found.add(word[:6])
    return found - _IDLE
