"""Ways in which English fears, each in a sentence of its own; and what only sounds like a fear."""

import pytest

from generator.extraction.matters.fears import find_fears
from generator.extraction.tokens import line

PLAIN = ("told", "noted")
"""How a harm is told that nobody fears in that sentence."""


def feared(text: str) -> list[str]:
    """How each harm of a sentence is told that somebody fears, or may come."""
    return [signal.how for signal in find_fears(line(text), 0) if signal.how not in PLAIN]


@pytest.mark.parametrize(
    "text",
    [
        "The valley is sliding into famine.",
        "The town is heading for a shortage of bread.",
        "Economists expect a recession next year.",
        "The ban could backfire.",
        "The valley's only hospital may close.",
        "Should the talks collapse, the mill would go under.",
        "Bakers are afraid for their jobs.",
        "The war could spill over into the next valley.",
        "It could happen again.",
        "The law would strip tenants of protection.",
        "Small mills would bear the brunt.",
        "The bigger danger, the baker said, is that guests stay away.",
        "The verdict could set a precedent.",
        "No doubt tenants would be forced to show a lease.",
        "Nobody doubts that tenants could be forced to show a lease.",
    ],
)
def test_what_may_come_is_heard(text: str) -> None:
    assert feared(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "Had the bell rung, we are afraid that people would have run to the quay.",
        "The mill's website lists storms among the dangers for which its bells may be used.",
        "The board would rather sell off the old pier.",
        "Orlia will weaken its exchange rate to 40 crowns.",
        "The valley slid into recession in May.",
        "No tenant would be forced to show a lease.",
        "Orell told the chamber that nobody would be compelled to sell a boat.",
        "Neither the skippers nor their crews would be forced to register.",
    ],
)
def test_what_was_is_wished_or_decided_is_no_fear(text: str) -> None:
    assert feared(text) == []


def test_fears_without_ground_are_made_smaller() -> None:
    assert feared("Fears that the mill will collapse are unfounded.") == ["discounted"]
    assert feared("The board dismissed fears of a collapse.") == ["discounted"]
