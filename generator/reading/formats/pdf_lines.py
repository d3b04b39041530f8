"""The lines of a PDF's pages become paragraphs: running heads and page numbers go, words cut at a line's end join."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import quantiles

from generator.reading.extract import set_down

EDGE = 3
"""Lines at a page's top and bottom that can be a running head or foot."""

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"(?:page\s+)?[-–—|]?\s?\d{1,4}\s?[-–—|]?(?:\s?(?:of|/)\s?\d{1,4})?", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…:][\"'”’)\]]*$")
_BULLET = re.compile(r"[•‣◦▪●·*–-]\s+\S")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT = re.compile(r"[^\W\d_]{2,}-$")
_LOWER = re.compile(r"[a-zà-ÿ]{2}")
_SHORT = 0.8
"""A line that ends a sentence and fills less than this of the usual width ends its paragraph."""


def article(pages: Sequence[Sequence[str]]) -> str:
    """The pages' paragraphs, set down as plain text."""
    rows = [" ".join(line.split()) for page in _bared([list(page) for page in pages]) for line in page]
    lengths = [len(row) for row in rows if len(row) > 20]
    width = quantiles(lengths, n=10)[8] if len(lengths) > 1 else 0
    cut = {at for at, row in enumerate(rows) if _CUT.search(row)}
    sure = (row.rpartition(" ")[0] if at in cut else row for at, row in enumerate(rows))
    sure = (row.partition(" ")[2] if at - 1 in cut else row for at, row in enumerate(sure))
    vocabulary = frozenset(_WORDS.findall(" ".join(sure).casefold()))
    return set_down(_blocks(_paragraphs(rows, width), vocabulary))


def _bared(pages: list[list[str]]) -> Iterator[list[str]]:
    """The pages without page numbers, and without what most of them begin or end with."""
    heads = Counter(key for page in pages for key in {_key(line) for line in _edges(page)} if key)
    often = max(2, len(pages) // 2)
    for page in pages:
        kept = [line for line in page if line.strip()]
        for step in (0, -1):
            for _ in range(EDGE):
                if kept and (_NUMBER.fullmatch(kept[step].strip()) or (heads[_key(kept[step])] >= often)):
                    del kept[step]
        yield kept


def _edges(page: Sequence[str]) -> list[str]:
    lines = [line for line in page if line.strip()]
    return [*lines[:EDGE], *lines[-EDGE:]]


def _key(line: str) -> str:
    return _DIGITS.sub("0", " ".join(line.split()).casefold())


def _paragraphs(rows: Sequence[str], width: float) -> Iterator[str]:
    """Lines joined as long as a paragraph goes on."""
    held = ""
    for row in rows:
        if not held:
            held = row
        elif _new(held, row, width, last=len(held.rpartition("\n")[2])):
            yield held
            held = row
        else:
            held = f"{held}\n{row}"
    yield held


def _new(held: str, row: str, width: float, *, last: int) -> bool:
    if _BULLET.match(row):
        return True
    ends = bool(_ENDS.search(held))
    if ends:
        return last < _SHORT * width
    # A short line without an end, before a capital: a heading, a byline, a date.
    return last < 0.7 * width and not _LOWER.match(row) and not held.endswith((",", ";", "-"))


def _blocks(paragraphs: Iterator[str], vocabulary: frozenset[str]) -> Iterator[tuple[str, str]]:
    for paragraph in paragraphs:
        text = ""
        for line in paragraph.split("\n"):
            cut = _CUT.search(text)
            if cut and _LOWER.match(line):
                keep = _compound(cut[0][:-1], line, vocabulary)
                text = f"{text if keep else text[:-1]}{line}"
            else:
                text = f"{text} {line}" if text else line
        bullet = _BULLET.match(text)
        yield ("item", text[1:]) if bullet else ("text", text)


def _compound(head: str, line: str, vocabulary: frozenset[str]) -> bool:
    """Whether a word cut at a line's end keeps its hyphen: the article has it so elsewhere, or has both its parts."""
    tail = (_WORDS.match(line) or [""])[0]
    head, tail = head.casefold(), tail.casefold()
    if f"{head}{tail}" in vocabulary:
        return False
    return f"{head}-{tail}" in vocabulary or {head, tail} <= vocabulary
