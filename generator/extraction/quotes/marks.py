"""Marks are paired within a paragraph; a stretch without its second mark is none, unless a later one has it."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from generator.model.annotation import Span
from generator.model.source import Source

OPENS, CLOSES = "“„«‟", "”»"
SINGLE_OPENS = "‘"
BEFORE = frozenset("([{—–-/“‘„«\"'")
GLUED = frozenset(",:")
"""After one of these a mark without a space may open: 'Roe said,"We go."'; an open one is closed by it."""
DOUBLE = re.compile(r'["“”„«»‟]')
SINGLE = re.compile(r"(?<![^\W_])['’](?=[^\W_])|‘|['’](?![^\W_])")
"""A single mark that is not within a word."""
OPEN_SINGLE = re.compile(r"‘|(?<![^\W_])'(?=[^\W\d_])")
BEGUN = re.compile(r"\b(?:said|says|saying|added|stated|wrote|replied)[,:]? \Z")
"""What stands before a mark that begins a speech for certain."""
CLEAR = "“‘"
"""Marks that can only open."""
TOLD = re.compile(r",['’]? (?:\w+ ){0,4}(?:said|says|added|wrote|told)\b")
TAIL, WHOLE = 120, 7
"""Characters at a sentence's end where a speaker may be named; words of a speech that nobody closed, at least."""
FAR = 2
"""Paragraphs that a quotation without marks of its own may run on over, and sentences before it is opened anew."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark in sentence `at` of the source; `opens` and `closes` say what it can do."""

    at: int
    place: int
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words between two marks, by sentence: its place in the source, and the span; `closed` by a second mark."""

    pieces: tuple[tuple[int, Span], ...]
    closed: bool = True


def stretches(source: Source) -> tuple[Stretch, ...]:
    """All quoted stretches of the body, in order; one within another belongs to the outer one."""
    paragraphs: list[list[int]] = []
    last = -1
    for at, sentence in enumerate(source.sentences):
        if sentence.says:
            if sentence.paragraph != last:
                paragraphs.append([])
                last = sentence.paragraph
            paragraphs[-1].append(at)
    doubles = _over_paragraphs(source, paragraphs)
    singles: list[Stretch] = []
    for paragraph in paragraphs:
        if not any(_may_open(source.sentences[at].text) for at in paragraph):
            continue
        marks = _singles(source, paragraph)
        if any(mark.opens for mark in marks):
            pairs, left = _pair(source, marks)
            singles += pairs
            if left and left.at == paragraph[-1] and left.place:
                singles += _never_closed(source, left)
    found = doubles + _outside(singles, doubles)
    return tuple(sorted(found, key=lambda stretch: (stretch.pieces[0][0], stretch.pieces[0][1])))


def _may_open(text: str) -> bool:
    """Whether a single mark in a text may open a quotation."""
    return "‘" in text or ("'" in text and OPEN_SINGLE.search(text) is not None)


def _over_paragraphs(source: Source, paragraphs: list[list[int]]) -> list[Stretch]:
    """The stretches between double marks; one left open goes on where the next paragraph opens or closes one."""
    found: list[Stretch] = []
    marks = [[mark for at in row for mark in _doubles(source.sentences[at].text, at)] for row in paragraphs]
    if not any(marks):
        return []
    start: Mark | None = None
    for number, paragraph in enumerate(paragraphs):
        pairs, start = _pair(source, marks[number], start)
        found += pairs
        if start is None:
            continue
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if following and source.sentences[following[0]].text.startswith((*OPENS, '"')):
            last = paragraph[-1]
            found += _stretch(source, start, last, len(source.sentences[last].text), closed=False)
            start = None
        elif not _closed_later(marks[number + 1 : number + 1 + FAR]):
            found += _never_closed(source, start)
            start = None
    return found


def _never_closed(source: Source, start: Mark) -> list[Stretch]:
    """The rest of the sentence after a mark that plainly begins a speech, though nobody closed it."""
    text, place = source.sentences[start.at].text, start.place
    if not text.endswith((".", "!", "?")):
        return []
    begun = BEGUN.search(text, max(0, place - 12), place)
    told = TOLD.search(text, max(place, len(text) - TAIL))
    whole = text[place] in CLEAR and not told and len(text[place:].split(None, WHOLE)) > WHOLE
    return _stretch(source, start, start.at, len(text)) if begun or whole else []


def _closed_later(marks: list[list[Mark]]) -> bool:
    """Whether the first mark of the next paragraphs only closes, so that it belongs to one that was left open."""
    first = next((row[0] for row in marks if row), None)
    return first is not None and first.closes and not first.opens


def _doubles(text: str, at: int) -> list[Mark]:
    found: list[Mark] = []
    if '"' not in text and (text.isascii() or not DOUBLE.search(text)):
        return found
    for hit in DOUBLE.finditer(text):
        sign, place = hit.group(), hit.start()
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        free = not before or before.isspace() or before in BEFORE
        last = not after or after.isspace()
        if sign in OPENS:
            turned = last and not free  # “closed with the wrong mark.“
            found.append(Mark(at, place, not turned, turned))
        elif sign in CLOSES:
            found.append(Mark(at, place, bool(before) and free and not last, True))  # ”as in Sweden”
        else:
            glued = (before in GLUED and after.isalnum()) or (before.isspace() and after.isspace())
            opens = glued or (not last and (free or not (after.isalnum() or before.isalnum())))
            found.append(Mark(at, place, opens, bool(before) if last else not free))
    return found


def _singles(source: Source, paragraph: list[int]) -> list[Mark]:
    """Single marks that are no apostrophes, as far as can be told."""
    found: list[Mark] = []
    for at in paragraph:
        text = source.sentences[at].text
        if "'" not in text and "‘" not in text and "’" not in text:
            continue
        for hit in SINGLE.finditer(text):
            sign, place = hit.group(), hit.start()
            before, after = text[place - 1 : place], text[place + 1 : place + 2]
            free = not before or before.isspace() or before in BEFORE
            if sign in SINGLE_OPENS or (sign == "'" and free and after.isalpha()):
                found.append(Mark(at, place, True, False))
            elif not free and not after.isalnum():
                found.append(Mark(at, place, False, True))
    return [mark for n, mark in enumerate(found) if not _possessive(source, found, n)]


def _possessive(source: Source, marks: list[Mark], n: int) -> bool:
    """Whether a closing mark is the apostrophe of "workers' rights": one more follows that closes."""
    mark = marks[n]
    text = source.sentences[mark.at].text
    goes_on = text[mark.place + 1 : mark.place + 2] == " " and text[mark.place + 2 : mark.place + 3].islower()
    owner = mark.closes and text[mark.place - 1 : mark.place] == "s" and goes_on
    return owner and n + 1 < len(marks) and marks[n + 1].closes


def _pair(source: Source, marks: list[Mark], start: Mark | None = None) -> tuple[list[Stretch], Mark | None]:
    """The stretches between marks, and the mark left open; an opening mark before another one was never closed.

    Where the other one begins a sentence soon after, the speech goes on, as with each paragraph that was one once.
    """
    found: list[Stretch] = []
    for mark in marks:
        if mark.opens and (start is None or not mark.closes):
            if start and not mark.place and start.at < mark.at <= start.at + FAR and _begins(source, start):
                last = mark.at - 1
                found += _stretch(source, start, last, len(source.sentences[last].text), closed=False)
            start = mark
        elif mark.closes and start is not None:
            found += _stretch(source, start, mark.at, mark.place)
            start = None
    return found, start


def _begins(source: Source, mark: Mark) -> bool:
    """Whether a mark begins a sentence, or a speech within one."""
    text = source.sentences[mark.at].text
    return not mark.place or text[: mark.place].endswith((": ", ", "))


def _stretch(source: Source, start: Mark, at: int, place: int, *, closed: bool = True) -> list[Stretch]:
    pieces: list[tuple[int, Span]] = []
    for n in range(start.at, at + 1):
        if not source.sentences[n].says:
            continue
        text = source.sentences[n].text
        first = start.place + 1 if n == start.at else 0
        end = place if n == at else len(text)
        words = text[first:end]
        first, end = first + len(words) - len(words.lstrip()), first + len(words.rstrip())
        if first < end:
            pieces.append((n, Span(first, end)))
    text = "".join(source.sentences[n].text[span.start : span.end] for n, span in pieces[:2])
    return [Stretch(tuple(pieces), closed)] if len(text) > 1 and any(sign.isalnum() for sign in text) else []


def _outside(inner: list[Stretch], outer: list[Stretch]) -> list[Stretch]:
    """The stretches that begin in none of the others."""
    if not inner:
        return []
    held: dict[int, list[Span]] = {}
    for stretch in outer:
        for at, span in stretch.pieces:
            held.setdefault(at, []).append(span)
    return [one for one in inner if not _begins_within(one, held)]


def _begins_within(one: Stretch, held: dict[int, list[Span]]) -> bool:
    at, span = one.pieces[0]
    rows = held.get(at, [])
    place = bisect_right(rows, span.start, key=lambda row: row.start) - 1
    return place >= 0 and span.start < rows[place].end
