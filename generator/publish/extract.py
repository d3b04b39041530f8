"""Files become annotated articles, each read and annotated once: the next run finds what it gave in the cache."""

import contextlib
import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.errors import Finding
from generator.extraction.annotate import annotate
from generator.model.annotation import Annotated
from generator.model.codec import decode, encode
from generator.model.source import Source
from generator.publish.cache import Cache, code_version
from generator.reading import Reading, read_folder
from generator.reading.source import read_sources, sidecar_of

LARGEST = 4 << 20
"""A file of more bytes is read anew each time: its row would outgrow what it saves."""
Read = tuple[tuple[Source, ...], tuple[Finding, ...]]


def read_cached(cache: Cache, folder: Path, root: Path) -> Reading:
    """The folder as `read_folder` reads it."""

    def read(path: Path, root: Path) -> Read:
        key = file_key(path, root)
        row: Any = cache.get(key) if key else None
        with contextlib.suppress(ValueError, TypeError):  # a row that is none of ours is as good as none
            sources, findings = row
            return tuple(decode(Source, s) for s in sources), tuple(decode(Finding, f) for f in findings)
        found, remarks = read_sources(path, root)
        if key:
            cache.put(key, [[encode(source) for source in found], [encode(remark) for remark in remarks]])
        return found, remarks

    return read_folder(folder, root, read)


def file_key(path: Path, root: Path) -> str:
    """The key of a file, its name and its sidecar; empty where it is too large or cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            return ""
        beside = sidecar_of(path)
        parts = [path.read_bytes(), beside.read_bytes() if beside else b""]
    except OSError:
        return ""
    name = str(path.relative_to(root)) if path.is_relative_to(root) else path.name
    return digest_of("read", name, str(beside and beside.name), *(hashlib.sha256(part).hexdigest() for part in parts))


def annotate_cached(cache: Cache, sources: Iterable[Source]) -> list[Annotated]:
    """Each source annotated."""
    found = []
    for source in sources:
        key = digest_of("annotate", *words_of(source))
        row = cache.get(key)
        article = None
        with contextlib.suppress(ValueError):
            article = decode(Annotated, row, source=source) if row is not None else None
        if article is None:
            article = annotate(source)
            cache.put(key, encode(article)[1:])
        found.append(article)
    return found


def words_of(source: Source) -> list[str]:
    """All that a source holds, as text: a form of it that takes less time to make than its rows."""
    rows = [f"{s.id} {s.block} {s.paragraph} {s.start} {s.end} {s.aside}\0{s.text}" for s in source.sentences]
    dropped = " ".join([f"{d.start} {d.end} {d.reason}" for d in source.dropped])
    return [repr(replace(source, sentences=(), dropped=())), dropped, *rows]


def digest_of(*parts: str) -> str:
    """A row's key: it holds only for this code."""
    return hashlib.sha256("\0".join([code_version(), *parts]).encode("utf-8", "surrogatepass")).hexdigest()
