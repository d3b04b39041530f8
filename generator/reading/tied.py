"""A note by which an article corrects itself is tied to the sentence of the article that it is about, where one is.

That is the one that shares most of the note's telling words: of names, numbers and long words each counts the more, the
fewer sentences of the article hold it. Where several sentences share as much, none is sure, and none is tied. A note
goes on until a sentence begins another; what only heads a note begins it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import fsum
from pathlib import Path

from generator.model.source import Rights, Sentence, Source
from generator.reading.blocks.notes import NOTE

LEAST, WORDS, NEAR, MOST = 1.0, 2, 0.75, 2
"""So much must be shared, in so many words; so near to the best is as good, and so many may be as good."""
SHORTEST, STEM = 4, 6
HEADING = 40
"""Characters of a sentence that may be but the heading of a note."""
WORD = re.compile(r"\w+")
BEGINS = re.compile(
    r"(?:an? |the )?(?:correction|clarification|retraction|erratum|amendment|editor|publisher)"
    r"|(?:an?|the) (?:earlier|previous|prior|original|initial) version\b"
    r"|(?:this|our) (?:\w+ )?(?:article|story|report|piece|post|column|headline|caption|dispatch|version|item)\b",
    re.IGNORECASE,
)
"""How the sentence opens that begins a note."""
PLAIN = frozenset(word[:STEM] for word in Path(__file__).with_name("idle.txt").read_text(encoding="utf-8").split())
"""Beginnings of words that tell nothing: of no content, or by which notes say that they are notes."""


def tied(source: Source) -> Mapping[int, int]:
    """By the number of each sentence that a note is about, that of the note's first sentence."""
    if source.rights is not Rights.TEXT or not any(sentence.aside == NOTE for sentence in source.sentences):
        return {}
    bags = {sentence.index: telling(sentence.text) for sentence in source.sentences if sentence.says}
    found: dict[int, int] = {}
    for note in notes_of(source.sentences):
        for index in about(frozenset().union(*(telling(sentence.text) for sentence in note)), bags):
            found.setdefault(index, note[0].index)
    return found


def notes_of(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    """The notes, each with its sentences: one that follows and begins no note of its own goes on with the last."""
    found: list[list[Sentence]] = []
    for sentence in sentences:
        if sentence.aside != NOTE:
            continue
        if found and found[-1][-1].index == sentence.index - 1 and goes_on(found[-1], sentence):
            found[-1].append(sentence)
        else:
            found.append([sentence])
    return found


def goes_on(note: list[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence that follows a note is of it."""
    headed = all(len(one.text) <= HEADING for one in note)
    return headed or not BEGINS.match(sentence.text)


def about(note: frozenset[str], bags: Mapping[int, frozenset[str]]) -> list[int]:
    """The numbers of the sentences that a note is about, by their telling words and its own."""
    held = Counter(word for bag in bags.values() for word in bag)
    rows = {
        index: fsum(1 / held[word] for word in bag & note) for index, bag in bags.items() if len(bag & note) >= WORDS
    }
    best = max(rows.values(), default=0.0)
    near = sorted(index for index, share in rows.items() if share >= NEAR * best)
    return near if best >= LEAST and len(near) <= MOST else []


def telling(text: str) -> frozenset[str]:
    """How the words of a sentence begin that tell what it is about."""
    words = (word.casefold() for word in WORD.findall(text))
    stems = {word[:STEM] for word in words if len(word) >= SHORTEST or any(char.isdecimal() for char in word)}
    return frozenset(stems - PLAIN)
