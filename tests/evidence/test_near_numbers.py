"""Numbers that lie near each other, of one thing by what their clauses share."""

import pytest

from tests.evidence.telling import differences


def found(*articles: str) -> set[str]:
    return {f"{one.type}: {one.about}" for one in differences(*articles)}


@pytest.mark.parametrize(
    ("one", "two", "about"),
    [
        ("The trial took 16 days of testimony.", "The ruling follows a 17-day trial.", "value: Trial: how long"),
        (
            "The scheme brought 32.9 million tonnes of food abroad.",
            "The scheme let 32.8 million tonnes of cargo leave the ports.",
            "value: Scheme: weight",
        ),
        ("Her opinion ran to 100 pages.", "A 109-page opinion ended the plan.", "value: Pages (opinion): how many"),
    ],
)
def test_near_numbers_of_one_thing_differ(one: str, two: str, about: str) -> None:
    assert found(one, two) == {about}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Sales of bread rose by 8.7% in town.", "Sales of bread rose by almost 9% in town."),  # rounded
        ("The fleet has 26 planes in service.", "The fleet sold a hangar for 25 dollars."),  # another measure
        ("Wheat costs 11% more.", "The harbour lost 10% of its cranes."),  # nothing shared
        ("If it rains, the trial may take 16 days.", "The ruling follows a 17-day trial."),  # not told as so
        ("The raid hit 60,000 tonnes of grain.", "The raid hit 60,000 tons of grain."),  # one number in two spellings
        ("Fire burnt 60,000 tonnes of wheat.", "They shipped 625,000 tonnes of wheat."),  # two heaps
    ],
)
def test_other_numbers_do_not(one: str, two: str) -> None:
    assert found(one, two) == set()


def test_a_share_falls_for_one_and_rises_for_another() -> None:
    assert found("Bread sales in town plunged 47%.", "Bread sales in town jumped 50%.") == set()


def test_shares_that_no_rounding_makes_one_differ() -> None:
    assert found("The pay offer is 20% over the contract.", "The firm's pay offer is 21%.") == {
        "value: How much more pay is offered"
    }


def test_words_for_one_number_differ_whatever_its_noun_is_called() -> None:
    found_ = found("Nearly 13,000 Dock Workers are out.", "More than 13,000 workers walked out.")
    assert found_ == {"precision: 13,000 Dock Workers"}


def test_nearly_and_roughly_say_the_same_of_a_number() -> None:
    assert found("Nearly 13,000 Dock Workers are out.", "Roughly 13,000 workers walked out.") == set()


def test_two_rough_numbers_that_may_be_one_do_not_differ_nor_do_two_names_of_a_unit() -> None:
    one = "The wreck lies about 72 km south of Velm."
    assert found(one, "The wreck lies some 70 kilometres south of Velm.") == set()
