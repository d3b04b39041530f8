"""Bearers that news names in an apposition, with a plural title, by what was done by them, or in two spellings."""

from tests.discovery.telling import aliases, chosen, kinds, proper


def test_who_is_told_by_an_office_before_is_a_person() -> None:
    found = kinds("The president of the self-declared Ober Republic, Tavel Shoramian, signed a decree. | It rained.")
    assert found["Tavel Shoramian"] == "person"
    assert found.get("Ober Republic") != "person"


def test_a_transliteration_is_the_same_person() -> None:
    story = "Minister Tavel Shoramian spoke. | Minister Tavel Skhoramian left."
    assert sum(kind == "person" for kind in kinds(story).values()) == 1


def test_the_holder_of_a_bodys_office_is_parted_from_its_name() -> None:
    assert "Mary Lund" in kinds("The CEO of OVB Financial Mary Lund said no.")
    assert "Mary Lund" in kinds("Justices Mary Lund and Ana Holt dissented. | Associate Justices Mary Lund agreed.")


def test_letters_need_not_spell_where_a_body_sits() -> None:
    story = "It set up the Savings Trust National Bank of Santa Orra (STNB). | STNB opened on Monday."
    assert "STNB" in aliases("Savings Trust National Bank of Santa Orra", story)


def test_a_force_of_an_unusual_name_is_one() -> None:
    found = proper("The Orrin Defence Army said it fought.", "It said that the Defence Army would go. | It went.")
    assert [name for name in found if "Army" in name] == ["Orrin Defence Army"]


def test_a_plural_makes_no_other_body() -> None:
    found = proper(
        "First Traders Bank said no. | First Traders Bank left. | First Traders Bank lost.",
        "First Trader Bank said so.",
    )
    assert [name for name in found if "Bank" in name] == ["First Traders Bank"]


def test_the_last_part_of_a_place_is_the_place() -> None:
    story = "It rained in Upper-Sarn. | It snowed in Upper-Sarn. | It rained in Sarn. | It blew in Sarn."
    assert [name for name in proper(story) if "Sarn" in name] == ["Upper-Sarn"]


def test_a_part_of_a_place_gives_it_no_name() -> None:
    story = "It rained in the southern Orra Strip. | It rained in the Orra Strip. | It snowed in the Orra Strip."
    assert "Orra Strip" in proper(story)


def test_a_body_by_which_something_is_done_has_a_page() -> None:
    story = "The bank was closed on Friday by the Orra Department of Savings. | It rained."
    assert chosen(story)["Orra Department of Savings"].entity.page
    story = "The letter was published on Friday by the Orra Department of Savings. | It rained."
    assert not chosen(story)["Orra Department of Savings"].entity.page


def test_two_bodies_of_one_last_name_are_two() -> None:
    story = "The United Auto Workers (UAW) said no. | The Canadian Auto Workers said so. | The UAW left."
    assert {"United Auto Workers", "Canadian Auto Workers"} <= set(proper(story))


def test_letters_of_another_article_are_no_nickname() -> None:
    found = proper("He called them Blue Eyed Arns. | Blue Eyed Arns won.", "The BEA said no. | The BEA left.")
    assert "BEA" not in {alias for candidate in found.values() for alias in candidate.entity.aliases}


def test_a_field_of_affairs_is_no_part_of_a_persons_name() -> None:
    assert "Mary Lund" in kinds("Assistant Secretary of the Air Force for Acquisition Mary Lund said no.")
