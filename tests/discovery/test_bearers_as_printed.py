"""Bearers in articles as printed: unions alike, a province's service, capitals of states that nobody names."""

from tests.discovery.telling import aliases, kinds, proper
from tests.discovery.test_one_bearer import everything


def test_two_bodies_have_letters_of_their_own() -> None:
    one = "The Orlian Loom Workers Union (OLWU) met. | The Orlian Workers Union (OWU) agreed."
    assert {"Orlian Loom Workers Union", "Orlian Workers Union"} <= set(proper(one))


def test_a_service_goes_without_its_province() -> None:
    one = "The Nova Scotia Rural Ferry Service said no. | They met the Rural Ferry Service."
    assert aliases("Nova Scotia Rural Ferry Service", one) == {"Rural Ferry Service"}


def test_letters_of_an_agency_are_no_police() -> None:
    one = "The Avian Ferry Police said no. | The Avian Ferry Police left, AFP reported. | It told the AFP news agency."
    assert "AFP" not in aliases("Avian Ferry Police", one)


def test_a_capital_alone_calls_up_no_state() -> None:
    assert "Seychelles" not in kinds("The flight from Victoria was late.")
    assert kinds("The flight from Victoria was late. | The Seychelles agreed.")["Seychelles"] == "state"
    assert kinds("Victoria said no to it.")["Seychelles"] == "state"


def test_of_which_people_or_faith_somebody_is() -> None:
    found = kinds("They met American Thomas Marsk. | It was moderate Muslim Hassan Brenn who left.")
    assert found["Thomas Marsk"] == found["Hassan Brenn"] == "person"
    assert "Thomas Marsk" in kinds("Businessmen Thomas Marsk and Ana Brenn agreed.")


def test_what_has_done_something_twice_is_a_body() -> None:
    assert kinds("Vexa Amber has begun a line. | It is about Vexa Amber.")["Vexa Amber"] == "organisation"


def test_the_article_before_a_firm_is_none_before_who_works_there() -> None:
    one = "It asked the Sarn Weather Bureau Thomas Marsk. | It will rain, Mr Marsk said."
    assert kinds(one)["Thomas Marsk"] == "person"


def test_a_vowel_that_wavers_in_a_first_name() -> None:
    assert aliases("Hamid Sarro", "They met Hamid Sarro.", "Hamid Sarro left.", "The president Hamed Sarro agreed.")


def test_gunmen_are_no_state_s_troops() -> None:
    one = "Norwegian gunmen fled. | Norwegian gunmen hid. | Norwegian security forces came. | Norwegian soldiers left."
    found = everything(one, one)
    assert not any("Norwegian gunmen" in c.entity.aliases for c in found.values())


def test_police_of_a_people() -> None:
    one = "It rained in Norway. | Norwegian police closed the pier. | Norwegian police left."
    assert "Norwegian police" in everything(one, "Police said no.", "They met the police.")
