"""A difference in the data export: every wording with the whole sentences that have it."""

from typing import Any

from generator.model.claim import Statement
from generator.model.story import Difference


def difference_data(difference: Difference) -> dict[str, Any]:
    """A difference with every wording and its evidence."""
    return {
        "id": difference.id,
        "about": difference.about,
        "type": difference.type,
        "rule": difference.rule,
        "entities": list(difference.entities),
        "values": [
            {"value": w.text, "number": w.quantity is not None, "evidence": [place(s) for s in w.statements]}
            for w in difference.wordings
        ],
    }


def place(statement: Statement) -> dict[str, Any]:
    """Where a statement stands: the whole sentence."""
    return {"source": statement.source, "sentence": statement.sentence, "start": 0, "end": len(statement.text)}
