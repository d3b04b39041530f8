"""How `check` tells what no page shows: in a few lines for people, whole for machines."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from generator.publish.left_out import LeftOut

FEW = 20
"""So many of a kind are told; --json has all."""


def lines_of(rows: Sequence[LeftOut], total: int) -> Iterable[str]:
    """How many are left out, and the first of them with their reasons."""
    if not rows:
        return
    yield f"left out of the pages: {len(rows)} of {total} statements, which stand only in their sources; no failure"
    for row in rows[:FEW]:
        yield f"  {row.source}:{row.sentence} “{row.text}”: {row.reason}"
    if len(rows) > FEW:
        yield f"  and {len(rows) - FEW} more; --json has all"


def as_data(rows: Iterable[LeftOut]) -> list[dict[str, Any]]:
    """All of it, for machines."""
    return [asdict(row) for row in rows]
