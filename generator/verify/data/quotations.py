"""The quotations of the data by the sentences that they stand in."""

from collections import defaultdict

from generator.verify.data.records import Place, Record

LONGEST = 200
"""Sentences of the longest quotation that is followed."""


def quotations(root: Record) -> dict[Place, tuple[Record, ...]]:
    """The quotations that stand in each sentence, or run through it."""
    found: dict[Place, list[Record]] = defaultdict(list)
    for row in root.rows("quotes"):
        if row.flag("direct") and row.place is not None:
            end = min(row.whole("through") or 0, row.place.sentence + LONGEST)
            for number in range(row.place.sentence, max(end, row.place.sentence) + 1):
                found[Place(row.place.source, number)].append(row)
    return {place: tuple(rows) for place, rows in found.items()}
