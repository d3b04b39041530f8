"""What the grammar beside a name says: shared nouns, a number before it, a rank that is a part of it."""

import pytest

from generator.extraction.names.find import find_names
from generator.extraction.things.find import find_things
from tests.discovery.telling import aliases, chosen, kinds, proper
from tests.extraction.said import article


def test_two_places_share_a_noun() -> None:
    found = kinds("They opened the Orla and Upper Sarn dams.")
    assert (found["Orla"], found["Upper Sarn"]) == ("place", "place")


def test_a_word_behind_one_number_is_a_models() -> None:
    assert "Zett" not in proper("The 747 Zett left. | They like the 747 Zett. | The Zett is old.")
    assert "Zett" in proper(
        "In all 747 Zett clerks left. | They asked Zett. | Zett said no. | Zett closed. | Zett left."
    )


def test_a_first_name_goes_by_its_rank() -> None:
    assert "Zellan" in aliases("Pope Zellan", "On Monday Pope Zellan said no. | Then Zellan left.")
    assert "Zellan" in proper("His brother Zellan said no. | Zellan left.")


def test_the_first_part_of_a_hyphenated_name_is_its_bearer() -> None:
    told = "General Zoker-Ban-Roe said no.", "General Zoker left."
    assert [name for name in proper(*told) if "Zoker" in name] == ["Zoker-Ban-Roe"]


def test_a_firm_without_its_forms_is_the_firm() -> None:
    told = kinds("Zell Bay, which owns it, left. | It is owned by Zell Bay Private Ltd, they said.")
    assert told["Zell Bay"] == "organisation"


def test_an_outlet_with_a_capital_article_is_no_actor() -> None:
    others = ["The Orlo Port Authority said no."] * 10
    cited = chosen("It may cost a lot, The Harbour reported.", *others)
    assert not any(one.entity.page for name, one in cited.items() if "Harbour" in name)


@pytest.mark.parametrize("name", ["Andy Read", "Susie More"])
def test_a_surname_is_a_small_word_elsewhere(name: str) -> None:
    assert [found.text for found in find_names(article(f"On Monday {name} left."))] == [name]


@pytest.mark.parametrize(
    ("text", "name"), [("Storm Clara broke the wall.", "Storm Clara"), ("Storm Petrel came.", None)]
)
def test_a_storm_has_a_given_name(text: str, name: str | None) -> None:
    assert [found.text for found in find_things(article(text))] == ([name] if name else [])


@pytest.mark.parametrize("text", ["She lost her CBE.", "A Czechoslovak firm made it.", "They bought LNG there."])
def test_honours_letters_and_lands_that_are_no_more_name_nobody(text: str) -> None:
    assert not find_names(article(text))


@pytest.mark.parametrize("text", ["Some forty-six trucks left.", "They chose Ana Holt to act for him."])
def test_a_number_and_a_verb_name_nothing(text: str) -> None:
    assert not find_things(article(text))


def test_a_place_of_many_articles_returns_where_it_stands_in_three() -> None:
    told = ["They met at Orlo Quay.", "Orlo Quay was shut.", "It was near Orlo Quay."]
    assert chosen(*told, *["The Orlo Port Authority said no."] * 24)["Orlo Quay"].entity.page


@pytest.mark.parametrize("rank", ["Captain First Rank", "Petty Officer Second Class"])
def test_a_rank_goes_on_behind_its_first_word(rank: str) -> None:
    (found,) = find_names(article(f"They met {rank} Zerra Holtin."))
    assert (found.text, found.clue) == ("Zerra Holtin", "title")


@pytest.mark.parametrize("name", ["Democratic Republic of Zorn", "Detective Branch", "Republican Guard of Zorn"])
def test_what_begins_as_an_office_does_is_none(name: str) -> None:
    assert [found.text for found in find_names(article(f"They heard of the {name} then."))] == [name]


@pytest.mark.parametrize(("role", "page"), [("president", True), ("former president", False), ("mayor", False)])
def test_who_holds_a_public_office_has_a_page_though_told_of_once(role: str, page: bool) -> None:
    others = ["The Orlo Port Authority said no."] * 10
    found = chosen(f"The pier was built for Zerra Holtin, the {role} of Zorn.", *others)["Zerra Holtin"]
    assert bool(found.entity.page) == page


def test_a_slip_in_a_first_name_before_a_middle_name_is_a_spelling() -> None:
    told = "Judge Frederick Orla Holt agreed.", "On Monday Judge Frederik Orla Holt left."
    assert len([one for one in proper(*told).values() if one.entity.kind == "person"]) == 1


def test_a_particle_makes_a_person_and_crossing_into_a_land_makes_no_place() -> None:
    assert kinds("Guards saw Kiva bin Zorran crossing into Norway.")["Kiva bin Zorran"] == "person"


def test_a_field_of_affairs_alone_is_nobody() -> None:
    assert "Home Affairs" not in proper("They met the clerks for Home Affairs. | Home Affairs said no.")
    assert "Federal Government" in proper("The Federal Government said no. | They met the Federal Government.")


def test_what_stood_before_an_office_is_cut_off() -> None:
    names = [found.text for found in find_names(article("Then-Minister Zerra Holtin met Ex-Vexa clerks."))]
    assert names == ["Zerra Holtin", "Vexa"]


def test_a_state_with_an_initial_is_the_state() -> None:
    assert "North Korea" in proper("On Monday N. Korea closed the pier.")


def test_a_people_of_a_part_of_the_world_is_no_place_and_owns_no_ships_name() -> None:
    assert not any("central" in name for name in proper("They met a central Norwegian clerk."))
    assert not find_things(article("A South Zornian ship sank near the Zedd Heights reactor."))


def test_who_runs_an_airport_is_named_behind_it() -> None:
    assert "Tom Roe" in proper("They asked Zedd International Airport Tom Roe about it. | They met Tom Roe.")
