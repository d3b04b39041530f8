"""An article's text becomes numbered sentences, and every character that is in none of them is dropped with a reason.

The sum, for every file: the sentences' texts and the dropped stretches together are as long as the decoded file. A
dropped stretch may lie inside a sentence's stretch (`start` to `end`): a character no reader sees, a mark, or white
space beyond the one character that stands for a run of it; so `len(sentence.text)` is `end - start` less what was
dropped between. Dropped stretches never overlap, and none holds a character that a sentence shows.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.ids import digest
from generator.model.source import Block, Dropped, Sentence, Source
from generator.reading.blocks import Piece, kinds, piece
from generator.reading.dateline import byline, date_line
from generator.reading.drafts import drafts
from generator.reading.invisible import invisible
from generator.reading.lines import lines
from generator.reading.sentences import sentences
from generator.reading.stretches import Cut, Trimmed, joined

KEPT = "kept"
WHITE_SPACE = "white space"

_RUN = re.compile(r"\s{2,}")
_WHOLE = frozenset({Block.TITLE, Block.HEADING, Block.BOILERPLATE})
"""Blocks that are one sentence however they are punctuated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text, read: its sentences, what was dropped, and what it says of itself."""

    sentences: tuple[Sentence, ...]
    dropped: tuple[Dropped, ...]
    title: str | None = None
    author: str | None = None
    published: str | None = None


def read_text(text: str, source: str, *, start: int = 0, markdown: bool = False, title: str | None = None) -> Article:
    """Reads a decoded file; its front matter ends at `start`, counted without the characters that no reader sees."""
    unseen = list(invisible(text))
    clean = Trimmed(text, unseen)
    blocks, wordless = drafts(clean.text, list(lines(clean.text, start)))
    pieces = [piece(clean.text, draft, markdown=markdown) for draft in blocks]
    blocks_kinds = kinds(pieces, title=title)
    front = [Cut(0, start, "front matter")] if start else []
    marks = [cut for item in pieces for cut in item.cuts]
    taken = [*unseen, *(part for cut in [*front, *wordless, *marks] for part in clean.back_cut(cut))]
    read: list[Sentence] = []
    said: Counter[str] = Counter()
    for number, (item, kind) in enumerate(zip(pieces, blocks_kinds, strict=True)):
        body = item.body.text
        for begin, end in sentences(body, whole=kind in _WHOLE):
            words = " ".join(body[begin:end].split())
            read.append(
                Sentence(
                    id="s" + digest(source, words, str(said[words])),
                    source=source,
                    index=len(read),
                    block=kind,
                    paragraph=number,
                    text=words,
                    start=clean.back(item.draft.start + item.body.back(begin)),
                    end=clean.back(item.draft.start + item.body.back(end - 1)) + 1,
                )
            )
            said[words] += 1
            taken += _folded(item, begin, end, clean)
    return Article(sentences=tuple(read), dropped=_dropped(read, taken, len(text)), **_of_itself(pieces, blocks_kinds))


def account(source: Source) -> Counter[str]:
    """How many characters of the file were kept, and how many were dropped for each reason; together its length."""
    counts = Counter({KEPT: sum(len(sentence.text) for sentence in source.sentences)})
    for stretch in source.dropped:
        counts[stretch.reason] += stretch.end - stretch.start
    return counts


def _folded(item: Piece, begin: int, end: int, clean: Trimmed) -> Iterator[Cut]:
    """White space inside a sentence beyond the one character that stands for it."""
    for run in _RUN.finditer(item.body.text, begin, end):
        for part in item.body.back_cut(Cut(run.start() + 1, run.end(), WHITE_SPACE)):
            yield from clean.back_cut(part.moved(item.draft.start))


def _dropped(read: Sequence[Sentence], taken: Iterable[Cut], length: int) -> tuple[Dropped, ...]:
    """What was taken out, and what is left between the sentences: that is white space."""
    cuts = list(taken)
    gaps: list[Cut] = []
    position = 0
    for start, end in sorted([*((cut.start, cut.end) for cut in cuts), *((row.start, row.end) for row in read)]):
        if start > position:
            gaps.append(Cut(position, start, WHITE_SPACE))
        position = max(position, end)
    if position < length:
        gaps.append(Cut(position, length, WHITE_SPACE))
    return tuple(Dropped(start=cut.start, end=cut.end, reason=cut.reason) for cut in joined([*cuts, *gaps]))


def _of_itself(pieces: Sequence[Piece], found: Sequence[Block]) -> dict[str, str | None]:
    """The title, author and day that stand in the text; a day only where no other is given."""
    titles = [item.text for item, kind in zip(pieces, found, strict=True) if kind is Block.TITLE]
    about = [item.text for item, kind in zip(pieces, found, strict=True) if kind is Block.BOILERPLATE]
    days = {day.isoformat() for text in about if (day := date_line(text))}
    names = [name for text in about if (name := byline(text))]
    return {
        "title": titles[0] if titles else None,
        "author": names[0] if names else None,
        "published": days.pop() if len(days) == 1 else None,
    }
