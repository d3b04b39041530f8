"""One person in several spellings is one; two persons of like names stay two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.discovery.names.spellings import distance, one_first_name, one_surname
from tests.discovery.telling import aliases, proper

THREE = (
    "General Vassourahmane Tchoribi led the guard.",
    "They chose Vassourahamane Tchoribi, leader of the guard.",
    "The junta is led by guard commander Vassourahamane Toribi, 59.",
    "General Vassourahamane Torib, commander of the guard, spoke. | Later Torib left.",
)


HOME = "Vassourahamane Tchoribi"


def test_a_chain_of_spellings_is_one_person_under_all_of_them() -> None:
    found = proper(*THREE)
    assert [name for name in found if "sou" in name] == [HOME]
    spellings = {"Vassourahmane Tchoribi", "Vassourahamane Toribi", "Vassourahamane Torib", "Torib"}
    assert spellings <= set(found[HOME].entity.aliases)


def test_the_order_of_articles_changes_no_spelling() -> None:
    assert aliases(HOME, *reversed(THREE)) == aliases(HOME, *THREE)


@pytest.mark.parametrize(
    "stories",
    [
        ("President Mohamed Zabour met President Mohammed Zabour.",),
        ("President Mohamed Zabour spoke.", "The singer Mohammed Zabour sang."),
        ("Senator Daniel Holt spoke.", "Senator Danielle Holt spoke."),
        ("Senator Otto Harris spoke.", "Senator Otto Harrison spoke."),
        ("Senator Anna Petrov spoke.", "Senator Anna Pavlov spoke."),
    ],
)
def test_two_persons_stay_two(stories: tuple[str, ...]) -> None:
    persons = [one for one in proper(*stories).values() if one.entity.kind == "person"]
    assert len(persons) == 2


def test_letters_apart() -> None:
    assert [distance("toriba", other) for other in ("toriba", "torib", "tchoriba", "marsk")] == [0, 1, 2, 3]
    assert one_first_name("mohamed", "mohammed")
    assert not one_first_name("christian", "christina")
    assert not one_surname("holt", "holta", rare=True)


@given(st.text("abct", max_size=7), st.text("abct", max_size=7))
def test_who_is_like_another_is_liked_back(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
