"""Ids are made from content alone: the same text gives the same id on any machine, in any order."""

import hashlib
import re
from collections.abc import Callable

from generator.model.letters import in_ascii

SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into"}
    | {"its", "of", "on", "or", "that", "the", "their", "to", "with"}
)
"""Words that a name does not end with."""
STATEMENT = re.compile(r"s[0-9a-f]{10}")
"""The id of a statement, which is its anchor on its source's page."""


def digest(*parts: str, length: int = 10) -> str:
    """`length` hex digits of the SHA-256 of the parts; parts are length-prefixed, so ("a", "bc") is not ("ab", "c")."""
    packed = "".join([f"{len(part)}:{part}" for part in parts])
    return hashlib.sha256(packed.encode()).hexdigest()[:length]


def digests(first: str, *, length: int = 10) -> Callable[..., str]:
    """`digest` of many rows that all begin with one part: that part is read once."""
    begun = hashlib.sha256(f"{len(first)}:{first}".encode())

    def more(*parts: str) -> str:
        each = begun.copy()
        for part in parts:
            each.update(f"{len(part)}:{part}".encode())
        return each.hexdigest()[:length]

    return more


def slug(text: str, *, limit: int = 60, whole: bool = True) -> str:
    """A file name's stem of `a-z`, `0-9` and `-`; a digest stands in where nothing of the text is left.

    A longer one ends with a `whole` word, and a digest keeps it apart from others that begin alike.
    """
    plain = in_ascii(text).lower()
    plain = re.sub(r"['’.]", "", plain)
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not stem:
        return digest(text)
    if len(stem) <= limit:
        return stem
    words = stem[:limit].strip("-").split("-")
    if whole and stem[limit] != "-" and len(words) > 1:
        words.pop()
    while whole and len(words) > 1 and words[-1] in SMALL:
        words.pop()
    return f"{'-'.join(words)}-{digest(text, length=6)}"
