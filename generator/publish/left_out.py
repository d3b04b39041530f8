"""What no page shows, and why: what the context gate leaves out, and what names nothing that has a page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.briefing import Briefing
from generator.model.quick import quick
from generator.model.source import Sentence
from generator.pages.page import Page, Place

NAMELESS, DROPPED = "names nobody and nothing that has a page", "an editor dropped it"
ASIDE = "has no part in the pages of what it names"
EVERYTHING = frozenset({"source", "claims"})
"""Kinds of page that list whatever there is: to stand there is not to be shown."""


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why statements of an article would stand on no page; `out` says that none may show them, else a page may."""

    source: str
    sentences: tuple[int, ...]
    reason: str
    out: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A statement that stands on no page but its source's and the list of claims, and why."""

    id: str
    source: str
    sentence: int
    text: str
    reason: str


def reasons_of(briefing: Briefing) -> tuple[Reason, ...]:
    """For every statement why no page would show it."""
    dropped = {key for entity in briefing.entities for key in entity.drop}
    paged = {entity.id for entity in briefing.entities if entity.page}
    found: dict[tuple[str, str, bool], list[int]] = {}
    for statement in briefing.statements:
        showing = briefing.showing(statement)
        if showing.is_out:
            why = "; ".join(showing.reasons)
        else:
            why = ASIDE if not paged.isdisjoint(statement.entities) else NAMELESS
            why = DROPPED if statement.id in dropped else why
        found.setdefault((statement.source, why, showing.is_out), []).append(statement.sentence)
    return tuple(
        [
            Reason(source=source, sentences=tuple(rows), reason=why, out=out)
            for (source, why, out), rows in found.items()
        ]
    )


def left_out(
    reasons: Iterable[Reason], pages: Iterable[Page], sentences: Mapping[Place, Sentence]
) -> tuple[LeftOut, ...]:
    """The statements that stand on no page but their source's and the list of claims, in order of place."""
    shown = {place for page in pages if page.kind not in EVERYTHING for place in page.cites}
    found: list[LeftOut] = []
    for row in reasons:
        for number in row.sentences:
            if row.out or (row.source, number) not in shown:
                sentence = sentences[row.source, number]
                found.append(
                    LeftOut(
                        id=sentence.statement,
                        source=row.source,
                        sentence=number,
                        text=sentence.text,
                        reason=row.reason,
                    )
                )
    return tuple(sorted(found, key=lambda one: (one.source, one.sentence)))
