"""The day on which an act was done, as far as its sentence says: two acts of one class on one day are seldom two."""

from collections.abc import Iterable, Sequence

from generator.discovery.matters.story_words import stem
from generator.discovery.matters.worth import PASSING
from generator.model.annotation import Annotated, DateRef, Signal, Span
from generator.model.source import Sentence

SAME_DAY, THEIR_DAY, SAME_VERB = 0.4, 0.2, 0.2
"""How much it counts that two acts are of one class on one day, by one doer on one day, or one doer's by one verb."""


class Days:
    """The days that the sentences of one article say their events were on."""

    def __init__(self, article: Annotated) -> None:
        self.of: dict[int, list[DateRef]] = {}
        for ref in article.dates:
            if ref.first and ref.first == ref.last and not ref.role:
                self.of.setdefault(ref.sentence, []).append(ref)

    def day(self, signal: Signal) -> str:
        """The day (ISO) of the date that stands nearest to an act's word; empty where its sentence has none."""
        found = self.of.get(signal.sentence, ())
        return min(found, key=lambda ref: (apart(ref.span, signal.span), ref.span)).first or "" if found else ""


def apart(one: Span, other: Span) -> int:
    """Characters between two stretches of a sentence."""
    return max(one.start - other.end, other.start - one.end, 0)


def marks_of(signal: Signal, sentence: Sentence, day: str, actors: Sequence[str]) -> Iterable[tuple[str, float]]:
    """What makes it likely that two acts are one, whatever they are about, and how likely: a day, a doer, a verb."""
    if day:
        yield f"#{day} {signal.group}", SAME_DAY
        yield from ((f"#{day} {actor}", THEIR_DAY) for actor in actors)
    if signal.how not in PASSING:
        verb = stem(sentence.text[signal.span.start : signal.span.end].lower())
        yield from ((f"{actor} {verb}", SAME_VERB) for actor in actors)
