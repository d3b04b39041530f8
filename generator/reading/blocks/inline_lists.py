"""A list that lost its line breaks is a list still: three bullets between the words of one line part it into rows."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.reading.blocks.pieces import Piece
from generator.reading.text.lines import Form
from generator.reading.text.stretches import Cut

LEAST = 3
"""Fewer such signs in a line may be a product, a note or a parting."""
_SIGNS = "*•▪●◦‣"
_BULLET = re.compile(rf"(?<=\s)[{_SIGNS}](?=\s)")
_ABLE = frozenset((Form.TEXT, Form.BULLET))


def rows(piece: Piece) -> Iterator[Piece]:
    """What stands before the first bullet, and each bullet's words; the piece alone where it is no such line."""
    text = piece.body.text
    able = piece.draft.form in _ABLE and any(sign in text for sign in _SIGNS)
    found = list(_BULLET.finditer(text, piece.begin, piece.end)) if able else []
    if len(found) < LEAST:
        yield piece
        return
    ends = [*(mark.start() for mark in found), piece.end]
    yield replace(piece, end=ends[0])
    draft = piece.draft._replace(form=Form.BULLET, lines=1)
    for mark, end in zip(found, ends[1:], strict=True):
        place = piece.draft.start + piece.body.back(mark.start())
        cuts = (Cut(place, place + 1, Form.BULLET.value),)
        if text[mark.end() : end].strip():
            yield replace(piece, draft=draft, begin=mark.end(), end=end, cuts=cuts)
