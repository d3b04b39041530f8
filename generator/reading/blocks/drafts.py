"""Lines become blocks by blank lines, markers and hard wrapping; what kind of block each is, is not asked here."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.reading.text.lines import Form, Line
from generator.reading.text.stretches import Cut

WIDEST_WRAP = 160
"""No mail program or editor wraps wider; a paragraph on one line is mostly longer."""

_UNFILLED = re.compile(r"[a-z]{2,20}(?:[._][a-z]{2,20}){1,4}\s")
_SAID = re.compile(r"(?:said|says|told|added|wrote|asked|stated|noted|explained|according)\s")
_BY = re.compile(
    r"(?:(?:written|posted|reported|published|words|story|text) )?by:? [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}"
)
_SITE = re.compile(r"(?:www\.)?[a-z\d-]{2,40}(?:\.[a-z]{2,6}){1,2}")
_HEAD, _SIGNED = 3, 60
_CLOSERS = "\"'”’)]*_"
_UNDERLINE = re.compile(r"={3,}|-{3,}")


class Draft(NamedTuple):
    """A block before it is told what it is; `cuts` are the marks in and before it."""

    form: Form
    start: int
    end: int
    lines: int
    level: int = 0
    cuts: tuple[Cut, ...] = ()


def drafts(text: str, rows: Sequence[Line]) -> tuple[list[Draft], list[Cut]]:
    """The blocks in order, and the lines that are no text at all."""
    wrap = wrap_width(text, rows)
    blocks: list[Draft] = []
    dropped: list[Cut] = []
    held: list[Line] = []

    def flush(level: int = 0) -> None:
        if held:
            blocks.append(_draft(held, level))
            held.clear()

    for row in rows:
        if row.form is Form.RULE:
            under = _UNDERLINE.fullmatch(text, row.start, row.end)
            level = 0
            if under and len(held) == 1 and held[0].form is Form.TEXT and not ends_sentence(text, held[0]):
                level = 1 if text[row.start] == "=" else 2
            flush(level)
            dropped.append(Cut(row.first, row.end, "heading mark" if level else "no words"))
        elif row.form is Form.BLANK:
            flush()
        elif held and _goes_on(text, held, row, wrap) and not (len(blocks) < _HEAD and _signs(text, held, row)):
            held.append(row if row.form is Form.QUOTE else row.as_text())
        else:
            flush()
            held.append(row)
            if row.form is Form.ATX:
                flush(row.level)
    flush()
    return blocks, dropped


def wrap_width(text: str, rows: Sequence[Line]) -> int:
    """The column at which the text is hard-wrapped; 0 where each paragraph is one line.

    Wrapped English breaks mid-sentence: two lines in five or more then begin in lower case.
    """
    lengths = sorted(row.length for row in rows if row.form not in (Form.BLANK, Form.RULE, Form.ATX))
    if len(lengths) < 2:
        return 0
    # The one line in twenty that is longest may be an address, which cannot be wrapped.
    width = lengths[-1] if len(lengths) < 20 else lengths[int(0.95 * (len(lengths) - 1))]
    pairs = [(a, b) for a, b in pairwise(rows) if a.form in _FLOWING and b.form in (Form.TEXT, Form.QUOTE)]
    broken = sum(_begins_lower(text, b) and not ends_sentence(text, a) for a, b in pairs)
    return width if 0 < width <= WIDEST_WRAP and broken and broken >= 0.4 * len(pairs) else 0


_FLOWING = (Form.TEXT, Form.BULLET, Form.NUMBER, Form.QUOTE)


def ends_sentence(text: str, row: Line) -> bool:
    """Whether the line's last character could end a sentence."""
    return text[row.start : row.end].rstrip(_CLOSERS)[-1:] in tuple(".!?:…")


def ends_with_stop(text: str) -> bool:
    """The same of a block's text, without what is no mark of a sentence's end."""
    return text.rstrip(_CLOSERS)[-1:] in tuple(".!?…")


def _begins_lower(text: str, row: Line) -> bool:
    return text[row.start : row.start + 1].islower()


def _signs(text: str, held: Sequence[Line], row: Line) -> bool:
    """Whether a line in the head begins small and yet anew: "posted by …" below the title, or the site's name."""
    short = len(held) == 1 and row.length <= _SIGNED
    return short and any(pattern.fullmatch(text, row.start, row.end) for pattern in (_BY, _SITE))


def _goes_on(text: str, held: Sequence[Line], row: Line, wrap: int) -> bool:
    """Whether `row` is the rest of the paragraph that `held` began."""
    last = held[-1]
    if row.form is Form.ATX or (row.form is Form.QUOTE) != (held[0].form is Form.QUOTE):
        return False
    if row.form in (Form.BULLET, Form.NUMBER):
        # "10. " or "- " may open a wrapped line of a sentence, but only where the line before breaks off at the edge.
        in_list = held[0].form in (Form.BULLET, Form.NUMBER)
        return bool(wrap) and not in_list and not ends_sentence(text, last) and _filled(text, last, row, wrap)
    if held[0].form in (Form.BULLET, Form.NUMBER) and row.indent > held[0].indent:
        return True
    if _begins_lower(text, row) and _UNFILLED.match(text, row.start, row.end):
        return False
    if text[last.end - 1] in '"”’' and _SAID.match(text, row.start, row.end):
        return True  # a quotation, and on the next line who said it
    if _begins_lower(text, row) and not ends_sentence(text, last) and (wrap or last.length <= WIDEST_WRAP):
        return True
    return bool(wrap) and _filled(text, last, row, wrap)


def _filled(text: str, last: Line, row: Line, wrap: int) -> bool:
    """Whether the next line's first word would not have fitted; ragged edges are allowed a sixth of the width."""
    word = text[row.first : min(row.end, row.first + wrap)].split(None, 1)[0]
    return last.length + 1 + len(word) > wrap - wrap // 6


def _draft(held: Sequence[Line], level: int) -> Draft:
    head = held[0]
    form = Form.ATX if level else head.form
    cuts = tuple(cut for row in held for cut in row.marker)
    return Draft(form, head.start, held[-1].end, len(held), level, cuts)
