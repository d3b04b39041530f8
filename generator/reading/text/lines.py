"""A line is what stands between two line breaks; its form is told by its own first characters alone."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from generator.reading.text.stretches import Cut

# Begins with one class, by which it is searched ten times as fast as by alternatives.
BREAK = re.compile("[\n\r\u2028\u2029](?:(?<=\r)\n)?")


class Form(Enum):
    """What a line's first characters make it; the value is why they are dropped."""

    BLANK = "white space"
    RULE = "no words"
    TEXT = "text"
    ATX = "heading mark"
    BULLET = "list marker"
    NUMBER = "list number"
    QUOTE = "quote mark"


_MARKERS = (
    (Form.ATX, re.compile(r"#{1,6}\s+(?=\S)")),
    (Form.QUOTE, re.compile(r"(?:>\s?)+\s*")),
    (Form.BULLET, re.compile(r"[-*+•‣◦▪●·∙–—]\s+(?=\S)")),
    (Form.NUMBER, re.compile(r"(?:\d{1,3}[.)]|\(\d{1,3}\))\s+(?=\S)")),
)
_CLOSING_HASHES = re.compile(r"(?<=\s)#+$")
_WORD = re.compile(r"[^\W_]")


class Line(NamedTuple):
    """One line: `first` is its first visible character, `start` the first after its marker, `end` after its last.

    `indent` counts the white space before it; `level` is a heading's; marks after `end` reach to `last`.
    """

    form: Form
    first: int
    start: int
    end: int
    indent: int = 0
    level: int = 0
    last: int = 0

    @property
    def length(self) -> int:
        """Visible characters, its marker with them."""
        return self.end - self.first

    @property
    def marker(self) -> tuple[Cut, ...]:
        """The marker, before and after, as stretches to take out."""
        stretches = ((self.first, self.start), (self.end, self.last))
        return tuple(Cut(start, end, self.form.value) for start, end in stretches if end > start)

    def as_text(self) -> "Line":
        """The same line, its marker a part of the text."""
        return Line(Form.TEXT, self.first, self.first, self.end, self.indent)


def lines(text: str, start: int = 0) -> Iterator[Line]:
    """All lines from `start` on."""
    for found in BREAK.finditer(text, start):
        yield _line(text, start, found.start())
        start = found.end()
    yield _line(text, start, len(text))


def _line(text: str, start: int, end: int) -> Line:
    if end > start and text[start].isalpha() and not text[end - 1].isspace():
        return Line(Form.TEXT, start, start, end)  # most lines
    whole = text[start:end]
    content = whole.strip()
    if not content:
        return Line(Form.BLANK, end, end, end)
    indent = len(whole) - len(whole.lstrip())
    first = start + indent
    end = first + len(content)
    last = 0
    if content[0].isalpha():
        return Line(Form.TEXT, first, first, end, indent)
    if not _WORD.search(content):
        return Line(Form.RULE, first, first, end, indent)
    for form, pattern in _MARKERS:
        if found := pattern.match(content):
            if form is Form.ATX and (hashes := _CLOSING_HASHES.search(content)):
                last, end = end, first + hashes.start()
            level = content[:6].count("#", 0, found.end()) if form is Form.ATX else 0
            return Line(form, first, first + found.end(), end, indent, level, last)
    return Line(Form.TEXT, first, first, end, indent)
