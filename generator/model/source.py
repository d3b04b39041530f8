"""A source is one article as given. Offsets count code points of its text as read; nothing of it is lost unsaid.

The text is the decoded file where that is text, else the words that its format's reader takes out of it.
"""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.correction import Given


class Block(StrEnum):
    """What a sentence stands in."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    QUOTE = "quote"
    BOILERPLATE = "boilerplate"


BODY = frozenset({Block.PARAGRAPH, Block.BULLET, Block.QUOTE})
"""The blocks whose sentences make statements."""


class Rights(StrEnum):
    """What of an article may be shown."""

    TEXT = "text"
    USED = "used"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, verbatim but for folded white space.

    `index` counts from 0 over the article; `paragraph` numbers the block it stands in, from 0.
    `start` and `end` are its stretch in the text, end exclusive.
    `id` comes from the source, the words and which time they are said: it is the anchor on the source's page.
    `aside` is why it is boilerplate, and empty where it is none. `was` are the article's words where an editor
    corrected them, else empty. `noted` is the number of the sentence by which the article tells that it corrected it.
    """

    id: str
    source: str
    index: int
    block: Block
    paragraph: int
    text: str
    start: int
    end: int
    aside: str = ""
    was: str = ""
    noted: int | None = None

    @property
    def says(self) -> bool:
        """Whether it stands in the body, so that it can make a statement."""
        return self.block in BODY

    @property
    def statement(self) -> str:
        """The id of the statement that it makes: decisions hang on it."""
        return f"{self.source}-{self.id.removeprefix('s')}"


OPENING = 70
"""Characters of a first sentence that stand for a title that is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A stretch of the text that is in no sentence, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article and what is known of it; None is unknown.

    `id` is short, comes from the file's name, and names the source's page; in a file of many articles it ends with a
    digest of the article's address or words.
    `published` is an ISO day; `estimated` says that an editor estimated it, `in_text` that it stands in the text alone.
    `doubted` is the day in the text where it is not believed; `published` is then None.
    `among` are the first and last day of the story's other articles, where they may tell the year of this one's days.
    `withdrawn` is why an editor took the whole article back; `given` are corrections that stand beside it or above it.
    `sha256` is the file's; `length` is the text's in code points: the sentences' stretches and `dropped` add up to it.
    """

    id: str
    path: str
    sha256: str
    length: int
    sentences: tuple[Sentence, ...]
    dropped: tuple[Dropped, ...] = ()
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    estimated: bool = False
    in_text: bool = False
    doubted: str | None = None
    among: tuple[str, ...] = ()
    url: str | None = None
    rights: Rights = Rights.TEXT
    withdrawn: str = ""
    given: tuple[Given, ...] = ()

    @property
    def label(self) -> str:
        """What a page calls it: its title, else how its first sentence begins, where that may be shown; else its id."""
        return self.title or self._opening or f"Article {self.id}"

    @property
    def _opening(self) -> str:
        """The first sentence of the body, cut between two words where it is long."""
        first = next((row.text for row in self.sentences if row.says), "") if self.rights is Rights.TEXT else ""
        if len(first) <= OPENING:
            return first.rstrip(".")
        return f"{first[: OPENING + 1].rpartition(' ')[0].rstrip(',;:–—- ')}…" if " " in first[:OPENING] else ""
