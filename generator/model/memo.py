"""What a piece of work gave is kept under a digest of all that it was made of; to forget it costs time, nothing else.

Whoever asks names every part that the work hangs on: nothing else may have a say in what it gives.
"""

import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from generator.model.codec import decode, encode

Value = TypeVar("Value")


class Store(Protocol):
    """Where rows are kept by key. It may forget any of them, and fail without a word."""

    def __contains__(self, key: object) -> bool:
        """Whether a row is stored under the key; whoever asks wants it kept."""

    def get(self, key: str) -> Any:  # noqa: ANN401  (JSON)
        """What is stored under the key; None where nothing is, or nothing that can be read."""

    def put(self, key: str, value: Any) -> None:  # noqa: ANN401  (JSON)
        """Store a row."""


@dataclass(frozen=True, slots=True)
class Memo:
    """What one kind of work gave. `version` is a digest of the code that does it; without a store nothing is kept."""

    store: Store | None = None
    version: str = ""

    def recall(self, kind: type[Value], parts: Iterable[str], make: Callable[[], Value], **first: object) -> Value:
        """What the work gives of the parts: as kept, else made now and kept.

        `first` are leading fields of the value that are at hand and are not kept.
        """
        if self.store is None:
            return make()
        key = self.key(parts)
        found = self.found(kind, key, **first)
        if found is not None:
            return found
        made = make()
        self.store.put(key, encode(made)[len(first) :])
        return made

    def known(self, kind: type[Value], parts: Iterable[str]) -> Value | None:
        """What is kept of the work on the parts; None where nothing is."""
        return None if self.store is None else self.found(kind, self.key(parts))

    def keeps(self, parts: Iterable[str]) -> bool:
        """Whether something is kept of the work on the parts."""
        return self.store is not None and self.key(parts) in self.store

    def keep(self, parts: Iterable[str], value: object) -> None:
        """Keep what the work on the parts gave."""
        if self.store is not None:
            self.store.put(self.key(parts), encode(value))

    def found(self, kind: type[Value], key: str, **first: object) -> Value | None:
        """What is kept under a key; a row of another form is as good as none."""
        row = self.store.get(key) if self.store is not None else None
        if row is not None:
            with suppress(ValueError):
                return decode(kind, row, **first)
        return None

    def key(self, parts: Iterable[str]) -> str:
        """The digest of the parts, each told apart from its neighbours."""
        rows = [self.version, *parts]
        packed = "".join([f"{len(row)}:{row}" for row in rows])
        return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


FORGETFUL = Memo()
"""Keeps nothing."""
