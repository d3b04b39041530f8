"""How much, how long and by how far a price moved: near each other in reports of one time, and of one thing."""

import pytest

from tests.evidence.build import entity
from tests.evidence.telling import differences

ENTITIES = [entity("Harbour Bank", "organisation"), entity("Velm", "place")]


def found(*reports: str | tuple[str, str]) -> dict[str, set[str]]:
    """The wordings of each difference, by type and subject."""
    rows = differences(*reports, entities=ENTITIES)
    return {f"{d.type}: {d.about}": {w.text for w in d.wordings} for d in rows}


@pytest.mark.parametrize(
    "other",
    [
        "The corridor has seen 32.9 million tons of barley shipped from Velm.",
        "The corridor has seen 21 million tonnes of barley shipped from Velm.",
        "A mill in the hills ground 32.1 million tonnes.",
        ("The corridor has seen 32.1 million tonnes of barley shipped from Velm.", "2031-06-30"),
    ],
)
def test_the_same_in_tons_a_far_number_another_thing_and_another_month_are_no_difference(other):
    assert not found("The corridor has allowed 32.9 million tonnes of barley to be shipped from Velm.", other)


def test_stuff_that_is_shipped_and_stuff_that_burns_do_not_differ():
    assert not found("The ships carried 625,000 tonnes of grain.", "At Velm 60,000 tonnes of grain burned.")


@pytest.mark.parametrize(
    "other",
    [
        "Shares of Harbour Bank gained 50% after the ruling.",
        "Shares of Harbour Bank plunged 9% after the ruling.",
        "Rye futures plunged 50% after the ruling.",
        "Harbour Bank let go 50% of its clerks.",
        ("Shares of Harbour Bank plunged 50%.", "2031-06-30"),
    ],
)
def test_the_other_way_another_thing_and_another_week_are_no_difference(other):
    assert not found("Shares of Harbour Bank plunged 47% after the ruling.", other)


def test_how_long_a_trial_took():
    assert found("The ruling follows a 17-day trial.", "The trial took 16 days of testimony.") == {
        "value: Trial: how long": {"17-day", "16 days"}
    }
    assert not found("The ruling follows a 17-day trial.", "The trial took two days.")
    assert not found("The ruling follows a 17-day trial.", "The journey took 16 days.")
