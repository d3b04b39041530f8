"""What a format makes of a file: articles as text, each with what the file itself says of it.

A sentence's offsets count the code points of `Extract.text`: for a text file that is the decoded file, for any other
the words taken out of it, set down one block a line with the marks of plain text (`# `, `- `, `> `).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.errors import Finding
from generator.reading.metadata.given_by_editors import Metadata

_UNKNOWN = Metadata()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """One article: `key` tells it from others in its file and is empty where the file is one article.

    `start` is where its front matter ends; `line` is where it stands in a file of many.
    `shown` is what only the look of a page tells: less is trusted to it than to the text.
    """

    text: str
    known: Metadata = _UNKNOWN
    shown: Metadata = _UNKNOWN
    key: str = ""
    start: int = 0
    markdown: bool = False
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracts:
    """The articles of one file, and what to tell of it."""

    articles: tuple[Extract, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A kind of file: the endings of its names, the most bytes it may have, and how its articles are taken out.

    `read` is given the file's bytes and its path, and raises InputError where the file cannot be used.
    `holds` is the word for what is in it, as a message says it.
    """

    suffixes: tuple[str, ...]
    holds: str
    longest: int
    read: Callable[[bytes, str], Extracts]


_SIGNS = {"title": "# ", "heading": "## ", "item": "- ", "quote": "> ", "text": ""}


def set_down(blocks: Iterable[tuple[str, str]]) -> str:
    """Blocks of (title, heading, item, quote or text, words) as plain text, a blank line between them."""
    rows = ((sign, " ".join(words.split())) for sign, words in blocks)
    return "\n\n".join(f"{_SIGNS[sign]}{words}" for sign, words in rows if words)


def titled(title: str | None, body: str) -> str:
    """The text under its title, unless it begins with it already."""
    first = next((line.strip() for line in body.splitlines() if line.strip()), "")
    if not title or " ".join(first.lstrip("#").split()).casefold() == " ".join(title.split()).casefold():
        return body
    return f"{set_down([('title', title)])}\n\n{body}"
