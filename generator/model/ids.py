"""Ids are made from content alone: the same text gives the same id on any machine, in any order."""

import hashlib
import re
import unicodedata
from collections.abc import Callable


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


def slug(text: str, *, limit: int = 60) -> str:
    """A file name's stem of `a-z`, `0-9` and `-`; a digest stands in where nothing of the text is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"['’.]", "", plain)
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not stem:
        return digest(text)
    return stem if len(stem) <= limit else f"{stem[:limit].rstrip('-')}-{digest(text, length=6)}"
