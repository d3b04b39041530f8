"""Short invented reports, annotated as real ones are, and the differences between them."""

from dataclasses import replace

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.story import Difference
from tests.evidence.build import PROFILE, article, entity

ENTITIES = [
    entity("Norland", "state", aliases=("Norlandic",)),
    entity("Sudmark", "state", aliases=("Sudmarkian",)),
    entity("Ostrava Union", "organisation"),
    entity("Blue Front", "group"),
    entity("Anna Berg", "person", aliases=("Berg",)),
    entity("Karl Lund", "person", aliases=("Lund",)),
    entity("Skua", "weapon"),
    entity("Velm", "place"),
]


def differences(*reports: str | tuple[str, str], entities=ENTITIES) -> tuple[Difference, ...]:
    """The differences between reports, each its words or (its words, the day it was published)."""
    sources = []
    for number, report in enumerate(reports):
        words, day = report if isinstance(report, tuple) else (report, "2031-05-14")
        source = article(f"r{number}", [row.strip() for row in words.split("|")])
        sources.append(replace(source, published=day or None))
    annotated = [annotate(source) for source in sources]
    return weigh("Test", PROFILE, annotated, sorted(entities, key=lambda e: e.id)).differences


def told(*reports: str | tuple[str, str]) -> dict[str, set[str]]:
    """The wordings of each difference, by type and subject."""
    return {f"{d.type}: {d.about}": {wording.text for wording in d.wordings} for d in differences(*reports)}


def types(*reports: str | tuple[str, str]) -> set[str]:
    """The types of the differences found."""
    return {difference.type for difference in differences(*reports)}
