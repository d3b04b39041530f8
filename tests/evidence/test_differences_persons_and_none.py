"""How old a person is, and that nobody was hurt where others count: each told against its nearest likeness."""

import pytest

from tests.evidence.telling import told, types


def test_two_ages_of_one_person_differ() -> None:
    assert told("Anna Berg, 61, left the guild.", "Anna Berg, 63, has left the guild.") == {
        "value: Anna Berg: age": {"61", "63"}
    }


@pytest.mark.parametrize(
    "other",
    [
        "Anna Berg, 61, has left the guild.",  # the same
        "Karl Lund, 63, has left the guild.",  # another person
        "Anna Berg, 63 votes ahead, has left the guild.",  # no age
        ("Anna Berg, 62, has left the guild.", "2031-08-01"),  # a birthday lies between
    ],
)
def test_what_is_no_other_age_does_not(other: str | tuple[str, str]) -> None:
    assert not types("Anna Berg, 61, left the guild.", other)


NOBODY = "The harbour master said that nobody was killed when the ferry hit the pier at Velm."
SOME = "Four passengers died when the ferry hit the pier at Velm."


def test_nobody_and_some_differ() -> None:
    assert list(told(NOBODY, SOME)) == ["status: Whether anybody was killed"]


def test_two_voices_of_one_article_differ() -> None:
    report = f"{NOBODY} | Karl Lund said that four passengers died when the ferry hit the pier."
    assert list(told(report)) == ["status: Whether anybody was killed"]


@pytest.mark.parametrize(
    "other",
    [
        "Four weavers died of the fever in Norland.",  # of something else
        "Four passengers were hurt when the ferry hit the pier at Velm.",  # nobody was killed all the same
        ("Four passengers died when the ferry hit the pier at Velm.", "2031-08-01"),  # much later
        "There was no word on how many died when the ferry hit the pier at Velm.",
    ],
)
def test_nobody_and_what_else_was_told_do_not(other: str | tuple[str, str]) -> None:
    assert not types(NOBODY, other)


def test_a_bare_number_and_what_others_think_right_after_it_differ() -> None:
    report = "The mayor claimed 25,000.|Historians of the coast think that Velm had perhaps 8,000 weavers by then."
    assert list(told(report)) == ["value: How many weavers"]
    assert not told(
        "The mayor claimed 25,000 hens.|Historians of the coast think that Velm had perhaps 8,000 weavers by then."
    )


def test_a_unit_of_money_is_nothing_that_an_act_is_done_to() -> None:
    assert not types("The dairy lost five million dollars.", "The abbey agreed to take on millions of dollars in debt.")


def test_a_bloodless_event_and_its_dead_differ() -> None:
    bloodless = "Lund said the column had reached Velm without spilling a single drop of blood."
    assert list(told(bloodless, "Four guards died when the column reached Velm.")) == [
        "status: Whether anybody was killed"
    ]
