"""What one event has but one number of differs between sources in whatever words they tell it."""

import pytest

from tests.evidence.build import entity
from tests.evidence.telling import differences, told, types

FIRST = "The bridge over the Senne fell on Monday. | {} | A crane was brought to Velm."
SECOND = "It had been closed for repairs twice. | {} | Divers searched the cold water."


def about(one: str, two: str) -> set[str]:
    return set(told((FIRST.format(one), "2031-05-14"), (SECOND.format(two), "2031-05-15")))


@pytest.mark.parametrize(
    ("one", "two", "title"),
    [
        ("The quake struck at a depth of 12 km.", "Its focus lay only five kilometres deep.", "How deep it lay"),
        ("The storm brought winds of 120 km/h.", "Gusts reached 150 kilometres an hour.", "How strong the wind was"),
        ("The fire burned 3,000 hectares.", "Over 4,500 hectares have gone up in flames.", "How much land burned"),
        ("He was sentenced to nine years.", "The court gave him seven years in prison.", "How long the sentence is"),
        (
            "The strike cost the mill $90,000 a week.",
            "The walkout costs $130,000 each week.",
            "What a week of it costs",
        ),
        ("The ferry carried 440 passengers.", "There were 470 people on board the boat.", "How many were on board"),
        ("More than 300 homes were destroyed.", "Some 400 houses burned down.", "How many homes were destroyed"),
        ("The $12 billion takeover was cleared.", "The purchase, for $14.5 billion, is off.", "What the deal is worth"),
        ("Eleven carriages left the rails.", "In all 14 cars derailed.", "How many cars left the rails"),
        (
            "Rebuilding it could cost $60 million.",
            "Replacing the bridge will cost $45 million.",
            "What rebuilding costs",
        ),
        ("Clerks are asking for a 40 percent rise.", "They demand 36% more pay.", "How much more pay is asked for"),
    ],
)
def test_numbers_of_one_slot_differ(one: str, two: str, title: str) -> None:
    assert about(one, two) == {f"value: {title}"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The quake struck at a depth of 12 km.", "Snow lay five kilometres deep."),
        ("A truck was found at a depth of 25 feet.", "The channel is 50 feet deep."),
        ("Rebuilding it could cost $60 million.", "The guild pledged $45 million to replace its lamps."),
        ("He was sentenced to nine years.", "She could face seven years in prison."),
        ("The fire burned 3,000 hectares.", "The farm has 4,500 hectares."),
        ("The fire burned 3,000 hectares.", "The blaze burned 4,500 hectares. | A fire burned 900 hectares of vines."),
        ("The fire burned 3,000 hectares.", "About 3,000 hectares have gone up in flames."),
        ("The $12 billion takeover was cleared.", "The purchase, for €14.5 billion, is off."),
        ("The fire burned 3,000 hectares on 3 May.", "On 9 May the fire burned 4,500 hectares."),
    ],
)
def test_what_is_of_two_things_or_agrees_does_not(one: str, two: str) -> None:
    assert not about(one, two)


def test_articles_far_apart_are_of_two_events() -> None:
    reports = ("The fire burned 3,000 hectares.", "2031-05-14"), ("The blaze burned 4,500 hectares.", "2031-08-14")
    assert not types(*reports)


def test_a_toll_of_long_ago_is_of_another_event() -> None:
    reports = ("The flood killed 40 people.", "2031-05-14"), ("A flood in 2009 killed 31 people.", "2031-05-14")
    assert not types(*reports)


def test_what_each_body_has_is_compared_of_one_body_alone() -> None:
    bodies = [entity("Velm Rail", "organisation"), entity("Harbour Bank", "organisation")]
    one = ("Velm Rail has about 13,000 employees.", "2031-05-14")
    two = ("Velm Rail has some 17,000 workers, its website says.", "2031-07-14")
    other = ("Harbour Bank has some 17,000 workers.", "2031-05-14")
    assert [d.about for d in differences(one, two, entities=bodies)] == ["Velm Rail: how many work there"]
    assert not differences(one, other, entities=bodies)


def test_a_side_that_only_rounds_another_is_none() -> None:
    (found,) = differences(*(f"The {sum_} billion takeover stands." for sum_ in ("$68.7", "$69", "$75")))
    assert [side.text for side in found.wordings] == ["$68.7 billion", "$75 billion"]


def test_a_number_of_them_is_a_part_and_no_second_one() -> None:
    rail = [entity("Velm Rail", "organisation")]
    one = ("Velm Rail has about 13,000 employees, some 900 of them in the yards.", "2031-05-14")
    two = ("Velm Rail has some 17,000 workers, its website says.", "2031-07-14")
    assert [d.about for d in differences(one, two, entities=rail)] == ["Velm Rail: how many work there"]
