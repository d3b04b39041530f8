"""A file on disk is the old one or the new one, never half of either: a temporary file, flushed, takes its place."""

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

MODE = 0o644
"""What a new file may be: `mkstemp` makes it private, and a web server could not read it."""


LITTER = re.compile(r"\..{1,40}\.\w{8}\.tmp")
"""What a temporary file is called."""


def write_bytes(path: Path, data: bytes) -> bool:
    """Put the bytes there, whole; False where they stand there already, so that nobody watching is woken.

    An OSError names the file that was to be written, and no temporary one.
    """
    if is_same(path, data):
        return False
    try:
        put(path, data)
    except OSError as error:
        raise type(error)(error.errno, error.strerror or str(error), str(path)) from error
    return True


def put(path: Path, data: bytes) -> None:
    """Put the bytes there, whole, or leave everything as it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode & 0o777 if path.is_file() else MODE)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def write_text(path: Path, text: str) -> bool:
    """Put the text there as UTF-8 with the line ends it has; False where it stands there already."""
    return write_bytes(path, text.encode("utf-8"))


def remove_file(path: Path) -> bool:
    """Remove the file; False where there was none."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    flush_folder(path.parent)
    return True


def is_same(path: Path, data: bytes) -> bool:
    """Whether the file holds just these bytes. A link is never the same: it may lead out of the folder."""
    try:
        return not path.is_symlink() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def sha256_of(path: Path) -> str:
    """The digest of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def below(folder: Path | str, path: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All that stands in a folder, by its path from there, in order; links and what cannot be read are not entered."""
    entries: list[os.DirEntry[str]] = []
    with contextlib.suppress(OSError), os.scandir(folder) as rows:
        entries = sorted(rows, key=lambda entry: entry.name)
    for entry in entries:
        yield f"{path}{entry.name}", entry
        if entry.is_dir(follow_symlinks=False):
            yield from below(entry.path, f"{path}{entry.name}/")


def flush_folder(folder: Path) -> None:
    """Make a rename in the folder survive a power cut, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what runs left that were killed while they wrote: temporary files, of which nobody knows but we."""
    for path in folder.rglob(".*.tmp") if folder.is_dir() else ():
        if LITTER.fullmatch(path.name) and path.is_file() and not path.is_symlink():
            path.unlink(missing_ok=True)
