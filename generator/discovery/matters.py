"""Policy moves and risks, found by language and grouped, each as an entry with the cues that find its sentences."""

from collections.abc import Sequence

from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.profile import Profile


def find_matters(articles: Sequence[Annotated], entities: Sequence[Entity], profile: Profile) -> list[Candidate]:
    """One candidate for each policy move and risk that the registry does not hold, with page, cues and reasons."""
    return []
