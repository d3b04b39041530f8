"""How a page was generated stands at its end, a line a block, in a form that no Markdown builder shows.

    [decision/s599e469afc]: # (dfe78f)
    [before/s80b7ff25fd]: # (062324 edited 5b19aa)
    [aims/s391571e687]: # (b98eda moved)
    [reactions/s2a388c9e78]: # (deleted s2a388c9e78 s98d409cee3)

Each is a link reference that nothing refers to: the block's key with the digest of its text as generated, with that of
the text that an editor made of it, and whether they moved it; or with the statements that it cited when an editor
deleted it. Lines of their own merge line by line.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.editorial.edits.block import Block

OPENING = "[//]: # (How the page was generated. By these lines a run knows your edits from its own words.)"
AS_MADE = r"(?P<digest>[0-9a-f]{6})(?: edited (?P<edited>[0-9a-f]{6}))?(?: (?P<place>moved|held))?"
MARK = re.compile(rf"\[(?P<key>[a-z0-9./-]+)\]: # \((?:{AS_MADE}|deleted(?P<cites>(?: s[0-9a-f]{{10}})*))\)")
DELETED, MOVED, HELD = "deleted", "moved", "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One block as it was generated.

    `edited` is the digest of an editor's wording of it; `place` says "moved" where an editor gave it its place, and
    "held" of a heading that stands for an editor's words under it alone; `deleted` holds what it cited when it was
    taken out.
    """

    key: str
    digest: str = ""
    edited: str = ""
    place: str = ""
    deleted: tuple[str, ...] | None = None

    @property
    def line(self) -> str:
        """The line that says so."""
        if self.deleted is not None:
            return f"[{self.key}]: # ({' '.join([DELETED, *self.deleted])})"
        changed = f" edited {self.edited}" if self.edited else ""
        return f"[{self.key}]: # ({self.digest}{changed}{f' {self.place}' if self.place else ''})"


def mark_of(block: Block) -> Mark:
    """The mark of a generated block."""
    return Mark(key=block.key, digest=block.digest)


def marks_text(marks: Iterable[Mark]) -> str:
    """The lines that end a page."""
    return "\n" + "".join(f"{line}\n" for line in (OPENING, *(mark.line for mark in marks)))


def without_marks(text: str) -> tuple[str, tuple[Mark, ...]]:
    """A page's text without its marks, and the marks; wherever they stand, since an editor may write below them."""
    lines, marks = [], []
    for line in text.splitlines():
        match = MARK.fullmatch(line.strip()) if line.startswith("[") else None
        if match:
            cites = match["cites"]
            deleted = None if cites is None else tuple(cites.split())
            made, edited = match["digest"] or "", match["edited"] or ""
            place = match["place"] or ""
            marks.append(Mark(key=match["key"], digest=made, edited=edited, place=place, deleted=deleted))
        elif line.strip() != OPENING:
            lines.append(line)
    return "\n".join(lines), tuple(marks)
