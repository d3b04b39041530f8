"""Files change all together or not at all: what is to stand there is laid by first, then noted, then put in place.

Until the journal is there, nothing has changed; from then on all of it will: a run that is killed is completed by the
next command before that reads anything. A file that somebody saved meanwhile is left as it is.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.publish.files import MODE, flush_folder, put

PENDING = Path(".briefing") / "pending"
"""Where files are laid by, under the briefing's folder."""
JOURNAL = "journal.json"
OURS = ("docs/", "seeds/")
"""Where runs change files."""
KEYS = {"path", "before", "after", "into"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One file: what it held, and what it is to hold; None where there is none. `into` goes before it, or it stays."""

    path: str
    before: bytes | None
    after: bytes | None
    into: str = ""


def commit(root: Path, steps: Iterable[Step]) -> tuple[str, ...]:
    """Change the files, in this order, and give those that were left, as they hold something else by now."""
    steps = tuple(steps)
    if not steps:
        return ()
    folder = root / PENDING
    clear(folder)
    folder.mkdir(parents=True)
    try:
        rows = [laid(folder, number, step) for number, step in enumerate(steps)]
        flush_folder(folder)
        put(folder / JOURNAL, json.dumps(rows).encode())
    except BaseException:
        if not (folder / JOURNAL).exists():
            clear(folder)
        raise
    return complete(root)


def laid(folder: Path, number: int, step: Step) -> dict[str, str]:
    """Lay the file by under its number; its row of the journal. What the system refuses is told of the file itself."""
    try:
        if step.after is not None:
            with (folder / str(number)).open("wb") as file:
                file.write(step.after)
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(folder.parents[1] / step.path)) from error
    return {"path": step.path, "before": digest(step.before), "after": digest(step.after), "into": step.into}


def is_pending(root: Path) -> bool:
    """Whether a run was killed after it had begun to change files."""
    return (root / PENDING / JOURNAL).is_file()


def complete(root: Path) -> tuple[str, ...]:
    """Put in place what the journal notes, and forget it; the files that were left. Nothing where there is none."""
    folder, left, touched = root / PENDING, list[str](), set[Path]()
    for number, row in noted(folder):
        path = root / row["path"]
        now = digest(held(path))
        if now == row["after"]:
            continue
        if now != row["before"] or row["into"] in left:
            left.append(row["path"])
            continue
        if row["after"]:
            replace(folder / str(number), path)
        else:
            path.unlink()
        touched.add(path.parent)
    for place in sorted(touched):
        flush_folder(place)
    clear(folder)
    return tuple(left)


def noted(folder: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The journal's rows with the numbers that their files are laid by under.

    The folder may come from others: what no run writes is no row.
    """
    rows: Any = ()
    with suppress(FileNotFoundError, ValueError):
        rows = json.loads((folder / JOURNAL).read_bytes())
    for number, row in enumerate(rows if isinstance(rows, list) else ()):
        fits = isinstance(row, dict) and row.keys() == KEYS and all(isinstance(value, str) for value in row.values())
        if fits and row["path"].startswith(OURS) and ".." not in row["path"].split("/"):
            yield number, row


def replace(laid_by: Path, path: Path) -> None:
    """Put a file in the place of another, whole; across file systems by a copy beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    laid_by.chmod(path.stat().st_mode & 0o777 if path.is_file() else MODE)
    try:
        laid_by.replace(path)
    except OSError:
        put(path, laid_by.read_bytes())


def clear(folder: Path) -> None:
    """Forget what was laid by: the journal first, for without the files it says nothing true."""
    with suppress(FileNotFoundError):
        (folder / JOURNAL).unlink()
        flush_folder(folder)
    shutil.rmtree(folder, ignore_errors=True)


def held(path: Path) -> bytes | None:
    """What a file holds; None where there is none."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def digest(data: bytes | None) -> str:
    """The digest of what a file holds; empty where there is none."""
    return "" if data is None else hashlib.sha256(data).hexdigest()
