"""A sentence's own words: what it says itself, without what it quotes."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.evidence.phrases import quoted
from generator.evidence.standing import STRAY
from generator.model.annotation import Span
from generator.model.tables import read_table

SINGLE = re.compile(r"(?<![\w’'])[‘'](?=\w)((?:[^‘’'“”\"]|['’](?=\w)){1,600}+)['’](?!\w)")
"""Words between single quotation marks; an apostrophe has a letter after it."""
HALF = re.compile(r"\A[‘'](?=\w)(?:[^‘’'“”\"]|['’](?=\w)){1,600}+\Z|\A[^‘'“\"]{1,600}+[’](?=\Z)(?<!s’)")
MARKS = "“”\"‘’'«» "
FIRST = re.compile(r"[A-Za-z]+")


class Found(NamedTuple):
    """Words, and where they begin in the sentence."""

    words: str
    start: int


@dataclass(frozen=True, slots=True)
class Own:
    """A sentence's own words: `text` is as long as it is, blank where it quotes; it begins to tell at `start`."""

    whole: str
    text: str
    start: int
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, text: str, start: int = 0) -> "Own":
        """The own words of a sentence after a label that ends at `start`."""
        stray = STRAY.match(text)
        ends = stray.end() if stray else 0
        spans = [Span(span.start + ends, span.end + ends) for span in quoted(text[ends:])]
        if stray:
            spans.append(Span(0, ends - 1))
        if "'" in text or "‘" in text:
            spans.extend(Span(m.start(1), m.end(1)) for m in SINGLE.finditer(text))
        return cls(text, " " * start + blank(text, sorted(spans))[start:], start, tuple(sorted(spans)))

    @property
    def opening(self) -> str:
        """The sentence from its first word on, within quotation marks or not."""
        return self.whole[self.start :].lstrip(MARKS)

    @property
    def first(self) -> int:
        """Where its first word begins."""
        return len(self.whole) - len(self.opening)

    def is_quoted(self, at: int) -> bool:
        """Whether a place stands between quotation marks."""
        last = bisect_right(self.spans, at, key=lambda span: span.start)
        return last > 0 and at < self.spans[last - 1].end

    @property
    def is_voiced(self) -> bool:
        """Whether it says somewhere who says so."""
        return not saying().isdisjoint(FIRST.findall(self.text.lower()))


def blank(text: str, spans: Sequence[Span]) -> str:
    """The text, as long as it is, without what stands in the spans."""
    out, at = [], 0
    for span in spans:
        if span.start >= at:
            out += [text[at : span.start], " " * (span.end - span.start)]
            at = span.end
    return "".join((*out, text[at:]))


@cache
def saying() -> frozenset[str]:
    """The verbs that tell of a voice."""
    return frozenset(read_table(__file__, "alone.yml")["saying"])


def is_half(text: str) -> bool:
    """Whether single quotation marks open and do not close in it, or close what did not open."""
    return HALF.match(text) is not None
