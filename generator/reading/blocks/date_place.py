"""Above the first paragraph, a line of a date and names is the article's date line; further down it is the story's."""

from collections.abc import Sequence

from generator.model.source import Block
from generator.reading.blocks.boilerplate import DATE_LINE
from generator.reading.blocks.drafts import ends_with_stop
from generator.reading.blocks.parts import DATELINE
from generator.reading.blocks.pieces import Piece
from generator.reading.blocks.told import Told
from generator.reading.metadata.published_line import dated_names, written
from generator.reading.text.lines import Form

_HEAD = 8
"""A date line stands among so many first blocks."""
_PROSE = 8
"""Spaces of a block that is prose, where it ends like a sentence."""


def above_story(pieces: Sequence[Piece], found: Sequence[Told]) -> int:
    """How many blocks stand above the first paragraph of prose."""
    for place, (item, told) in enumerate(zip(pieces, found, strict=True)):
        prose = not told.aside and item.text.count(" ") >= _PROSE and ends_with_stop(item.text)
        prose = prose and not dated_names(item.text)
        if told.aside == DATELINE or (prose and told.kind not in (Block.TITLE, Block.HEADING)):
            return place
    return len(pieces)


def date_lines_by_place(pieces: Sequence[Piece], found: list[Told]) -> None:
    """Sets aside the first line of a date and names above the story, where no other line there says a day.

    The very first line may be a title: it is taken where a heading stands below it.
    """
    head = range(min(above_story(pieces, found), _HEAD))
    if any(found[place].aside and written(pieces[place].text) for place in head):
        return
    heads = len(found) > 1 and found[1].kind is Block.HEADING
    for place in head:
        item = pieces[place]
        alone = found[place].kind is Block.PARAGRAPH and not found[place].aside and item.draft.form is Form.TEXT
        if alone and dated_names(item.text) and (place or heads):
            found[place] = Told(Block.BOILERPLATE, DATE_LINE)
            return
