"""What an editor wrote into a generated page is theirs: the data has its words, and the page marks them."""

import html
import re
from collections import defaultdict
from collections.abc import Mapping

from generator.verify.document import Block, What
from generator.verify.links import page_key
from generator.verify.records import Record

MARKED = re.compile(r"edited|added by an editor")
"""How the page says that a line is not its own."""
UNMARKED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "pre", "blockquote", "text"})
"""What bears no mark: the data alone tells that it is an editor's."""
_TARGET = re.compile(r"\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_TAG = re.compile(r"<[^<>]*>")
_LINE = re.compile(r"[\n|]")


def edited_words(root: Record) -> Mapping[str, frozenset[str]]:
    """For each page that an editor changed, the words of theirs, by block, line and cell; bare letters and digits."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in root.rows("edits"):
        if row.words("kind") == "front":
            continue
        text = row.words("text")
        found[page_key(row.words("page"))].update(bare(part) for part in (text, *_LINE.split(text)))
    return {page: frozenset(words - {""}) for page, words in found.items()}


def given_front(root: Record) -> Mapping[tuple[str, str], str]:
    """What an editor's part of a page's front matter says, by page and key; bare letters and digits."""
    rows = (row for row in root.rows("edits") if row.words("kind") == "front")
    return {(page_key(row.words("page")), row.words("key")): bare(row.words("text").partition(":")[2]) for row in rows}


def bare(text: str) -> str:
    """The letters and digits of a stretch of Markdown, or of what it shows."""
    shown = html.unescape(_TAG.sub("", _TARGET.sub("]", text)))
    return "".join(char for char in shown if char.isalnum())


def is_edited(block: Block, words: frozenset[str]) -> bool:
    """Whether a block is an editor's: it says so where it can, and the data has it."""
    said = any(token.what is What.SAID and MARKED.fullmatch(token.text.strip()) for token in block.tokens)
    if not said and block.tag not in UNMARKED:
        return False
    text = "".join(char for char in block.text if char.isalnum())
    return text in words
