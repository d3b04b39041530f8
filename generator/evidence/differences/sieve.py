"""To most statements a rule has nothing to say. Which those are is kept by article: it does not read them again."""

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from generator.model.memo import Memo

Row = TypeVar("Row")


class Sieve(Generic[Row]):
    """The statements of articles, by article and by sentence; `keys` tell all that what an article says hangs on."""

    def __init__(self, articles: Mapping[str, Mapping[int, Row]], keys: Mapping[str, str], memo: Memo) -> None:
        self.articles, self.store = articles, memo.store
        self.places = {} if memo.store is None else {one: memo.key(("sifted", key)) for one, key in keys.items()}
        self.known = {source: self.kept(source) for source in articles}
        self.fresh: set[str] = set()

    def that(self, name: str, test: Callable[[Row], object]) -> list[Row]:
        """The statements that pass a test, which hangs on their article alone."""
        found: list[Row] = []
        for source, rows in self.articles.items():
            known = self.known[source]
            numbers = known.get(name)
            if numbers is None:
                numbers = known[name] = tuple([number for number, row in rows.items() if test(row)])
                self.fresh.add(source)
            found += [rows[number] for number in numbers]
        return found

    def keep(self) -> None:
        """Keep what passed, of each article where a test was made."""
        for source in sorted(self.fresh & self.places.keys()):
            if self.store is not None:
                self.store.put(self.places[source], self.known[source])
        self.fresh.clear()

    def kept(self, source: str) -> dict[str, tuple[int, ...]]:
        """The sentences of an article that pass, by test; none where what is kept is of another form."""
        found = self.store.get(self.places[source]) if self.store is not None and source in self.places else None
        rows = found if isinstance(found, dict) else {}
        if not all(is_kept(row, self.articles[source]) for row in rows.values()):
            return {}
        return {name: tuple(row) for name, row in rows.items()}


def is_kept(row: Any, sentences: Mapping[int, object]) -> bool:  # noqa: ANN401  (JSON)
    """Whether it is a list of sentences."""
    return isinstance(row, list) and all(isinstance(number, int) and number in sentences for number in row)
