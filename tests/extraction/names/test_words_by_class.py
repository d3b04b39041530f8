"""Words of a class that general English has many of: offices, trades, kin, firms' trades, kinds of places."""

import pytest

from generator.extraction.names.find import find_names
from tests.discovery.telling import chosen, kinds, proper
from tests.extraction.said import article


@pytest.mark.parametrize(
    "office",
    [
        "Prosecutor",
        "Special Counsel",
        "Field Marshal",
        "Lance Corporal",
        "Staff Sergeant",
        "Chief Whip",
        "Special Rapporteur",
        "Grand Ayatollah",
        "Borough President",
        "County Coroner",
        "Archdeacon",
        "Vice-Chancellor",
    ],
)
def test_an_office_is_no_part_of_a_name(office: str) -> None:
    (name,) = find_names(article(f"They were told so by {office} Zerra Holtin."))
    assert (name.text, name.kind, name.clue) == ("Zerra Holtin", "person", "title")


@pytest.mark.parametrize("role", ["archaeologist", "oligarch", "comptroller", "grandmother", "midwife", "cellist"])
def test_a_small_word_says_that_a_person_is_there(role: str) -> None:
    assert kinds(f"They were told so by the {role} Zerra Holtin.") == {"Zerra Holtin": "person"}


@pytest.mark.parametrize("name", ["Tom Duke", "Anna Meadows", "Peter Woods", "Charles Cave"])
def test_a_surname_is_no_office_and_no_place(name: str) -> None:
    assert kinds(f"On Monday {name} said so. | They met {name}.") == {name: "person"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Zerra Construction", "organisation"),
        ("Holtin Shipbuilding", "organisation"),
        ("Office of Special Counsel", "organisation"),
        ("Zerra Barrage", "place"),
        ("Holtin Lighthouse", "place"),
        ("Zerra Oilfield", "place"),
    ],
)
def test_a_last_word_says_what_bears_the_name(name: str, kind: str) -> None:
    assert kinds(f"They asked at the {name} on Monday.")[name] == kind


@pytest.mark.parametrize(
    ("role", "page"), [("hairdresser", False), ("toxicologist", False), ("harbour commissioner", True)]
)
def test_whom_one_of_many_articles_asks_has_a_page_only_with_an_office(role: str, page: bool) -> None:
    others = [f"On day {number} the Orlo Port Authority said nothing." for number in range(10)]
    found = chosen(f"“It was so,” said Zerra Holtin, a {role}.", *others)["Zerra Holtin"]
    assert bool(found.entity.page) == page


def test_an_article_before_a_first_name_is_a_spelling() -> None:
    told = ("Prosecutor al-Sadeq Zabour left.", "Prosecutor Sadiq Zabour came.")
    assert len([one for one in proper(*told).values() if one.entity.kind == "person"]) == 1
