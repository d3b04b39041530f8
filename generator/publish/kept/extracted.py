"""Files become annotated articles, each read and annotated once: the next run finds what it gave in the cache."""

import hashlib
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import Finding
from generator.extraction.annotate import annotate
from generator.model.annotation import Annotated
from generator.model.memo import Memo
from generator.model.source import Source
from generator.publish.kept.cache import Cache
from generator.reading import Reading, read_folder
from generator.reading.source import read_sources, sidecar_of

LARGEST = 4 << 20
"""A file of more bytes is read anew each time: its row would outgrow what it saves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """What one file gave: its articles, and what to tell."""

    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]


def read_cached(cache: Cache, folder: Path, root: Path, without: Container[Path] = frozenset()) -> Reading:
    """The folder as `read_folder` reads it."""
    memo = cache.memo("reading")

    def anew(path: Path, root: Path) -> FileRead:
        sources, findings = read_sources(path, root)
        return FileRead(sources=sources, findings=findings)

    def read(path: Path, root: Path) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
        parts = file_parts(path, root)
        made = memo.recall(FileRead, parts, lambda: anew(path, root)) if parts else anew(path, root)
        return made.sources, made.findings

    return read_folder(folder, root, read, without)


def file_parts(path: Path, root: Path) -> list[str]:
    """What reading a file hangs on: it, its name and its sidecar; none where it is too large or cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            return []
        beside = sidecar_of(path)
        parts = [path.read_bytes(), beside.read_bytes() if beside else b""]
    except OSError:
        return []
    name = str(path.relative_to(root)) if path.is_relative_to(root) else path.name
    return ["read", name, str(beside and beside.name), *(hashlib.sha256(part).hexdigest() for part in parts)]


def annotate_cached(cache: Cache, sources: Iterable[Source], read: Mapping[str, str]) -> list[Annotated]:
    """Each source annotated; `read` are their digests, by id."""
    memo = cache.memo("extraction")
    return [
        memo.recall(Annotated, ("annotate", read[source.id]), lambda source=source: annotate(source), source=source)  # type: ignore[misc]
        for source in sources
    ]


def digest_of(source: Source) -> str:
    """The digest of a source."""
    return Memo().key(source_parts(source))


def source_parts(source: Source) -> Iterator[str]:
    """All that a source holds, as text."""
    yield repr(replace(source, sentences=(), dropped=()))
    for d in source.dropped:
        yield f"{d.start} {d.end} {d.reason}"
    for s in source.sentences:
        yield f"{s.id} {s.block} {s.paragraph} {s.start} {s.end} {s.aside} {s.was} {s.noted}"
        yield s.text
