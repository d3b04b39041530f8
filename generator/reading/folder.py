"""A folder of articles is read file by file: one that cannot be used is set aside and named, and stops no other."""

from collections.abc import Callable, Container
from pathlib import Path

from generator.errors import Finding, InputError
from generator.model.source import Source
from generator.reading.files import SIDECARS, Listing, listing, relative
from generator.reading.names import source_id
from generator.reading.settled import Reading, settled
from generator.reading.source import read_sources, sidecar_of

Reader = Callable[[Path, Path], tuple[tuple[Source, ...], tuple[Finding, ...]]]
"""Reads one file under a root: its articles, and what to tell."""


def read_folder(
    folder: Path, root: Path, read: Reader = read_sources, without: Container[Path] = frozenset()
) -> Reading:
    """Reads every article in the files of the folder and below it; raises only where there is none to read.

    `read` reads one file, as `read_sources` does; files of `without` are taken for gone.
    """
    where = relative(folder, root)
    if not folder.is_dir():
        now = "make the folder and put the articles in it"
        raise InputError(Finding(what="the folder of articles is not there", path=where, now=now))
    found = listing(folder, root, without)
    sources: list[Source] = []
    findings = [*found.findings, *_idle_sidecars(found, root)]
    owners: dict[str, Path] = {}
    for path in found.articles:
        key = source_id(path.stem)
        if owners.setdefault(key, path) is not path:
            findings.append(_clash(key, owners[key], path, root))
            continue
        try:
            articles, remarks = read(path, root)
        except InputError as error:
            findings += error.findings
            continue
        findings += remarks
        for source in articles:
            if owners.setdefault(source.id, path) is path:
                sources.append(source)
            else:
                findings.append(_clash(source.id, owners[source.id], path, root))
    if not sources:
        now = "put at least one article in it: text, a saved web page, a PDF, a feed, a listing"
        what = "no article can be read" if found.articles else "the folder holds no article"
        raise InputError(Finding(what=what, path=where, now=now), *settled((), findings).findings)
    return settled(sources, findings)


def _idle_sidecars(found: Listing, root: Path) -> list[Finding]:
    """Sidecars that no article reads."""
    used = {sidecar_of(path) for path in found.articles}
    stems = {path.with_suffix("") for path in found.articles}
    out = []
    for path in found.sidecars:
        if path in used:
            continue
        if path.with_suffix("") in stems:
            why, now = "the article has another sidecar", f"keep one, with the suffix {SIDECARS[0]}"
        else:
            why, now = "no article has this name", f"name it as its article, with the suffix {SIDECARS[0]}"
        out.append(Finding(what="the sidecar is not read", path=relative(path, root), why=why, now=now))
    return out


def _clash(key: str, first: Path, second: Path, root: Path) -> Finding:
    return Finding(
        what=f"not read: its id `{key}` is that of {relative(first, root)}",
        path=relative(second, root),
        why="an id is made from the file's name, and each article needs its own",
        now="rename one of the two files",
    )
