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
        row = self.store.get(key)
        if row is not None:
            with suppress(ValueError):  # a row of another form is as good as none
                return decode(kind, row, **first)
        made = make()
        self.store.put(key, encode(made)[len(first) :])
        return made

    def key(self, parts: Iterable[str]) -> str:
        """The digest of the parts, each told apart from its neighbours."""
        rows = [self.version, *parts]
        packed = "".join([f"{len(row)}:{row}" for row in rows])
        return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


FORGETFUL = Memo()
"""Keeps nothing."""
