"""What stands before or after a block's own words is parted from them: a dateline, a page's label, a credit."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from generator.model.tables import read_table
from generator.reading.blocks.boilerplate import CREDIT, DATE_LINE, OF_ITSELF, OUTLET
from generator.reading.blocks.drafts import ends_with_stop
from generator.reading.blocks.pieces import Piece
from generator.reading.metadata.dateline import dateline
from generator.reading.metadata.outlets import agency_of, outlet_line
from generator.reading.metadata.published_line import Written, written
from generator.reading.text.lines import Form

DATELINE = "a dateline"
_TITLES = 4
"""A page's title, with its name behind a bar, stands among so many first blocks."""
_ENOUGH = 4
"""Words that must be left after a dateline that names no agency: it opens a paragraph, not a headline."""
_TAIL = 160
_WORD = re.compile(r"\w+")
_BRACKETS = frozenset(")]|")
_PLAIN_BEGINNINGS = frozenset("ABCDEFGHIKLMNOPQRTUVWXYZ“\"‘'")
"""No label of the list `before` begins so."""
_OPENS_DATE = re.compile(r"\d{1,4}[-/. ]|[A-Z][a-z]{2,8}\.? \d")


_STAMP = re.compile(
    r"(\d{1,2})[.:](\d\d)(?:\s?([AaPp])\.?[Mm]\.?)?(?:\s?(?:GMT|BST|E[SD]?T|CE?S?T|UTC))?(?:\s?[–—-]|:)?(?:\s+(?=[^\W\d_]|[“\"'‘…])|$)"
)
_ENTRIES = 3
"""A live page has so many entries, the latest first; a chronology has the earliest first and keeps its times."""


def is_live(texts: Iterable[str]) -> bool:
    """Whether blocks open with times of day that go back: entries of a live page."""
    times = [_minutes(found) for text in texts if (found := _STAMP.match(text))]
    back = sum(later <= earlier for earlier, later in pairwise(times))
    return len(times) >= _ENTRIES and 4 * back >= 3 * (len(times) - 1)


def _minutes(stamp: re.Match[str]) -> int:
    half = (stamp[3] or "").lower()
    hour = int(stamp[1]) % 12 + 12 * (half == "p") if half else int(stamp[1])
    return 60 * hour + int(stamp[2])


def parted(piece: Piece, *, place: int, first: bool, live: bool = False) -> Iterator[Piece]:
    """The block in one to four pieces; what is set aside already says why.

    `place` is its number among the blocks; `first` says that no paragraph stands before it, `live` that it is of a
    live page, whose entries open with the time at which they were posted.
    """
    begin = piece.begin
    text = piece.body.text
    if live and ends_with_stop(piece.text) and (stamp := _STAMP.match(text, begin)):
        yield replace(piece, end=stamp.end(), aside=OF_ITSELF)
        begin = stamp.end()
    item = piece.draft.form in (Form.BULLET, Form.NUMBER)  # its date is the story's
    for _ in range(3):
        end, reason = _lead(text[begin : piece.end], place=_HEAD + 1 if item else place, first=first)
        if not end:
            break
        cuts = piece.cuts if begin == piece.begin else ()
        yield replace(piece, begin=begin, end=begin + end, aside=reason, cuts=cuts)
        begin += end
    if begin >= piece.end:
        return
    if place < _TITLES and (bar := text.find(" | ", begin, piece.end)) > 0 and outlet_line(text[bar : piece.end]):
        yield replace(piece, begin=begin, end=bar, cuts=piece.cuts if begin == piece.begin else ())
        yield replace(piece, begin=bar, aside=OUTLET, cuts=())
        return
    cut = _credit(text, begin, piece.end)
    rest = piece if begin == piece.begin else replace(piece, begin=begin, cuts=())
    if begin < cut < piece.end:
        yield replace(rest, end=cut, captioned=True)
        rest = replace(rest, begin=cut, aside=CREDIT, cuts=())
    yield rest


def _lead(text: str, *, place: int, first: bool) -> tuple[int, str]:
    """Where the text's own words begin, and what stands before them; 0 where nothing does."""
    if text[:1] not in _PLAIN_BEGINNINGS:  # most blocks begin with none of a label's
        labels, reasons = _labels()
        if found := labels.match(text):
            return found.end(), reasons[str(found.lastgroup)]
    if opening := dateline(text, first=first):
        rest = text[opening.end :].strip()
        if not rest or agency_of(rest):
            return len(text), DATELINE
        if opening.agency or (ends_with_stop(rest) and len(_WORD.findall(rest[:80])) >= _ENOUGH):
            return opening.end, DATELINE
    if place <= _HEAD and _OPENS_DATE.match(text):
        return _dates(text), DATE_LINE
    return 0, ""


_HEAD = 8
"""Dates before other words on one line are a page's own only among its first blocks."""


def _dates(text: str) -> int:
    """Where the full dates end that a line opens with, if a new beginning follows them."""
    end = 0
    for found in written(text[:80]):
        if not _follows(text, end, found):
            break
        end = found.end
    gap = len(text) - len(text[end:].lstrip(" |•·:–—-"))
    return gap if end and gap > end and text[gap : gap + 1].isupper() else 0


def _follows(text: str, end: int, found: Written) -> bool:
    return not text[end : found.start].strip()


def _credit(text: str, begin: int, end: int) -> int:
    """Where a picture's credit begins that closes the block; the end where there is none."""
    start = max(begin, end - _TAIL)
    tail = text[start:end].rstrip()
    if not tail or not (tail[-1] in _BRACKETS or _signed(tail)):
        return end
    found = _credits().search(tail)
    return start + found.start("credit") if found else end


def _signed(tail: str) -> bool:
    """Whether a word or a sign of a credit stands there at all; most blocks have none."""
    picture = "hoto" in tail or "mage" in tail or "icture" in tail or "llustration" in tail
    return picture or "/" in tail or "redit" in tail or "ource" in tail


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = read_table(__file__, "boilerplate.yml")["before"]
    reasons = {f"r{number}": row["reason"] for number, row in enumerate(rows)}
    parts = [f"(?P<r{number}>{'|'.join(row['patterns'])})" for number, row in enumerate(rows)]
    return re.compile("|".join(parts)), reasons


@cache
def _credits() -> re.Pattern[str]:
    return re.compile(rf"(?P<credit>{'|'.join(read_table(__file__, 'boilerplate.yml')['credits'])})\W*$")
