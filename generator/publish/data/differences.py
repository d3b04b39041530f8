"""A difference in the data export: every wording with the whole sentences that have it."""

from typing import Any

from generator.model.story import Difference
from generator.publish.data.claims import place


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
