"""The outlet is read from the lines that name it, and from no heading, section or person."""

import pytest

from generator.reading.article import read_text
from generator.reading.metadata.outlets import outlet_line, outlet_of, surely_outlet

TITLE = "Delia council votes to close harbour bridge"
BODY = "The council of Delia voted on Monday to close the old harbour bridge for a year, officials said."
MORE = "Drivers will have to take the tunnel, which opened last spring and is already crowded in the morning."


def read(*head: str, foot: str = ""):
    return read_text("\n".join([*head, "", BODY, "", MORE, "", foot]), "a")


@pytest.mark.parametrize(
    ("rows", "publisher", "day"),
    [
        ((TITLE, "The Delia Ledger", "12 March 2024"), "The Delia Ledger", "2024-03-12"),
        ((TITLE, "THE DELIA LEDGER", "Tuesday, March 12, 2024"), "THE DELIA LEDGER", "2024-03-12"),
        ((TITLE, "Radio Two Harbours", "Updated: 12 March 2024 17:05"), "Radio Two Harbours", "2024-03-12"),
        ((TITLE, "Delia Ledger / Harbour Wire", "12.03.2024"), "Delia Ledger", "2024-03-12"),
        ((TITLE, "Delia Ledger/Reuters", "2024-03-12"), "Delia Ledger", "2024-03-12"),
        ((TITLE, "Delia Television, 12 March 2024, 21:30"), "Delia Television", "2024-03-12"),
        ((TITLE, "(Delia Ledger, 12 March 2024)"), "Delia Ledger", "2024-03-12"),
        ((TITLE, "By Jane Hale | Delia Ledger | March 12, 2024"), "Delia Ledger", "2024-03-12"),
        ((TITLE, "By The Toll Watcher | Mar 12, 2024"), "The Toll Watcher", "2024-03-12"),
        ((TITLE, "The Rope – paper of the dock workers", "12 March 2024"), "The Rope", "2024-03-12"),
        ((TITLE, "harbourtimes.com", "March 12, 2024"), "harbourtimes.com", "2024-03-12"),
        ((TITLE, "From our correspondents and Harbour Wire", "March 12, 2024"), "Harbour Wire", "2024-03-12"),
        ((TITLE, "Jane Hale, The Delia Ledger", "12 March 2024"), "The Delia Ledger", "2024-03-12"),
        ((TITLE, "The Delia Ledger"), "The Delia Ledger", None),
        (("The Delia Ledger", TITLE, "12 March 2024"), "The Delia Ledger", "2024-03-12"),
        ((f"{TITLE} | Delia Ledger",), "Delia Ledger", None),
    ],
)
def test_a_line_of_the_head_names_the_outlet(rows, publisher, day):
    found = read(*rows)
    assert (found.title, found.publisher, found.published) == (TITLE, publisher, day)
    assert [row.text for row in found.sentences if row.says] == [BODY, MORE]


@pytest.mark.parametrize(
    "rows",
    [
        (TITLE, "World News", "March 12, 2024"),
        (TITLE, "Business", "March 12, 2024"),
        (TITLE, "Politics | March 12, 2024 | By Jane Hale"),
        (TITLE, "Jane Hale", "12 March 2024"),
        (TITLE, "Delia, 12 March 2024"),
        (TITLE, "", "The Report"),
        (TITLE, "", "Key Post"),
        (TITLE, "", "Delia (State Department) — Two engineers came to look at the bridge on Monday."),
        ("Nation & World News", "", TITLE, "", "March 12, 2024"),
    ],
)
def test_sections_people_and_headings_are_no_outlets(rows):
    assert read(*rows).publisher is None


@pytest.mark.parametrize(
    ("foot", "publisher"),
    [
        ("© 2024 Delia Ledger. All rights reserved.", "Delia Ledger"),
        (f"The post {TITLE} appeared first on Pier & Crane.", "Pier & Crane"),
        ("Source: Delia Ledger", "Delia Ledger"),
        ("Photo: Delia Ledger", None),
        ("Copyright Jane Hale 2024", None),
    ],
)
def test_the_foot_names_the_outlet_where_the_head_does_not(foot, publisher):
    assert read(TITLE, foot=foot).publisher == publisher


def test_a_name_that_a_call_to_subscribe_repeats_is_the_outlets():
    rows = (TITLE, "Pier & Crane | Monday 11 March 2024 | By staff reporters")
    assert read(*rows).publisher is None
    found = read(*rows, foot="Subscribe to the Pier & Crane daily briefing")
    assert (found.publisher, found.published) == ("Pier & Crane", "2024-03-11")


def test_what_stands_in_the_files_metadata_comes_first(tmp_path):
    from generator.reading.source import read_article

    path = tmp_path / "a.txt"
    path.write_text(
        f"---\npublisher: Harbour Review\n---\n{TITLE}\nThe Delia Ledger\n12 March 2024\n\n{BODY}\n{MORE}\n"
    )
    assert read_article(path, tmp_path).publisher == "Harbour Review"
    path.write_text(f"{TITLE}\n\nDELIA, March 12 (Harbour Wire) — {BODY}\n\n{MORE}\n")
    assert read_article(path, tmp_path).publisher == "Harbour Wire"
    path.with_suffix(".yml").write_text("url: https://news.example/2023/bridge\n")
    assert read_article(path, tmp_path).published == "2023-03-12"


@pytest.mark.parametrize(
    "name", ["Harbour Times", "Daily Quay", "Delia News Online", "Radio Delia", "Reuters", "a.org"]
)
def test_names_of_outlets(name):
    assert (outlet_of(name) is not None) is (name not in ("Daily Quay", "a.org"))


@pytest.mark.parametrize("words", ["Breaking News", "The World", "Post", "the harbour times", "Times of trouble.", ""])
def test_words_that_name_none(words):
    assert outlet_of(words) is None
    assert outlet_line(words) is None
    assert not surely_outlet(words) if words else True
