"""What an editor wrote into a generated page is theirs: the data has its words, and the page marks them."""

import html
import re
from collections import defaultdict
from collections.abc import Mapping

import yaml

from generator.verify.data.records import Record
from generator.verify.site.document import Block
from generator.verify.site.links import page_key
from generator.verify.words import fold

PLAIN = frozenset({"<code>", "<pre>", "<blockquote>", "<ol>", "<kbd>", "<del>", "<s>"})
"""Elements of an editor's own Markdown that hide nothing."""
_TARGET = re.compile(r"\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_TAG = re.compile(r"<[^<>]*>")
_MARKER = re.compile(r"^\s*\d{1,9}[.)]\s", re.MULTILINE)
_LINE = re.compile(r"[\n|]")


def edited_words(root: Record) -> Mapping[str, frozenset[str]]:
    """For each page that an editor changed, the words of theirs, by block, line and cell; bare letters and digits."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in root.rows("edits"):
        if row.words("kind") == "front":
            continue
        text = row.words("text")
        found[page_key(row.words("page"))].update(bare(part) for part in (text, *_LINE.split(text)))
    for entry in root.rows("entities"):
        for url in entry.texts("links") if entry.words("page") else ():
            name = re.sub(r"(?i)\Ahttps?://(?:www\.)?", "", url).rstrip("/")
            found[page_key(entry.words("page"))].add(bare(f"{name} added by an editor"))
    return {page: frozenset(words - {""}) for page, words in found.items()}


def given_front(root: Record) -> Mapping[tuple[str, str], str]:
    """What an editor's part of a page's front matter says, by page and key; bare letters and digits."""
    rows = (row for row in root.rows("edits") if row.words("kind") == "front")
    return {(page_key(row.words("page")), row.words("key")): bare(row.words("text").partition(":")[2]) for row in rows}


def given_tags(root: Record) -> Mapping[str, frozenset[str]]:
    """The tags that editors gave to pages, by page."""
    found: dict[str, frozenset[str]] = {}
    for row in root.rows("edits"):
        if row.words("kind") == "front" and row.words("key") == "tags":
            try:
                keys = yaml.load(row.words("text"), Loader=yaml.BaseLoader)  # noqa: S506  (it makes nothing but text)
            except yaml.YAMLError:
                continue
            tags = keys.get("tags") if isinstance(keys, dict) else None
            found[page_key(row.words("page"))] = frozenset(fold(str(tag)) for tag in tags or ())
    return found


def bare(text: str) -> str:
    """The letters and digits of a stretch of Markdown, or of what it shows."""
    shown = html.unescape(_TAG.sub("", _TARGET.sub("]", _MARKER.sub("", text))))
    return "".join(char for char in shown if char.isalnum())


def is_edited(block: Block, words: frozenset[str]) -> bool:
    """Whether a block is an editor's: the data has its words, with the mark that it bears."""
    texts = {block.stood or block.text, block.text}  # as it stands, and in English
    return any("".join(char for char in text if char.isalnum()) in words for text in texts)
