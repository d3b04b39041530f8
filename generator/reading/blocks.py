"""Each block has one kind, told by its marker, its words and its place; what is left out is left out with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.source import Block
from generator.reading.boilerplate import OF_THE_ARTICLE, boilerplate_reason
from generator.reading.drafts import Draft
from generator.reading.headings import heading_form, is_title
from generator.reading.lines import Form
from generator.reading.marks import marks
from generator.reading.stretches import Cut, Trimmed

OPENING = 4
"""An article's date and byline stand among its first blocks or at its end; elsewhere a date heads a chronology."""

_ANY_LENGTH = 10_000
"""A list or a quotation may have a heading that is longer than its first line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A draft with its text as it will be read: marks taken out, places known."""

    draft: Draft
    body: Trimmed
    cuts: tuple[Cut, ...]
    text: str


def piece(text: str, draft: Draft, *, markdown: bool) -> Piece:
    """The block's text without marks; `cuts` count from the start of `text`."""
    inner = [cut.moved(-draft.start) for cut in draft.cuts if draft.start <= cut.start and cut.end <= draft.end]
    outer = [cut for cut in draft.cuts if not (draft.start <= cut.start and cut.end <= draft.end)]
    raw = text[draft.start : draft.end]
    taken: list[Cut] = []
    for cut in sorted([*inner, *marks(raw, markdown=markdown)]):
        if not taken or cut.start >= taken[-1].end:
            taken.append(cut)
    body = Trimmed(raw, taken)
    cuts = (*outer, *(cut.moved(draft.start) for cut in taken))
    return Piece(draft, body, tuple(sorted(cuts)), " ".join(body.text.split()))


def kinds(pieces: Sequence[Piece], *, title: str | None = None) -> list[Block]:
    """The kind of each block; `title` is what the article's metadata call it."""
    last = len(pieces) - 1
    found = [_by_itself(item, edge=place < OPENING or place == last) for place, item in enumerate(pieces)]
    _headings(pieces, found)
    _title(pieces, found, title)
    return found


def _by_itself(item: Piece, *, edge: bool) -> Block:
    if item.draft.form is Form.QUOTE:
        return Block.QUOTE
    reason = boilerplate_reason(item.text)
    if reason and (edge or reason not in OF_THE_ARTICLE):
        return Block.BOILERPLATE
    if item.draft.form is Form.ATX:
        return Block.HEADING
    return Block.BULLET if item.draft.form in (Form.BULLET, Form.NUMBER) else Block.PARAGRAPH


def _headings(pieces: Sequence[Piece], found: list[Block]) -> None:
    """Turns into headings the blocks that have a heading's form and stand right before body that they could head."""
    body_after, length_after = False, 0
    for place in range(len(pieces) - 1, -1, -1):
        item, kind = pieces[place], found[place]
        if kind is Block.BOILERPLATE:
            continue
        able = kind is Block.PARAGRAPH or _numbered_heading(pieces, found, place)
        if able and body_after and item.draft.lines <= 2 and len(item.text) < length_after and heading_form(item.text):
            found[place] = Block.HEADING
        body_after = found[place] is not Block.HEADING
        length_after = len(item.text) if kind is Block.PARAGRAPH else _ANY_LENGTH


def _numbered_heading(pieces: Sequence[Piece], found: Sequence[Block], place: int) -> bool:
    """Whether a numbered line stands alone before a paragraph, so that it may head it."""
    if pieces[place].draft.form is not Form.NUMBER:
        return False
    around = [found[near] for near in (place - 1, place + 1) if 0 <= near < len(found)]
    return place + 1 < len(found) and Block.BULLET not in around


def _title(pieces: Sequence[Piece], found: list[Block], title: str | None) -> None:
    """Finds the title, which can only be the first block that is no boilerplate."""
    first = next((place for place, kind in enumerate(found) if kind is not Block.BOILERPLATE), None)
    if first is None or first + 1 >= len(pieces):
        return
    item = pieces[first]
    if title and _folded(title) == _folded(item.text):
        found[first] = Block.TITLE
        return
    if found[first] not in (Block.HEADING, Block.PARAGRAPH) or item.draft.form in (Form.BULLET, Form.NUMBER):
        return
    atx = item.draft.form is Form.ATX
    if not atx and not (item.draft.lines <= 3 and heading_form(item.text, title=True)):
        return
    rest = [place for place in range(first + 1, len(found)) if found[place] is Block.HEADING]
    levels = [pieces[place].draft.level for place in rest]
    if atx and (item.draft.level == 1) and 1 not in levels:
        found[first] = Block.TITLE
        return
    # A heading, a date or a byline right below it: what stands above them is the article's title.
    below = found[first + 1] is Block.HEADING or boilerplate_reason(pieces[first + 1].text) in OF_THE_ARTICLE
    if below or is_title(item.text, [pieces[place].text for place in rest]):
        found[first] = Block.TITLE


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")
