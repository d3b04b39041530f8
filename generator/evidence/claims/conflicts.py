"""What two propositions cannot both mean if they are one: another polarity, number, day, condition or speaker."""

from collections.abc import Sequence

from generator.evidence.claims.lexicon import unasserted
from generator.evidence.claims.numbers import near
from generator.evidence.claims.proposition import Proposition
from generator.model.annotation import Quantity


def conflict(one: Proposition, two: Proposition) -> bool:
    """Whether they cannot be one claim, however alike their words are."""
    return (
        one.negative != two.negative
        or (one.mode == "if") != (two.mode == "if")
        or {one.mode, two.mode} == {"may", "done"}
        or is_led(one) != is_led(two)
        or (one.short and two.short and one.subject.isdisjoint(two.subject))
        or bool(one.days and two.days and one.days.isdisjoint(two.days))
        or other_numbers(one, two)
        or other_speakers(one, two)
        or swapped(one, two)
    )


def is_led(one: Proposition) -> bool:
    """Whether an act is named as permitted, asked for, meant or feared, and not told."""
    return not one.governors.isdisjoint(unasserted())


def swapped(one: Proposition, two: Proposition) -> bool:
    """Whether who acts in one is who it is done to in the other, and the other way round."""
    if not one.agents or not two.agents or one.agents & two.agents:
        return False
    return bool(one.agents & two.themes and two.agents & one.themes)


def other_numbers(one: Proposition, two: Proposition) -> bool:
    """Whether they, or what they are about, count the same things and no number is in both."""
    if any(near(n, m) for n, _ in one.counts for m, _ in two.counts):
        return False
    return any(a & b for _, a in one.counts for _, b in two.counts)


def other_speakers(one: Proposition, two: Proposition) -> bool:
    """Whether two voices say words that tell of no act: each holds their own view, however alike."""
    if not one.speaker or not two.speaker or one.speaker == two.speaker:
        return False
    return (one.quoted or two.quoted) and not (one.deep and two.deep)


def contradict(one: Sequence[Quantity], two: Sequence[Quantity]) -> bool:
    """Whether two statements give different numbers in one unit."""
    return any(
        a.unit == b.unit and a.value is not None and b.value is not None and a.value != b.value
        for a in one
        for b in two
    )
