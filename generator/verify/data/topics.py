"""A sentence is of a topic only by words that the profile lists for that topic and that stand in the sentence."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator.verify.data.records import Record
from generator.verify.words import fold
from generator.verify.world import World

_WORD = re.compile(r"\w+(?:'\w+)?")
_PHRASE = re.compile(r"\w+(?:'\w+)?\*?")


def check_topics(root: Record, world: World) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the topics that the data gives statements, as (where, what, why)."""
    listed = world.terms.cues
    for number, claim in enumerate(root.rows("claims")):
        mine: set[str] = set()
        for at, row in enumerate(claim.rows("statements")):
            shown = world.library.at.get(row.place) if row.place else None
            for topic in row.rows("topics"):
                mine.add(topic.words("id"))
                where, cue = f"claims[{number}].statements[{at}]", topic.words("cue")
                if listed and cue not in listed.get(topic.words("id"), frozenset()):
                    yield where, f"{topic.words('id')}: {cue}", "the profile has no such words for this topic"
                elif shown is not None and not borne(cue, shown.text):
                    yield where, f"{topic.words('id')}: {cue}", "the sentence does not have these words"
        told = claim.words("topic")
        if told and mine and told not in mine:
            yield f"claims[{number}]", told, "no statement of it is of this topic"


def cues_of(topics: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """By topic the words that a profile lists for it, each given as `cue:TOPIC:WORDS` beside a label."""
    found: dict[str, set[str]] = {}
    for name in (name for names in topics.values() for name in names if name.startswith("cue:")):
        _, topic, cue = name.split(":", 2)
        found.setdefault(topic, set()).add(cue)
    return {topic: frozenset(cues) for topic, cues in found.items()}


def borne(cue: str, text: str) -> bool:
    """Whether every part of a cue stands in the text, and none that must not.

    A class of words or a name in braces is not looked into here.
    """
    words = _words(text)
    for part in cue.split(" + "):
        plain = part.strip()
        phrase = plain.lstrip("! ")
        if not phrase.startswith(("@", "{")) and _stands(phrase, words) == plain.startswith("!"):
            return False
    return True


@cache
def _words(text: str) -> str:
    words = (word.removesuffix("'s") for word in _WORD.findall(fold(text).lower().replace("’", "'")))
    return f" {' '.join(words)} "


def _stands(phrase: str, words: str) -> bool:
    return _pattern(phrase).search(words) is not None


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    parts = _PHRASE.findall(phrase.lower().replace("’", "'"))
    begun = (
        rf"{re.escape(part[:-1])}[^ ]*" if part.endswith("*") else re.escape(part.removesuffix("'s")) for part in parts
    )
    return re.compile(f" {' '.join(begun)} ")
