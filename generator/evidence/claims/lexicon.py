"""Words of one class stand for one another between articles: classes of acts, and of what is spoken of."""

from functools import cache

from generator.evidence.claims.words import form
from generator.extraction.speech import said
from generator.model.tables import read_table, word_set

ACT, THING = "a:", "t:"
Marks = tuple[str, ...]


@cache
def single() -> dict[str, Marks]:
    """The classes of each word, by its form."""
    found: dict[str, set[str]] = {}
    for mark, parts in _entries():
        if len(parts) == 1:
            found.setdefault(parts[0], set()).add(mark)
    return {word: tuple(sorted(marks)) for word, marks in found.items()}


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], Marks], ...]]:
    """The phrases that begin with a word: what follows it, and the classes; the longest first."""
    found: dict[tuple[str, ...], set[str]] = {}
    for mark, parts in _entries():
        if len(parts) > 1:
            found.setdefault(parts, set()).add(mark)
    rows: dict[str, list[tuple[tuple[str, ...], Marks]]] = {}
    for parts, marks in found.items():
        rows.setdefault(parts[0], []).append((parts[1:], tuple(sorted(marks))))
    return {word: tuple(sorted(row, key=lambda one: (-len(one[0]), one[0]))) for word, row in rows.items()}


def _entries() -> list[tuple[str, tuple[str, ...]]]:
    rows: list[tuple[str, tuple[str, ...]]] = []
    for name, kind in (("acts.yml", ACT), ("things.yml", THING)):
        for key, cell in read_table(__file__, name).items():
            split = (entry.split("-") for entry in str(cell).split())
            rows.extend(
                (kind + key, tuple(form(part) for part in parts if part not in ("the", "a"))) for parts in split
            )
    return rows


def small(name: str) -> frozenset[str]:
    """One of the lists of small words."""
    return word_set(__file__, "small.yml", name)


@cache
def light() -> frozenset[str]:
    """Acts that only lead to another: "began to withdraw", "a decision to allow"."""
    return frozenset(ACT + word for word in small("light"))


@cache
def recurring() -> frozenset[str]:
    """Acts that happen again and again in one story: alike is not yet the same."""
    return frozenset(ACT + word for word in small("recurring"))


@cache
def unasserted() -> frozenset[str]:
    """Acts that lead to another without telling that it was done: "allowed to", "asked for", "to deter"."""
    return frozenset(ACT + word for word in small("unasserted"))


@cache
def sayers() -> frozenset[str]:
    """Every form of a verb that says who speaks."""
    return said(("say", "claim", "think", "warn", "deny", "confirm", "announce", "urge")) - small("no_sayers")
