"""Whether "he" or "she" stands for a person: what the story's sentences say that name nobody else."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.model.annotation import Span
from generator.model.kind import Kind

FORMS = {"he": "he", "his": "he", "him": "he", "himself": "he", "she": "she", "her": "she", "hers": "she"}
FORM = re.compile(r"\b(?:he|his|him|himself|she|hers?)\b")
SURELY = 2
"""Times that the one must stand, and how much more often than the other."""


def pronouns_of(told_of: Iterable[tuple[str, Sequence[tuple[Span, str]]]], kinds: Mapping[str, Kind]) -> dict[str, str]:
    """By person "he" or "she", where the story tells; given the texts of its sentences, each with its names."""
    found: dict[str, Counter[str]] = {}
    for text, named in told_of:
        persons = {name for _, name in named if kinds[name] is Kind.PERSON}
        if len(persons) == 1:
            end = min(span.end for span, name in named if name in persons)
            told = (FORMS[form] for form in FORM.findall(text[end:]))
            found.setdefault(min(persons), Counter()).update(told)
    return {name: kind for name, counts in found.items() if (kind := surely(counts))}


def surely(counts: Counter[str]) -> str:
    """The pronoun that stands much more often; empty where neither does."""
    rows = counts.most_common(2)
    least = SURELY * max(1, rows[1][1] if len(rows) > 1 else 1)
    return rows[0][0] if rows and rows[0][1] >= least else ""


def agreeing(names: Iterable[str], pronoun: str, known: dict[str, str]) -> list[str]:
    """The persons for whom a pronoun may stand, those first for whom it surely does."""
    fit = [name for name in names if known.get(name, pronoun) == pronoun]
    return sorted(fit, key=lambda name: name not in known)
