"""What a number is about: the entity in its own noun phrase, or for a range the thing named last before it."""

import re
from collections.abc import Mapping, Sequence

from generator.evidence.fearing import LOADED
from generator.model.annotation import Annotated, Quantity
from generator.model.entity import Mention
from generator.model.kind import THINGS, Kind

JOINED = re.compile(r"[-–][a-z]")
"""After a name, it is only part of an adjective: "six Union-led towns" are no number of the Union's."""


def subject_of(quantity: Quantity, here: Sequence[Mention], kinds: Mapping[str, Kind]) -> str | None:
    """The entity id, or None where the sentence leaves it open."""
    inside = [m for m in here if quantity.span.overlaps(m.span) and kinds[m.entity] is not Kind.STATE]
    inside = [m for m in inside if not JOINED.match(quantity.text, max(0, m.span.end - quantity.span.start))]
    if inside:
        return inside[-1].entity
    if quantity.measure == "range":
        before = [m for m in here if kinds[m.entity] in THINGS and m.span.end <= quantity.span.start]
        return before[-1].entity if before else None
    return None


def shown_alone(text: str, quantity: Quantity) -> bool:
    """Whether a number may stand in a table without the words before it: "only six" and "not five" may not."""
    return not LOADED.search(text[: quantity.span.start])


def subjects_of(
    articles: Sequence[Annotated], mentions: Mapping[tuple[str, int], Sequence[Mention]], kinds: Mapping[str, Kind]
) -> dict[tuple[str, int, int], str]:
    """The entity of each quantity that has one, by source, sentence and start."""
    found: dict[tuple[str, int, int], str] = {}
    for article in articles:
        for quantity in article.quantities:
            subject = subject_of(quantity, mentions.get((article.source.id, quantity.sentence), ()), kinds)
            if subject:
                found[article.source.id, quantity.sentence, quantity.span.start] = subject
    return found
