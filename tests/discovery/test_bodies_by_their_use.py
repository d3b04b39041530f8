"""Bodies whose words are ordinary ones, that are told by an apposition, or are named in two forms."""

import pytest

from generator.extraction.things.find import find_things
from tests.discovery.telling import aliases, chosen, kinds, proper
from tests.extraction.said import article


def test_a_body_of_ordinary_words_is_one_inside_a_sentence() -> None:
    story = "The clerk of the Land Office said no. | He has land. | She has an office. | The Land Office left."
    assert kinds(story)["Land Office"] == "organisation"
    story = "It went to the House of Keepers. | The house has keepers. | In May the House of Keepers voted."
    assert "House of Keepers" in proper(story)


def test_letters_with_a_hyphen_are_letters() -> None:
    assert "ORLO-VEXAR" in proper("A deal with ORLO-VEXAR is near. | Then ORLO-VEXAR said no.")


def test_who_is_told_according_to_is_no_place() -> None:
    story = "The firm brought in Vexandor. | It was old, according to Vexandor. | Ana Holt of Vexandor spoke."
    assert kinds(story).get("Vexandor") != "place"


def test_a_gang_is_a_body() -> None:
    assert kinds("It was the work of Vexo, a smuggling syndicate. | It rained.")["Vexo"] == "organisation"
    assert kinds("The gang, Vexo, left. | It rained.")["Vexo"] == "organisation"


@pytest.mark.parametrize(
    "told",
    [
        "The clerk from Orlo who fled was found. | It rained in Orlo. | It snowed in Orlo.",
        "Nurses at Orlo Upper Referral, who left, were paid. | It rained in Orlo. | It snowed in Orlo.",
    ],
)
def test_where_somebody_comes_from_is_no_person(told: str) -> None:
    assert kinds(told).get("Orlo") != "person"


def test_a_person_called_like_a_capital_is_no_state() -> None:
    found = kinds("Vice President Victoria Holtara, who chairs it, spoke. | Then Holtara left. | It went to Holtara.")
    assert "Seychelles" not in found
    assert found["Victoria Holtara"] == "person"


def test_a_firm_of_brothers_is_no_person() -> None:
    assert kinds("Walter Bros. Vexa said no. | Then Walter Bros. Vexa left.")["Walter Bros. Vexa"] == "organisation"


def test_an_apostrophe_makes_no_other_body() -> None:
    found = proper("The Weavers Party said no. | It rained.", "The Weavers' Party left. | It rained.")
    assert sum("Weavers" in name for name in found) == 1


def test_who_follows_a_party_is_one_with_and_without_an_s() -> None:
    story = ("The Orlonist bloc left. | The Orlonist bloc won.", "Orlonists said no. | The Orlonists voted.")
    assert sum("Orlonist" in name for name in proper(*story)) == 1


def test_a_longer_name_that_comes_first_in_three_articles_is_the_same_body() -> None:
    both = "Vexor Pipeline said no. | Vexor was shut. | Then Vexor left."
    alone = "Vexor said so. | It rained."
    assert "Vexor" in aliases("Vexor Pipeline", both, both, both, alone, alone, alone, alone)


def test_the_word_before_a_belonging_begins_a_longer_name() -> None:
    found = proper("Orlovar's scientists said no. | It rained.", "He works for Orlovar University. | It rained.")
    assert "Orlovar University" in found
    assert "Orlovar" in found["Orlovar University"].entity.aliases


def test_two_words_run_together_are_a_bodys_name_in_two_articles() -> None:
    found = kinds("It paid OrloVexa. | It rained.", "Ana Holt of OrloVexa left. | It rained.")
    assert found["OrloVexa"] == "organisation"


def test_a_branch_of_a_union_is_the_union() -> None:
    assert "VXU Local" not in proper("It asked VXU Local 89. | Then VXU Local 12 said no.")


def test_a_bishops_seat_has_no_page_for_the_bishop_alone() -> None:
    story = "The Bishop of Ossinara said no. | It rained."
    found = chosen(story, "The Bishop of Ossinara spoke. | It rained.", "The Bishop of Ossinara left.")
    assert not any("Ossinara" in name and one.entity.page for name, one in found.items())


def test_a_consent_decree_is_a_document() -> None:
    found = find_things(article("The consent decree was filed.", "It rained."))
    assert [naming.text for naming in found] == ["consent decree"]


def test_a_judges_letters_are_no_part_of_the_name() -> None:
    found = proper("The court (Tarrol LJ and Ossin J) agreed. | Mr Justice Ossin said so. | Lord Tarrol left.")
    assert not any(name.endswith("J") for name in found)


def test_the_home_capitals_district_is_a_place() -> None:
    assert (
        kinds("It rained in Ohio and D.C. until May. | It snowed in D.C. until May.")["District of Columbia"] == "place"
    )


def test_who_is_told_by_an_apposition_and_who_is_a_person() -> None:
    assert kinds("Tavel Shoramian, the Fund's number two, who came, left. | It rained.")["Tavel Shoramian"] == "person"


def test_a_body_of_one_common_word_is_the_home_states_only_in_its_own_story() -> None:
    here = "The Treasury said no. | The Treasury left. | It asked the Treasury."
    assert "Treasury Department" in proper(here)
    abroad = f"{here} | Norway voted. | Norway said so. | Norway won. | It rained in Norway."
    assert "Treasury" in proper(abroad)


def test_one_first_name_in_another_alphabets_spelling_is_one() -> None:
    story = "The leader of Orlia, Alyaksandr Shoramenka, left. | It rained."
    other = "President Alexander Shoramenko spoke. | Its leader Alexander Shoramenko left."
    assert sum("Shoramenk" in name for name in proper(story, other)) == 1


def test_somebody_of_one_article_with_a_trade_has_no_page() -> None:
    story = "Ana Holt, a primary school teacher, said no. | It rained."
    assert not chosen(story, *["It snowed. | It rained."] * 10)["Ana Holt"].entity.page


def test_the_party_that_governs_has_a_page_however_seldom_it_is_named() -> None:
    story = "The governing party, Orla Vexanda, asked for it. | It rained."
    rest = ["It snowed. | It rained."] * 10
    assert chosen(story, *rest)["Orla Vexanda"].entity.page
    assert not chosen(story.replace("governing", "old"), *rest)["Orla Vexanda"].entity.page
