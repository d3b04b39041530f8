"""How a page was generated stands at its end, a line a block, in a form that no Markdown builder shows.

    [decision/s599e469afc]: # (dfe78f)
    [before/s80b7ff25fd]: # (062324 s0a31c9d7e2 edited 5b19aa without s77b0c1d2e3)
    [aims/s391571e687]: # (b98eda moved)
    [reactions/s2a388c9e78]: # (deleted s2a388c9e78 s98d409cee3)

Each is a link reference that nothing refers to: the block's key with the digest of its text as generated and the
citations that followed the first, with the digest of the text that an editor made of it and the citations that they
took off, and whether they moved it; or with the statements that it cited when an editor
deleted it. Lines of their own merge line by line.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.editorial.edits.block import Block
from generator.editorial.edits.words import ending
from generator.model.quick import quick

OPENING = "[//]: # (How the page was generated. By these lines a run knows your edits from its own words.)"
IDS = r"(?: s[0-9a-f]{10})"
AS_MADE = (
    rf"(?P<digest>[0-9a-f]{{6}})(?P<more>{IDS}*)(?: edited (?P<edited>[0-9a-f]{{6}}))?"
    rf"(?: without(?P<without>{IDS}+))?(?: (?P<place>moved|held))?"
)
MARK = re.compile(rf"\[(?P<key>[a-z0-9./-]+)\]: # \((?:{AS_MADE}|deleted(?P<cites>{IDS}*))\)")
QUOTED = re.compile(r"^(\[[a-z0-9./-]+\]: #) [\"'](.*)[\"']$")
"""A mark as some formatters write it."""
DELETED, MOVED, HELD, WITHOUT = "deleted", "moved", "held", "without"


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One block as it was generated.

    `more` are the citations at its end but for the one that it is known by, `without` those that an editor took off.
    `edited` is the digest of an editor's wording of it; `place` says "moved" where an editor gave it its place, and
    "held" of a heading that stands for an editor's words under it alone; `deleted` holds what it cited when it was
    taken out.
    """

    key: str
    digest: str = ""
    edited: str = ""
    place: str = ""
    deleted: tuple[str, ...] | None = None
    more: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The line that says so."""
        if self.deleted is not None:
            return f"[{self.key}]: # ({' '.join([DELETED, *self.deleted])})"
        words = [self.digest, *self.more, *(["edited", self.edited] if self.edited else [])]
        words += [WITHOUT, *self.without] if self.without else []
        return f"[{self.key}]: # ({' '.join([*words, *([self.place] if self.place else [])])})"


def mark_of(block: Block) -> Mark:
    """The mark of a generated block."""
    first = block.key.rpartition("/")[2].partition(".")[0]
    return Mark(key=block.key, digest=block.digest, more=tuple(cite for cite in ending(block) if cite != first))


def is_as_marked(blocks: Sequence[Block], marks: Sequence[Mark]) -> bool:
    """Whether the blocks are those that were generated, in that order, and nobody decided anything of them."""
    return len(blocks) == len(marks) > 0 and all(
        block.key == mark.key
        and block.digest == mark.digest
        and mark.deleted is None
        and not (mark.edited or mark.place or mark.without)
        for block, mark in zip(blocks, marks, strict=True)
    )


def marks_text(marks: Iterable[Mark]) -> str:
    """The lines that end a page."""
    return f"\n{OPENING}\n{lines_of(marks)}"


def lines_of(marks: Iterable[Mark]) -> str:
    """A line for each mark."""
    return "".join(f"{mark.line}\n" for mark in marks)


def without_marks(text: str) -> tuple[str, tuple[Mark, ...]]:
    """A page's text without its marks, and the marks; wherever they stand, since an editor may write below them."""
    lines, marks = [], []
    for line in text.splitlines():
        row = QUOTED.sub(r"\1 (\2)", line.strip()) if line.startswith("[") else line.strip()
        match = MARK.fullmatch(row) if row.startswith("[") else None
        if match:
            cites = match["cites"]
            marks.append(
                Mark(
                    key=match["key"],
                    digest=match["digest"] or "",
                    edited=match["edited"] or "",
                    place=match["place"] or "",
                    deleted=None if cites is None else tuple(cites.split()),
                    more=tuple((match["more"] or "").split()),
                    without=tuple((match["without"] or "").split()),
                )
            )
        elif row != OPENING:
            lines.append(line)
    return "\n".join(lines), tuple(marks)
