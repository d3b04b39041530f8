"""Who is named: persons, states, governments, organisations and places, each under all its names."""

from collections.abc import Sequence

from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from generator.model.entity import Entity


def find_proper(articles: Sequence[Annotated], registry: Sequence[Entity]) -> list[Candidate]:
    """One candidate for each bearer of a proper name that the registry does not hold; none has a page yet."""
    return []
