"""A page's body is blocks: a heading, a list item, a table row, a paragraph; each with the key that it is known by.

A key is made of what a block is about, never of where it stands: the heading it stands under, and the statement that
it says, the page it links to first, or which of its sort it is there.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.editorial.edits.tail import parted
from generator.model.ids import digest, slug
from generator.model.quick import quick
from generator.pages.frame.tongue import english

ANCHOR = re.compile(r'(s(?:(?<=#s)|(?<=id="s))[0-9a-f]{10})\b')
"""A statement's id after `#` or `id="`; a pattern that begins with a letter is looked for six times as fast."""
LINK = re.compile(r"\]\(([^()\s]+\.md)(?:#[\w-]+)?\)")
CODE_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")
HEADING = re.compile(r"#{1,6}(?:\s|\Z)")
ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])\s+\S")
RULER = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*\Z")
BULLETS = frozenset("-*+")
FIRST = "top"
"""The section of what stands above the first heading of the second level."""


class Sort(StrEnum):
    """What a block is."""

    HEADING = "h"
    ITEM = "i"
    ROW = "r"
    PARAGRAPH = "p"


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block: its lines without white space at their ends, and its key; `cites` are statement ids, those of
    what it says first, in order.
    """

    sort: Sort
    text: str
    key: str = ""
    section: str = FIRST
    cites: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """Six hex digits of the text; blocks that differ in line ends, trailing space or tabs alone have the same."""
        return digest_of(self.text)


@lru_cache(maxsize=1 << 12)  # most blocks of a page stand on the one that was there before too
def digest_of(text: str) -> str:
    """The digest of a block's text."""
    return digest(*text.expandtabs(4).splitlines(), length=6)


@lru_cache(maxsize=4)  # a page is compared, woven and told of, one after the other
def blocks_of(body: str) -> tuple[Block, ...]:
    """The blocks of a body, in order, with their keys."""
    return keyed(Block(sort=sort, text="\n".join(lines)) for sort, lines in cut(body.splitlines()))


def keyed(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with section, citations and key; what would have one key is told apart by a count."""
    section, seen, rows = FIRST, Counter[str](), []
    for block in blocks:
        cites = cites_of(block.text, item=block.sort is Sort.ITEM)
        if block.sort is Sort.HEADING:
            section = FIRST if block.text.startswith("# ") else section_of(block.text.lstrip("# "))
            key = f"{section}/h"
        else:
            key = f"{section}/{about(block, cites)}"
        seen[key] += 1
        key += f".{seen[key]}" if seen[key] > 1 else ""
        rows.append(Block(sort=block.sort, text=block.text, key=key, section=section, cites=cites))
    return tuple(rows)


@lru_cache(maxsize=1 << 12)
def cites_of(text: str, *, item: bool) -> tuple[str, ...]:
    """The statements that a block cites, those of what it says first; before that an item cites its context."""
    if "#s" not in text and 'id="s' not in text:
        return ()
    return tuple(dict.fromkeys([*(ending_of(text) if item else ()), *ANCHOR.findall(text)]))


@lru_cache(maxsize=1 << 12)
def ending_of(text: str) -> tuple[str, ...]:
    """The statements that an item's text cites at its end, after its words."""
    return tuple(dict.fromkeys(ANCHOR.findall(parted(text)[1])))


@lru_cache(maxsize=1024)  # a few headings stand on all pages
def section_of(heading: str) -> str:
    """What a heading's section is called, whatever the language of the frame."""
    return slug(english(heading), limit=40, whole=False)  # pages bear such keys already


def about(block: Block, cites: Sequence[str]) -> str:
    """What a block is known by under its heading."""
    line = block.text.partition("\n")[0]
    link = LINK.search(line)
    if block.sort is Sort.ITEM and link and not ANCHOR.search(line):
        return link_key(link[1])
    return cites[0] if cites else block.sort.value


def link_key(target: str) -> str:
    """What a list's item is known by that links there."""
    return "to-" + slug(target.removesuffix(".md").replace("/", " "), whole=False)


def cut(lines: Iterable[str]) -> Iterable[tuple[Sort, list[str]]]:
    """The body's lines by block; a fenced block stays whole, and what is indented belongs to the item above."""
    now: tuple[Sort, list[str]] | None = None
    fence, blank = "", False
    for raw in lines:
        line = raw.rstrip()
        marks = CODE_FENCE.match(line) if "```" in line or "~~~" in line else None
        if fence and now:
            now[1].append(line)
            fence = "" if marks and line.strip().startswith(fence) else fence
        elif not line:
            blank = True
        elif now and not marks and continues(now, line, blank=blank):
            now[1].extend(["", line] if blank else [line])
            blank = False
        else:
            if now:
                yield now
            now, blank = (sort_of(line), [line]), False
            fence = marks[1] if marks else ""
    if now:
        yield now


def continues(now: tuple[Sort, list[str]], line: str, *, blank: bool) -> bool:
    """Whether a line belongs to the block above it."""
    sort, lines = now
    if sort is Sort.HEADING:
        return False
    if sort is Sort.ITEM:
        return line[:1].isspace() or (not blank and sort_of(line) is Sort.PARAGRAPH)
    if blank:
        return False
    if sort is Sort.ROW:
        return len(lines) == 1 and RULER.match(line) is not None
    return sort_of(line) is Sort.PARAGRAPH


def sort_of(line: str) -> Sort:
    """What a block is that begins with this line."""
    first = line[:1]
    if first == "|":
        return Sort.ROW
    if first == "#" and HEADING.match(line):
        return Sort.HEADING
    return Sort.ITEM if (first in BULLETS or first.isdecimal()) and ITEM.match(line) else Sort.PARAGRAPH


def joined(blocks: Sequence[Block]) -> str:
    """The body that the blocks make: items and rows of one run stand close, all else is parted by an empty line."""
    out = []
    for number, block in enumerate(blocks):
        if number:
            close = block.sort is blocks[number - 1].sort and block.sort in (Sort.ITEM, Sort.ROW)
            new_table = block.sort is Sort.ROW and "\n" in block.text
            out.append("\n" if close and not new_table else "\n\n")
        out.append(block.text)
    return "".join(out) + "\n" if out else ""
