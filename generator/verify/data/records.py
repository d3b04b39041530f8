"""The data export is read without trust: a value of the wrong type reads as absent, and none is taken for true."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

LISTS = (
    "sources",
    "entities",
    "claims",
    "quantities",
    "dates",
    "quotes",
    "relations",
    "policy_moves",
    "risks",
    "differences",
    "events",
    "pages",
)


class Place(NamedTuple):
    """A sentence of a source, by its displayed number."""

    source: str
    sentence: int


class Record(dict[str, Any]):
    """One object of the export."""

    def words(self, name: str) -> str:
        """A text, or an empty one."""
        value = self.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> float | None:
        """A number, or None."""
        value = self.get(name)
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None

    def whole(self, name: str) -> int | None:
        """A whole number, or None."""
        value = self.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def flag(self, name: str) -> bool:
        """Whether it is true, and not merely something."""
        return self.get(name) is True

    def rows(self, name: str) -> "tuple[Record, ...]":
        """The objects of a list."""
        value = self.get(name)
        return tuple(Record(item) for item in value if isinstance(item, dict)) if isinstance(value, list) else ()

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list."""
        value = self.get(name)
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()

    def inner(self, name: str) -> "Record":
        """An object, or an empty one."""
        value = self.get(name)
        return Record(value) if isinstance(value, dict) else Record()

    @property
    def place(self) -> Place | None:
        """The sentence that it speaks of, if it does."""
        sentence = self.whole("sentence")
        return Place(self.words("source"), sentence) if sentence is not None and self.words("source") else None

    @property
    def stretch(self) -> tuple[int, int] | None:
        """The stretch of that sentence, if it names one."""
        start, end = self.whole("start"), self.whole("end")
        return (start, end) if start is not None and end is not None else None


def read_records(data: bytes) -> Record | None:
    """The export, or None where it is no JSON object."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return Record(found) if isinstance(found, dict) else None


def placed(value: object, path: str = "") -> Iterator[tuple[str, Record]]:
    """Every object that speaks of a sentence, however deep, with where it stands in the export."""
    stack: list[tuple[str, object]] = [(path, value)]
    while stack:
        where, item = stack.pop()
        if isinstance(item, dict):
            record = Record(item)
            if "sentence" in record and "source" in record:
                yield where, record
            stack.extend((f"{where}.{name}" if where else name, inner) for name, inner in reversed(item.items()))
        elif isinstance(item, list):
            stack.extend((f"{where}[{number}]", inner) for number, inner in reversed(list(enumerate(item))))
