"""Proper names of an article with the clue that tells their kind; all names are invented, but for states."""

import pytest

from generator.extraction.names.find import find_names
from generator.model.annotation import Naming
from generator.model.kind import Kind
from generator.model.source import Block
from tests.extraction.said import article


def found(text: str, block: Block = Block.PARAGRAPH) -> dict[str, Naming]:
    """The names of one sentence, by their text."""
    return {naming.text: naming for naming in find_names(article(text, block=block))}


def kinds(text: str) -> dict[str, Kind | None]:
    return {name: naming.kind for name, naming in found(text).items()}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The talks in Ober ended on Monday.", {"Ober"}),
        ("However, Lena Marsk and J.D. Hall agreed.", {"Lena Marsk", "J.D. Hall"}),
        (
            "They met Pieter van der Berg, Ana de la Cruz and Omar bin Salim.",
            {"Pieter van der Berg", "Ana de la Cruz", "Omar bin Salim"},
        ),
        (
            "A note by Jon O'Dell, Mary O' Hare and Lee Won-su reached them.",
            {"Jon O'Dell", "Mary O' Hare", "Lee Won-su"},
        ),
        ("It hurt al-Sarn and Khalid al-Fadi.", {"al-Sarn", "Khalid al-Fadi"}),
        ("The deal with Pell & Crane was signed by Roy Hale Jr. in May.", {"Pell & Crane", "Roy Hale Jr."}),
        ("It bought Vexa Inc. of Norway.", {"Vexa Inc.", "Norway"}),
        ("The US said so, and the U.S. meant it.", {"US", "U.S."}),
        ("She praised Åsa Öberg and Zoë Dufrêne.", {"Åsa Öberg", "Zoë Dufrêne"}),
        ("The Vexa-led group backed Norway’s plan.", {"Vexa", "Norway"}),
        ("They cost US$40 and CA$30.", set()),
        ("It flew a Vexa KC-45 there.", {"Vexa"}),
        ("He saw Nils May in Ober and Prime Minister May in Zell.", {"Nils May", "Ober", "May", "Zell"}),
        ("He spoke in Zell May 14 and in May.", {"Zell"}),
        ("It cost NOK 600 million, the NOK said.", {"NOK"}),
        ("The Zell Herders' Association met the Weavers’ Guild.", {"Zell Herders' Association", "Weavers’ Guild"}),
        ("It went to Zell Children's Hospital.", {"Zell Children's Hospital"}),
        ("The Brothers' Lena Marsk spoke.", {"Brothers", "Lena Marsk"}),
        ("Lena Marsk's Mothers of Zell marched.", {"Lena Marsk", "Mothers of Zell"}),
    ],
)
def test_stretches(text: str, names: set[str]) -> None:
    assert set(found(text)) == names


@pytest.mark.parametrize(
    "text", ["However, it rained.", "On Monday he left.", "The plan failed.", "He said no.", "In July they met."]
)
def test_capitals_that_name_nobody(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Norwegian Foreign Minister Ana Holt spoke.", "Ana Holt", "Norwegian Foreign Minister"),
        ("Vexa Chief Executive Officer Roy Hale Jr. left.", "Roy Hale Jr.", "Vexa Chief Executive Officer"),
        ("It was Secretary of State Ana Holt.", "Ana Holt", "Secretary of State"),
        ("President of the United States Ana Holt spoke.", "Ana Holt", "President of the United States"),
        ("It was Sen. Roe who left.", "Roe", "Sen."),
        ("They asked analyst Ana Holt about it.", "Ana Holt", "analyst"),
        ("Ana Holt, the chief financial officer for Vexa, left.", "Ana Holt", "the chief financial officer"),
        ("His deputy, Ana Holt, left.", "Ana Holt", "deputy"),
    ],
)
def test_a_person_by_the_office(text: str, name: str, role: str) -> None:
    naming = found(text)[name]
    assert naming.kind is Kind.PERSON
    assert naming.role is not None
    assert text[naming.role.start : naming.role.end] == role


def test_the_body_before_an_office_is_a_name_of_its_own() -> None:
    assert kinds("Vexa CEO Ana Holt met Bank of Ober Governor Roy Hale.") == {
        "Vexa": Kind.ORGANISATION,
        "Ana Holt": Kind.PERSON,
        "Bank of Ober": Kind.ORGANISATION,
        "Roy Hale": Kind.PERSON,
    }


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Department of Justice", Kind.ORGANISATION),
        ("General Vexa Motors", Kind.ORGANISATION),
        ("University of Ober", Kind.ORGANISATION),
        ("Obrian Foreign Ministry", Kind.ORGANISATION),
        ("Ober Airlines", Kind.ORGANISATION),
        ("Ober Times", Kind.ORGANISATION),
        ("Royal Ober Navy", Kind.FORCE),
        ("Sarn River", Kind.PLACE),
        ("Gulf of Ober", Kind.PLACE),
        ("Sarn International Airport", Kind.PLACE),
        ("Hurricane Marla", Kind.EVENT),
        ("Clean Rivers Act", Kind.DOCUMENT),
    ],
)
def test_a_kind_by_the_words_of_the_name(name: str, kind: Kind | None) -> None:
    assert kinds(f"They spoke of the {name} again.") == {name: kind}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It was the carmaker Vexa that won.", "Vexa", Kind.ORGANISATION),
        ("They bought Vexa shares.", "Vexa", Kind.ORGANISATION),
        ("Even the Vexa union agreed.", "Vexa", Kind.ORGANISATION),
        ("It fell on the Ober region.", "Ober", Kind.PLACE),
        ("It fell on the town of Ober.", "Ober", Kind.PLACE),
        ("They asked Hale, who refused.", "Hale", Kind.PERSON),
        ("They found that Ober, a city in Norway, was lost.", "Ober", Kind.PLACE),
    ],
)
def test_a_kind_by_the_words_beside_the_name(text: str, name: str, kind: Kind) -> None:
    assert kinds(text)[name] is kind


def test_and_inside_the_name_of_a_body() -> None:
    assert set(found("It sued the Food and Drug Administration.")) == {"Food and Drug Administration"}
    assert set(found("It sued Norway and Denmark.")) == {"Norway", "Denmark"}


def test_headlines_are_not_trusted() -> None:
    assert found("Vexa Chief Defends Plan To Close Ober Plant", Block.TITLE) == {}
    assert found("VEXA CHIEF DEFENDS PLAN", Block.TITLE) == {}
    assert set(found("Many at the plant in Ober defend plan", Block.TITLE)) == {"Ober"}


def test_spans_are_the_texts() -> None:
    text = "“We met,” said Norwegian President Ana Holt of the Vexa Institute (VI) on Monday."
    for naming in find_names(article(text)):
        assert text[naming.span.start : naming.span.end] == naming.text


def test_a_body_that_begins_like_a_place_is_a_body() -> None:
    assert kinds("He left the Port Zell Pilots Association.") == {"Port Zell Pilots Association": Kind.ORGANISATION}
    assert kinds("He left Port Zell Church.") == {"Port Zell Church": Kind.PLACE}


def test_a_firm_recalls() -> None:
    assert kinds("Halst recalled every car.") == {"Halst": None}


@pytest.mark.parametrize("gap", ["  ", " \u00a0", " , "])
def test_a_gap_after_an_apposition_is_no_word(gap: str) -> None:
    assert "Vexa" in found(f"Near Vexa, the mayor{gap}of Orlo left.")
