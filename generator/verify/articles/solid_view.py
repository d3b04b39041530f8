"""A file that is no plain text is read here anew: the words it shows, of which a page may leave out what is no article.

White space is not compared, since every reader sets it otherwise; words, their order and each sentence's unbrokenness
are. What is said of the article (title, author, day, address) must stand among the same words.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from generator.verify.words import fold, seen, squash

TRIES = 50
"""Articles of one file that share a page's longest sentence and are looked into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SolidView:
    """All words of an article's file: `text` to read, `solid` without white space to search.

    `without` are characters that are not compared, such as a PDF's hyphens. `skips` has, by their offset in `solid`,
    the length of stretches that may stand in a sentence's middle, such as a page's foot.
    """

    text: str
    solid: str
    skips: dict[int, int] = field(default_factory=dict)
    without: str = ""
    exact: bool = False

    def find(self, words: str, cursor: int) -> tuple[int, int] | None:
        """The stretch of `solid` from the cursor on that holds these words."""
        wanted = _solid(words, self.without)
        if not wanted:
            return None
        start = self.solid.find(wanted, cursor)
        if start >= 0:
            return start, start + len(wanted)
        for skip in self.skips:
            for start in self._before(wanted, skip, cursor):
                end = self._match(wanted, start)
                if end is not None:
                    return start, end
        return None

    def count(self, words: str) -> int:
        """How often the words stand there."""
        return max(1, self.solid.count(_solid(words, self.without)))

    def only_marks(self, start: int, end: int) -> bool:  # noqa: ARG002
        """Nothing that a page leaves out of such a file is counted as missing."""
        return True

    def between(self, start: int, end: int) -> str:
        """A stretch, to show."""
        return self.solid[start:end]

    @property
    def length(self) -> int:
        """Where the words end."""
        return len(self.solid)

    def _before(self, wanted: str, skip: int, cursor: int) -> Iterable[int]:
        """Where the words could begin so that they run into this skip."""
        low = max(cursor, skip - len(wanted))
        head = wanted[:3]
        start = self.solid.find(head, low, skip + len(head))
        while 0 <= start < skip:
            yield start
            start = self.solid.find(head, start + 1, skip + len(head))

    def _match(self, wanted: str, start: int) -> int | None:
        at, done = start, 0
        while done < len(wanted):
            same = min(self.skips.get(at, 0), len(wanted) - done)
            if self.solid[at : at + same] != wanted[done : done + same]:
                at += self.skips[at]
                continue
            if at >= len(self.solid) or self.solid[at] != wanted[done]:
                return None
            at, done = at + 1, done + 1
        return at


def solid_view(parts: Iterable[str], *, about: Iterable[str] = (), without: str = "") -> SolidView:
    """The view of some stretches of words; what the file says of its article stands before them."""
    text = fold("\n".join([*about, *parts]))
    return SolidView(text=text, solid=_solid(text, without), without=without)


def solid_pages(pages: Iterable[Iterable[str]], edge: int) -> SolidView:
    """The view of a PDF's pages, of which `edge` lines at top and bottom may stand in a sentence's middle."""
    kept = [[line for line in page if squash(line)] for page in pages]
    solid: list[str] = []
    skips: dict[int, int] = {}
    place = 0
    for page in kept:
        for number, line in enumerate(page):
            words = _solid(line, "-\xad\u2010")
            if words and (number < edge or number >= len(page) - edge):
                skips[place] = len(words)
            solid.append(words)
            place += len(words)
    text = fold("\n".join(line for page in kept for line in page))
    return SolidView(text=text, solid="".join(solid), skips=skips, without="-\xad\u2010")


def _solid(text: str, without: str) -> str:
    words = "".join(seen(text).split())
    return words.translate(dict.fromkeys(map(ord, without))) if without else words


class Shelf:
    """The articles of a file of many; which of them a page shows is told by its sentences."""

    def __init__(self, views: Sequence[SolidView], text: str) -> None:
        self.whole = solid_view([text])
        self._views = tuple(views)
        self._solid = "\n".join(view.solid for view in views)
        self._starts = [0, *accumulate(len(view.solid) + 1 for view in views)]

    def holding(self, texts: Sequence[str]) -> SolidView:
        """The first article that holds all the sentences, else the first with the longest, else the whole file."""
        longest = max(map(squash, texts), key=len, default="")
        found: list[SolidView] = []
        place = self._solid.find(longest) if longest else -1
        while place >= 0 and len(found) < TRIES:
            number = bisect_right(self._starts, place) - 1
            found.append(self._views[number])
            place = self._solid.find(longest, self._starts[number + 1])
        fits = (view for view in found if all(squash(text) in view.solid for text in texts))
        return next(fits, found[0] if found else self.whole)
