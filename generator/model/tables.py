"""A table is a YAML file beside the code that uses it: general data, read once, never changed."""

import re
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


def alternatives(forms: list[str]) -> str:
    """Words as the alternatives of a pattern, the longest first."""
    return "|".join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))


@cache
def word_set(beside: str, name: str, key: str) -> frozenset[str]:
    """The words of one cell of a table."""
    return words(str(read_table(beside, name)[key]))
