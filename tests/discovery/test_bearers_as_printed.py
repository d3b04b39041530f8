"""Bearers in articles as printed: unions alike, a province's service, capitals of states that nobody names."""

from tests.discovery.telling import aliases, chosen, kinds, proper
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


def test_what_a_ministry_is_for_is_no_body() -> None:
    assert "Norwegian Defence" not in kinds("A Norwegian Defence official said no. | The Norwegian Defence clerk left.")


def test_states_by_their_newer_names() -> None:
    assert kinds("They met in Türkiye. | Czechia agreed. | The U-S has agreed.") == {
        "Turkey": "state",
        "Czech Republic": "state",
        "United States": "state",
    }


def test_a_person_without_the_first_of_two_given_names() -> None:
    assert "Maria Brenn" in aliases("Anna Maria Brenn", "Anna Maria Brenn said no.", "Maria Brenn agreed.")
    assert "Jean-Pierre Brenn" in kinds("Jean-Pierre Brenn told them so. | They say that Brenn asked for it.")


def test_a_surname_through_two_languages() -> None:
    told = ["President Anna Zourachvili said no.", "President Anna Zurashvili agreed."]
    assert len(proper(*told)) == 1


def test_who_speaks_in_a_town_is_not_the_town() -> None:
    assert kinds("At a summit in St Orlo, the harbour leader says it will rain.") == {"St Orlo": "place"}


def test_two_partners_are_one_firm() -> None:
    one = "A partner of accountancy firm Sarro and Brenn said no. | The Sarro and Brenn report is late."
    assert kinds(one)["Sarro and Brenn"] == "organisation"
    assert "Guild of Weavers and Loom Workers" not in kinds("It is a Guild of Weavers and Loom Workers.")
    found = kinds(
        "The Association of Weavers and Loom Workers said no. | They met the Association of Weavers and Loom Workers."
    )
    assert set(found) == {"Association of Weavers and Loom Workers"}


def test_armed_people_of_a_faith_are_any() -> None:
    one = "Islamic militants fled. | Islamic militants hid. | The militants left. | Militants came back."
    assert "Islamic militants" in everything(one, one)["militants"].entity.aliases


def test_a_firm_called_after_somebody_takes_no_surname() -> None:
    one = "The candidate Dora Brenn spoke. | They asked Brenn. | Brenn said no. | The Brenn Organization left."
    found = kinds(one)
    assert (found["Dora Brenn"], found["Brenn Organization"]) == ("person", "organisation")
    assert "Brenn" not in found
    other = "The Brenn Motor Company left. | The chairman Dora Brenn spoke. | They asked Brenn. | Brenn’s shares fell."
    assert "Brenn" in aliases("Brenn Motor Company", f"{other} | Brenn said no.")


def test_middle_letters_tell_father_and_son_apart() -> None:
    assert {"Tom W. Brenn", "Tom H.W. Brenn"} <= set(kinds("They met Tom W. Brenn.", "It was Tom H.W. Brenn."))
    assert "Tom W. Brenn" in kinds("They met Tom W. Brenn.", "It was Tom Brenn.", "It was Tom W. Brenn.")


def test_a_side_of_a_province_is_a_place() -> None:
    assert (
        kinds("Drivers in Northwest Ontario sent help. | Northwest Ontario sent more.")["Northwest Ontario"] == "place"
    )


def test_a_first_name_that_no_list_knows_stays() -> None:
    assert "Orrit Brenn" in kinds("Orrit Brenn, a former soldier, left. | They say that Brenn asked.")


def test_a_match_is_no_town() -> None:
    one = "They played well in the first Test, Norway said. | They lost in the last Test, Norway said."
    assert "Test" not in kinds(one)


def test_a_retired_general_does_not_speak_for_the_corps() -> None:
    one = "The retired Orlo Corps general said no to it."
    page = chosen(one)["Orlo Corps"].entity.page
    assert page is None


def test_a_surname_that_is_a_word_for_a_place() -> None:
    found = kinds("They met Thomas Ward, who left. | It was far, Mr Ward said. | Mr Ward agreed.")
    assert found == {"Thomas Ward": "person"}
    assert kinds("They heard Thomas Ridge. | It was far, Mr Ridge said.") == {"Thomas Ridge": "person"}


def test_somebody_by_people_and_short_name() -> None:
    assert set(kinds("Norwegian Ed Marsk won it.")) == {"Ed Marsk"}


def test_a_force_with_a_name_of_its_own_has_a_page() -> None:
    one = "The Norwegian Defence Force said no. | The Norwegian Defence Force left."
    assert chosen(one)["Norwegian Defence Force"].entity.page
