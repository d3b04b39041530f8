"""The lines above a story name its outlet, and nothing else; they stand beside its date, its byline or its title."""

import re
from collections.abc import Sequence

from generator.model.source import Block
from generator.reading.blocks.boilerplate import CALL, COPYRIGHT, CREDIT, OF_THE_ARTICLE, OUTLET
from generator.reading.blocks.drafts import ends_with_stop
from generator.reading.blocks.headings import heading_form
from generator.reading.blocks.parts import DATELINE
from generator.reading.blocks.pieces import Piece
from generator.reading.blocks.told import Told
from generator.reading.metadata.outlets import called, named_like_outlet, outlet_line, surely_outlet
from generator.reading.text.lines import Form

_HEAD = 8
"""An outlet's name stands among so many first blocks."""
_PROSE = 15
_NAME = 4
"""Words at most of a name that a file is called by."""
_LINE = 80
_DASH = re.compile(r"\s[–—|·-]\s")
_TITLE = 4
"""A line of so many words can be the title over it."""


def outlets(pieces: Sequence[Piece], found: list[Told], file: str = "") -> None:
    """Sets aside the lines of the head that name the outlet; `file` is what the file is called."""
    for place, item in enumerate(pieces[:_HEAD]):
        told = found[place]
        if told.aside in OF_THE_ARTICLE or told.aside == DATELINE:
            continue
        if not told.aside and item.text.count(" ") >= _PROSE and ends_with_stop(item.text):
            return
        if _able(item, told) and _beside(pieces, found, place, file) and _names(pieces, found, place, file):
            found[place] = Told(Block.BOILERPLATE, OUTLET)


def _able(item: Piece, told: Told) -> bool:
    plain = told.kind is Block.PARAGRAPH or told.aside == CREDIT  # "Times/Agency" has a credit's form
    return plain and item.draft.form is Form.TEXT and item.draft.lines == 1


def _beside(pieces: Sequence[Piece], found: Sequence[Told], place: int, file: str) -> bool:
    """Whether it is over the title, right below it, or beside a date or a byline in the head."""
    below = place + 1 < len(pieces)
    if place == 0:
        sure = (surely_outlet(pieces[0].text) or _masthead(pieces[0].text, file)) and _title(pieces, found, 1)
        return below and (found[1].aside in OF_THE_ARTICLE or sure)
    if place <= _NAME and _masthead(pieces[place].text, file):
        return True
    if found[place - 1].aside in OF_THE_ARTICLE or (below and found[place + 1].aside in OF_THE_ARTICLE):
        return True
    story = below and (ends_with_stop(pieces[place + 1].text) or found[place + 1].aside == DATELINE)
    return place == 1 and story and _title(pieces, found, 0) and surely_outlet(pieces[1].text)


def _masthead(text: str, file: str) -> bool:
    """Whether a line is a name of few words that the file is called by, and what it calls itself behind a dash."""
    name = _DASH.split(text, maxsplit=1)[0]
    return len(text) < _LINE and name.count(" ") < _NAME and named_like_outlet(name) and called(name, file)


def _names(pieces: Sequence[Piece], found: Sequence[Told], place: int, file: str) -> bool:
    text = pieces[place].text
    return (
        bool(outlet_line(text))
        or _masthead(text, file)
        or (place > 0 and " " in text and named_elsewhere(text, pieces, found))
    )


def named_elsewhere(name: str, pieces: Sequence[Piece], found: Sequence[Told]) -> bool:
    """Whether a call to subscribe or a copyright line names what has the form of an outlet's name."""
    if not named_like_outlet(name):
        return False
    said = (item.text for item, told in zip(pieces, found, strict=True) if told.aside in (CALL, COPYRIGHT))
    return any(name.casefold() in text.casefold() for text in said)


def _title(pieces: Sequence[Piece], found: Sequence[Told], place: int) -> bool:
    """Whether a line could be the title."""
    if not 0 <= place < len(pieces) or found[place].aside or outlet_line(pieces[place].text):
        return False
    text = pieces[place].text
    return pieces[place].draft.form is Form.ATX or (heading_form(text, title=True) and text.count(" ") + 1 >= _TITLE)
