"""A dateline is a place, an agency, a day and a dash; a sentence that begins like one is none."""

import pytest

from generator.reading.article import read_text
from generator.reading.metadata.byline import Byline, byline
from generator.reading.metadata.dateline import dateline

DATELINES = """
ORDE, Delia (AP) — |The ferries
BALTIMORE - |Ferries
March 26 (UPI) -- |Six ferries
WASHINGTON — |The ferries
(MENAFN) |The mayor
(Reuters) - |Shares
LONDON, May 3 (Reuters) - |Shares
ORDE, May 3 - |<Halden Group>
Nairobi, Kenya, 3 May 2022 – |The ferries
New Delhi: |The ferries
BRUSSELS (dpa-AFX) - |The bank
NEW YORK, June 3, 2020 /PRNewswire/ -- |The firm
""".strip().splitlines()
NONE = """
Support: The mayor is glad.
NATO — The alliance said so.
BREAKING — The bridge is closed.
U.S. officials - The mayor too
Monday - The day of rest
The White House (AP) said no.
GM - The carmaker
Sept. 11 - The day
Hale — The mayor — left.
A (B) C
the harbour - The bridge
DELIA - and its bridge
""".strip().splitlines()


@pytest.mark.parametrize("row", DATELINES)
def test_a_dateline_ends_where_the_sentence_begins(row):
    opening, rest = row.split("|")
    found = dateline(opening + rest, first=True)
    assert found is not None
    assert (opening + rest)[: found.end] == opening


@pytest.mark.parametrize("text", NONE)
def test_no_dateline(text):
    assert dateline(text, first=True) is None


def test_a_city_before_a_colon_opens_an_article_and_no_later_paragraph():
    assert dateline("Paris: The ferries") is None


def test_the_agency_and_the_day_are_told():
    found = dateline("LONDON, May 3, 2011 (Reuters) - Shares fell.")
    assert found is not None
    assert found[1:] == ("Reuters", 2011, 5, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By JANE HALE and JOHN ORDE – Associated Press", Byline("JANE HALE and JOHN ORDE", "Associated Press")),
        ("by Jane Hale, Ann Low and John Orde", Byline("Jane Hale, Ann Low and John Orde")),
        ("By Jane Hale, The Delia Times", Byline("Jane Hale", "The Delia Times")),
        ("By Jane Hale for the Delia Times", Byline("Jane Hale", "Delia Times")),
        ("By JANE HALE, Associated Press", Byline("JANE HALE", "Associated Press")),
        ("By JANE HALE Staff Writer", Byline("JANE HALE")),
        ("Written by Jane Hale", Byline("Jane Hale")),
        ("By Reuters Staff", Byline(agency="Reuters")),
        ("Associated Press", Byline(agency="Associated Press")),
        ("By Jane Hale and John Orde, Reuters", Byline("Jane Hale and John Orde", "Reuters")),
        ("By Monday, the bridge was closed.", None),
        ("By March 2, 2024, all", None),
        ("By all means", None),
        ("By the Numbers", None),
        ("By Jane Hale Square they met", None),
    ],
)
def test_a_byline(text, expected):
    assert byline(text) == expected


def test_the_sentence_is_shown_without_its_dateline_which_is_set_aside():
    read = read_text("ORDE, Delia (AP) — The ferry sank at noon, officials said. Nobody was on it.", "a")
    assert [(row.text, row.aside) for row in read.sentences] == [
        ("ORDE, Delia (AP) —", "a dateline"),
        ("The ferry sank at noon, officials said.", ""),
        ("Nobody was on it.", ""),
    ]
    assert read.publisher == "Associated Press"
