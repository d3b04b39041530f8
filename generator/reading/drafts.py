"""Lines become blocks by blank lines, markers and hard wrapping; what kind of block each is, is not asked here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.reading.lines import Form, Line
from generator.reading.stretches import Cut

WIDEST_WRAP = 160
"""No mail program or editor wraps wider; a paragraph on one line is mostly longer."""

_CLOSERS = "\"'”’)]*_"
_UNDERLINE = re.compile(r"={3,}|-{3,}")


@dataclass(frozen=True, slots=True)
class Draft:
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
        elif held and _goes_on(text, held, row, wrap):
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
    broken = sum(not ends_sentence(text, a) and _begins_lower(text, b) for a, b in pairs)
    return width if 0 < width <= WIDEST_WRAP and broken and broken >= 0.4 * len(pairs) else 0


_FLOWING = frozenset({Form.TEXT, Form.BULLET, Form.NUMBER, Form.QUOTE})


def ends_sentence(text: str, row: Line) -> bool:
    """Whether the line's last character could end a sentence."""
    return text[row.start : row.end].rstrip(_CLOSERS)[-1:] in tuple(".!?:…")


def _begins_lower(text: str, row: Line) -> bool:
    return text[row.start : row.start + 1].islower()


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
    if not ends_sentence(text, last) and _begins_lower(text, row) and (wrap or last.length <= WIDEST_WRAP):
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
