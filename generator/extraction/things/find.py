"""The things and groups that one article names by common nouns, each with the clue that tells its kind."""

from generator.model.annotation import Naming
from generator.model.source import Source


def find_things(source: Source) -> tuple[Naming, ...]:
    """Weapons, products, groups that speak, forces, laws and plans of an article, sorted by sentence and span."""
    return ()
