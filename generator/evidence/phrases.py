"""A definite phrase for a decision points back where it stands alone: no compound, no words of its own, unquoted."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from generator.model.annotation import Span
from generator.model.tables import alternatives, read_table, word_set

MARKS = re.compile(r"[“”«»\"]")
CLOSES = "”»"
SCARE = 3
"""Fewer blanks than this between quotation marks are an expression that the sentence makes its own."""


class Phrase(NamedTuple):
    """A definite phrase: where it stands, its determiner as written, the last word of its noun."""

    span: Span
    determiner: str
    noun: str

    @property
    def is_demonstrative(self) -> bool:
        """Whether it points at what was said just before: "this move"."""
        return self.determiner in ("This", "this")

    @property
    def is_owned(self) -> bool:
        """Whether it says whose decision it is: "the council's decision", which nobody need be told."""
        return self.determiner.endswith(("’s", "'s"))


@cache
def decision_phrase() -> re.Pattern[str]:
    """A definite, demonstrative or possessive phrase whose head is a word for a decision."""
    nouns = alternatives(read_table(__file__, "references.yml")["decision_nouns"])
    return re.compile(
        rf"\b(This|The|this|the|[A-Z][\w.]+(?: \w+)?[’']s)\s+(?:(?:new|recent|latest|[A-Z][A-Z.]+)\s+)?({nouns})\b",
        re.ASCII,
    )


@cache
def standing() -> re.Pattern[str]:
    """What may follow a noun that is the last word of its phrase and leaves open what it is about."""
    after = alternatives(sorted(word_set(__file__, "references.yml", "after_decisions")))
    domains = alternatives(sorted(word_set(__file__, "references.yml", "domains")))
    return re.compile(rf"\s*(?:[.,;:!?)—–”\"]|\Z)|\s+(?:(?:{after})\b|\w+ed\b(?! by\b)|in (?:\S+ )?(?:{domains})\b)")


def decision_phrases(text: str) -> Iterable[Phrase]:
    """The phrases of a sentence that speak of a decision and leave it to other sentences to say which, in order."""
    for match in decision_phrase().finditer(text):
        phrase = Phrase(Span(match.start(), match.end()), match[1], match[2].rsplit(" ", 1)[-1])
        if phrase.is_owned:
            open_ended = not re.match(r"\s+of\b(?!\s+(?:the\s+)?[A-Z])", text[match.end() :])
        else:
            open_ended = standing().match(text, match.end()) is not None
        if open_ended and not is_quoted(text, match.start()):
            yield phrase


def is_quoted(text: str, at: int) -> bool:
    """Whether a place stands between quotation marks, as far as its sentence shows."""
    spans = quoted(text)
    last = bisect_right(spans, at, key=lambda span: span.start)
    return last > 0 and at < spans[last - 1].end


@lru_cache(maxsize=256)
def quoted(text: str) -> tuple[Span, ...]:
    """The stretches between quotation marks; one that began or ends in another sentence reaches to the border."""
    found: list[Span] = []
    since: int | None = None
    last = 0
    for match in MARKS.finditer(text):
        mark, at = match.group(), match.start()
        if mark in CLOSES or (mark == '"' and since is not None):
            found.append(Span(last if since is None else since, at))
            since, last = None, match.end()
        elif since is None:
            since = match.end()
    if since is not None:
        found.append(Span(since, len(text)))
    return tuple(found)


def without_quotations(text: str) -> str:
    """The sentence's own words: what is quoted at some length left out, a word or two in quotation marks kept."""
    out, at = [], 0
    for span in quoted(text):
        if text.count(" ", span.start, span.end) >= SCARE:
            out.append(text[at : span.start])
            at = span.end
    return "".join((*out, text[at:])) if out else text
