"""What of an editor's needs a person beside their words: what was deleted and is said again."""

import html
from collections.abc import Iterable, Iterator

from generator.editorial.edits.block import Block
from generator.editorial.edits.marks import without_marks
from generator.editorial.edits.words import words_of
from generator.editorial.merge import Change
from generator.editorial.plan.steps import as_read
from generator.errors import Finding

LONGEST = 80
"""So many characters of a block say which it is."""


def attention(changes: Iterable[Change]) -> Iterator[Finding]:
    """A note for each deleted statement that came again, at the line that holds the deletion."""
    for change in changes:
        for block in change.woven.again if change.woven else ():
            yield Finding(
                path=f"docs/{change.path}",
                line=line_of(block, change.before or ""),
                what=f"needs attention: {short(block)} was deleted here, and more articles say so by now",
                why="what was deleted stays away",
                now="leave it, or take this line out of the list at the page's end to have it back",
                note=True,
                rule="deleted-said-again",
            )


def line_of(block: Block, text: str) -> int | None:
    """The line of the mark that says that the block was deleted."""
    _, marks = without_marks(text)
    for mark in marks:
        if mark.deleted is not None and (mark.key == block.key or set(mark.deleted) & set(block.cites)):
            return next((at for at, line in enumerate(text.splitlines(), 1) if line.strip() == mark.line), None)
    return None


def short(block: Block) -> str:
    """The block's first words, as they are read, in quotation marks."""
    text = html.unescape(as_read(words_of(block).removeprefix("- ")))
    return f"“{text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + '…'}”"
