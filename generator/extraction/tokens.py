"""A token is a word, a number or one sign of a sentence, with its stretch; white space is in none."""

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

PATTERN = re.compile(
    r"(?:[a-zA-Z]++(?![\w.'’])"  # most words, sooner than by the next lines
    r"|[^\W\d_]{2,}(?:['’][^\W\d_]+)*"  # words, it’s
    r"|\d(?:\d|[.,\u00a0\u202f](?=\d))*"  # 2.5, 10,000
    r"|(?:[^\W\d_]\.){2,}"  # U.S., p.m.
    r"|[^\W\d_](?:['’][^\W\d_]+)*"  # a, O'Brien
    r"|\S)\s*"
)
"""A token with the white space behind it, so that the lengths of all matches tell where each begins."""
AROUND = 16
"""Empty tokens that a line has beyond either end, so that a rule may look past it."""
BEYOND = [""] * AROUND


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


class Line:
    """A sentence's text and its tokens; asking past either end gives an empty answer.

    `words` and `lowers` are the tokens' texts, as written and as compared, with empty ones beyond the end, where a
    negative index finds them too; `bag` has each of `lowers` once. `starts` are the tokens' places in the text.
    """

    __slots__ = ("_tokens", "bag", "lowers", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        pieces = PATTERN.findall(text)
        self.starts = [*accumulate(map(len, pieces), initial=len(text) - len(text.lstrip()))]
        self.starts.pop()
        words = [*map(str.rstrip, pieces)]
        lowers = straight(words) if "’" in text else [*map(str.lower, words)]
        self.bag = frozenset(lowers)
        self.words: list[str] = words + BEYOND
        self.lowers: list[str] = lowers + BEYOND
        self._tokens: tuple[Token, ...] | None = None

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens with their stretches."""
        if self._tokens is None:
            rows = zip(self.words, self.lowers, self.starts, strict=False)
            self._tokens = tuple(Token(word, low, start, start + len(word)) for word, low, start in rows)
        return self._tokens

    def places(self, wanted: AbstractSet[str]) -> list[int]:
        """The tokens that are one of the wanted words."""
        hits = self.bag & wanted
        return [at for at, word in enumerate(self.lowers) if word in hits] if hits else []

    def lower(self, i: int) -> str:
        """Token `i` in lower case."""
        lowers = self.lowers
        return lowers[i] if -AROUND <= i < len(lowers) else ""

    def capital(self, i: int) -> bool:
        """Whether token `i` begins with a capital letter."""
        return self.words[i][:1].isupper()

    def joined(self, i: int) -> bool:
        """Whether token `i` stands right after the one before it, without a space."""
        starts = self.starts
        return 0 < i < len(starts) and starts[i] == starts[i - 1] + len(self.words[i - 1])

    def ends(self, i: int) -> int:
        """Where token `i` ends in the text."""
        return self.starts[i] + len(self.words[i])

    def cut(self, first: int, end: int) -> str:
        """The words from token `first` to before token `end`."""
        return self.text[self.starts[first] : self.ends(end - 1)] if first < end else ""


def straight(words: list[str]) -> list[str]:
    """The words in lower case, with straight apostrophes; no token holds a line's end."""
    return "\n".join(words).lower().replace("’", "'").split("\n")


@lru_cache(maxsize=1 << 13)  # each component asks for the same sentences, one article at a time
def line(text: str) -> Line:
    """The sentence, to be cut into tokens."""
    return Line(text)
