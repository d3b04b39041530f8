"""A page's text laid out as blocks with the line that each begins on; each key of the front matter is a block too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.editorial.edits.block import Block, Sort, blocks_of
from generator.editorial.edits.marks import without_marks
from generator.editorial.page_file import FENCE
from generator.model.ids import digest

FRONT = "front"
KEY = re.compile(r"([\w-]+)[ \t]*:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """One block of a file: `line` counts from 1 in the file; `text` is without white space at the lines' ends."""

    key: str
    text: str
    line: int
    section: str = FRONT
    sort: Sort = Sort.PARAGRAPH
    cites: tuple[str, ...] = ()

    @property
    def is_front(self) -> bool:
        """Whether it is a key of the front matter."""
        return self.section == FRONT and self.key.startswith(f"{FRONT}/")

    @property
    def digest(self) -> str:
        """Six hex digits of the text, as the marks at a page's end have it."""
        return digest(*self.text.splitlines(), length=6)


def laid_out(text: str) -> tuple[Laid, ...]:
    """A file's blocks in order, the front matter's first; the marks at its end are none."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    match = FENCE.match(text)
    head = match[0].count("\n") if match else 0
    front = tuple(front_blocks(match["front"])) if match else ()
    body, _ = without_marks(text[match.end() :] if match else text)
    return (*front, *placed(blocks_of(body), text.splitlines(), head))


def front_blocks(front: str) -> Iterator[Laid]:
    """Each top-level key of the front matter with its lines; comments are left out."""
    key, lines, first = "", list[str](), 0
    for number, raw in enumerate(front.splitlines(), start=2):
        line = raw.rstrip()
        match = KEY.match(line)
        if match or line.startswith("#"):
            if key:
                yield Laid(key=f"{FRONT}/{key}", text="\n".join(lines), line=first)
            key, lines, first = match[1] if match else "", [], number
        if line and not line.startswith("#"):
            lines.append(line)
    if key:
        yield Laid(key=f"{FRONT}/{key}", text="\n".join(lines), line=first)


def placed(blocks: tuple[Block, ...], lines: list[str], at: int) -> Iterator[Laid]:
    """The blocks with their lines, which stand in the file in the same order; `at` lines are read already."""
    for block in blocks:
        rows = block.text.splitlines()
        while at < len(lines) and lines[at].rstrip() != rows[0]:
            at += 1
        yield Laid(
            key=block.key, text=block.text, line=at + 1, section=block.section, sort=block.sort, cites=block.cites
        )
        at += 1
