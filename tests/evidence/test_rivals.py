"""What another voice tells otherwise close by is a difference, whatever words it has for that."""

import pytest

from tests.evidence.telling import told, types

FAR_OFF = (
    "The rope tore, bargemen said. | No day is set. | It may take weeks. | A court sits in May. | It is small. | "
    "Anna Berg called the account of the bargemen “inaccurate”."
)
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
        (
            "The guild said the mill had offered a rise. | Anna Berg answered that the rise was a trick.",
            "Whether the mill had offered a rise",
        ),
        (
            "The guild believes the pact lets owners close mills. | Anna Berg replies that the pact keeps them open.",
            "Whether the pact lets owners close mills",
        ),
        ("Lund said that the mill had been sold. | Anna Berg says that’s not true.", "Whether the mill had been sold"),
        (
            "Some see a split in the guild, an owner told us. | Anna Berg denied any split.",
            "Whether there is any split",
        ),
        (
            "The owners said that the plan would cost them a fortune. | The guild says they overstated the cost.",
            "Whether the plan would cost them a fortune",
        ),
        (FAR_OFF, "What Anna Berg denies"),
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
        "Karl Lund said he was tired. | Asked about the mill, Anna Berg answered that it was safe.",
        "Karl Lund asked whether the mill was safe. | Anna Berg answered that it was.",
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


def test_who_said_it_does_not_deny_it() -> None:
    report = (
        "The maker, Blue Front, says the rope was worn. | Karl Lund disputes this. | Blue Front calls that “fiction”."
    )
    assert list(told(report).values()) == [
        {"The maker, Blue Front, says the rope was worn.", "Karl Lund disputes this."}
    ]


def test_what_stands_under_another_heading_is_not_denied() -> None:
    assert "status" not in types("The guild told Anna Berg to go.", "Karl Lund denies it.")


def test_what_nobody_named_said_first_is_left_out_as_no_reader_could_tell_what_it_is_about() -> None:
    assert "status" not in types("The old mill was not to blame, it says. | Not so, says Karl Lund.")
