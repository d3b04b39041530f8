"""Which word attributes, and how. Words are looked up by their lower-case form."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.extraction.speech import sayings
from generator.model.tables import read_table

FRAMES = ("any", "clause", "holding", "as", "judge", "call", "voice", "deny", "reject")


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb ("base", "s", "past" or "ing"), and the frames it attributes in."""

    base: str
    form: str
    frames: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Verbs by form, and the other lists of words by name."""

    verbs: dict[str, Verb]
    words: dict[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """All words that attribute, with the small words of grammar around them."""
    lists: dict[str, Any] = read_table(__file__, "attribution.yml") | read_table(__file__, "grammar.yml")
    forms: dict[str, list[str]] = dict(lists["forms"])
    for group in sayings().values():
        forms |= group
    frames: dict[str, set[str]] = {}
    for frame in FRAMES:
        for base in lists[frame].split():
            frames.setdefault(base, set()).add(frame)
    verbs: dict[str, Verb] = {}
    for base, found in sorted(frames.items()):
        for word in (base, *forms[base]):
            verbs.setdefault(word, Verb(base, _form(base, word, forms[base]), frozenset(found)))
    return Lexicon(verbs, {name: frozenset(text.split()) for name, text in lists.items() if isinstance(text, str)})


class _Lists(dict[str, frozenset[str]]):
    """The lists by name, each read when it is first asked for."""

    def __missing__(self, name: str) -> frozenset[str]:
        self[name] = lexicon().words[name]
        return self[name]


words: Callable[[str], frozenset[str]] = _Lists().__getitem__
"""One list of the lexicon, by its name."""


def _form(base: str, word: str, forms: list[str]) -> str:
    if word == base:
        return "past" if word in forms else "base"
    return "s" if word == forms[0] else "ing" if word.endswith("ing") else "past"
