"""A body is one under its long name, its letters and its short form."""

import pytest

from tests.discovery.telling import aliases, chosen, kinds, proper

SAFETY = (
    "The Ferry Safety Department met. | It is the Ferry Safety Department. | The Department of Ferry Safety agreed."
)
PELL = "They said that Pell Crane announced a plan. | Workers at Pell Crane left. | They fear that Pell announced it."


@pytest.mark.parametrize(
    ("name", "others", "stories"),
    [
        ("United Ferry Workers", {"UFW"}, ["The United Ferry Workers (UFW) met.", "The UFW said no."]),
        ("Sarland Airways", {"SLA"}, ["It flew with Sarland Airways (SLA).", "They said that SLA was late."]),
        ("Ober Port Authority", {"OPA"}, ["The Ober Port Authority met. | The OPA agreed."]),
        ("Ferry Safety Department", {"Department of Ferry Safety"}, [SAFETY]),
        ("Pell Crane", {"Pell"}, [PELL]),
        ("Orlo Lines", {"Orlo Lines Inc"}, ["They sued Orlo Lines Inc. in May. | They said that Orlo Lines lost."]),
    ],
)
def test_one_body_under_its_names(name: str, others: set[str], stories: list[str]) -> None:
    assert set(proper(*stories)) == {name}
    assert others <= aliases(name, *stories)


def test_known_bodies_go_by_any_of_their_names() -> None:
    assert {"DOJ", "Department of Justice"} <= aliases("Justice Department", "It asked the Department of Justice.")


def test_known_letters_may_be_of_another_body() -> None:
    assert set(proper("The FDA, a union for clerks, sued. | The FDA said so.")) == {"FDA"}
    assert set(proper("The FDA, a federal agency, sued. | The FDA said so.")) == {"Food and Drug Administration"}


def test_the_same_ministry_of_two_states_is_two() -> None:
    found = set(kinds("The Norwegian Foreign Ministry met the Danish Foreign Ministry."))
    assert found == {"Norwegian Foreign Ministry", "Danish Foreign Ministry"}


def test_the_forces_of_two_states_are_two() -> None:
    one = "The Norwegian Air Force met. | The Air Force agreed. | The Air Force said so."
    found = proper(one, "The Royal Air Force (RAF) met. | It told the RAF so.", "The Air Force left.")
    assert set(found) == {"Norwegian Air Force", "Royal Air Force"}
    assert set(found["Royal Air Force"].entity.aliases) == {"RAF"}


def test_a_part_with_a_name_of_its_own_is_another() -> None:
    story = "They said that Vexa announced it. | It hurt Vexa Europe. | They said that Vexa denied it."
    assert "Vexa Europe" not in aliases("Vexa", story)


def test_what_stands_in_a_list_with_bodies_is_one() -> None:
    story = "The carmakers Vexa and Orlo agreed. | It hurt Vexa, Orlo and Brunt."
    assert kinds(story)["Brunt"] == "organisation"


def test_the_state_s_name_does_not_begin_every_body() -> None:
    assert set(kinds("They blame the Washington Post. | It hurt Washington.")) >= {"Washington Post"}


def test_the_short_form_of_a_firm_is_no_person() -> None:
    story = "Halst Marine, the maker of boats, said so. | Halst calls it a guess. | Halst recalled boats."
    assert kinds(story) == {"Halst Marine": "organisation"}


def test_where_a_firm_sits_makes_no_other_firm() -> None:
    story = "Vexa Foods said so. | Vexa Foods left. | Its maker, Vexa Foods of Zell, said no."
    assert "Vexa Foods of Zell" in aliases("Vexa Foods", story)


def test_the_misspelt_name_of_a_firm() -> None:
    story = " | ".join(["The company Chessler said so."] * 5 + ["The company Chelsser left."])
    assert set(proper(story)) == {"Chessler"}


def test_friends_of_something_are_a_body_but_at_a_sentence_s_start() -> None:
    assert kinds("They met the Friends of Zell, a group of parents.")["Friends of Zell"] == "organisation"
    assert "Parents of Zell" not in proper("Parents of Zell said so. | They saw Zell.")


def test_a_ministry_that_others_write_small_is_one() -> None:
    story = "The Harbour Ministry said so. | They asked the Harbour Ministry."
    assert aliases("Harbour Ministry", story, "The Norwegian harbour ministry agreed.") == {"harbour ministry"}
    other = "The Danish harbour ministry and the Norwegian harbour ministry agreed."
    assert aliases("Harbour Ministry", story, other) == set()


def test_a_ministry_is_the_state_s_that_is_named_before_it() -> None:
    story = "Norway's Defence Ministry said so. | Denmark’s Defence Ministry said no."
    found = {name for name, kind in kinds(story).items() if kind != "state"}
    assert found == {"Norway's Defence Ministry", "Denmark's Defence Ministry"}


def test_a_ministry_of_any_of_several_states_has_no_page() -> None:
    story = "Norway's Defence Ministry said so. | Denmark's Defence Ministry said no. | The Defence Ministry said so."
    found = chosen(story)
    assert found["Defence Ministry"].entity.page is None
    assert chosen("The Defence Ministry said so.")["Defence Ministry"].entity.page


def test_one_state_s_ministry_is_not_that_of_all_other_articles() -> None:
    at_home = "The Defence Ministry said so. | The Defence Ministry agreed."
    found = kinds(at_home, at_home, "Norway's Defence Ministry said no.")
    assert {"Defence Ministry", "Norway's Defence Ministry"} <= set(found)


def test_letters_between_commas_are_the_body_s() -> None:
    story = "The State Agency for River Care, the VBQ, said so. | The VBQ left."
    assert aliases("State Agency for River Care", story) == {"VBQ"}
    several = "They asked the State Agency for River Care, the VBQ, and the ORB. | The VBQ left."
    assert "VBQ" in kinds(several)


def test_a_federation_of_two_kinds_of_societies_is_whole() -> None:
    full = "World Federation of Blue Lamp and Green Lantern Societies"
    one = f"The {full} said so. | They left the {full}. | They joined the {full}."
    found = kinds(one, "Blue Lamp said no. | They asked Blue Lamp. | The WFBL left, it said.")
    assert list(found) == [full]
    two = "The Federation of Miners and Orlo Ferry Clubs said so."
    assert "Federation of Miners" in kinds(two)


def test_letters_of_another_language_are_the_body_s_of_that_state() -> None:
    full = "Its Coastal Safety Service, Denmark said, left. | They asked the Coastal Safety Service."
    assert aliases("Coastal Safety Service", full, "The Danish SCS said so. | Denmark's SCS left.") == {"SCS"}
    elsewhere = "The Norwegian SCS said so. | Norway's SCS left."
    assert {"SCS", "Coastal Safety Service"} <= set(kinds(full, elsewhere))


def test_an_office_for_two_fields_is_whole() -> None:
    assert "Office of Harbours and Water Safety" not in kinds("The Office of Harbours and Anna Marsk said so.")
    assert "Office of Tides and Water Quality" in kinds("The Office of Tides and Water Quality said so.")


def test_the_state_that_a_firm_is_from_is_no_part_of_its_name() -> None:
    found = kinds(
        "The maker, Orla Instruments of Norway, said so. | Orla Instruments left. | Orla Instruments said no."
    )
    assert "Orla Instruments" in found
    assert "Orla Instruments of Norway" not in found


def test_the_first_part_of_a_linked_name_is_the_whole_where_one_begins_so() -> None:
    told = (
        "They joined Tehra-e-Ober, a party. | Tehra-e-Ober denied it. | The party said that Tehra-e-Ober had won.",
        "Tehra denied it. | It said that Tehra's leader left.",
    )
    assert aliases("Tehra-e-Ober", *told) == {"Tehra"}
    other = "They joined Tehra-e-Sarn, a party. | Tehra-e-Sarn denied it."
    assert "Tehra" not in aliases("Tehra-e-Ober", *told, other)
