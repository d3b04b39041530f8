"""Who is looked up: one page each, however spelt; none for whom an article only asks, or for the paper itself."""

from itertools import pairwise

import pytest

from generator.discovery.names.person_names import sound
from generator.discovery.names.seen import listed
from generator.model.annotation import Span
from tests.discovery.telling import aliases, chosen, kinds, proper

REST = ("It rained in the hills all day.",) * 9
"""Articles that name nobody."""


def pages(*stories: str) -> set[str]:
    """The names of those with a page in a story of ten articles and more."""
    return {name for name, one in chosen(*stories, *REST).items() if one.entity.page}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Carrie", "Kari"),
        ("Isa", "Issa"),
        ("Tariq", "Tarik"),
        ("Sarah", "Sara"),
        ("el-Massri", "Masri"),
        ("Oriel", "Oreil"),
    ],
)
def test_two_spellings_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("Daniel", "Daniela"), ("Otto", "Otta"), ("Mina", "Mona")])
def test_two_names_do_not(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_who_sounds_alike_is_one_without_an_office_beside() -> None:
    first = "The chairman, Issa Dariel, said no. | Dariel left."
    second = "Lt. Gen. Isa Dareil told reporters so. | Dareil left."
    ((name, found),) = proper(first, second).items()
    assert {"Issa Dariel", "Isa Dareil", "Dareil"} <= {name, *found.entity.aliases}


def test_a_surname_is_one_with_and_without_its_article() -> None:
    assert "Masri" in aliases("Omar el-Massri", "President Omar el-Massri agreed.", "President Masri has agreed.")


def test_two_who_are_called_otherwise_stay_two() -> None:
    assert len(kinds("The judge, Kari Lund, said no.", "The singer Carrie Lund sang.")) == 2


def test_letters_in_a_bracket_are_a_bodys() -> None:
    found = kinds("Manager Bernhard Roe Boatservice (BRB) said no. | The boat's manager, BRB, said so. | BRB left.")
    assert found == {"Bernhard Roe Boatservice": "organisation"}


def test_the_body_whose_member_acts_is_no_person() -> None:
    found = kinds("Ana Holt of Orrel Vexa, who speaks for it, said so.", "Orrel Vexa, the Ober solicitors, said no.")
    assert found["Orrel Vexa"] == "organisation"


def test_a_company_may_be_called_a_line() -> None:
    assert kinds("Vexa Line, the Orlian company that hires it, said no.")["Vexa Line"] == "organisation"


def test_an_office_may_have_capitals_or_be_told_by_a_verb() -> None:
    one = "Ottil Marn, Sarn's Minister of Mines, left for Ober. | It began. | It ended. | It was over."
    two = "“No,” said Tobin Orre, the Harbour Board Secretary. | “So be it,” said Linn Roe, who heads the board."
    assert kinds(one)["Ottil Marn"] == "person"
    assert {"Tobin Orre", "Linn Roe"} <= pages(f"{one} | {two}")


def test_the_full_name_that_comes_first_is_the_short_ones() -> None:
    one = "The owner, Orrel Vexa Kado, said no. | Orrel Vexa left."
    others = ["The firm Orrel Vexa said so."] * 3
    assert "Orrel Vexa Kado" in aliases("Orrel Vexa", one, *others)


def test_a_name_without_its_middle_is_the_same_where_an_article_has_both() -> None:
    one = "The Sarn Steam Club said no. | The Sarn Steam Club met. | The Sarn Club left."
    assert "Sarn Club" in aliases("Sarn Steam Club", one)
    apart = pages("The Sarn Steam Club said no.", "The Sarn Steam Club said so.", "The Sarn Club said no.")
    assert apart == {"Sarn Steam Club"}


def test_a_body_of_one_article_has_no_page_beside_the_whole() -> None:
    whole = "The firm Vexa said no. | Vexa left."
    assert pages(whole, whole, "Vexa Capital Markets said so.") == {"Vexa"}


def test_a_passer_by_has_no_page_and_an_official_has() -> None:
    one = (
        "“No,” said Ana Holt, who lives there. | “So be it,” said teacher Tobin Orre. | “We act,” said Mayor Linn Roe."
    )
    assert pages(f"The rain came. | It fell. | It went on. | {one}") == {"Linn Roe"}


def test_who_asks_for_the_paper_has_no_page() -> None:
    assert not pages("It began. | It went on. | It ended. | Our correspondent Tobin Orre said so.")


@pytest.mark.parametrize("name", ["Ledger", "Channel 4"])
def test_a_paper_in_one_word_and_a_station_are_outlets(name: str) -> None:
    told = f"The {name} said so. | A clerk told the {name}."
    assert not pages(told, told)


def test_a_place_does_not_act_where_another_does() -> None:
    assert "Orlimo" not in pages("A clerk in Orlimo told us so. | They come from Orlimo in the north.")


def test_who_acts_behind_an_office_acts() -> None:
    reasons = chosen("It began. | It went on. | It ended. | The new judge, Tobin Orre, blocked it.")[
        "Tobin Orre"
    ].reasons
    assert "acts in 1 sentence" in reasons


def test_a_state_where_somebody_only_comes_from_has_no_page() -> None:
    story = "They left. | It rained. | It went on. | They flew to Kenya."
    assert "Kenya" not in pages(story, story, story)
    assert "Kenya" in pages(*["Kenya left the pact. | Kenya said no."] * 2)


def test_who_goes_by_the_first_name_is_one() -> None:
    one = "The leader, Orrelu Massat, said no. | Orrelu left."
    assert "Orrelu" in aliases("Orrelu Massat", one, "Mr Orrelu said so.", "They met Mr Orrelu.")
    two = proper("The leader, Ana Massat, said no.", "Ana said so.")
    assert "Ana" not in two["Ana Massat"].entity.aliases


def test_a_short_given_name_is_the_long_one() -> None:
    found = proper("Administrator Dan Orrel said no.", "Administrator Daniel Orrel said so. | Daniel Orrel left.")
    assert set(found) == {"Daniel Orrel"}


def test_a_body_with_a_capital_before_a_comma_is_no_role() -> None:
    found = kinds("It accused the head of the Orlo Sleep Organization, Adanom Orrel, of that.")
    assert found["Adanom Orrel"] == "person"


def test_a_body_may_begin_with_what_it_is() -> None:
    assert kinds("She owed it to Banco do Sarn. | It paid Banco do Sarn.")["Banco do Sarn"] == "organisation"


def test_a_house_of_peoples_deputies_is_one_name() -> None:
    assert "House of Growers' Deputies" in kinds("The House of Growers' Deputies said no.")


def test_a_body_of_two_places_is_one_name() -> None:
    assert "New Orlo and Sarn Affairs Office" in kinds("The New Orlo and Sarn Affairs Office said no.")


def test_a_station_with_a_title_in_its_name_is_no_person() -> None:
    assert "person" not in kinds("They met at Prince Orrel station. | It rained at Prince Orrel station.").values()


def test_places_that_sound_alike_are_one_and_so_is_their_adjective() -> None:
    one = "It rained in Mar-Zeda. | It snowed in Mar-Zeda."
    assert set(kinds(one, "It rained in Mar Zeda.", "It is dry in Marzeda.")) == {"Mar-Zeda"}
    people = "It rained in Sarnay. | The Sarnayan hills are dry. | The Sarnayans left."
    assert aliases("Sarnay", people) == {"Sarnayan", "Sarnayans"}


def test_a_capital_that_is_called_one_is_a_place() -> None:
    story = "Rain fell on Nairobi, the Kenyan capital."
    assert kinds(story, story, "They flew to Nairobi.")["Nairobi"] == "place"


def test_two_with_only_a_comma_between_are_no_list() -> None:
    text = "In a letter to Vexa, Massat says no to Ober, Sarn and Zell."
    spots = [Span(at := text.index(word), at + len(word)) for word in ("Vexa", "Massat", "Ober", "Sarn", "Zell")]
    pairs = [listed(text, one.start, one.end, other) for one, other in pairwise(spots)]
    assert pairs == [False, False, True, True]


def test_whom_articles_tell_is_an_outlet() -> None:
    story = "It began. | A clerk told OrloWire so. | It was a paper seen by OrloWire."
    assert not pages(story)


def test_a_firm_is_not_the_state_that_it_is_in() -> None:
    story = "It began. | It ended. | It was over. | Kenya retailer Vexa tells us it has no goods."
    assert "Kenya" not in pages(story, story)


def test_a_body_that_is_given_its_letters_has_a_page_beside_the_whole() -> None:
    whole = "The firm Vexa said no. | Vexa left."
    one = "It began. | It ended. | It was over. | The Vexa Flight Safety Agency (VFSA) closed it."
    assert "Vexa Flight Safety Agency" in pages(whole, whole, one)


def test_analysts_with_one_name_are_a_body() -> None:
    assert kinds("The harbour analysts Vexa put the loss at a million. | Vexa said so.")["Vexa"] == "organisation"


def test_pm_is_an_office() -> None:
    assert "Orre Massat" in kinds("Deputy PM Orre Massat said no.")


def test_whom_one_article_asks_for_a_firm_has_no_page() -> None:
    one = "It began. | It ended. | It was over. | The retailer Vexa said no. | “No,” said Orrelu Massat, its director."
    assert not pages(one)


def test_peoples_own_what_is_named_after_them() -> None:
    story = "The Orlo People's Liberation Front said no. | He met the Orlo People’s Liberation Front. | It was late."
    assert set(kinds(f"{story} | The People's Harbour Army left.")) == {
        "Orlo People's Liberation Front",
        "People's Harbour Army",
    }


def test_a_movement_is_a_body() -> None:
    assert kinds("The Lantern Movement said no. | He led the Lantern Movement.")["Lantern Movement"] == "organisation"


def test_a_chief_executive_is_a_ceo() -> None:
    found = proper("Chief executive Thomas Orrel said no.", "Vexa CEO Tom Orrel said so.")
    assert len([one for one in found.values() if one.entity.kind == "person"]) == 1


LETTERS = (
    "Orlofarben said no. | Its shares fell. | OF shares fell again.",
    "Shares in Orlofarben fell. | OF said so. | OF left.",
    "The paints of Orlofarben are dry. | Nobody bought OF paint. | OF closed.",
    "Orlofarben agreed. | The firm Orlofarben paid.",
)


def test_letters_of_one_word_are_that_words() -> None:
    assert "OF" in aliases("Orlofarben", *LETTERS)
    together = (*LETTERS, "Orlofarben sued OF. | OF sued Orlofarben. | OF and Orlofarben settled.")
    assert "OF" in kinds(*together)


def test_two_letters_that_changed_places_are_one_person() -> None:
    one, other = "The chief executive, Raphael Orrel, said no.", "It was late, Rapheal Orrel said. | Orrel said no."
    assert "Rapheal Orrel" in aliases("Raphael Orrel", one, other)


def test_a_shareholder_may_be_a_person() -> None:
    assert kinds("One shareholder, Gabriel Orrel, wants it.")["Gabriel Orrel"] == "person"


def test_a_committee_is_for_several_fields() -> None:
    assert "Sarn Energy and Trade Committee" in kinds("They told the Sarn Energy and Trade Committee so.")


def test_a_first_name_and_a_spelling_of_it_lead_to_one_person() -> None:
    one = "Prime Minister Orruth Vessa-ocha said no."
    found = proper(one, "Prime Minister Orrut Vessa-o-cha agreed.", "Orruth said so. | Orrut said no.")
    ((name, person),) = found.items()
    assert {"Orruth Vessa-ocha", "Orrut Vessa-o-cha", "Orruth", "Orrut"} <= {name, *person.entity.aliases}


def test_an_age_is_a_persons() -> None:
    assert kinds("Orrelu Massat, 38, lost the rope. | They mourned Orrelu Massat.")["Orrelu Massat"] == "person"


def test_a_first_name_that_is_a_persons_makes_the_full_name_one() -> None:
    one = "The captain, Orrelu, left."
    assert kinds(one, "Orrelu Mas-set could not believe it, he said.")["Orrelu Mas-set"] == "person"


def test_a_team_is_a_body() -> None:
    story = "They are members of the Lantern Hares team. | The Lantern Hares left. | They met the Lantern Hares."
    assert kinds(story)["Lantern Hares"] == "organisation"


def test_the_last_word_of_a_body_has_no_page_of_its_own() -> None:
    whole = "The Orlo Navy RAYs said no. | The Orlo Navy RAYs left."
    assert "RAY" not in pages(whole, whole, "He was a RAY once. | A RAY said so. | It was late.")
