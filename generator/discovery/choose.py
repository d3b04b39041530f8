"""Which candidates a reader would look up: those have a page of their own, each decision with its reasons."""

from collections.abc import Sequence

from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from generator.model.profile import Profile


def choose_pages(candidates: Sequence[Candidate], articles: Sequence[Annotated], profile: Profile) -> list[Candidate]:
    """The candidates with section, page, score and reasons set."""
    return list(candidates)
