"""Of many pages, each of several processors works on its share before MkDocs asks for it.

What they give goes into the memo, under all that it was made of; MkDocs then takes what fits, and makes the rest
itself. So no page and no warning hangs on it. The files beside the pages are made meanwhile, in a process of their own.
"""

import gc
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.model.memo import Memo, Store

if TYPE_CHECKING:
    from mkdocs.structure.files import File

MANY, MOST = 100, 8
"""So many pages make it worth while; so many processes at most."""
Work = Callable[["File"], None]
Rows = list[tuple[str, Any]]
Made = Mapping[str, bytes]
_shares: list[tuple["Ahead", Work, Sequence["File"]]] = []
"""What the processes work on: they are copies of this one, which needs to send them nothing."""


class Ahead:
    """A store that several processes fill. In such a process it notes what is to be kept, and has no row's words."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.rows: Rows | None = None
        self.fresh: dict[str, Any] = {}
        self.known: Collection[str] = getattr(store, "known", frozenset())

    def __contains__(self, key: object) -> bool:
        """Whether a row is stored."""
        return key in self.known if self.rows is not None else key in self.fresh or key in self.store

    def get(self, key: str) -> Any:  # noqa: ANN401  (JSON)
        """What is stored; in a process of a share only whether it is, as an empty row."""
        if self.rows is None:
            return self.fresh.pop(key) if key in self.fresh else self.store.get(key)
        return [] if key in self.known else None

    def put(self, key: str, value: Any) -> None:  # noqa: ANN401  (JSON)
        """Store a row."""
        if self.rows is None:
            self.store.put(key, value)
        else:
            self.rows.append((key, value))

    def share(self, files: Sequence["File"], work: Work) -> None:
        """Have the work done on each file, where there are many and several processors."""
        number = processors()
        if len(files) < MANY or number < 2:
            return
        _shares[:] = [(self, work, files[at::number]) for at in range(number)]
        try:
            with multiprocessing.get_context("fork").Pool(number, initializer=quiet) as pool:
                for rows in pool.imap_unordered(done, range(number)):
                    for key, row in rows:
                        self.store.put(key, row)
                        self.fresh[key] = row  # a store may give only what stood in it before
        finally:
            _shares.clear()


def ahead_of(memo: Memo) -> Memo:
    """The memo, such that several processes may fill it."""
    return Memo(Ahead(memo.store), memo.version) if memo.store is not None else memo


def processors() -> int:
    """How many processes may work: one where copies of this one are not safe."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(MOST, len(os.sched_getaffinity(0)))


def quiet() -> None:
    """A process of its own ends without a word when it is told to; Ctrl-C is for the first process to handle."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def done(number: int) -> Rows:
    """One process's share: what is to be kept of it. What goes wrong MkDocs meets again, and says."""
    gc.disable()
    store, work, share = _shares[number]
    store.rows = []
    for file in share:
        try:
            work(file)
        except Exception:  # noqa: BLE001, S112
            continue
    return store.rows


class Written(Made):
    """Files by path that stand in a folder."""

    def __init__(self, folder: Path, paths: Iterable[str]) -> None:
        self.folder, self.paths = folder, dict.fromkeys(paths)

    def __getitem__(self, path: str) -> bytes:
        if path not in self.paths:
            raise KeyError(path)
        return (self.folder / path).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)


class Later(Made):
    """Files by path that another process writes; who asks for one waits for all. What goes wrong there is met here."""

    def __init__(self, sent: Connection, make: Callable[[], Made], folder: Path) -> None:
        self.sent, self.make, self.folder = sent, make, folder

    @cached_property
    def made(self) -> Made:
        """All of them."""
        try:
            found: list[str] | None = self.sent.recv()
        except (EOFError, OSError):
            found = None
        return self.make() if found is None else Written(self.folder, found)

    def __getitem__(self, path: str) -> bytes:
        return self.made[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self.made)

    def __len__(self) -> int:
        return len(self.made)


@contextmanager
def meanwhile(make: Callable[[], Made], pages: int, beside: Path) -> Iterator[Made]:
    """What `make` gives: of many pages made by a process of its own, until it is asked for.

    That process writes them, into a folder on the disk of `beside`, from where `place` takes them.
    """
    if pages < MANY or processors() < 2:
        yield make()
        return
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    beside.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{beside.name}.", dir=beside.parent) as folder:
        process = context.Process(target=send, args=(theirs, make, Path(folder)), daemon=True)
        process.start()
        theirs.close()
        try:
            yield Later(ours, make, Path(folder))
        finally:
            ours.close()
            process.terminate()
            process.join()


def send(to: Connection, make: Callable[[], Made], folder: Path) -> None:
    """Make and write the files, and say which they are; nothing where that goes wrong."""
    quiet()
    gc.disable()
    try:
        made = make()
        place(made, folder)
        to.send([*made])
    except Exception:  # noqa: BLE001
        to.send(None)


def place(files: Made, folder: Path) -> None:
    """Put the files where they belong in a folder. Those that stand on its disk already are moved."""
    made = files.made if isinstance(files, Later) else files
    for parent in sorted({path.rpartition("/")[0] for path in made}):
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for path in made:
        if isinstance(made, Written):
            (made.folder / path).replace(folder / path)
        else:
            (folder / path).write_bytes(made[path])
