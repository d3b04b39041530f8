"""Numbers of things that one event befell, and tolls of one place."""

import pytest

from tests.evidence.build import entity
from tests.evidence.telling import differences, told

CARS = "About 50 cars derailed on Friday.|Crews were called."


def found(*articles: str | tuple[str, str]) -> set[str]:
    return {f"{one.type}: {one.about}" for one in differences(*articles)}


def test_two_sources_agree_on_how_many_and_a_third_does_not() -> None:
    reports = (CARS, "A 50-car derailment closed the line.", "Thirty-eight wagons came off the rails, the board said.")
    assert told(*reports) == {"value: Cars: how many derailed": {"About 50 cars", "50-car", "Thirty-eight wagons"}}


def test_what_they_carry_is_told_by_what_they_carry() -> None:
    reports = (
        "About 50 cars derailed, and 11 of them contained hazardous materials.",
        "Eleven of the derailed cars carried hazardous materials.",
        "Fifty cars, including 20 carrying hazardous materials, derailed.",
    )
    assert told(*reports) == {"value: Hazardous material: how many": {"11 of them", "20"}}


def test_animals_killed_are_counted_as_fish_too() -> None:
    reports = (
        "Around 3,500 fish of 12 species were killed along the stream.",
        "The state counted more than 43,000 dead fish.",
        "Officials put the number of animals killed at more than 43,700.",
    )
    assert found(*reports) == {"value: Fish: how many killed"}


def test_how_many_there_are_in_all() -> None:
    assert found("Of the 150 cars, some burned.", "It hauled a total of 149 wagons.") == {"value: Cars: in all"}


@pytest.mark.parametrize(
    "reports",
    [
        ("Fire burned 40 houses.", "Fire burned 90 houses."),  # no two that agree, and far apart
        (
            "Fire burned 40 houses.",
            "Fire burned 40 houses, then 90 houses burned.",
            "About 90 houses burned.",
        ),  # two heaps
        (
            ("As of Monday, 291 homes had been screened.", "2031-05-14"),
            ("So far 300 homes have been screened.", "2031-05-15"),
            ("To date 550 homes have been screened.", "2031-05-20"),
        ),  # a series
        ("Of the 150 cars, some burned.", "It hauled a total of 60 wagons."),  # of two trains
    ],
)
def test_other_counts_are_of_several_events(reports: tuple[str | tuple[str, str], ...]) -> None:
    assert found(*reports) == set()


def test_counts_of_two_places_are_of_two_events() -> None:
    places = [entity("Velm", "place"), entity("Roxburg", "place")]
    reports = ("In Velm 40 houses burned.", "Fire in Velm: 40 houses burned.", "In Roxburg 90 houses burned.")
    assert differences(*reports, entities=places) == ()


def test_tolls_of_one_place_differ() -> None:
    one = "A missile hit the Transfiguration Cathedral.|One person was killed, the governor said."
    two = ("The strike on the Transfiguration Cathedral killed two people.", "2031-05-18")
    assert found(one, two) == {"value: Cathedral: how many were killed"}


def test_tolls_of_two_places_do_not() -> None:
    one = "A bomb hit the Transfiguration Cathedral.|One person was killed, the governor said."
    two = ("Floods killed two people at the Roxburg Mill.", "2031-05-18")
    assert found(one, two) == set()
