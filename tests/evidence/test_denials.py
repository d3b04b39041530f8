"""What one side alleges and another denies right after it is a difference, of one article or of several."""

import pytest

from tests.evidence.telling import told, types

ALLEGED = "The guild accused Anna Berg of selling tin as silver."
ABOUT = "status: Anna Berg, accused of selling tin as silver"


@pytest.mark.parametrize(
    "denial",
    [
        "Berg denies it.",
        "Anna Berg has denied any wrongdoing, saying that her books are open.",
        "Berg called the accusation baseless.",
        'Berg dismissed this as "gossip".',
        "Her lawyer said nothing. | Berg rejects the charge.",
    ],
)
def test_an_accusation_and_its_denial_differ(denial: str) -> None:
    sides = told(f"{ALLEGED} | {denial}")
    assert list(sides) == [ABOUT]
    assert ALLEGED in sides[ABOUT]


@pytest.mark.parametrize(
    "after",
    [
        "Berg denies that the market will close.",  # of something else
        "Berg has not denied it.",
        "Berg rejected an inquiry.",
        "Berg was denied bail.",
        "If she is charged, Berg denies it.",
        "Nobody denies it.",  # nobody who is known
        "The guild had reported thefts since May; Berg denies the reports.",
        "Karl Lund is accused of theft; Lund denies it.",  # its own sentence tells what it denies
    ],
)
def test_what_is_no_denial_of_it_does_not(after: str) -> None:
    assert "status" not in types(f"{ALLEGED} | {after}")


def test_a_denial_of_what_nobody_alleges_does_not() -> None:
    assert not types("The market opened at nine. | Berg denies it.")


def test_one_dispute_in_two_articles_is_one_difference() -> None:
    sides = told(
        f"{ALLEGED} | Berg denies it.", "The guild says that Anna Berg sold tin as silver. | Berg denies the claim."
    )
    assert {about: len(words) for about, words in sides.items()} == {ABOUT: 2}


def test_a_denial_goes_with_what_names_who_denies() -> None:
    report = f"{ALLEGED} | The guild also said that silver is dear. | Berg denied the accusation."
    assert list(told(report)) == [ABOUT]


def test_a_demand_is_no_charge() -> None:
    report = f"{ALLEGED} | Karl Lund said the court should close the shops of Berg. | Berg rejects the charge."
    assert all(ALLEGED in sides for sides in told(report).values())
