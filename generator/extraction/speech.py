"""The verbs of saying are one table for all floors: `speech.yml`, by what the saying does."""

from collections.abc import Iterable, Mapping
from functools import cache

from generator.model.tables import read_table

Forms = Mapping[str, list[str]]
"""By verb, its other forms."""


def sayings() -> Mapping[str, Forms]:
    """The verbs of each group, each with its other forms."""
    return read_table(__file__, "speech.yml")


@cache
def said(groups: tuple[str, ...] = ()) -> frozenset[str]:
    """Every form of the verbs of these groups, of all where none is named."""
    rows: Iterable[Forms] = (forms for group, forms in sayings().items() if not groups or group in groups)
    return frozenset(form for row in rows for verb, forms in row.items() for form in (verb, *forms))
