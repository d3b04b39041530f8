"""A token is a word, a number or one sign of a sentence, with its stretch; white space is in none."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

PATTERN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., p.m.
    r"|\d(?:\d|[.,\u00a0\u202f](?=\d))*"  # 2.5, 10,000
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # words, it’s, O'Brien
    r"|\S"
)


class Token(NamedTuple):
    """`lower` is the text in lower case, with straight apostrophes."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[0].isdecimal()

    @property
    def word(self) -> bool:
        """Whether it is written in letters."""
        return self.text[0].isalpha()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence's text and its tokens; asking past either end gives an empty answer."""

    text: str
    tokens: tuple[Token, ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def lower(self, i: int) -> str:
        """Token `i` in lower case."""
        return self.tokens[i].lower if 0 <= i < len(self.tokens) else ""

    def joined(self, i: int) -> bool:
        """Whether token `i` stands right after the one before it, without a space."""
        return 0 < i < len(self.tokens) and self.tokens[i].start == self.tokens[i - 1].end

    def cut(self, first: int, end: int) -> str:
        """The words from token `first` to before token `end`."""
        return self.text[self.tokens[first].start : self.tokens[end - 1].end] if first < end else ""


@lru_cache(maxsize=1024)  # each component asks for the same sentences, one article at a time
def line(text: str) -> Line:
    """The sentence, cut into tokens."""
    tokens = []
    for hit in PATTERN.finditer(text):
        word = hit.group()
        tokens.append(Token(word, word.lower().replace("’", "'"), hit.start(), hit.end()))
    return Line(text, tuple(tokens))
