"""Editions in the data export: the day, what it held, what it changed; the words stand in the edition's own file."""

from itertools import pairwise
from typing import Any

from generator.evidence.editions.changes import changes
from generator.model.briefing import Briefing
from generator.model.edition import Edition
from generator.pages.editions.told import SORTS


def edition_data(briefing: Briefing) -> list[dict[str, Any]]:
    """Every edition, oldest first, with how much of each sort it changed; the first changed nothing."""
    editions = briefing.editions
    steps: list[tuple[Edition | None, Edition]] = [(None, edition) for edition in editions[:1]]
    steps.extend(pairwise(editions))
    return [row(before, edition) for before, edition in steps]


def row(before: Edition | None, edition: Edition) -> dict[str, Any]:
    """One edition."""
    changed = changes(before, edition) if before else None
    return {
        "date": edition.date,
        "note": edition.note or None,
        "file": f"editions/{edition.date}.json",
        "page": f"editions/{edition.date}.md",
        "sources": len(edition.sources),
        "claims": len(edition.claims),
        "pages": len(edition.pages),
        "changes": {sort.name: len(getattr(changed, sort.name)) for sort in SORTS} if changed is not None else None,
    }
