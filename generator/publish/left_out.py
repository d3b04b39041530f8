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
    """Why a statement would stand on no page; `out` says that none may show it, else a page may do so."""

    source: str
    sentence: int
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
    """For every statement, in order of place, why no page would show it."""
    dropped = {key for entity in briefing.entities for key in entity.drop}
    found = []
    for statement in briefing.statements:
        showing = briefing.showing(statement)
        if showing.is_out:
            why = "; ".join(showing.reasons)
        else:
            paged = any(briefing.entity[key].page for key in statement.entities)
            why = DROPPED if statement.id in dropped else ASIDE if paged else NAMELESS
        source, sentence = statement.place
        found.append(Reason(source=source, sentence=sentence, reason=why, out=showing.is_out))
    return tuple(found)


def left_out(
    reasons: Iterable[Reason], pages: Iterable[Page], sentences: Mapping[Place, Sentence]
) -> tuple[LeftOut, ...]:
    """The statements that stand on no page but their source's and the list of claims, in order of place."""
    shown = {place for page in pages if page.kind not in EVERYTHING for place in page.cites}
    found = []
    for row in reasons:
        place = (row.source, row.sentence)
        if row.out or place not in shown:
            sentence = sentences[place]
            found.append(
                LeftOut(
                    id=sentence.statement,
                    source=row.source,
                    sentence=row.sentence,
                    text=sentence.text,
                    reason=row.reason,
                )
            )
    return tuple(found)
