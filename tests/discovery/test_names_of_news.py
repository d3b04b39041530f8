"""Bearers as news names them: a body by whose office it is, a place by its adjective, letters with whose they are."""

from generator.discovery.names.find import singular
from tests.discovery.telling import aliases, chosen, kinds, proper


def test_a_thing_is_counted_once_for_a_name_without_an_s() -> None:
    assert (singular("Sarn Southern"), singular("Sarn Boats")) == ("", "Sarn Boat")


def test_letters_after_a_place_are_that_places_body() -> None:
    one = "The Sarn Harbour Board met. | The Harbour Board (HB) of the Union agreed. | They told the Sarn HB."
    assert "Sarn HB" in aliases("Sarn Harbour Board", one)


def test_a_place_is_one_with_its_adjective() -> None:
    one = "It happened in Orlia. | The road to Orlia shut. | The bridge leads to the Orlian Peninsula in the west."
    assert "Orlian Peninsula" in aliases("Orlia", one)


def test_an_administrator_and_a_chairperson_hold_offices() -> None:
    found = kinds("The FDA Administrator Oleks Brenn agreed.", "The chairperson Azim Sarro said no.")
    assert found["Oleks Brenn"] == "person"
    assert found["Azim Sarro"] == "person"


def test_justice_is_a_surname_too() -> None:
    assert "James Justice" in kinds("It was good, said James Justice of the harbour agency.")


def test_a_court_and_a_fleet_have_a_number() -> None:
    found = set(
        proper("It went to the 4th U.S. Circuit Court of Appeals. | The 9th Fleet said so. | The 9th Fleet left.")
    )
    assert "4th U.S. Circuit Court of Appeals" in found
    assert "9th Fleet" in found


def test_a_programme_that_acts_is_a_body() -> None:
    story = "The Sarn Food Programme said no. | They met the Sarn Food Programme. | The Sarn Food Programme left."
    assert kinds(story).get("Sarn Food Programme") == "organisation"


def test_a_state_that_stands_in_lists_has_no_page() -> None:
    story = "Kenya, Somalia and Ethiopia suffer. | It sent grain to Kenya, Somalia, Ethiopia and Mali."
    assert not any(one.entity.page for one in chosen(story, "Nobody came.").values())


def test_china_by_its_letters() -> None:
    assert set(kinds("The PRC said no. | The PRC left. | China agreed.")) == {"China"}
