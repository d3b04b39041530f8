"""The one seam for models: texts in, spans of those texts out. What is no span of its text is refused and told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from generator.errors import Finding
from generator.model.annotation import POINTED, Annotated, Naming, Span
from generator.model.kind import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointed:
    """What a model points at: code points of the text it was given, end exclusive, and its own label."""

    start: int
    end: int
    label: str


class Pointer(Protocol):
    """A model behind the seam. `name` says which, with its version; it stands in the reason of every mention."""

    @property
    def name(self) -> str:
        """What the mentions are marked with."""
        ...

    def point(self, texts: Sequence[str]) -> Sequence[Sequence[Pointed]]:
        """For each text, in order, what it points at. Raises UsageError where the model cannot be used."""
        ...


KINDS = {
    "PERSON": Kind.PERSON,
    "PER": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "ORGANIZATION": Kind.ORGANISATION,
    "ORGANISATION": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "LOCATION": Kind.PLACE,
    "PRODUCT": Kind.TECHNOLOGY,
    "LAW": Kind.DOCUMENT,
} | {kind.value.upper(): kind for kind in Kind}
"""The labels of the usual schemes, OntoNotes and CoNLL, and our own; other labels are not taken."""


def with_pointed(articles: Iterable[Annotated], pointer: Pointer) -> tuple[tuple[Annotated, ...], tuple[Finding, ...]]:
    """The articles with what the model points at among their names, and a finding for each article with refusals."""
    out: list[Annotated] = []
    findings: list[Finding] = []
    for article in articles:
        sentences = [sentence for sentence in article.source.sentences if sentence.says]
        texts = [sentence.text for sentence in sentences]
        answers = pointer.point(texts) if texts else []
        if len(answers) != len(texts):
            findings.append(refused(article, pointer, len(texts), "it did not answer for every sentence"))
            out.append(article)
            continue
        found: list[Naming] = []
        bad = 0
        for sentence, text, rows in zip(sentences, texts, answers, strict=True):
            for row in rows:
                if not is_span(row, text):
                    bad += 1
                elif (kind := KINDS.get(row.label.upper())) is not None:
                    found.append(as_naming(sentence.index, text, row, kind, pointer.name))
        if bad:
            findings.append(refused(article, pointer, bad, "they are no spans of their sentences"))
        names = sorted({*article.names, *found}, key=lambda n: (n.sentence, n.span, n.clue))
        out.append(replace(article, names=tuple(names)))
    return tuple(out), tuple(findings)


def is_span(row: Any, text: str) -> bool:  # noqa: ANN401  (whatever a model returns)
    """Whether the model points at a stretch of the text that begins and ends with something to read."""
    if not isinstance(row, Pointed):
        return False
    given: tuple[Any, Any, Any] = (row.start, row.end, row.label)  # a model keeps to no types
    if not all(isinstance(value, kind) for value, kind in zip(given, (int, int, str), strict=True)):
        return False
    if not 0 <= row.start < row.end <= len(text):
        return False
    stretch = text[row.start : row.end]
    return stretch == stretch.strip() and any(char.isalnum() for char in stretch)


def as_naming(sentence: int, text: str, row: Pointed, kind: Kind, name: str) -> Naming:
    """The span as a name of the article, without a leading article, marked as the model's."""
    start = row.start
    for article in ("the ", "The "):
        if text.startswith(article, start) and start + len(article) < row.end:
            start += len(article)
    span = Span(start, row.end)
    return Naming(sentence=sentence, span=span, text=text[start : row.end], clue=f"{POINTED}{name}", kind=kind)


def refused(article: Annotated, pointer: Pointer, count: int, why: str) -> Finding:
    """The remark that some of a model's answers for an article were not taken."""
    what, now = (
        f"{count} answers of {pointer.name} were refused",
        "nothing is to be done: only what it got right is used",
    )
    return Finding(path=article.source.path, what=what, why=why, now=now)
