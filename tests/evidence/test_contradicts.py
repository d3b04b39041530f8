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
        "The guild doubts that it will stand.",
        "Some weavers question whether it will stand.",
        "The guild is sceptical that it will stand.",
        "The guild has another explanation: it leaks.",
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


@pytest.mark.parametrize(
    ("report", "about"),
    [
        (
            "The council annulled the lease. | Norland does not recognise that decision.",
            "What Norland does not accept",
        ),
        ("The council annulled the lease. | Norland refuses to accept the move.", "What Norland does not accept"),
        ("Some 700 barges sank. | Norland has called that figure too high.", "The number: Some 700 barges"),
        ("The guild blames the weather. | Most pilots put the blame on the owners.", "Who or what is to blame"),
        (
            "A clerk said Berg had no plan to stand. | Others in the guild say she may.",
            "Whether Berg had no plan to stand",
        ),
    ],
)
def test_what_turns_against_the_sentence_before_it_differs(report: str, about: str) -> None:
    assert list(told(f"The market opened. | {report} | It rained.")) == [f"status: {about}"]


@pytest.mark.parametrize(
    "report",
    [
        "The mill is safe, Karl Lund said. | Pilots should be in no doubt that it is.",
        "The council annulled the lease. | Norland did accept that decision.",
        "The guild blames the weather. | It rained.",
        "A clerk said the mill burned. | Others say they saw the smoke.",
        "Karl Lund is being investigated. | A neighbour said Anna Berg had done nothing wrong.",
    ],
)
def test_what_only_stands_beside_it_does_not(report: str) -> None:
    assert told(f"The market opened. | {report} | It rained.") == {}


def test_who_goes_on_speaking_is_answered_where_they_are_named() -> None:
    first = '"A dry mill of that sort would have burned in that wind too," said Karl Lund, who once worked there.'
    report = f'{first} | "The roof was made for the summers of another century." | Anna Berg disagrees, with reasons.'
    assert [*told(report).values()] == [{first, "Anna Berg disagrees, with reasons."}]
