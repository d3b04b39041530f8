"""Marks are paired within a paragraph; without its second mark a stretch is none, unless the next paragraph goes on."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model.annotation import Span
from generator.model.source import Source

OPENS, CLOSES = "“„«", "”»"
SINGLE_OPENS, SINGLES = "‘", "’'"
MARKS = frozenset(OPENS + CLOSES + SINGLE_OPENS + SINGLES + '"')
BEFORE = frozenset("([{—–-/“‘„«\"'")


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
    found: list[Stretch] = []
    says = [at for at, sentence in enumerate(source.sentences) if sentence.says]
    paragraphs = [list(group) for _, group in groupby(says, key=lambda at: source.sentences[at].paragraph)]
    texts = [[source.sentences[at].text for at in paragraph] for paragraph in paragraphs]
    for number, paragraph in enumerate(paragraphs):
        goes_on = number + 1 < len(texts) and texts[number + 1][0].startswith((*OPENS, '"'))
        doubles = _pair(source, paragraph, list(_doubles(source, paragraph)), goes_on=goes_on)
        singles = _pair(source, paragraph, _singles(source, paragraph), goes_on=False)
        found += doubles + _outside(singles, doubles)
    return tuple(sorted(found, key=lambda stretch: (stretch.pieces[0][0], stretch.pieces[0][1])))


def _around(text: str, place: int) -> tuple[str, str]:
    return text[place - 1 : place], text[place + 1 : place + 2]


def _doubles(source: Source, paragraph: list[int]) -> Iterator[Mark]:
    for at in paragraph:
        text = source.sentences[at].text
        for place, sign in enumerate(text):
            if sign in OPENS:
                yield Mark(at, place, True, False)
            elif sign in CLOSES:
                yield Mark(at, place, False, True)
            elif sign == '"':
                before, after = _around(text, place)
                free = not before or before.isspace() or before in BEFORE
                last = not after or after.isspace()
                opens = not last and (free or not (after.isalnum() or before.isalnum()))
                yield Mark(at, place, opens, bool(before) if last else not free)


def _singles(source: Source, paragraph: list[int]) -> list[Mark]:
    """Single marks that are no apostrophes, as far as can be told."""
    found: list[Mark] = []
    for at in paragraph:
        text = source.sentences[at].text
        for place, sign in enumerate(text):
            if sign not in SINGLES and sign not in SINGLE_OPENS:
                continue
            before, after = _around(text, place)
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


def _pair(source: Source, paragraph: list[int], marks: list[Mark], *, goes_on: bool) -> list[Stretch]:
    """The stretches between marks; an opening mark before another one was never closed."""
    found: list[Stretch] = []
    start: Mark | None = None
    for mark in marks:
        if mark.opens and (start is None or not mark.closes):
            start = mark
        elif mark.closes and start is not None:
            found += _stretch(source, start, mark.at, mark.place)
            start = None
    if start is not None and goes_on:
        last = paragraph[-1]
        found += _stretch(source, start, last, len(source.sentences[last].text), closed=False)
    return found


def _stretch(source: Source, start: Mark, at: int, place: int, *, closed: bool = True) -> list[Stretch]:
    pieces: list[tuple[int, Span]] = []
    for n in range(start.at, at + 1):
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
    held = {(at, n) for stretch in outer for at, span in stretch.pieces for n in range(span.start, span.end)}
    return [stretch for stretch in inner if (stretch.pieces[0][0], stretch.pieces[0][1].start) not in held]
