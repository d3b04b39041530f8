"""Text with stretches taken out remembers where each character stood; what was taken out has a reason."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Cut(NamedTuple):
    """A stretch to take out, end exclusive, and why."""

    start: int
    end: int
    reason: str

    def moved(self, by: int) -> "Cut":
        """The same stretch, counted from elsewhere."""
        return Cut(self.start + by, self.end + by, self.reason)


class Trimmed:
    """What is left of a text without its cuts (sorted, apart from each other), and the way back to it."""

    __slots__ = ("_places", "_skipped", "text")

    def __init__(self, text: str, cuts: Iterable[Cut]) -> None:
        kept: list[str] = []
        position, skipped = 0, 0
        self._places: list[int] = []  # counted in what is left
        self._skipped = [0]
        for cut in cuts:
            kept.append(text[position : cut.start])
            self._places.append(cut.start - skipped)
            skipped += cut.end - cut.start
            self._skipped.append(skipped)
            position = cut.end
        kept.append(text[position:])
        self.text = "".join(kept)

    @property
    def whole(self) -> bool:
        """Whether nothing was taken out."""
        return not self._places

    def back(self, index: int) -> int:
        """Where character `index` stood."""
        return index + self._skipped[bisect_right(self._places, index)] if self._places else index

    def back_end(self, index: int) -> int:
        """Where a stretch ended that ends, exclusive, at `index`."""
        return self.back(index - 1) + 1 if index else 0

    def back_cut(self, cut: Cut) -> Iterator[Cut]:
        """The cut where it stood, in pieces wherever something had been taken out of its middle."""
        start = cut.start
        inner = self._places[bisect_right(self._places, cut.start) : bisect_right(self._places, cut.end - 1)]
        for place in [*inner, cut.end]:
            if place > start:
                yield Cut(self.back(start), self.back_end(place), cut.reason)
                start = place


def joined(cuts: Iterable[Cut]) -> list[Cut]:
    """Sorted, with neighbours of one reason made one."""
    out: list[Cut] = []
    for cut in sorted(cuts):
        if out and out[-1].end == cut.start and out[-1].reason == cut.reason:
            out[-1] = Cut(out[-1].start, cut.end, cut.reason)
        else:
            out.append(cut)
    return out
