"""Corrections in the data export: what was wrong, what holds instead, why; and which articles were taken down."""

from collections.abc import Callable
from typing import Any

from generator.model.briefing import Briefing
from generator.model.source import Rights

May = Callable[[tuple[str, int]], bool]


def correction_data(briefing: Briefing, may: May) -> list[dict[str, Any]]:
    """Every correction of the editors; `index` is its sentence, null where none is as it says."""
    rows = []
    for row in briefing.corrections:
        free = briefing.source[row.source].rights is Rights.TEXT
        free = free or (row.sentence is not None and may((row.source, row.sentence)))
        rows.append(
            {
                "source": row.source,
                "index": row.sentence,
                "was": row.was if row.was and free else None,
                "now": row.now or None,
                "reason": row.reason,
                "date": row.date or None,
            }
        )
    return rows


def taken_data(briefing: Briefing) -> list[dict[str, Any]]:
    """Every article that was taken down; none of its words."""
    return [{"source": row.source, "date": row.date, "reason": row.reason} for row in briefing.taken_down]
