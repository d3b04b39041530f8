"""What another voice tells otherwise close by is a difference, whatever words it has for that."""

import pytest

from tests.evidence.telling import told, types

BLAMED = "Miners blamed the guards of the Blue Front."


@pytest.mark.parametrize(
    ("report", "about"),
    [
        (f"{BLAMED} | Families in Velm tell a different story.", "Blame on the guards of the Blue Front"),
        (
            "The guild accused Anna Berg of burning the mill. | Her lawyers said the fire had been made up.",
            "Anna Berg, accused of burning the mill",
        ),
        (
            "The funds were supposed to be held in trust. | They weren’t.",
            "The funds were supposed to be held in trust: so or not",
        ),
        (
            "Karl Lund declared victory over the strikers. | Their leader said the strike was not over.",
            "Whether the strike was over",
        ),
        (
            "The guild sent two judges to settle the quarrel. | Norland called reports that they would rule “fake”.",
            "What Norland denies",
        ),
        (
            "Prosecutors said the mayor had run a swindle for years. | Anna Berg denied that she ran a swindle.",
            "Whether Anna Berg ran a swindle",
        ),
        (
            "Police are looking into whether Anna Berg sold the mill. | Berg denies that she did anything wrong.",
            "Whether Anna Berg did anything wrong",
        ),
    ],
)
def test_what_is_told_otherwise_differs(report: str, about: str) -> None:
    assert list(told(report)) == [f"status: {about}"]


@pytest.mark.parametrize(
    "report",
    [
        "Families in Velm tell a different story.",  # than nobody
        "The mill opened at nine. | Families in Velm tell a different story.",
        "The mill stands in Velm. | It wasn’t.",
        "Karl Lund said the strike had begun. | Their leader said the strike was not over.",
        "Karl Lund said he was paid in full. | Anna Berg denied that anyone was sent away.",
        "Anna Berg said the mill burned. | Berg denied that she burned the mill.",  # the same voice
        "Karl Lund said the lane was free of mines. | A man of the Blue Front, which has denied laying mines, left.",
    ],
)
def test_what_tells_nothing_otherwise_does_not(report: str) -> None:
    assert "status" not in types(report)


def test_two_who_tell_it_otherwise_are_one_difference() -> None:
    sides = told(f"{BLAMED} | Families in Velm tell a different story. | The Blue Front denies any part in it.")
    assert len(sides) == 1


@pytest.mark.parametrize(
    ("alleged", "about"),
    [
        ("Critics say the agency is too close to the guild.", "Whether the agency is too close to the guild"),
        ("Anna Berg faces charges that she sold the mill.", "Whether Anna Berg sold the mill"),
        ("Anna Berg was charged with selling the mill.", "Anna Berg, charged with selling the mill"),
        (
            "The guild said that Berg sold the mill and that the court had agreed.",
            "Whether Berg sold the mill",
        ),
        ("A price rise was reported by the guild, which Berg led.", "What Anna Berg denies"),
    ],
)
def test_a_title_says_what_is_alleged(alleged: str, about: str) -> None:
    assert list(told(f"{alleged} | Anna Berg denies it.")) == [f"status: {about}"]
