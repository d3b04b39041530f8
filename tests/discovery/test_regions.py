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
