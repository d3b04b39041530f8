"""One bearer has one entry, whatever it is called; what is only a part of another name has none."""

from dataclasses import replace

import pytest

from generator.discovery.discover import discover
from generator.editorial.profiles import load_profile
from generator.extraction.things.find import find_things
from generator.model.discovery import Candidate
from tests.discovery.telling import aliases, chosen, kinds, proper, told

SPELLINGS = (
    "Minister Lena Shahoramian spoke. | Shahoramian said no. | Shahoramian left.",
    "Minister Lena Shakhoramian spoke. | Shakhoramian said no. | Shakhoramian left.",
)


def everything(*stories: str) -> dict[str, Candidate]:
    """The candidates of all kinds, by name."""
    articles = [replace(article, things=find_things(article.source)) for article in told(*stories)]
    return {c.entity.name: c for c in discover(articles, load_profile("conflict")).candidates}


def test_a_transliteration_that_is_as_common_is_the_same_person() -> None:
    assert len(kinds("Minister Lena Shoramian spoke.", "Minister Lena Shkoramian spoke.")) == 1
    ((name, found),) = proper(*SPELLINGS).items()
    assert {"Lena Shahoramian", "Lena Shakhoramian", "Shahoramian", "Shakhoramian"} >= {name, *found.entity.aliases}
    assert len(kinds("Minister Lena Shahoramian spoke.", "Minister Otto Shakhoramian spoke.")) == 2


@pytest.mark.parametrize(
    "stories",
    [
        ["The Ober-Zell Institute said so.", "The Ober Zell Institute said no."],
        ["Minister Jean-Paul Marsk spoke.", "Minister Jean Paul Marsk spoke."],
        ["Minister Ana Al-Orri spoke.", "Minister Ana Al Orri spoke."],
        ["It rained in Ober-Sarn. | It snowed in Ober-Sarn.", "It rained in Ober Sarn. | It snowed in Ober Sarn."],
    ],
)
def test_a_hyphen_makes_no_other_bearer(stories: list[str]) -> None:
    assert len(proper(*stories)) == 1


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Kingdom of Denmark", "Denmark"),
        ("Islamic Republic of Iran", "Iran"),
        ("Federal Republic of Germany", "Germany"),
        ("People's Republic of China", "China"),
        ("State of Qatar", "Qatar"),
        ("Russian Federation", "Russia"),
        ("Slovak Republic", "Slovakia"),
    ],
)
def test_the_formal_name_of_a_state(text: str, state: str) -> None:
    found = proper(f"They said that the {text} agreed.", f"The {text} said so.")
    assert {name: c.entity.kind.value for name, c in found.items()} == {state: "state"}


def test_a_body_at_a_sentence_s_start_keeps_its_first_word() -> None:
    found = proper("Bank of Orlo said so. They took it to a bank.", "Bank of Orlo cut its view.")
    assert set(found) == {"Bank of Orlo"}


def test_what_only_sounds_like_a_state_s_formal_name() -> None:
    assert kinds("The Islamic State of Iraq said so. | The Republic of China said no.").get("Iraq") != "state"
    assert kinds("The Republic of China said so.").get("China") != "state"
    assert kinds("The State of Georgia said so. | It hit Ohio.").get("Georgia") != "state"


def test_provinces_that_are_shortened() -> None:
    found = kinds("They live in Ober, Calif., and left. | It hit Zell, Mass. | They came to Fla. in May.")
    assert {"California", "Massachusetts", "Florida"} <= {name for name, kind in found.items() if kind == "place"}
    assert not {"Calif", "Mass", "Fla", "Fla."} & set(found)
    assert "Calif." in aliases("California", "They live in Ober, Calif., and left.")
    assert kinds("It hit Zell, Ga., in May.")["Georgia"] == "place"


def test_a_word_that_is_a_short_form_as_well() -> None:
    assert "Massachusetts" not in kinds("They heard Mass in Ober.", "They went to Mass.")


def test_the_beginning_of_a_law_s_name_is_nobody() -> None:
    law = "Ferry Relief Opportunities for Sailors Act"
    assert set(everything(f"They like the {law}. | It is the {law}.", "Ferry Relief Opportunities said so.")) == {law}


def test_the_end_of_a_law_s_name_and_its_letters_are_the_law() -> None:
    story = (
        "They cite the Higher Harbour Act. | It was the Harbour Act that passed. | They like the Higher Harbour Act."
    )
    found = everything(story, "The HHA said so. | The HHA was passed.")
    assert set(found) == {"Higher Harbour Act"}
    assert {"HHA", "Harbour Act"} <= set(found["Higher Harbour Act"].entity.aliases)


def test_letters_of_a_body_are_not_a_law_s() -> None:
    story = "They cite the Higher Harbour Act. | The Hill Heath Association (HHA) said so. | The HHA left."
    found = everything(story)
    assert "HHA" in found["Hill Heath Association"].entity.aliases
    assert "HHA" not in found["Higher Harbour Act"].entity.aliases


def test_a_ministry_is_one_with_and_without_its_state() -> None:
    story = "The Norwegian Defense Ministry said so. | The Ministry of Defense of Norway agreed."
    found = {name for name, kind in kinds(story, "Norway's Defense Ministry left.").items() if kind != "state"}
    assert found == {"Norwegian Defense Ministry"}


def test_a_ministry_named_once_is_found_on_its_state_s_page() -> None:
    found = chosen("The Danish Defense Ministry said so. | Denmark agreed. | Denmark said so.")
    assert found["Denmark"].entity.page
    assert found["Danish Defense Ministry"].entity.page is None
    assert chosen("The Danish Defense Ministry said so.")["Danish Defense Ministry"].entity.page


def test_a_person_s_name_begins_behind_the_firm_s() -> None:
    found = kinds("They told Acme Financial Ana Brand so. | Vexa Capital Otto Marsk said so.")
    assert {"Ana Brand", "Otto Marsk"} <= {name for name, kind in found.items() if kind == "person"}
    assert not {"Acme Financial Ana Brand", "Vexa Capital Otto Marsk"} & set(found)


def test_a_family_s_name_that_stands_first_is_no_body_of_its_own() -> None:
    full = "Speaker Seo Min-ju spoke. | Seo Min-ju left."
    assert aliases("Seo Min-ju", full, "It was late. | Seo says the vote is void.") >= {"Seo"}
    several = kinds(full, "The mayor, Seo Jun-ha, spoke.", "It was late. | Seo says the vote is void.")
    assert set(several) == {"Seo Min-ju", "Seo Jun-ha"}


def test_a_war_with_a_number_is_nobody() -> None:
    assert "World War III" not in kinds("They fear World War III. | World War III is near.")


def test_a_parliament_in_small_letters_is_the_assembly_that_has_a_name() -> None:
    small = "Norway's parliament voted. | The parliament said no. | Norway's parliament met."
    assert "Norway's parliament" in chosen(small, small, small)
    assert "Norway's parliament" not in chosen(f"The National Assembly voted. | {small}", small, small)
