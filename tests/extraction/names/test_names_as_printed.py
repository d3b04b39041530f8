"""Names as papers of other countries print them: surnames that are hills, fields of affairs, clocks, linked words."""

import pytest

from generator.extraction.names.find import find_names
from generator.extraction.things.find import find_things
from generator.model.kind import Kind
from tests.discovery.telling import aliases, proper
from tests.extraction.said import article


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They say that Senator Hill left.", {"Hill": Kind.PERSON}),
        ("Fisheries Minister Thomas Lake agreed.", {"Thomas Lake": Kind.PERSON}),
        (
            "They met on King Hill and at Prince Thomas Park.",
            {"King Hill": Kind.PLACE, "Prince Thomas Park": Kind.PLACE},
        ),
        ("The Federal Attorney-General Lena Marsk said no.", {"Lena Marsk": Kind.PERSON}),
        ("The Immigration Minister, Lena Marsk, said no.", {"Lena Marsk": Kind.PERSON}),
        ("They heard Small Business Minister Lena Marsk.", {"Lena Marsk": Kind.PERSON}),
        (
            "It asked the Fire Service Commissioner Lena Marsk.",
            {"Fire Service": Kind.ORGANISATION, "Lena Marsk": Kind.PERSON},
        ),
        ("It began at 4:00pm AEDT (ACDT is earlier).", {}),
        ("It said that Tehra-e-Ober and Sarn-upon-Zell had agreed.", {"Tehra-e-Ober": None, "Sarn-upon-Zell": None}),
        ("It rained in Orlia’s capital, Ober.", {"Orlia": None, "Ober": Kind.PLACE}),
        ("They sat in the capital, Ober, for days.", {"Ober": Kind.PLACE}),
        ("It named Ana Holt, 26, of Orlo, who came by sea.", {"Ana Holt": Kind.PERSON, "Orlo": Kind.PLACE}),
    ],
)
def test_stretches(text: str, names: dict[str, Kind | None]) -> None:
    assert {naming.text: naming.kind for naming in find_names(article(text))} == names


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They freed Ana Holt, 78, the party's leader and a lawyer.", "the party's leader"),
        ("Ana Holt, 78, a former prime minister, was freed.", "a former prime minister"),
        ("Ana Holt, 78, was freed.", None),
        ("Ana Holt, 58, of Orlo, who runs a mill, was freed.", None),
    ],
)
def test_an_office_stands_behind_an_age(text: str, role: str | None) -> None:
    (naming,) = (one for one in find_names(article(text)) if one.text == "Ana Holt")
    assert (text[naming.role.start : naming.role.end] if naming.role else None) == role


def test_a_name_with_a_small_word_between_its_parts_is_one_word() -> None:
    text = "General Kamal-uz-Rahman met Salim-ur-Rahim and Nur-ul-Islam."
    assert [one.text for one in find_names(article(text))] == ["Kamal-uz-Rahman", "Salim-ur-Rahim", "Nur-ul-Islam"]


def test_a_town_beside_a_weapon_is_no_weapon() -> None:
    assert "Sarn City" not in {
        naming.text for naming in find_things(article("They struck Sarn City and Vexa bombers."))
    }


def test_a_town_is_one_with_and_without_its_river() -> None:
    assert "Ober-on-Zell" in aliases("Ober", "It rained in Ober-on-Zell. | They met in Ober.")


def test_an_office_says_more_than_mr() -> None:
    story = "Chief executive Lena Marsk said no. | Mr Marsk left. | Mr Marsk said so."
    assert proper(story)["Lena Marsk"].reasons[0] == "called “executive”"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It is odd but I've heard of it, and We're late.", set()),
        ("They say that the Governor-General agreed.", set()),
        ("It was told by Mr. Thomas Marsk CEO in Ober.", {"Thomas Marsk", "Ober"}),
        (
            "It asked the Center for Strategic and International Studies.",
            {"Center for Strategic and International Studies"},
        ),
        ("They met at the Ober Oval before the Zell Test.", {"Ober Oval", "Zell Test"}),
    ],
)
def test_what_is_no_name_or_a_whole_one(text: str, names: set[str]) -> None:
    assert {naming.text for naming in find_names(article(text))} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It asked the Ober County Sheriff's Department.", {"Ober County Sheriff's Department"}),
        ("They told the Zell District Attorney’s Office so.", {"Zell District Attorney’s Office"}),
        ("He is director of Ober’s Zell Harbour.", {"Ober", "Zell Harbour"}),
        ("They met Lieutenant-General Thomas Marsk and Mr Ward.", {"Thomas Marsk", "Ward"}),
        ("They say that the Treasurer has left it to Aboriginal Englishmen.", set()),
    ],
)
def test_bodies_by_an_office_and_offices_alone(text: str, names: set[str]) -> None:
    assert {naming.text for naming in find_names(article(text))} == names
    assert not any(naming.text == "Ober" and naming.kind for naming in find_names(article(text)))


def test_an_office_and_who_holds_it_end_a_sentence() -> None:
    named = find_names(article("It drew criticism from the Orlo High Commissioner for Harbours, Orrit Marsk."))
    assert [(naming.text, naming.kind) for naming in named][-1] == ("Orrit Marsk", Kind.PERSON)
    named = find_names(article("They praised the harbours of Ober, Zell Marsk."))
    assert named[-1].kind is None


def test_an_official_agency_is_no_official() -> None:
    named = find_names(article("It was told by the official Orlo News Agency, and by the official Thomas Marsk."))
    assert [naming.kind for naming in named] == [Kind.ORGANISATION, Kind.PERSON]
