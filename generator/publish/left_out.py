"""What no page shows, and why: what the context gate leaves out, and what names nothing that has a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.briefing import Briefing
from generator.pages.page import Page

NAMELESS, DROPPED = "names nobody and nothing that has a page", "an editor dropped it"
ASIDE = "has no part in the pages of what it names"
EVERYTHING = frozenset({"source", "claims"})
"""Kinds of page that list whatever there is: to stand there is not to be shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A statement that stands on no page but its source's and the list of claims, and why."""

    id: str
    source: str
    sentence: int
    text: str
    reason: str


def left_out(briefing: Briefing, pages: Iterable[Page]) -> tuple[LeftOut, ...]:
    """The statements that stand on no page but their source's and the list of claims, in order of place."""
    shown = {place for page in pages if page.kind not in EVERYTHING for place in page.cites}
    dropped = {key for entity in briefing.entities for key in entity.drop}
    found = []
    for statement in briefing.statements:
        showing = briefing.showing(statement)
        if showing.is_out:
            reason = "; ".join(showing.reasons)
        elif statement.place not in shown:
            paged = any(briefing.entity[key].page for key in statement.entities)
            reason = DROPPED if statement.id in dropped else ASIDE if paged else NAMELESS
        else:
            continue
        found.append(
            LeftOut(
                id=statement.id,
                source=statement.source,
                sentence=statement.sentence,
                text=statement.text,
                reason=reason,
            )
        )
    return tuple(found)
