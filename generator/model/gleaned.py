"""What walks over a story's articles gave of each, in one row by article: it is worked out anew only of another one."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, TypeVar

from generator.model.codec import decode, encode
from generator.model.memo import FORGETFUL, Memo

Value = TypeVar("Value")


class Gleaned:
    """What was gleaned of each article, by a name; `keys` tell by article all that the whole row hangs on.

    A name tells what more a work hangs on. What is not asked for in a run is forgotten.
    """

    def __init__(self, keys: Mapping[str, str] | None = None, memo: Memo = FORGETFUL) -> None:
        self.keys, self.memo = keys or {}, memo
        self.rows: dict[str, dict[str, Any]] = {}
        self.now: dict[str, dict[str, Any]] = defaultdict(dict)

    def recall(self, kind: type[Value], article: str, name: str, make: Callable[[], Value]) -> Value:
        """What the work of this name gives of an article: as kept, else made now."""
        if self.memo.store is None or article not in self.keys:
            return make()
        row = self.row(article)
        if name in row:
            with suppress(ValueError):
                made = decode(kind, row[name])
                self.now[article][name] = row[name]
                return made
        made = make()
        self.now[article][name] = encode(made)
        return made

    def row(self, article: str) -> dict[str, Any]:
        """What is kept of an article; none of it where that is of another form."""
        if article not in self.rows:
            found = self.memo.store.get(self.place(article)) if self.memo.store is not None else None
            self.rows[article] = found if isinstance(found, dict) else {}
        return self.rows[article]

    def place(self, article: str) -> str:
        """Where it is kept."""
        return self.memo.key(("gleaned", self.keys[article]))

    def keep(self) -> None:
        """Keep what was asked for, of each article of which something was made anew or is asked no more."""
        for article, now in self.now.items():
            if self.memo.store is not None and now.keys() != self.rows[article].keys():
                self.memo.store.put(self.place(article), now)
