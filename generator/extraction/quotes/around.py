"""What stands around quoted words: these are blanked out, so that nobody's speech is read as the article's."""

from bisect import bisect_left
from dataclasses import dataclass

from generator.extraction.quotes.marks import Stretch
from generator.extraction.quotes.phrases import Phrase
from generator.extraction.tokens import Line, line
from generator.model.annotation import Span
from generator.model.source import Source

Place = tuple[int, Span]
"""A stretch of one of the source's sentences."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Whether words are someone's, and where in the source the speaker is named."""

    direct: bool
    speaker: Place | None = None


class Around:
    """The article's sentences without the quoted words and their marks; gaps are left in their place."""

    def __init__(self, source: Source, found: tuple[Stretch, ...]) -> None:
        self.source = source
        self.quoted: dict[int, list[Span]] = {}
        for stretch in found:
            for at, span in stretch.pieces:
                self.quoted.setdefault(at, []).append(span)
        self._lines: dict[int, Line] = {}
        self._bare: dict[int, bool] = {}

    def line(self, at: int) -> Line:
        """Sentence `at` without the quoted words and their marks."""
        if at not in self._lines:
            text = self.source.sentences[at].text
            parts, end = [], 0
            for span in self.quoted.get(at, []):
                first, last = max(end, span.start - 1), max(end, min(len(text), span.end + 1))  # one may hold another
                parts += [text[end:first], " " * (last - first)]
                end = last
            self._lines[at] = line("".join([*parts, text[end:]]))
        return self._lines[at]

    def token(self, at: int, place: int) -> int:
        """The first token of sentence `at` that begins at `place` or after it."""
        return bisect_left(self.line(at).starts, place)

    def text(self, stretch: Stretch) -> str:
        """The words of a stretch."""
        return " ".join(self.source.sentences[at].text[span.start : span.end] for at, span in stretch.pieces)

    def place(self, at: int, phrase: Phrase | None) -> Place | None:
        """Where in the source a phrase of sentence `at` stands."""
        if phrase is None:
            return None
        line, (first, end) = self.line(at), phrase
        return at, Span(line.starts[first], line.ends(end - 1))

    def words(self, place: Place) -> str:
        """The words at a place of the source."""
        at, span = place
        return self.source.sentences[at].text[span.start : span.end]

    def bare(self, at: int) -> bool:
        """Whether nothing but quoted words stands in sentence `at`."""
        if at not in self._bare:
            self._bare[at] = not any(map(str.isalnum, self.line(at).words))
        return self._bare[at]
