"""Clubs by their first word, ranks of other languages, first names that stand for their bearers, what is bombed."""

import pytest

from generator.extraction.names.find import find_names
from tests.discovery.telling import aliases, kinds
from tests.extraction.said import article


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tan Sri Nuri Marsk left.", "Nuri Marsk"),
        ("It was told by Datuk Seri Orlan Zelmi.", "Orlan Zelmi"),
        ("It fell to Assistant U.S. Attorney Lena Marsk.", "Lena Marsk"),
    ],
)
def test_ranks_are_no_part_of_a_name(text: str, name: str) -> None:
    assert name in {naming.text for naming in find_names(article(text))}


def test_no_part_of_an_office_is_a_body() -> None:
    assert "Assistant U.S." not in kinds("It fell to Assistant U.S. Attorney Lena Marsk.")


def test_a_club_by_its_first_word() -> None:
    assert kinds("Deportivo Orlo lost.")["Deportivo Orlo"] == "organisation"


def test_a_name_that_returns_and_owns_is_a_body() -> None:
    one = "It hurt Zonvy. | Zonvy's debts grew."
    assert "Zonvy" in kinds(one, one)
    assert "Zonvy" not in kinds("It hurt Zonvy.", "It hurt Zonvy.")


def test_one_goes_by_the_first_name_where_all_call_her_so() -> None:
    story = "Minister Nuri Marsk left. | Nuri said no."
    assert "Nuri" in aliases("Nuri Marsk", story, story, "Nuri said no.")


def test_what_is_bombed_is_a_place() -> None:
    assert kinds("Jets bombed Zelbous.", "It stood at the airport at Zelbous.")["Zelbous"] == "place"


def test_letters_of_seven_are_a_bodys() -> None:
    assert kinds("The mission, MINOZEL, left. | MINOZEL said no.")["MINOZEL"] == "organisation"


def test_letters_of_its_own_tongue_are_a_bodys() -> None:
    assert "GMV" in aliases("Orlo Fishing Center", "They met the Orlo Fishing Center (GMV). | The GMV left.")


def test_a_word_after_the_word_for_a_body_is_one() -> None:
    assert kinds("It was so, the fisheries authority, Orlatilsyn, said.")["Orlatilsyn"] == "organisation"


def test_a_holding_is_what_its_short_name_says() -> None:
    story = "Vexa Air Holdings left. | Vexa said no."
    found = kinds(story, "Vexa left.", "Vexa said so.", "Vexa won.")
    assert len({"Vexa", "Vexa Air Holdings"} & found.keys()) == 1


def test_what_one_is_known_as_is_an_alias() -> None:
    story = "Abdel Zannani, a colonel, left. | Zannani, 44, known as “El Zerdo”, said no."
    assert "El Zerdo" in aliases("Abdel Zannani", story, "It was El Zerdo who said so.")


def test_letters_before_a_state_open_no_sentence() -> None:
    assert kinds("ORW Norway said no. | ORW Norway left.", "They met ORW Norway.")["ORW Norway"] == "organisation"


def test_a_firm_of_one_trade_is_nobody() -> None:
    assert kinds("Loke Minerals said no. | Loke Minerals AS left.")["Loke Minerals"] == "organisation"
    assert "Loke Minerals AS" in aliases("Loke Minerals", "Loke Minerals said no. | Loke Minerals AS left.")


def test_the_bodys_own_word_stands_after_what_it_is() -> None:
    assert kinds("It was so, as Orlia's parliament, the Zorting, said.")["Zorting"] == "organisation"


def test_a_firm_called_after_its_founder_is_no_person() -> None:
    story = "They met Walter Vexany, Orlo Bank and Sarn Oil. | Vexany's chief executive, Lena Marsk, left."
    assert kinds(story)["Vexany"] == "organisation"
    assert "Walter Vexany" not in {name for name, kind in kinds(story).items() if kind == "person"}


def test_a_headline_s_state_is_no_part_of_the_bodys_name() -> None:
    assert "Norway Senate" not in kinds("It came to the Norway Senate. | The Senate voted.", "The Senate voted.")
