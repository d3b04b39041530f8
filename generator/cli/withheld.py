"""What no page shows, and why: what the context gate leaves out, and what names nothing that has a page."""

from collections.abc import Iterable, Sequence
from typing import Any

from generator.model.briefing import Briefing
from generator.model.claim import Statement
from generator.pages.page import Page

FEW = 20
"""So many of a kind are told; --json has all."""
NAMELESS, DROPPED = "names nobody and nothing that has a page", "an editor dropped it"
ASIDE = "has no part in the pages of what it names"


def withheld(briefing: Briefing, pages: Iterable[Page]) -> list[tuple[Statement, str]]:
    """The statements that stand on no page but their source's, each with the reason; in order of place."""
    shown = {place for page in pages if page.kind != "source" for place in page.cites}
    dropped = {key for entity in briefing.entities for key in entity.drop}
    found = []
    for statement in briefing.statements:
        showing = briefing.showing(statement)
        if showing.is_out:
            found.append((statement, "; ".join(showing.reasons)))
        elif statement.place not in shown:
            paged = any(briefing.entity[key].page for key in statement.entities)
            found.append((statement, DROPPED if statement.id in dropped else ASIDE if paged else NAMELESS))
    return found


def lines_of(rows: Sequence[tuple[Statement, str]], total: int) -> Iterable[str]:
    """How many are left out, and the first of them with their reasons."""
    if not rows:
        return
    yield f"left out of the pages: {len(rows)} of {total} statements, which stand only in their sources; no failure"
    for statement, reason in rows[:FEW]:
        yield f"  {statement.source}:{statement.sentence} “{statement.text}”: {reason}"
    if len(rows) > FEW:
        yield f"  and {len(rows) - FEW} more; --json has all"


def as_data(rows: Iterable[tuple[Statement, str]]) -> list[dict[str, Any]]:
    """All of it, for machines."""
    return [
        {
            "id": statement.id,
            "source": statement.source,
            "sentence": statement.sentence,
            "text": statement.text,
            "reason": reason,
        }
        for statement, reason in rows
    ]
