"""Who wrote an article is told by place too: a line of names beside its date, a line at its end on who signed it."""

import re
from collections.abc import Sequence

from generator.model.source import BODY, Block
from generator.reading.blocks.boilerplate import BYLINE, CALL, DATE_LINE, OF_ITSELF, OF_THE_ARTICLE, OUTLET
from generator.reading.blocks.date_place import above_story
from generator.reading.blocks.pieces import Piece
from generator.reading.blocks.told import Told
from generator.reading.metadata.published_line import names_alone, offices
from generator.reading.text.lines import Form

_LONGEST, _ABOUT = 100, 220
"""Characters of a line of names, and of a paragraph on a writer."""
_LAST = 6
"""A paragraph on the writer stands among so many last blocks."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_WRITER = re.compile(
    r"((?:[^\W\d_][\w.'’-]*\s){1,4}?)"
    r"(?:(?:is|writes|covers|teaches|edits) |has (?:reported|written|covered)\b|(?:reported|contributed) from )"
)


def name_lines(pieces: Sequence[Piece], found: list[Told]) -> None:
    """Sets aside the lines of names between the title and the story, and what the end says of those who signed it."""
    title = next((place for place, told in enumerate(found) if told.kind is Block.TITLE), len(found))
    end = above_story(pieces, found)
    lists = {place - 1 for place, item in enumerate(pieces[: end + 1]) if item.draft.form in (Form.BULLET, Form.NUMBER)}
    head = [place for place in range(title + 1, end) if place not in lists and _able(pieces[place], found[place])]
    small: set[str] | None = None
    # One name may stand beside another that stands beside the date.
    for place in (*head, *reversed(head)):
        around = {found[near].aside for near in (place - 1, place + 1) if near < len(found)}
        if found[place].aside or not around & (OF_THE_ARTICLE | {OUTLET, CALL}) or not names_alone(pieces[place].text):
            continue
        small = _small(pieces[end:]) if small is None else small
        if not (small - offices()) & set(_WORD.findall(pieces[place].text.lower())):
            found[place] = Told(Block.BOILERPLATE, BYLINE)
    signed = [item.text for item, told in zip(pieces[:end], found, strict=False) if told.aside in (BYLINE, DATE_LINE)]
    names = f" {' '.join(' '.join(signed).casefold().replace(',', ' ').split())} "
    for place in range(max(end, len(pieces) - _LAST), len(pieces)):
        text = pieces[place].text
        if found[place].kind in BODY and not found[place].aside and len(text) <= _ABOUT and _on_writer(text, names):
            found[place] = Told(Block.BOILERPLATE, OF_ITSELF)


def _able(item: Piece, told: Told) -> bool:
    plain = told.kind in (Block.PARAGRAPH, Block.HEADING) and not told.aside
    return plain and item.draft.form is Form.TEXT and " " in item.text and len(item.text) <= _LONGEST


def _small(story: Sequence[Piece]) -> set[str]:
    """Words that the story writes small: they are no names."""
    return {word for item in story for word in _WORD.findall(item.text) if word.islower()}


def _on_writer(text: str, names: str) -> bool:
    opening = _WRITER.match(text)
    name = opening[1].strip() if opening else ""
    alone = " " not in name and opening and not opening[0].endswith(" from ")
    return bool(name) and not alone and f" {name.casefold()} " in names
