"""In how many statements of a story each word stands, with the count of the last run to begin with.

A count is a sum over articles: of one that came only its own words are added. Where one went, or is another, all are
counted anew.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator.model.memo import Memo

OF, SUM = "of", "sum"


class Tallies:
    """Counts by name over some articles; `marks` tell all that what each of them says hangs on."""

    def __init__(self, articles: Iterable[str], marks: Mapping[str, int], memo: Memo) -> None:
        self.articles, self.marks, self.memo = tuple(articles), marks, memo

    def count(self, name: str, words: Callable[[str], Iterable[str]]) -> Mapping[str, int]:
        """The sums; `words` gives the words of an article, each as often as statements have it."""
        store = self.memo.store
        if store is None or not self.marks:
            return Counter(word for source in self.articles for word in words(source))
        place = self.memo.key(("tally", name))
        kept = store.get(place)
        known, sums = opened(kept) if is_kept(kept) else (set[int](), Counter[str]())
        if not known <= {*self.marks.values()}:
            known, sums = set(), Counter()
        more = [source for source, mark in self.marks.items() if mark not in known]
        for source in more:
            sums.update(words(source))
        if more:
            store.put(place, {OF: sorted(self.marks.values()), SUM: sums})
        return sums


def is_kept(row: Any) -> bool:  # noqa: ANN401  (JSON)
    """Whether it has the form of a count with the articles that it is of."""
    return (
        isinstance(row, dict)
        and isinstance(row.get(OF), list)
        and isinstance(row.get(SUM), dict)
        and all(isinstance(mark, int) for mark in row[OF])
        and all(isinstance(count, int) for count in row[SUM].values())
    )


def opened(row: Mapping[str, Any]) -> tuple[set[int], Counter[str]]:
    """The articles and the sums of what is kept."""
    return set(row[OF]), Counter(row[SUM])
