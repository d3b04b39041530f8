"""A page's text laid out as blocks with the line that each begins on; each key of the front matter is a block too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.editorial.edits.block import ANCHOR, FIRST, Block, Sort, about, cut
from generator.editorial.edits.marks import MARK, OPENING
from generator.editorial.edits.programs import unformatted
from generator.editorial.page_file import FENCE
from generator.model.ids import slug

FRONT = "front"
KEY = re.compile(r"([\w-]+)[ \t]*:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """One block of a file: `line` counts from 1 in the file; `text` is without white space at the lines' ends.

    `name` is that of a key of the front matter. What a block cites and is known by is worked out when it is asked for:
    most blocks of a page stay as they are, and nobody asks.
    """

    text: str
    line: int
    section: str = FRONT
    sort: Sort = Sort.PARAGRAPH
    name: str = ""

    @property
    def is_front(self) -> bool:
        """Whether it is a key of the front matter."""
        return bool(self.name)

    @property
    def plain(self) -> str:
        """The text with line breaks and signs as runs write them."""
        return unformatted(Block(sort=self.sort, text=self.text))

    @property
    def cites(self) -> tuple[str, ...]:
        """The anchors of the sentences that it cites, in order."""
        return cited_in(self.text)

    @property
    def key(self) -> str:
        """What the block is about, under its heading: as the marks have it, without a count."""
        if self.name:
            return f"{FRONT}/{self.name}"
        if self.sort is Sort.HEADING:
            return f"{self.section}/h"
        return f"{self.section}/{about(Block(sort=self.sort, text=self.text), self.cites)}"


@lru_cache(maxsize=4096)  # a block's text is asked several times while one page is planned
def cited_in(text: str) -> tuple[str, ...]:
    """The anchors that a text cites, in order."""
    return tuple(dict.fromkeys(ANCHOR.findall(text)))


def laid_out(text: str) -> tuple[Laid, ...]:
    """A file's blocks in order, the front matter's first; the marks at its end are none."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    match = FENCE.match(text)
    front = tuple(front_blocks(match["front"])) if match else ()
    head = match[0].count("\n") if match else 0
    return (*front, *body_blocks(text.splitlines(), head))


def front_blocks(front: str) -> Iterator[Laid]:
    """Each top-level key of the front matter with its lines; comments are left out."""
    key, lines, first = "", list[str](), 0
    for number, raw in enumerate(front.splitlines(), start=2):
        line = raw.rstrip()
        match = KEY.match(line)
        if match or line.startswith("#"):
            if key:
                yield Laid(name=key, text="\n".join(lines), line=first)
            key, lines, first = match[1] if match else "", [], number
        if line and not line.startswith("#"):
            lines.append(line)
    if key:
        yield Laid(name=key, text="\n".join(lines), line=first)


def body_blocks(lines: Sequence[str], at: int) -> Iterator[Laid]:
    """The blocks of the body, which stand in the file in their order; `at` lines are the front matter's."""
    section = FIRST
    for sort, rows in cut(without_marks(lines[at:])):
        while at < len(lines) and lines[at].rstrip() != rows[0]:
            at += 1
        if sort is Sort.HEADING:
            section = FIRST if rows[0].startswith("# ") else slug(rows[0].lstrip("# "), limit=40, whole=False)
        yield Laid(text="\n".join(rows), line=at + 1, section=section, sort=sort)
        at += 1


def without_marks(lines: Iterable[str]) -> Iterator[str]:
    """The lines that are no marks."""
    for line in lines:
        is_mark = line.startswith("[") and (line.strip() == OPENING or MARK.fullmatch(line.strip()))
        if not is_mark:
            yield line
