"""What a rule finds in some statements hangs on these alone: it is kept under them, and judged anew with another one.

So after an article more only those rules and blocks of rules are judged again that one of its statements came to.
"""

import hashlib
from array import array
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

from generator.model.annotation import DateRef, Quantity
from generator.model.claim import Statement
from generator.model.codec import decode, encode
from generator.model.memo import Memo
from generator.model.story import Difference, Wording

Place = tuple[str, int]


class Row(Protocol):
    """What holds a statement."""

    @property
    def statement(self) -> Statement:
        """The statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A wording as it is kept: its statements are told by place."""

    text: str
    places: tuple[Place, ...]
    quantity: Quantity | None
    date: DateRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A difference as it is kept."""

    id: str
    about: str
    type: str
    rule: str
    sides: tuple[Side, ...]
    entities: tuple[str, ...]


class Ledger:
    """What rules found, in one row by rule; `marks` tell by article all that its statements hang on.

    What is not asked for in a run is forgotten. `at` gives the statements by place.
    """

    def __init__(self, marks: Mapping[str, int], memo: Memo, at: Callable[[], Mapping[Place, Row]]) -> None:
        self.marks, self.memo, self.at = marks, memo, at
        self.rows: dict[str, dict[str, Any]] = {}
        self.now: dict[str, dict[str, Any]] = {}

    def recall(
        self, name: str, told: Iterable[Row], make: Callable[[], Iterable[Difference]], *more: str
    ) -> list[Difference]:
        """What is found in some statements, in their order, and by what `more` tells: as kept, else made now."""
        if not self.marks:
            return [*make()]
        key = self.key(told, more)
        if name not in self.rows:
            self.rows[name], self.now[name] = self.row(name), {}
        kept = self.rows[name].get(key)
        if isinstance(kept, list):
            with suppress(ValueError, KeyError):
                found = [self.back(one) for one in decode(tuple[Judged, ...], kept)]
                self.now[name][key] = kept
                return found
        found = [*make()]
        self.now[name][key] = [encode(judged(one)) for one in found]
        return found

    def key(self, told: Iterable[Row], more: Iterable[str]) -> str:
        """A digest of statements with their articles."""
        numbers = array("q")
        for one in told:
            statement = one.statement
            numbers.append(self.marks[statement.source])
            numbers.append(statement.sentence)
        found = hashlib.sha256("".join([f"{len(row)}:{row}" for row in more]).encode("utf-8", "surrogatepass"))
        found.update(b"\0" + numbers.tobytes())
        return found.hexdigest()[:32]

    def row(self, name: str) -> dict[str, Any]:
        """What is kept of a rule; nothing where that is of another form."""
        found = self.memo.store.get(self.place(name)) if self.memo.store is not None else None
        return found if isinstance(found, dict) else {}

    def place(self, name: str) -> str:
        """Where it is kept."""
        return self.memo.key(("judged", name))

    def keep(self) -> None:
        """Keep what was asked for, of each rule of which something was made anew or is asked no more."""
        for name, now in self.now.items():
            if self.memo.store is not None and now.keys() != self.rows[name].keys():
                self.memo.store.put(self.place(name), now)

    def back(self, one: Judged) -> Difference:
        """The difference that was kept. Raises KeyError where a statement of it is not there."""
        at = self.at()
        sides = [
            Wording(
                text=side.text,
                statements=tuple([at[place].statement for place in side.places]),
                quantity=side.quantity,
                date=side.date,
            )
            for side in one.sides
        ]
        return Difference(
            id=one.id, about=one.about, type=one.type, rule=one.rule, wordings=tuple(sides), entities=one.entities
        )


def judged(one: Difference) -> Judged:
    """A difference, its statements by their places."""
    sides = [
        Side(text=w.text, places=tuple([s.place for s in w.statements]), quantity=w.quantity, date=w.date)
        for w in one.wordings
    ]
    return Judged(
        id=one.id, about=one.about, type=one.type, rule=one.rule, sides=tuple(sides), entities=tuple(one.entities)
    )
