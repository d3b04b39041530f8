"""The words of a plain text as one line, of which a page must show every one but marks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.verify.words import fold, seen

_MARKER = re.compile(r"(?:(?:[#>*+•‣◦▪–—-]{1,6}|\d{1,3}[.)])(?:\s|$))+")
_INNER = re.compile(r"(?<= )[*•▪●◦‣](?= )")
_ROWS = 3
"""So many bullets inside a line are marks of a list that lost its line breaks."""
_CLOSING = re.compile(r"\s#+$")
_EMPHASIS = re.compile(r"\*\*")
_INLINE = re.compile(r"\*\*|\*|__?|`+|!?\[|\](?:\([^()\[\]]{0,2000}\))?")
_CODE = ("```", "~~~")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainView:
    """An article's words as one line.

    `marks` are the offsets of what is no word: bullets, heading signs, ruled lines, inline marks. `inline` has the
    length of each inline mark by its offset: a sentence may be shown with or without it.
    """

    text: str
    marks: frozenset[int]
    inline: Mapping[int, int]
    exact: bool = True

    @property
    def length(self) -> int:
        """Where the words end."""
        return len(self.text)

    def between(self, start: int, end: int) -> str:
        """A stretch, to show."""
        return self.text[start:end]

    def count(self, words: str) -> int:
        """How often the words stand there."""
        return self.text.count(words)

    def only_marks(self, start: int, end: int) -> bool:
        """Whether a stretch holds nothing but white space and marks."""
        return all(char == " " or start + at in self.marks for at, char in enumerate(self.text[start:end]))

    def find(self, words: str, cursor: int) -> tuple[int, int] | None:
        """The stretch that shows these words: the next words there are, else the first place further on."""
        first = cursor
        while first < len(self.text) and (self.text[first] == " " or first in self.marks):
            first += 1
        begins = [first, *(at for at in range(cursor, first) if self.text[at] != " ")] if words else []
        for start in begins:
            end = self._match(words, start)
            if end is not None:
                return start, end
        start = self.text.find(words, cursor) if words else -1
        if start >= 0:
            return start, start + len(words)
        if not words or not self.inline:
            return None
        opening = re.compile(re.escape(words.split(" ", 1)[0]))
        starts = (match.start() for match in opening.finditer(self.text, cursor))
        return next(((start, end) for start in starts if (end := self._match(words, start)) is not None), None)

    def _match(self, words: str, start: int) -> int | None:
        """Where the words end that begin here, with inline marks passed over where they are not shown."""
        at = start
        for char in words:
            while at in self.inline and self.text[at] != char:
                at += self.inline[at]
            if at >= len(self.text) or self.text[at] != char:
                return None
            at += 1
        return at


def plain_view(body: str, *, markdown: bool = False) -> PlainView:
    """The words of a text as one line."""
    parts: list[str] = []
    marks: set[int] = set()
    place = 0
    for line in seen(body).splitlines():
        words = fold(line)
        if not words:
            continue
        for low, high in _line_marks(words, markdown=markdown):
            marks.update(range(place + low, place + high))
        parts.append(words)
        place += len(words) + 1
    text = " ".join(parts)
    inline = {match.start(): len(match[0]) for match in (_INLINE if markdown else _EMPHASIS).finditer(text)}
    marks.update(at for start, length in inline.items() for at in range(start, start + length))
    return PlainView(text=text, marks=frozenset(marks), inline=inline)


def _line_marks(words: str, *, markdown: bool) -> Iterator[tuple[int, int]]:
    """The stretches of one line that are no words."""
    if not any(char.isalnum() for char in words) or (markdown and words.startswith(_CODE)):
        yield 0, len(words)
        return
    opening = _MARKER.match(words)
    if opening:
        yield opening.span()
    inner = [found.span() for found in _INNER.finditer(words)]
    yield from inner if len(inner) >= _ROWS else ()
    closing = _CLOSING.search(words) if words.startswith("#") else None
    if closing:
        yield closing.span()
