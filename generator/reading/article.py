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

from generator.model.ids import digests
from generator.model.source import BODY, Block, Dropped, Sentence, Source
from generator.reading.blocks.drafts import drafts
from generator.reading.blocks.kinds import kinds, pieces_of
from generator.reading.blocks.neighbours import may_be_glued, sentence_reason
from generator.reading.blocks.notes import NOTE, begins_note, heads_note, opens_note, says_note
from generator.reading.blocks.pieces import Piece
from generator.reading.metadata.told_by_text import UNKNOWN, Itself, itself
from generator.reading.sentences import sentences
from generator.reading.text.invisible import invisible
from generator.reading.text.lines import lines
from generator.reading.text.stretches import Cut, Trimmed, joined

KEPT = "kept"
WHITE_SPACE = "white space"

_RUN = re.compile(r"\s{2,}")
_WHOLE = frozenset({Block.TITLE, Block.HEADING, Block.BOILERPLATE})
"""Blocks that are one sentence however they are punctuated."""
_TITLES = frozenset({Block.TITLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text, read: its sentences, what was dropped, and what it says of itself."""

    sentences: tuple[Sentence, ...]
    dropped: tuple[Dropped, ...]
    itself: Itself = UNKNOWN

    @property
    def title(self) -> str | None:
        """The title that stands in the text."""
        return self.itself.title

    @property
    def author(self) -> str | None:
        """Who wrote it, by its byline."""
        return self.itself.author

    @property
    def publisher(self) -> str | None:
        """The outlet that it names, else the agency."""
        return self.itself.publisher

    @property
    def published(self) -> str | None:
        """The day that its text is certain of."""
        return self.itself.published


def read_text(
    text: str, source: str, *, start: int = 0, markdown: bool = False, title: str | None = None, url: str | None = None
) -> Article:
    """Reads a decoded file; its front matter ends at `start`, counted without the characters that no reader sees.

    `title` and `url` are what is known of it already.
    """
    unseen = list(invisible(text))
    clean = Trimmed(text, unseen)
    blocks, wordless = drafts(clean.text, list(lines(clean.text, start)))
    pieces = pieces_of(clean.text, blocks, markdown=markdown)
    told = kinds(pieces, title=title, file=source)
    front = [Cut(0, start, "front matter")] if start else []
    marks = [cut for item in pieces for cut in item.cuts]
    taken = [*unseen, *(part for cut in [*front, *wordless, *marks] for part in clean.back_cut(cut))]
    read: list[Sentence] = []
    said: dict[str, int] = {}
    identity = digests(source)
    headed = False
    for number, (item, (kind, aside)) in enumerate(zip(pieces, told, strict=True)):
        body = item.body.text[item.begin : item.end]
        stretches = sentences(body, whole=kind in _WHOLE)
        says = kind in BODY and not aside
        last = len(stretches) - 1 if says and len(stretches) > 1 else -1  # what is the whole block is told already
        glued = says and may_be_glued(item.text)
        closer = glued or (says and item.captioned)
        # Where nothing was taken out, places need no looking up.
        shift = item.draft.start + item.begin if item.body.whole and clean.whole else -1
        first = body[slice(*stretches[0])] if stretches else ""
        noted, headed = opens_note(body) or begins_note(body, first) or headed, heads_note(body)
        for at, (begin, end) in enumerate(stretches):
            words = body[begin:end]
            if not item.folded:
                words = " ".join(words.split())
                taken += _folded(item, item.begin + begin, item.begin + end, clean)
            reason = aside
            several = last > 0  # then it is prose, whose first and last may be the page's
            if closer or (several and at in (0, last)):
                reason = sentence_reason(
                    words, first=several and not at, last=at == last, captioned=item.captioned, glued=glued
                )
            if kind not in _TITLES and (noted or says_note(words)):
                reason = NOTE
            times = said.get(words, 0)
            said[words] = times + 1
            read.append(
                Sentence(
                    id="s" + identity(words, str(times)),
                    source=source,
                    index=len(read),
                    block=Block.BOILERPLATE if reason else kind,
                    paragraph=number,
                    text=words,
                    start=begin + shift if shift >= 0 else clean.back(item.back(begin)),
                    end=end + shift if shift >= 0 else clean.back(item.back(end - 1)) + 1,
                    aside=reason,
                )
            )
    return Article(
        sentences=tuple(read), dropped=_dropped(read, taken, len(text)), itself=itself(pieces, told, url, file=source)
    )


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
