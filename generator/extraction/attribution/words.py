"""A sentence as words. Words between quotation marks are known as such: what they say is the speaker's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.source import Block, Sentence, Source

TITLES = "Adm|Capt|Co|Col|Corp|Dr|Gen|Gov|Hon|Inc|Jr|Lt|Ltd|Maj|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sgt|Sr|St"
WORD = re.compile(
    rf"(?:[A-Za-z]\.){{2,}}|\b(?:{TITLES}|[A-Z])\.(?=\s+\w)|\d+(?:[.,]\d+)*\w*|\w+(?:[’'&.-]\w+)*|--|[^\w\s]"
)
BREAKS = frozenset(',;:.?!()[]—–…“”"') | {"--"}
"""Punctuation that ends a phrase."""
REACH = 40
"""Words; nothing that decides about a word is looked for farther away, so that time stays linear."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of one sentence: lower-cased with straight apostrophes, their places, and what is quoted.

    `continued` says that the sentence begins inside a quotation that an earlier one opened.
    """

    text: str
    low: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]
    continued: bool = False

    def __len__(self) -> int:
        return len(self.low)

    def at(self, i: int) -> str:
        """The word at `i`, lower-cased; an empty string beyond either end."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def initial(self, i: int) -> str:
        """The first character of the word at `i`, as written."""
        return self.text[self.starts[i]]

    def piece(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, as written."""
        return self.text[self.starts[first] : self.ends[last]]


def sentences(source: Source) -> Iterator[tuple[Sentence, Words]]:
    """Every sentence that can make a statement, as words; a quotation may run on within its paragraph."""
    paragraph, is_open = -1, False
    for sentence in source.sentences:
        if not sentence.says:
            continue
        if sentence.paragraph != paragraph:
            paragraph, is_open = sentence.paragraph, False
        words, is_open = split(sentence.text, is_open)
        if sentence.block is Block.QUOTE:
            words = Words(words.text, words.low, words.starts, words.ends, words.quoted, continued=True)
        yield sentence, words


def split(text: str, continued: bool = False) -> tuple[Words, bool]:
    """The words of a text, and whether a quotation is still open at its end."""
    spans = [match.span() for match in WORD.finditer(text)]
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):  # some capitals grow in lower case
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text).replace("’", "'")
    low = tuple([lower[start:end] for start, end in spans])
    quoted, is_open = [], continued
    for word, (start, _) in zip(low, spans, strict=True):
        mark = word in ("“", "”", '"')
        quoted.append(is_open and not mark)
        if mark:
            is_open = word == "“" or (word == '"' and _opens(text, start))
    starts, ends = tuple([start for start, _ in spans]), tuple([end for _, end in spans])
    return Words(text, low, starts, ends, tuple(quoted), continued), is_open


def _opens(text: str, at: int) -> bool:
    """Whether a straight quotation mark opens: it leans on the word after it, not on the one before."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(after) and not after.isspace() and not before.isalnum() and before not in tuple(".,!?%")
