"""What a page says beside its story is told by its place: who posted it, a picture's caption, a list of links."""

import pytest

from generator.model.ids import digest
from generator.model.source import Block
from generator.model.tables import read_table
from generator.reading.article import read_text
from generator.reading.blocks import parts

TITLE = "Delia council votes to close harbour bridge"
BODY = "The council of Delia voted on Monday to close the old harbour bridge for a year, officials said."
MORE = "Drivers will have to take the tunnel, which opened last spring and is already crowded in the morning."


def read(*rows: str, markdown: bool = False):
    return read_text("\n".join(rows), "a", markdown=markdown)


@pytest.mark.parametrize(
    ("row", "author", "day"),
    [
        ("posted by Ida", "Ida", None),
        ("written by Jane Hale", "Jane Hale", None),
        ("By Jane Hale, Delia Ledger", "Jane Hale", None),
        ("By Jane Hale Updated March 12, 2024 3:45 PM", "Jane Hale", "2024-03-12"),
        ("By Élodie Šimek", "Élodie Šimek", None),
        ("By JANE HALE | March 12, 2024", "JANE HALE", "2024-03-12"),
        ("Posted by Jane Hale on March 12, 2024", "Jane Hale", "2024-03-12"),
        ("Posted on March 12, 2024 by admin", None, "2024-03-12"),
        ("Staff report", None, None),
        ("From our correspondents", None, None),
        ("Special correspondent", None, None),
    ],
)
def test_who_wrote_it_is_no_part_of_the_title_or_the_story(row, author, day):
    found = read(TITLE, row, "", BODY, "", MORE)
    assert (found.title, found.author, found.published) == (TITLE, author, day)
    assert [each.text for each in found.sentences if each.says] == [BODY, MORE]


@pytest.mark.parametrize(
    "row",
    ["By the river the council met on March 12, 2024, and voted.", "Our correspondents were not let in.", "The team"],
)
def test_what_only_sounds_like_a_byline_stays(row):
    assert row in [each.text for each in read(TITLE, "", row, "", BODY, "", MORE).sentences if not each.aside]


@pytest.mark.parametrize(
    ("opening", "publisher", "day"),
    [
        ("DELIA, Norland, Sept 2, 2025 (Harbour Wire) - ", "Harbour Wire", "2025-09-02"),
        ("DELIA, Sept. 2, 2025 (Harbour News Agency) -- ", "Harbour News Agency", "2025-09-02"),
        ("DELIA/NORTH ORDE, Nov 6 (Harbour Wire) - ", "Harbour Wire", None),
        ("NORTH DELIA (Delia Dispatch), 2 Sept 2025 – ", "Delia Dispatch", "2025-09-02"),
        ("DELIA CITY (Sept. 2, 2025) — ", None, "2025-09-02"),
        ("DELIA (Harbour Wire), Nov. 6 - ", "Harbour Wire", None),
        ("(Harbour Wire) — ", "Harbour Wire", None),
    ],
)
def test_a_dateline_with_an_outlet_in_brackets(opening, publisher, day):
    found = read(TITLE, "", opening + BODY, "", MORE)
    assert found.sentences[1].aside == "a dateline"
    assert [each.text for each in found.sentences if each.says] == [BODY, MORE]
    assert found.published == day
    assert found.publisher == publisher


def test_brackets_in_a_sentence_are_no_dateline():
    row = "The harbour union (Delia Dockers Weekly) - once the largest of all - said nothing on the vote."
    assert row in [each.text for each in read(TITLE, "", BODY, "", row, "", MORE).sentences if each.says]


def test_a_title_may_ask_and_say_more():
    assert read("Can the bridge hold? What the council knows so far", "", BODY).title


def test_a_caption_without_a_label_ends_with_its_credit():
    found = read(TITLE, "Workers outside the old bridge in Delia on Monday. Picture: Ida Holm", "", BODY, "", MORE)
    assert [each.text for each in found.sentences if each.says] == [BODY, MORE]
    found = read(TITLE, "", f"{BODY} Picture: Ida Holm", "", MORE)
    assert BODY in [each.text for each in found.sentences if each.says], "it says something"


def test_bullets_under_a_label_for_links_are_links():
    links = ("Who needs a bridge? The ferries of Delia", "The tunnel in pictures")
    found = read(TITLE, "", BODY, "", MORE, "", "Related stories", *(f"- {link}" for link in links))
    assert [each.text for each in found.sentences if each.says] == [BODY, MORE]
    told = ("The bridge closes in May", "The tunnel stays open")
    found = read(TITLE, "", "In this article", *(f"- {row}" for row in told), "", BODY, "", MORE)
    assert [each.text for each in found.sentences if each.block is Block.BULLET] == list(told)
    found = read(TITLE, "", BODY, "", "Read more", "- The bridge closes in May, the mayor said.", "", MORE)
    assert "The bridge closes in May, the mayor said." in [each.text for each in found.sentences if each.says]


@pytest.mark.parametrize(
    "row", ["Subscribe to The Delia Ledger for full coverage", "Sign up for the Pier daily briefing"]
)
def test_a_call_to_subscribe_by_name(row):
    assert read(TITLE, "", BODY, "", MORE, "", row).sentences[-1].aside == "a call to subscribe, follow or share"


def test_a_call_is_none_of_the_story_in_a_quotes_place_either():
    plea, quote = "> Like what you read? The Pier has no paywall. Chip in $5.", "> The tunnel is full."
    found = read(TITLE, "", BODY, "", plea, "", quote, "", MORE, markdown=True)
    assert [each.text for each in found.sentences if each.says] == [BODY, "The tunnel is full.", MORE]


def test_no_label_begins_as_most_blocks_do():
    begins = ("[a-z]", "(?:Skip|Jump)", "\\d", ">")
    for row in read_table(parts.__file__, "boilerplate.yml")["before"]:
        assert all(pattern.startswith(begins) for pattern in row["patterns"])


def test_ids_are_digests_of_source_words_and_time():
    found = read(BODY, BODY)
    assert [each.id for each in found.sentences] == ["s" + digest("a", BODY, time) for time in ("0", "1")]
