"""The proper names of one article, each with what the words around it say of its kind."""

from generator.model.annotation import Naming
from generator.model.source import Source


def find_names(source: Source) -> tuple[Naming, ...]:
    """Every proper name of an article, sorted by sentence and span."""
    return ()
