"""What an article gave is kept for the next run, by all that it hangs on and by the code; to lose it costs time only.

Nothing in it is trusted to be code: rows are JSON, and one that cannot be read is as good as none.
"""

import contextlib
import hashlib
import json
import sqlite3
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any
from zlib import crc32

from generator.model.memo import Memo

PACKAGE = Path(__file__).parents[2]
FLOORS = ("model", "reading", "extraction", "evidence", "discovery", "pages", "editorial", "plugins", "publish")
"""The floors whose code and data decide what is kept; each hangs on those before it."""
LIBRARIES = (
    *("trafilatura", "pypdf", "python-dateutil", "babel", "pyahocorasick", "countryinfo"),
    *("jinja2", "markupsafe", "pyyaml"),
)
"""The libraries that do so too; another version may read otherwise."""
DATA = frozenset({".py", ".yml", ".txt", ".json", ".jinja"})


SUM = 8
"""Digits of a row's check sum."""


@cache
def code_version(floor: str) -> str:
    """A digest of the code and data that a floor hangs on; another one makes every row of it worthless."""
    found = hashlib.sha256(sys.version.encode())
    for name in LIBRARIES:
        with contextlib.suppress(PackageNotFoundError):  # an extra
            found.update(f"{name} {version(name)}\0".encode())
    for path in (PACKAGE / "__init__.py", PACKAGE / "errors.py"):
        found.update(path.read_bytes() + b"\0")
    for name in below(floor):
        found.update(own_version(name))
    return found.hexdigest()[:20]


@cache
def own_version(floor: str) -> bytes:
    """A digest of a floor's own code and data."""
    found = hashlib.sha256()
    for path in sorted((PACKAGE / floor).rglob("*")):
        if path.suffix in DATA and path.is_file():
            found.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.digest()


def below(floor: str) -> tuple[str, ...]:
    """A floor and those that it hangs on."""
    return FLOORS[: FLOORS.index(floor) + 1]


class Harmless:
    """A cache that fails, fails without a word: it is dropped and the run goes on."""

    def __init__(self, cache: "Cache") -> None:
        self.cache = cache

    def __enter__(self) -> None:
        """Something is asked of the file."""

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        """Whether what went wrong is the file's."""
        if kind is None or not issubclass(kind, (sqlite3.Error, ValueError, TypeError, OSError)):
            return False
        self.cache.connection = None
        return True


class Cache:
    """Rows by key, in one SQLite file; every method goes on without the file where it cannot be used."""

    def __init__(self, connection: sqlite3.Connection | None, path: Path | None = None, *, keep: bool = False) -> None:
        self.connection = connection
        self.path = path
        self.keep = keep
        self.harmless = Harmless(self)
        self.used: set[str] = set()
        self.known = self.keys()

    def memo(self, floor: str) -> Memo:
        """Keeps what the code of a floor gave."""
        return Memo(self, code_version(floor))

    def keys(self) -> set[str]:
        """The keys that are stored."""
        with self.harmless:
            if self.connection:
                return {row[0] for row in self.connection.execute("SELECT key FROM rows")}
        return set()

    def __contains__(self, key: object) -> bool:
        """Whether a row is stored under the key; whoever asks wants it kept."""
        self.used.add(str(key))
        return self.connection is not None and key in self.known

    def get(self, key: str) -> Any:  # noqa: ANN401  (JSON)
        """What is stored under the key; None where nothing is, or nothing that can be read."""
        self.used.add(key)
        if self.connection is None or key not in self.known:
            return None
        with self.harmless:
            row = self.connection.execute("SELECT value FROM rows WHERE key = ?", (key,)).fetchone()
            mark, text = row[0][:SUM], row[0][SUM:]
            if mark == check_sum(key, text):
                return json.loads(text)
            self.known.discard(key)  # damaged: it is to be stored again
        return None

    def put(self, key: str, value: Any) -> None:  # noqa: ANN401  (JSON)
        """Store a row."""
        self.used.add(key)
        self.known.add(key)
        with self.harmless:
            if self.connection:
                text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
                self.connection.execute("INSERT OR REPLACE INTO rows VALUES (?, ?)", (key, check_sum(key, text) + text))

    def finish(self) -> None:
        """Forget what this run did not ask for, unless all is to be kept, and close."""
        with self.harmless:
            if self.connection:
                stale = [] if self.keep else [(key,) for key in self.known - self.used]
                self.connection.executemany("DELETE FROM rows WHERE key = ?", stale)
                self.connection.commit()
                self.connection.close()


def check_sum(key: str, text: str) -> str:
    """What a row begins with: a file that is damaged, or whose rows were exchanged, is no cache of ours."""
    return f"{crc32(text.encode(), crc32(key.encode())):0{SUM}x}"


@contextlib.contextmanager
def open_cache(path: Path, *, keep: bool = False) -> Iterator[Cache]:
    """The cache at the path; one without a file where the folder cannot be written or the file is none of ours."""
    connection: sqlite3.Connection | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=1)
        # with row ids: without them long values lie within the tree of keys, and asking takes twelve times as long
        connection.execute("CREATE TABLE IF NOT EXISTS rows (key TEXT PRIMARY KEY, value TEXT)")
    except (sqlite3.Error, OSError):
        connection = None
    made = Cache(connection, path, keep=keep)
    try:
        yield made
    except BaseException:  # the run asked only for part of what the next one wants
        made.keep = True
        raise
    finally:
        made.finish()
