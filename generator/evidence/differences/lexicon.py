"""The words by which two reports are seen to speak of one thing: acts, things, causes; read once from the table."""

from functools import cache, lru_cache
from typing import Any, NamedTuple

from generator.extraction.matters.lexicon import irregular_forms, plural, verb_forms
from generator.model.tables import read_table, word_set


class Form(NamedTuple):
    """A form of a verb for an act; `particle` must follow soon, where there is one."""

    act: str
    form: str
    particle: str


def table() -> dict[str, Any]:
    """The table."""
    return read_table(__file__, "lexicon.yml")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list of the table."""
    return word_set(__file__, "lexicon.yml", name)


@cache
def verbs() -> dict[str, tuple[Form, ...]]:
    """Every form of every verb for an act."""
    found: dict[str, list[Form]] = {}
    irregular = table()["irregular"]
    for act, row in table()["acts"].items():
        for entry in row["verbs"].split():
            base, _, particle = entry.partition("-")
            forms = irregular_forms(irregular[base]) if base in irregular else verb_forms(base)
            for word, form in forms.items():
                found.setdefault(word, []).append(Form(act, form, particle))
    return {word: tuple(sorted(rows, key=lambda row: not row.particle)) for word, rows in found.items()}


@cache
def nouns() -> dict[str, str]:
    """The act that a noun names."""
    found: dict[str, str] = {}
    for act, row in table()["acts"].items():
        for noun in row["nouns"].split():
            found.setdefault(noun, act)
            found.setdefault(plural(noun), act)
    return found


@cache
def once() -> frozenset[str]:
    """Acts that happen once to one thing."""
    return frozenset(act for act, row in table()["acts"].items() if row.get("once"))


@cache
def things() -> dict[str, str]:
    """The group of a noun of which there are others for the same thing."""
    return {word: row.split()[0] for row in table()["things"] for word in row.split()}


@cache
def causes() -> dict[str, str]:
    """The sort of harm that a word names."""
    return {word: sort for sort, row in table()["causes"].items() for word in row.split()}


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What stands for a word in a comparison: its group's first noun, else its singular."""
    low = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    group = things().get(low)
    if group:
        return group
    if len(low) > 4 and low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")) else low
