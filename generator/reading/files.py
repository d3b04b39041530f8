"""Which files of a folder are articles, sidecars or neither is told by their names alone, in one order everywhere."""

import os
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Finding
from generator.reading.formats import BY_SUFFIX

SIDECARS = (".yml", ".yaml")

_KINDS = ", ".join(sorted(BY_SUFFIX))
_WHY = f"only {_KINDS} are articles, and .yml their sidecars"
_NOW = "save its text as .txt or .md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The files of a folder by what they are, each in the order of their paths."""

    articles: tuple[Path, ...]
    sidecars: tuple[Path, ...]
    findings: tuple[Finding, ...]


def listing(folder: Path, root: Path, without: Container[Path] = frozenset()) -> Listing:
    """What is in the folder and below it, but some files; hidden files and read-me files are none of our business."""
    articles: list[Path] = []
    sidecars: list[Path] = []
    findings: list[Finding] = []
    there = (path for path in _files(folder) if path not in without)
    for path in sorted(there, key=lambda path: unicodedata.normalize("NFC", relative(path, root))):
        suffix = path.suffix.lower()
        if unfit := _unfit(path, root):
            findings.append(unfit)
        elif suffix in BY_SUFFIX:
            articles.append(path)
        elif suffix in SIDECARS:
            sidecars.append(path)
        else:
            findings.append(_aside(path, root, "a file of another kind is not read", _WHY, _NOW))
    return Listing(articles=tuple(articles), sidecars=tuple(sidecars), findings=tuple(findings))


def relative(path: Path, root: Path) -> str:
    """The path below the project's root with forward slashes; the bare name where it lies elsewhere."""
    below = Path(os.path.relpath(path, root))
    return path.name if below.is_absolute() or ".." in below.parts else below.as_posix()


def _files(folder: Path) -> Iterator[Path]:
    """All files, and links to folders, which are not followed; what a browser saves beside a page belongs to it."""
    for base, folders, names in os.walk(folder, followlinks=False):
        pages = {f"{Path(name).stem}_files" for name in names if name.lower().endswith((".html", ".htm"))}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in pages)
        linked = [name for name in folders if Path(base, name).is_symlink()]
        for name in [*names, *linked]:
            if not name.startswith(".") and not name.lower().startswith("readme"):
                yield Path(base, name)


def _unfit(path: Path, root: Path) -> Finding | None:
    if not path.name.isprintable():
        name = path.name.encode("unicode_escape", "backslashreplace").decode("ascii")
        why, now = "its name holds characters that cannot be shown", "rename it with letters, digits, hyphens"
        return Finding(what=f"the file {name} is not read", why=why, now=now)
    if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
        return _aside(path, root, "a link is not read", "it leads out of the project", "copy the file itself here")
    if path.is_symlink() and path.is_dir():
        return _aside(path, root, "a link is not read", "it leads to a folder", "move the folder itself here")
    if not path.is_file():
        return _aside(path, root, "not read", "it is no regular file", "remove it")
    return None


def _aside(path: Path, root: Path, what: str, why: str, now: str) -> Finding:
    return Finding(what=what, path=relative(path, root), why=why, now=now)
