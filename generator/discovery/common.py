"""What is named by common nouns: weapons and other things at stake, groups that speak, forces, laws and plans."""

from collections.abc import Sequence

from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from generator.model.entity import Entity


def find_common(
    articles: Sequence[Annotated], registry: Sequence[Entity], proper: Sequence[Candidate]
) -> list[Candidate]:
    """One candidate for each thing or group that neither the registry nor `proper` holds; none has a page yet."""
    return []
