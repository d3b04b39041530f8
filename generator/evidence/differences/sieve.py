"""To most statements a rule has nothing to say. Which those are is kept by article: it does not read them again.

So is by what it holds the others against each other.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, Generic, TypeVar

from generator.model.memo import Memo

Row = TypeVar("Row")
Key = tuple[str, ...]
DIGITS = 15
"""So many hexadecimal digits of where an article is kept tell it from others."""


class Sieve(Generic[Row]):
    """The statements of articles, by article and by sentence; `keys` tell all that what an article says hangs on."""

    def __init__(self, articles: Mapping[str, Mapping[int, Row]], keys: Mapping[str, str], memo: Memo) -> None:
        self.articles, self.store = articles, memo.store
        self.places = {} if memo.store is None else {one: memo.key(("sifted", key)) for one, key in keys.items()}
        whole = self.places.keys() >= articles.keys()
        self.marks = {source: int(self.places[source][:DIGITS], 16) for source in articles if whole}
        """What tells an article and all that it says from any other; empty where that is not known of all."""
        self.known = {source: self.kept(source) for source in articles}
        self.fresh: set[str] = set()
        self.passed: dict[str, list[Row]] = {}

    def that(self, name: str, test: Callable[[Row], object]) -> Sequence[Row]:
        """The statements that pass a test, which hangs on their article alone."""
        if name not in self.passed:
            found = self.passed[name] = []
            for source, numbers in self.sifted(name, lambda number, row: [number] if test(row) else ()):
                rows = self.articles[source]
                found += [rows[number] for number in numbers]
        return self.passed[name]

    def blocks(self, name: str, keys: Callable[[Row], Iterable[Key]]) -> dict[Key, list[Row]]:
        """The statements by the keys that they have, which hang on their article alone."""
        found: dict[Key, list[Row]] = defaultdict(list)
        for source, pairs in self.sifted(
            name, lambda number, row: [[number, *key] for key in dict.fromkeys(keys(row))]
        ):
            rows = self.articles[source]
            for number, *key in pairs:
                found[tuple(key)].append(rows[number])
        return found

    def sifted(self, name: str, make: Callable[[int, Row], Iterable[Any]]) -> Iterator[tuple[str, list[Any]]]:
        """What is made of the statements of each article that gives anything: as kept, else made now."""
        for source, known in self.known.items():
            found = known.get(name)
            if found is None:
                found = known[name] = [
                    one for number, row in self.articles[source].items() for one in make(number, row)
                ]
                self.fresh.add(source)
            if found:
                yield source, found

    def keep(self) -> None:
        """Keep what passed, of each article where a test was made."""
        for source in sorted(self.fresh & self.places.keys()):
            if self.store is not None:
                self.store.put(self.places[source], self.known[source])
        self.fresh.clear()

    def kept(self, source: str) -> dict[str, list[Any]]:
        """The sentences of an article that pass, by test; none where what is kept is of another form."""
        found = self.store.get(self.places[source]) if self.store is not None and source in self.places else None
        rows: dict[str, list[Any]] = found if isinstance(found, dict) else {}
        sentences = self.articles[source].keys()
        return dict(rows) if all(row == [] or is_kept(row, sentences) for row in rows.values()) else {}


def is_kept(row: Any, sentences: Set[int]) -> bool:  # noqa: ANN401  (JSON)
    """Whether it is a list of sentences, or of sentences with keys."""
    if not isinstance(row, list):
        return False
    if isinstance(row[0], list):
        return all(isinstance(one, list) and one and one[0] in sentences and is_key(one[1:]) for one in row)
    return all(isinstance(number, int) for number in row) and sentences >= {*row}


def is_key(row: Iterable[object]) -> bool:
    """Whether all of it is text."""
    return all(isinstance(part, str) for part in row)
