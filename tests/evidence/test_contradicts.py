"""What a sentence says against the one right before it, in whatever words, is a difference of two voices."""

import pytest

from tests.evidence.telling import told, types

SAID = "Karl Lund said the mill was safe."
ACCUSED = "The guild accused Anna Berg of selling tin as silver."


@pytest.mark.parametrize(
    "answer",
    [
        "The guild disagrees.",
        "The guild sees it differently.",
        "The guild says otherwise.",
        "The guild begs to differ.",
        "The guild said the opposite.",
        "The guild doubts that.",
        "The guild disputes the claim.",
        "The guild was not convinced.",
        "The guild said that was wrong.",
        "The guild cast doubt on that.",
        "The guild called that “wishful thinking”.",
        "The guild countered: “It leaks.”",
        "The guild hit back, saying that the roof leaks.",
        "Not so, says the guild.",
        "Hardly, the guild says.",
        "That is not what the guild says.",
        "“That’s simply not true,” the guild said.",
        "But the guild said it was not safe.",
    ],
)
def test_two_voices_against_each_other_differ(answer: str) -> None:
    sides = told(f"The market opened. | {SAID} | {answer}")
    assert sides == {"status: Whether the mill was safe": {SAID, answer}}


@pytest.mark.parametrize(
    "answer",
    [
        "Berg insists she did nothing wrong.",
        "Berg says she acted lawfully.",
        "Berg maintains her innocence.",
        "She pleaded not guilty.",
        "Berg said there was no truth in it.",
        "Berg accuses the guild of lying.",
    ],
)
def test_who_is_accused_and_says_otherwise_differs(answer: str) -> None:
    sides = told(f"{ACCUSED} | {answer}")
    assert list(sides) == ["status: Anna Berg, accused of selling tin as silver"]


@pytest.mark.parametrize(
    "report",
    [
        f"{SAID} | Nobody doubts that.",
        f"{SAID} | The guild did not dispute that.",
        f"{SAID} | Lund disagrees.",  # with somebody else: he said it himself
        "The market opened. | The guild disagrees.",
        f"{SAID} | The mayor accused the weavers of theft; the weavers doubt it.",  # of what the sentence says
        f"{SAID} | The guild was not convinced that tin would sell.",
        "Karl Lund asked whether the mill was safe. | The guild answered that it was.",
        f"{SAID} | Anna Berg said the market was not open.",  # of something else
        f"{SAID} | It rained. | The guild doubts that.",
        "The market opened. | Berg insists she did nothing wrong.",
    ],
)
def test_what_is_said_against_nothing_or_by_nobody_does_not(report: str) -> None:
    assert "status" not in types(report)


def test_of_two_sentences_of_one_voice_the_last_is_meant() -> None:
    report = "Lund said the mill was safe. | He said that the guild had seen its roof. | The guild rejected that."
    assert list(told(report)) == ["status: Whether the guild had seen its roof"]


def test_a_title_is_not_cut_before_a_reason() -> None:
    sides = told(
        "Berg said that the four weavers had been sent home only because of their names. | The mayor denied this."
    )
    assert "status: Whether the four weavers had been sent home" not in sides
