"""A built page as it is read here: blocks of tokens in the order of the page, its ids, and all it links to."""

import re
from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """What a token is before anything is resolved."""

    WORDS = "words"
    LINK = "link"
    SAID = "said"
    STRONG = "strong"
    ANCHOR = "anchor"


CITATION = re.compile(r"^\s*[^\s:]+:\d+\s*$")
"""What a citation's link says: a source's id and a sentence's number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A piece of a block. `SAID` is emphasised text: what the briefing itself says.

    `href` is a link's target, also of a link inside emphasis; `title` is a link's tooltip; an anchor's text is its id.
    `part` tells one stretch of emphasis, or one link, from the next.
    """

    what: What
    text: str
    href: str | None = None
    title: str | None = None
    part: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One heading, item, paragraph or cell without what is nested in it.

    `parent` is the number of the block that holds it, `id` a heading's own; `row` and `column` place a cell in `table`.
    """

    tag: str
    tokens: tuple[Token, ...]
    parent: int | None = None
    id: str | None = None
    table: int = 0
    row: int = 0
    column: int = 0
    stood: str = ""
    """Its words as they stand, where the frame's language is not English."""

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(token.text for token in self.tokens if token.what is not What.ANCHOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One built page. `text` is all its article's visible words without white space; `editors` says that it is marked
    as an editor's own; `files` are the scripts, styles and images that it loads.

    `frame` are the words around the article, `strange` the elements in it that could hide or change words.
    """

    title: str
    description: str | None
    article: bool
    editors: bool
    ids: frozenset[str]
    links: tuple[str, ...]
    files: tuple[str, ...]
    blocks: tuple[Block, ...]
    text: str
    items: int = 0
    frame: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The words of its first heading."""
        return next((" ".join(block.text.split()) for block in self.blocks if block.tag == "h1"), "")

    @property
    def headings(self) -> dict[str, str]:
        """The words of each heading that can be linked to, by its id."""
        return {block.id: " ".join(block.text.split()) for block in self.blocks if block.id}
