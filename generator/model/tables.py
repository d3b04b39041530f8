"""A table is a YAML file beside the code that uses it: general data, read once, never changed."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Either loader is safe; the one in C is ten times as fast."""


@cache
def read_table(beside: str, name: str) -> dict[str, Any]:
    """What the file `name` in the folder of the module file `beside` holds, as plain data."""
    text = (Path(beside).parent / name).read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=LOADER)  # noqa: S506
    return data


@cache
def words(text: str) -> frozenset[str]:
    """A table's cell of words that are written apart by white space, as a set."""
    return frozenset(text.split())


def alternatives(forms: Iterable[str]) -> str:
    """Words as the alternatives of a pattern, the longest first.

    They are written as a tree of their beginnings, so that a pattern of hundreds costs no more than one of a few. Where
    words begin alike but for capitals, they are listed: a pattern that knows no capitals would try them in order.
    """
    words = sorted(set(forms), key=lambda form: (-len(form), form))
    begun = {word[:end] for word in words for end in range(len(word) + 1)}
    if len(begun) == len({text.lower() for text in begun}) and len(words) > 1:
        return tree(words)
    return "|".join(map(re.escape, words))


def tree(words: Iterable[str]) -> str:
    """The words as one pattern in which what begins alike is written once."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return pattern_of(root)


def pattern_of(node: dict[str, Any]) -> str:
    """What may follow a beginning."""
    rows = [re.escape(char) + pattern_of(rest) for char, rest in sorted(node.items()) if char]
    if not rows:
        return ""
    whole = rows[0] if len(rows) == 1 and "" not in node else f"(?:{'|'.join(rows)})"
    return f"{whole}?" if "" in node else whole


@cache
def either(*sets: frozenset[str]) -> frozenset[str]:
    """The words of several sets, put together once: a union made where a word is looked up costs more than that."""
    return frozenset().union(*sets)


@cache
def word_set(beside: str, name: str, key: str) -> frozenset[str]:
    """The words of one cell of a table."""
    return words(str(read_table(beside, name)[key]))
