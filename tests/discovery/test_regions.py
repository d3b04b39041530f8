"""Regions and what is called after them: an adjective is nobody, and the region that acts is still a place."""

from tests.discovery.telling import aliases, kinds, proper

STORY = (
    "Orlaean police closed the port. | The Orlaean parliament met. | An Orlaean official said no.",
    "Orlaenia voted. | It rained in Orlaenia. | He left Orlaenia. | Orlaenia declared it.",
)


def test_a_word_that_only_tells_whose_the_next_one_is_is_nobody() -> None:
    found = kinds(*STORY)
    assert "Orlaean" not in found
    assert found["Orlaenia"] == "place"


def test_a_firm_before_its_goods_is_one() -> None:
    assert "Vexdata" in kinds("A Vexdata poll said so. | The Vexdata poll is new. | Its firm, Vexdata, said no.")


def test_a_king_is_one_with_and_without_his_number() -> None:
    found = proper("King Felton VI spoke.", "King Felton left. | Felton said no.")
    assert set(found) == {"Felton VI"}


def test_a_bank_is_one_without_the_word_bank() -> None:
    story = "They owed it to Banco Sarnell. | He left Banco Sarnell. | It rose, and Sarnell shares fell."
    assert "Sarnell" in aliases("Banco Sarnell", story)


def test_what_a_leader_leads_is_a_body() -> None:
    story = "Ana Holt, a leader of Orludanos, said no. | They are members of Orludanos. | Orludanos came first."
    assert kinds(story)["Orludanos"] == "organisation"


def test_europes_biggest_is_said_of_a_body() -> None:
    assert kinds("Vexbank, Kenya's third-biggest bank, is going.")["Vexbank"] == "organisation"


def test_a_word_is_short_for_its_building() -> None:
    more = "They wept for Orlo. | Nobody forgets Orlo, he said. | What of Orlo, she asked. | All speak of Orlo now."
    one = f"Fire broke out at Orlo Tower. | It is near Orlo, in the west. | {more}"
    two = "The panels on Orlo Tower burnt. | They stood by Orlo. | Nobody left Orlo Tower."
    assert "Orlo" in aliases("Orlo Tower", one, two)
    town = "It rained in Orlo. | It snowed in Orlo. | Orlo Tower is shut."
    assert {"Orlo", "Orlo Tower"} <= set(kinds(town, town))


def test_an_office_for_a_place_is_not_held_by_it() -> None:
    story = "Emma Orrel, the Labour MP for Sarnby, said no. | It rained in Sarnby. | They met in Sarnby."
    assert kinds(story)["Sarnby"] == "place"


def test_a_body_of_two_fields_or_boroughs_is_whole() -> None:
    one = "It is run by the Orlo and Sarn Tenant Management Organisation (OSTMO). | It rained in Orlo. | OSTMO said no."
    assert aliases("Orlo and Sarn Tenant Management Organisation", one) == {"OSTMO"}
    two = "The Department for Markets and Local Government said no."
    assert "Department for Markets and Local Government" in kinds(two)


def test_who_holds_an_office_for_a_field_is_titled() -> None:
    story = "Assistant Secretary of the Air Force for Acquisition Marvin Orrel defended it."
    assert kinds(story)["Marvin Orrel"] == "person"
