"""Each block has one kind, told by its marker, its words and its place; what is left out is left out with a reason."""

from collections.abc import Iterable, Sequence

from generator.model.source import Block
from generator.reading.blocks.boilerplate import OF_THE_ARTICLE, boilerplate_reason, rule_reason
from generator.reading.blocks.captions import pictures
from generator.reading.blocks.date_place import date_lines_by_place
from generator.reading.blocks.drafts import Draft, ends_with_stop
from generator.reading.blocks.feet import feet
from generator.reading.blocks.headings import heading_form
from generator.reading.blocks.inline_lists import rows
from generator.reading.blocks.mastheads import outlets
from generator.reading.blocks.name_lines import name_lines
from generator.reading.blocks.neighbours import captions, ends, links
from generator.reading.blocks.parts import is_live, parted
from generator.reading.blocks.pieces import Piece, piece
from generator.reading.blocks.titles import HEAD, PROSE_WORDS, find_title, says_the_same
from generator.reading.blocks.told import Told
from generator.reading.language import foreign_block
from generator.reading.text.lines import Form

OPENING = 4
"""An article's date and byline stand among its first blocks or at its end; elsewhere a date heads a chronology."""

_ANY_LENGTH = 10_000
"""A list or a quotation may have a heading that is longer than its first line."""


def pieces_of(text: str, blocks: Iterable[Draft], *, markdown: bool) -> list[Piece]:
    """The blocks as they will be read, each parted from what stands before and after its own words."""
    out: list[Piece] = []
    first = True
    whole = [list(rows(piece(text, draft, markdown=markdown))) for draft in blocks]
    live = is_live(row.text for each in whole for row in each)
    for place, each in enumerate(whole):
        for row in each:
            for item in parted(row, place=place, first=first, live=live):
                out.append(item)
                first = first and bool(item.aside or not ends_with_stop(item.text))
    return out


def kinds(pieces: Sequence[Piece], *, title: str | None = None, file: str = "") -> list[Told]:
    """The kind of each block, and why it is set aside; `title` is what is known of it, `file` the file's name."""
    found: list[Told] = []
    paragraphs = 0
    for place, item in enumerate(pieces):
        # A caption and a summary may stand above the byline; a chronology's dates come after more.
        edge = place < OPENING or place == len(pieces) - 1 or (place < HEAD and paragraphs <= 1)
        told = _by_itself(item, edge=edge or (place < HEAD and item.text[:3].lower() == "by "))
        paragraphs += not told.aside and item.text.count(" ") > PROSE_WORDS
        found.append(told)
    date_lines_by_place(pieces, found)
    outlets(pieces, found, file)
    _headings(pieces, found)
    find_title(pieces, found, title)
    name_lines(pieces, found)
    pictures(pieces, found)
    captions(pieces, found)
    links(pieces, found)
    ends(pieces, found)
    feet(pieces, found)
    return found


def _by_itself(item: Piece, *, edge: bool) -> Told:
    if item.aside:
        return Told(Block.BOILERPLATE, item.aside)
    if item.draft.form is Form.QUOTE:
        reason = rule_reason(item.text)
        return Told(Block.BOILERPLATE, reason) if reason else Told(Block.QUOTE)
    reason = boilerplate_reason(item.text)
    if reason and (edge or reason not in OF_THE_ARTICLE):
        return Told(Block.BOILERPLATE, reason)
    if language := foreign_block(item.text):
        return Told(Block.BOILERPLATE, f"in {language}")
    if item.draft.form is Form.ATX:
        return Told(Block.HEADING)
    return Told(Block.BULLET if item.draft.form in (Form.BULLET, Form.NUMBER) else Block.PARAGRAPH)


def _headings(pieces: Sequence[Piece], found: list[Told]) -> None:
    """Turns into headings the blocks that have a heading's form and stand right before body that they could head."""
    body_after, length_after, below = False, 0, ""
    for place in range(len(pieces) - 1, -1, -1):
        item, kind = pieces[place], found[place].kind
        if kind is Block.BOILERPLATE:
            continue
        able = kind is Block.PARAGRAPH or _numbered_heading(pieces, found, place)
        if able and body_after and item.draft.lines <= 2 and len(item.text) < length_after:
            # A long line without a full stop heads what says the same.
            long = place > 0 and not ends_with_stop(item.text) and says_the_same(item.text, below)
            if heading_form(item.text, long=long):
                found[place] = Told(Block.HEADING)
        below = item.text
        body_after = found[place].kind is not Block.HEADING
        length_after = len(item.text) if kind is Block.PARAGRAPH else _ANY_LENGTH


def _numbered_heading(pieces: Sequence[Piece], found: Sequence[Told], place: int) -> bool:
    """Whether a numbered line stands alone before a paragraph, so that it may head it."""
    if pieces[place].draft.form is not Form.NUMBER:
        return False
    around = [found[near].kind for near in (place - 1, place + 1) if 0 <= near < len(found)]
    return place + 1 < len(found) and Block.BULLET not in around
