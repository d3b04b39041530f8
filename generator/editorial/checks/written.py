"""What editors wrote: pages of their own, and blocks of theirs on generated pages, with the lines where they stand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.editorial.edits.block import CODE_FENCE, Block
from generator.editorial.edits.marks import without_marks
from generator.editorial.edits.standing import about
from generator.editorial.edits.words import words_of
from generator.editorial.merge import Change, State
from generator.editorial.page_file import FENCE, PageFile
from generator.editorial.plan.laid import laid_out
from generator.model.ids import STATEMENT

CODE = re.compile(r"`[^`\n]*`")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One block of an editor's: `line` is its first in the file; `cites` are what the block cites by now.

    `edited` says that it began as an article's words, `bare` that it was a statement and cites nothing any more.
    """

    path: str
    line: int
    text: str
    cites: tuple[str, ...] = ()
    edited: bool = False
    bare: bool = False
    after: str | None = None
    """The block's text as a run leaves it, where one was generated there; a link may be gone from it."""

    @property
    def lines(self) -> Iterator[tuple[int, str]]:
        """Each line with its number, without code."""
        return uncoded(self.text, self.line)


def written(files: Mapping[str, PageFile], texts: Mapping[str, str], changes: Iterable[Change]) -> Iterator[Written]:
    """All that editors wrote, page by page."""
    made = set()
    for change in changes:
        made.add(change.path)
        if change.woven and (change.woven.own or change.woven.edited) and change.before is not None:
            yield from on_generated(change)
    for path, file in files.items():
        if path not in made and not file.generated:
            for block in laid_out(texts.get(path, "")):
                if not block.is_front:
                    yield Written(path=path, line=block.line, text=block.text, cites=block.cites)


def on_generated(change: Change) -> Iterator[Written]:
    """The blocks of an editor's on a generated page."""
    if change.woven is None or change.state is State.CONFLICT:
        return
    stands = {
        words_of(Block(sort=block.sort, text=block.text)): block
        for block in reversed(laid_out(change.before or ""))
        if not block.is_front
    }
    for edited, blocks in ((False, change.woven.own), (True, change.woven.edited)):
        for block in blocks:
            there = stands.get(words_of(block))
            if there:
                yield Written(
                    path=change.path,
                    line=there.line,
                    text=there.text,
                    cites=block.cites or there.cites,
                    edited=edited,
                    after=block.text if edited else None,
                    bare=edited and not block.cites and STATEMENT.fullmatch(about(block.key)) is not None,
                )


def uncoded(text: str, first: int = 1) -> Iterator[tuple[int, str]]:
    """The lines of a stretch of Markdown with their numbers; code is blanked."""
    fence = ""
    for number, line in enumerate(text.split("\n"), start=first):
        marks = CODE_FENCE.match(line)
        if fence:
            fence = "" if marks and line.strip().startswith(fence) else fence
        elif marks:
            fence = marks[1]
        else:
            yield number, CODE.sub(lambda match: " " * len(match[0]), line)


def body_of(text: str) -> str:
    """A page's text without front matter and marks."""
    match = FENCE.match(text)
    return without_marks(text[match.end() :] if match else text)[0]
