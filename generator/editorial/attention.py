"""What of an editor's needs a person: words whose evidence went, and what was deleted and is said again."""

from collections.abc import Container, Iterable, Iterator

from generator.editorial.edits.block import Block
from generator.editorial.edits.words import words_of
from generator.editorial.merge import Change
from generator.errors import Finding

LONGEST = 80
"""So many characters of a block say which it is."""


def attention(changes: Iterable[Change], sentences: Container[str]) -> Iterator[Finding]:
    """A finding for each edit that cites no sentence any more, a note for each deleted statement that came again.

    `sentences` are the ids of all that the articles say now.
    """
    for change in changes:
        if change.woven is None:
            continue
        path = f"docs/{change.path}"
        for block in (*change.woven.unfounded, *change.woven.own):
            if any(cite not in sentences for cite in block.cites):
                yield Finding(
                    path=path,
                    what=f"needs attention: {short(block)} cites a sentence that no article has",
                    why="its article was taken out or changed; the words are kept as they are",
                    now="cite another sentence, reword it, or delete it",
                )
        for block in change.woven.again:
            yield Finding(
                path=path,
                what=f"needs attention: {short(block)} was deleted here, and more articles say so by now",
                why="what was deleted stays away",
                now="leave it, or take its line out of the list at the page's end to have it back",
                note=True,
            )


def short(block: Block) -> str:
    """The block's first words, in quotation marks."""
    text = words_of(block).removeprefix("- ")
    return f"“{text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + '…'}”"
