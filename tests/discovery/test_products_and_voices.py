"""What is sold is no body; a voice of one sentence has no page; given names that look like small words stay."""

import pytest

from generator.extraction.names.find import find_names
from tests.discovery.telling import aliases, chosen, kinds
from tests.extraction.said import article

REST = ("It rained in the hills all day.",) * 9
"""Articles that name nobody."""


def test_what_is_recalled_and_sold_is_a_product() -> None:
    one = "Vexa recalled Zoprin. | Sales of Zoprin fell. | They took Zoprin, Malvex and Orlatin."
    assert {kinds(one)[name] for name in ("Zoprin", "Malvex", "Orlatin")} == {"technology"}


def test_what_is_sold_and_speaks_is_a_body() -> None:
    one = "Vexa recalled Zonvy. | Sales of Zonvy fell. | Zonvy said so. | It hurt Zonvy."
    assert kinds(one)["Zonvy"] == "organisation"


@pytest.mark.parametrize("role", ["a spokesman for Vexa", "a water expert at Vexa", "a buyer for Vexa"])
def test_one_sentence_of_a_voice_makes_no_page(role: str) -> None:
    one = f"“It is late,” said Lena Marsk, {role}."
    assert not chosen(one, *REST)["Lena Marsk"].entity.page
    assert chosen(f"{one} | Marsk said no.", *REST)["Lena Marsk"].entity.page


def test_a_minister_of_one_sentence_has_a_page() -> None:
    assert chosen("“It is late,” said Lena Marsk, the mines minister.", *REST)["Lena Marsk"].entity.page


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was told by Will Marsk on Friday.", "Will Marsk"),
        ("Vice Premier He Orwei left.", "He Orwei"),
        ("It fell to President To Zel Minh.", "To Zel Minh"),
        ("Colonel Jan Marsk left.", "Jan Marsk"),
        ("It was lifted by An Jae-zel.", "An Jae-zel"),
        ("It came late. He Marsk", "Marsk"),
        ("They met Lena “Zip” Marsk.", "Lena Marsk"),
        ("The Orlo Nurses' Pension Plan lost.", "Orlo Nurses' Pension Plan"),
        ("Under-secretary for Harbour Affairs Lena Marsk left.", "Lena Marsk"),
        ("It is of the Ministry of Health and Child Care.", "Ministry of Health and Child Care"),
        ("They met the Energy and Water Regulatory Commission.", "Energy and Water Regulatory Commission"),
        (
            "It asked the Office of the High Commissioner for Marsh Rights.",
            "Office of the High Commissioner for Marsh Rights",
        ),
    ],
)
def test_names_are_whole(text: str, name: str) -> None:
    assert name in {naming.text for naming in find_names(article(text))}


def test_a_nickname_stands_between_the_names() -> None:
    story = "Lena “Zip” Marsk said so. | Marsk left."
    assert "Lena Marsk" in kinds(story)
    assert "Zip" not in aliases("Lena Marsk", story)
