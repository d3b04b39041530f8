"""What one source tells, and another denies or cannot confirm, is a difference, where both use the same words."""

import pytest

from generator.evidence.differences.gainsaid import stretches
from tests.evidence.telling import told
from tests.linear import assert_linear

TOLD = "Smugglers sank two barges in the harbour, the guild said."


@pytest.mark.parametrize(
    ("denial", "about"),
    [
        ("Norland denies that smugglers sank barges.", "Whether smugglers sank barges"),
        ("Whether smugglers sank any barges has not been confirmed.", "Whether smugglers sank any barges"),
        ("A report that smugglers had sunk barges could not be confirmed.", "Whether smugglers had sunk barges"),
        ("There is no evidence that smugglers sank barges, Karl Lund said.", "Whether smugglers sank barges"),
        ("Anna Berg dismissed the claim that smugglers sank barges.", "Whether smugglers sank barges"),
        ("Norland denies the sinking of its barges by smugglers.", "What Norland denies"),
    ],
)
def test_told_and_denied_elsewhere_differ(denial: str, about: str) -> None:
    told_so = TOLD.replace("sank", "were sinking") if "sinking" in denial else TOLD
    assert told(f"{told_so} | It rained.", f"The market opened. | {denial}") == {f"status: {about}": {told_so, denial}}


@pytest.mark.parametrize(
    "denial",
    [
        "Norland denies that smugglers sold lamps.",
        "Norland rejected a call to sink the smugglers' barges.",
        "Whether smugglers sink barges is the next question.",
        "Reports that smugglers sank barges came from the pier.",
        "Norland denies it.",
    ],
)
def test_what_is_no_denial_of_it_does_not(denial: str) -> None:
    assert told(TOLD, denial) == {}


@pytest.mark.parametrize(
    "other",
    [
        "Smugglers did not sink any barges, the guild said.",
        "If smugglers sank barges, the guild said, there would be wrecks.",
        "Smugglers sold the guild lamps.",
    ],
)
def test_a_denial_and_what_tells_nothing_plainly_do_not(other: str) -> None:
    assert told(other, "Norland denies that smugglers sank barges.") == {}


@pytest.mark.parametrize("piece", ["no evidence that it sank ", "whether it sank ", "denies the claim "])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_linear(lambda size: lambda: list(stretches(piece * size)), 200)
