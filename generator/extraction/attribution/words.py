"""A sentence as words. Words between quotation marks are known as such: what they say is the speaker's."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from generator.extraction.tokens import AROUND, Line, line
from generator.model.source import Block, Sentence, Source

TITLES = "Adm|Capt|Co|Col|Corp|Dr|Gen|Gov|Hon|Inc|Jr|Lt|Ltd|Maj|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sgt|Sr|St"
WORD = re.compile(
    r"[a-z]++(?![\w.’'&-])"  # most words, sooner than by the next lines
    rf"|(?:[A-Za-z]\.){{2,}}|\b(?:{TITLES}|[A-Z])\.(?=\s+\w)|\d+(?:[.,]\d+)*\w*|\w+(?:[’'&.-]\w+)*|--|[^\w\s]"
)
DOTTED = re.compile(r"[^\W\d]\.\w")
ODD = frozenset(TITLES.lower().split("|")) | frozenset("bcdefghjklmnopqrstuvwxyz-&_")
"""With one of these a line is cut otherwise: here "vice-president", "Mr." and "J. Roe" have no word that is a sign."""
BREAKS = frozenset(',;:.?!()[]—–…“”"') | {"--"}
"""Punctuation that ends a phrase."""
NAMES = frozenset({"May", "Will"})
REACH = 40
"""Words; nothing that decides about a word is looked for farther away, so that time stays linear."""


class Words:
    """The words and marks of one sentence: lower-cased with straight apostrophes, as written, and what is quoted.

    `continued` says that the sentence begins inside a quotation that an earlier one opened, `open_end` that one is
    still open where it ends. `frames` and `judged` keep what was found in it, for when it is asked for again.
    """

    __slots__ = (
        "_cut",
        "_starts",
        "continued",
        "frames",
        "judged",
        "low",
        "marked",
        "open_end",
        "quoted",
        "text",
        "written",
    )

    def __init__(self, text: str, continued: bool = False) -> None:
        self.text = text
        self.continued = continued
        cut = line(text)
        odd = not ODD.isdisjoint(cut.bag) or (text.count(".") > 1 and DOTTED.search(text))
        self._cut: Line | None = None if odd else cut
        if self._cut:
            self.written = cut.words[:-AROUND]
            self.low = tuple(cut.lowers[:-AROUND])
        else:
            self.written = WORD.findall(text)
            low = [*map(str.lower, self.written)]
            self.low = tuple([word.replace("’", "'") for word in low] if "’" in text else low)
        if "May" in self.written or "Will" in self.written:
            self.low = tuple(map(_no_helper, self.written, self.low, ("", *self.low)))
        self._starts: list[int] = []
        self.frames: tuple[Any, ...] | None = None
        self.judged: tuple[Any, ...] | None = None
        self.quoted: tuple[bool, ...]
        self.quoted, self.open_end = self._quotation()

    def __len__(self) -> int:
        return len(self.low)

    def _quotation(self) -> tuple[tuple[bool, ...], bool]:
        """Which words stand between quotation marks, and whether one is still open at the end."""
        is_open = self.continued
        marks = has_marks(self.text)
        self.marked = is_open or marks
        if not marks:
            return (is_open,) * len(self.low), is_open
        quoted = []
        starts = self.starts if '"' in self.text else [0] * len(self.low)
        for word, start in zip(self.low, starts, strict=True):
            mark = word in ("“", "”", '"')
            quoted.append(is_open and not mark)
            if mark:
                is_open = word == "“" or (word == '"' and _opens(self.text, start))
        return tuple(quoted), is_open

    @property
    def starts(self) -> list[int]:
        """Where each word begins in the text."""
        if self._cut:
            return self._cut.starts
        if not self._starts:
            at, find, found = 0, self.text.index, []
            for word in self.written:
                at = find(word, at)
                found.append(at)
                at += len(word)
            self._starts = found
        return self._starts

    def at(self, i: int) -> str:
        """The word at `i`, lower-cased; an empty string beyond either end."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def initial(self, i: int) -> str:
        """The first character of the word at `i`, as written."""
        return self.written[i][0]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the text from word `first` to word `last` stands."""
        starts = self.starts
        return starts[first], starts[last] + len(self.written[last])

    def piece(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, as written."""
        start, end = self.span(first, last)
        return self.text[start:end]


def sentences(
    source: Source, asked: frozenset[str], pattern: re.Pattern[str] | None = None
) -> Iterator[tuple[Sentence, Words | None]]:
    """Every sentence that can make a statement, as words; None where it has nothing that is asked for.

    A quotation is always asked for; it may run on within its paragraph.
    """
    paragraph, is_open = -1, False
    for sentence in source.sentences:
        if not sentence.says:
            continue
        if sentence.paragraph != paragraph:
            paragraph, is_open = sentence.paragraph, False
        text = sentence.text
        if sentence.block is Block.QUOTE:
            words = Words(text, is_open)
            is_open, words.continued = words.open_end, True
        elif (
            is_open
            or has_marks(text)
            or not asked.isdisjoint(line(text).bag)
            or (pattern is not None and pattern.search(text))
        ):
            words = split(text, is_open)
            is_open = words.open_end
        else:
            yield sentence, None
            continue
        yield sentence, words


@lru_cache(maxsize=1 << 13)  # who says so and how sure are both asked of the same sentences, one article at a time
def split(text: str, continued: bool = False) -> Words:
    """The words of a text; `continued` says that a quotation is open where it begins."""
    return Words(text, continued)


def _no_helper(written: str, low: str, before: str) -> str:
    """The word, but as written where a helping verb's form is a name: "Ann May said", not "May it rest"."""
    return written if before and before not in BREAKS and written in NAMES else low


def has_marks(text: str) -> bool:
    """Whether a text has a double quotation mark."""
    return '"' in text or "“" in text or "”" in text


def _opens(text: str, at: int) -> bool:
    """Whether a straight quotation mark opens: it leans on the word after it, not on the one before."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(after) and not after.isspace() and not before.isalnum() and before not in tuple(".,!?%")
