"""A built site is a mapping from path to bytes, read from a folder or a zip; nothing of it is ever unpacked to disk."""

import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from generator.errors import Finding, InputError

MAX_FILE = 64 * 1024 * 1024
MAX_TOTAL = 1024 * 1024 * 1024
MAX_FILES = 500_000
READ = (".html", ".json", ".js", ".css", ".csv", ".jsonl", ".md", ".sqlite", ".txt")
"""These must be looked into; of the others those that are small, for it is enough that a large one is there."""
LOOKED_INTO = 4 * 1024 * 1024


def read_site(site: Path) -> Mapping[str, bytes]:
    """The files of a built site, by path from its root; InputError where there is none."""
    if site.is_dir():
        return _folder(site)
    if site.is_file() and zipfile.is_zipfile(site):
        return _zip(site)
    raise InputError(
        Finding(
            what="there is no built site",
            path=site.name,
            why="neither a folder nor a zip file",
            now="build it first, or name another folder or zip",
        )
    )


def _folder(root: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for path in sorted(root.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        name = path.relative_to(root).as_posix()
        size = path.stat().st_size
        if name.endswith(READ) and size > MAX_FILE:
            raise _refused(name, "it is larger than any page should be")
        found[name] = path.read_bytes() if name.endswith(READ) or size <= LOOKED_INTO else b""
    return found


def _zip(path: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    total = 0
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MAX_FILES:
                raise _refused(path.name, "it holds too many files")
            for entry in entries:
                name = entry.filename
                if name in found or not _safe(name):
                    raise _refused(f"{path.name}/{name}", "its name is no plain path inside the zip, or is there twice")
                if (entry.external_attr >> 16) & 0o170000 == 0o120000:
                    raise _refused(f"{path.name}/{name}", "it is a symbolic link")
                if not name.endswith(READ) and entry.file_size > LOOKED_INTO:
                    found[name] = b""
                    continue
                data = _bounded(archive, entry)
                total += len(data)
                if total > MAX_TOTAL:
                    raise _refused(path.name, "it unpacks to more than any briefing should")
                found[name] = data
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as error:
        raise _refused(path.name, f"the zip cannot be read: {error}") from error
    return without_top(found)


def _bounded(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """The entry's bytes; reading stops at the bound, whatever size the entry claims."""
    with archive.open(entry) as stream:
        data = stream.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise _refused(entry.filename, "it unpacks to more than any page should")
    return data


def _safe(name: str) -> bool:
    parts = name.split("/")
    return not ("\\" in name or ":" in parts[0] or any(part in {"", ".", ".."} for part in parts))


def without_top(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same files without the one folder that holds them all, if there is one."""
    tops = {name.split("/", 1)[0] if "/" in name else "" for name in files}
    if len(tops) != 1 or "" in tops:
        return dict(files)
    return {name.split("/", 1)[1]: data for name, data in files.items()}


def _refused(path: str, why: str) -> InputError:
    return InputError(Finding(what="not read", path=path, why=why, now="build the site or the zip again"))
