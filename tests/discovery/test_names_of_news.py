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


def test_what_stands_behind_with_is_no_role() -> None:
    story = (
        "“No,” said Declan Orroe, a shop steward with the union SARN."
        " | It is so, said Matis Krull, the agency's director of roads."
    )
    assert {name: kind for name, kind in kinds(story).items() if " " in name} == {
        "Declan Orroe": "person",
        "Matis Krull": "person",
    }


def test_a_county_and_a_field_of_affairs_are_no_persons() -> None:
    story = "It fell in Mallow, Co. Sarn, and in Co. Sarn. | They wrote to the Director of Public Prosecutions."
    assert "person" not in kinds(story).values()


def test_lawyers_for_somebody_are_no_body() -> None:
    found = kinds("President Oleks Brenn left. | Lawyers for Brenn said no. | Neighbours fear that it goes on.")
    assert set(found) == {"Oleks Brenn"}


def test_a_surname_with_its_particle_is_one_persons() -> None:
    story = "Director Hanneke de Vrell said no. | It is so, said Ms de Vrell. | De Vrell left."
    assert aliases("Hanneke de Vrell", story) >= {"de Vrell"}
    assert len(kinds(story)) == 1


def test_a_firm_by_a_capital_inside_its_name() -> None:
    assert kinds("They sent it to OrloX. | OrloX will be paid.") == {"OrloX": "organisation"}


def test_a_firm_without_its_trade_is_the_same() -> None:
    one = "They shut Glenor Dairy. | Glenor Dairy said no. | Shares in Glenor's parent fell."
    two = "The Glenor gates were shut. | They sued Glenor Dairy. | The Glenor plant was dirty."
    assert "Glenor" in aliases("Glenor Dairy", one, two)


def test_kin_told_of_once_and_an_outlet_of_its_own_have_no_page() -> None:
    found = chosen("Mara Holt said no. | Mara Holt's father, Pat, was old. | Mara Holt, 58, will leave.")
    assert not (found["Pat"].entity.page if "Pat" in found else None)
    assert found["Mara Holt"].entity.page
