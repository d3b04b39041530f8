"""How many did one act, and of how many: alike in sort and act, of one time; how many there were since a year."""

import pytest

from tests.evidence.build import entity
from tests.evidence.telling import differences

ENTITIES = [entity("Harbour Bank", "organisation"), entity("Norland", "state")]


def found(*reports: str | tuple[str, str]) -> dict[str, set[str]]:
    """The wordings of each difference, by type and subject."""
    rows = differences(*reports, entities=ENTITIES)
    return {f"{d.type}: {d.about}": {w.text for w in d.wordings} for d in rows}


def test_a_letter_that_more_and_more_sign_is_a_series():
    assert not found(
        ("In a letter, 150 clerks accuse Harbour Bank of neglect.", "2031-05-01"),
        ("In a letter, 190 clerks accuse Harbour Bank of neglect.", "2031-05-20"),
    )


def test_how_many_went_on_strike():
    assert set(
        found(
            "About 140 dockers walked out at Harbour Bank's northern terminals.",
            "At Harbour Bank's northern terminals 165 dockers walked out.",
        )
    ) == {"value: Dockers: how many walked out"}


@pytest.mark.parametrize(
    "other",
    [
        "At Harbour Bank 40 guards had signed the letter.",
        "At Harbour Bank 40 clerks had left the hall.",
        "At Norland's mint 40 clerks had signed the letter.",
    ],
)
def test_another_sort_act_or_house_is_another_number(other):
    assert not found("At Harbour Bank 212 clerks had signed the letter.", other)


def test_who_gives_support():
    rows = differences(
        "The bank was saved with support from Norland, Sudmark and Ostmark.",
        "The bank was saved with support from Norland and Sudmark.",
        entities=[entity(name, "state") for name in ("Norland", "Ostmark", "Sudmark")],
    )
    assert [d.about for d in rows] == ["Support from: who or where"]


@pytest.mark.parametrize(
    "report",
    [
        "Organisers say 41,000 marched in Velm.|Police speak of 12,000.",
        "The Blue Front put the crowd in Velm at 41,000 people.|The police, who had closed the bridge, counted 12,000.",
        "Organisers claimed 41,000 people in Velm; police counted 12,000.",
        "Organisers counted 41,000 people in Velm, while the city put the number at 12,000.",
        "Some 41,000 people came to Velm, organisers said, or 12,000 if you believe the police.",
    ],
)
def test_two_counts_that_an_article_sets_side_by_side_differ(report):
    found = differences(report, "It rained in Sudmark all week.")
    assert [(d.type, len(d.wordings)) for d in found] == [("value", 2)]
    assert {"12,000"} < {wording.text for wording in found[0].wordings}


@pytest.mark.parametrize(
    "report",
    [
        "Organisers say 41,000 marched in Velm.|Police arrested 120.",
        "Organisers say 41,000 marched in Velm.|Police said 120 people were hurt.",
        "Norland lost $41 million, officials said.|Berg gave 12,000 books to the school.",
        "Organisers said 41,000 people came to Velm, and police said 120 shops were closed.",
        "Organisers say 41,000 marched in Velm.|Police speak of about 41,500.",
    ],
)
def test_two_numbers_of_two_things_in_one_article_do_not(report):
    assert not differences(report, "It rained in Sudmark all week.")
