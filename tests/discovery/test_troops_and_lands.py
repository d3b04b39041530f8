"""Troops are of whom they serve, a land is one under its long and its short name, and a number is no name's own."""

import pytest

from generator.extraction.names.clues import AGED
from tests.discovery.telling import aliases, chosen, kinds, proper
from tests.discovery.test_one_bearer import everything

REST = ("It rained in the hills all day.",) * 9


def pages(*stories: str) -> set[str]:
    """The names of all kinds with a page in a story of ten articles and more."""
    return {name for name, one in everything(*stories, *REST).items() if one.entity.page}


def test_the_only_peacekeepers_of_a_story_are_whose_they_are_said_to_be() -> None:
    one = "Norwegian peacekeepers left the bridge. | The peacekeepers have slept there."
    assert "peacekeepers" in everything(one, "Peacekeepers came.")["Norwegian peacekeepers"].entity.aliases
    assert "peacekeepers" in everything(one, "Peacekeepers and Kenyan peacekeepers came.")


def test_rebels_of_a_state_are_not_its_army() -> None:
    found = everything("Norwegian soldiers fled. | Norwegian rebels came.", "Norwegian soldiers left.")
    assert {"Norwegian soldiers", "Norwegian rebels"} <= found.keys()
    assert "ethnic Kenyan forces" not in str(everything("Ethnic Kenyan forces left. | The ethnic Kenyan forces fled."))


def test_troops_of_a_state_have_a_page_where_much_of_the_story_is_theirs() -> None:
    few = "Norwegian soldiers left the town. | Norwegian soldiers came to the town."
    assert "Norwegian soldiers" not in pages(few, few)
    assert "Norwegian soldiers" in pages(few, few, few)
    assert "presidential guard" in pages("The presidential guard took the palace.", "The presidential guard fled.")


@pytest.mark.parametrize("said", ["The Orsa leaders spoke.", "The Orsa authorities said no.", "They live in Orsa."])
def test_a_land_is_one_with_and_without_what_stands_before_its_hyphen(said: str) -> None:
    found = kinds(f"It snowed in Belmo-Orsa. | It rained in Belmo-Orsa. | {said}", f"They saw Belmo-Orsa. | {said}")
    assert found == {"Belmo-Orsa": "place"}


def test_a_corridor_is_a_place_that_is_named_so() -> None:
    story = "They closed the Sarvin corridor. | The Sarvin corridor is open."
    assert chosen(story, story)["Sarvin corridor"].entity.page


def test_a_capital_after_letters_says_nothing_of_them() -> None:
    text = "It paid the Orlian Rivers Organization (ORLO). | If it leaves the ORLO, Nairobi may pay."
    assert kinds(text)["Orlian Rivers Organization"] == "organisation"


def test_a_town_before_its_state_in_short_is_no_firm() -> None:
    found = kinds("Mobrow won't buy it. | It is the Mobrow, Wash., company that asked.")
    assert found["Mobrow"] == "place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is gone,” said Orlando Tessik, a 38-year-old weaver.", "Orlando Tessik"),
        (
            "The town's ombudsman, Geghor Tessik, said no. | The harbour ombudsman, Geghor Tessik, wept.",
            "Geghor Tessik",
        ),
    ],
)
def test_an_age_or_an_office_makes_a_person(text: str, name: str) -> None:
    assert kinds(text)[name] == "person"


def test_the_age_of_one_word_counts_before_a_word_for_saying() -> None:
    assert AGED.match(", 44, said no")
    assert not AGED.match(", 44, in Ober")


def test_a_list_or_a_committee_is_not_the_body_that_it_is_called_after() -> None:
    listed = "It asked the Vexa 500. | The Vexa 500 fell. | They read of Vexa 500 firms."
    assert "Vexa" not in pages(listed, listed)
    assert "Senate" not in pages("A Senate committee met.", "A Senate subcommittee asked.", "A Senate panel left.")


@pytest.mark.parametrize(
    "said",
    [
        "They came from Tessik, the Marskian name for Orsa.",
        "They came from Orsa, which the Marskians call Tessik.",
        "They came from Orsa, formerly known as Tessik.",
        "They came from Orsa, known to Marskians as Tessik.",
    ],
)
def test_a_land_is_one_under_what_others_call_it(said: str) -> None:
    found = proper(f"It snowed in Orsa. | It rained in Orsa. | {said} | They left the Republic of Tessik.")
    assert {"Tessik", "Republic of Tessik"} <= set(found["Orsa"].entity.aliases)
    army = "The Orsa Harbour Army fled. | The Orsa Harbour Army won."
    found = proper(f"It snowed in Orsa. | It rained in Orsa. | {said} | {army}", "The Tessik Harbour Army came.")
    assert "Tessik Harbour Army" in found["Orsa Harbour Army"].entity.aliases


def test_what_a_land_is_likened_to_is_another() -> None:
    found = kinds("It rained in Orsa. | They saw Orsa, known as the Tessik of the north. | It snowed in Tessik.")
    assert {"Orsa", "Tessik"} <= found.keys()


def test_initials_of_another_language_are_the_bodys() -> None:
    text = "It asked the National Council for the Care of the Rivers, known by its Marskian initials CRPQ."
    assert aliases("National Council for the Care of the Rivers", text, "The CRPQ said no.") == {"CRPQ"}
