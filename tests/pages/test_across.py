"""Quotes by speaker, short forms, the timeline, what one source has alone, and relations, as the pages show them."""

from dataclasses import replace

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.pages.compose import compose
from generator.pages.explain import explain
from generator.pages.turning import names
from tests.evidence.build import PROFILE, article, entity

ENTITIES = [
    entity("Norland", "state", aliases=("Norlandic",)),
    entity("Sudmark", "state"),
    entity("Anna Berg", "person", aliases=("Berg",)),
    entity("Karl Lund", "person", aliases=("Lund",)),
    entity("Norland Missile System", "weapon", aliases=("NMS",)),
]


def made(*reports, published="2031-05-14"):
    sources = [replace(article(f"r{n}", *rows), published=published) for n, rows in enumerate(reports)]
    briefing = weigh("Test", PROFILE, [annotate(s) for s in sources], sorted(ENTITIES, key=lambda e: e.id))
    return briefing, {page.path: page for page in compose(briefing)}


def sections(body):
    """The lines under each heading."""
    found: dict[str, list[str]] = {}
    at = ""
    for line in body.splitlines():
        at = line.removeprefix("## ") if line.startswith("## ") else at
        found.setdefault(at, []).append(line)
    return {key: "\n".join(rows) for key, rows in found.items()}


SAID = "Anna Berg said: “The night ferries are safe at any hour of the day.”"


def test_each_quotation_stands_under_who_says_it():
    _, pages = made([SAID, "“Nobody asked the harbour pilots about it,” a fisherman said."])
    rows = sections(pages["quotes.md"].body)
    assert "safe at any hour" in rows["[Anna Berg](actors/anna-berg.md)"]
    assert "*said by a fisherman ·*" in rows["Others, as the articles call them"]


def test_a_fragment_that_nobody_is_said_to_say_has_no_speaker():
    _, pages = made(
        ["Anna Berg and Karl Lund met.", "The plan was “a gift to nobody who has ever sailed” all the same."]
    )
    rows = sections(pages["quotes.md"].body)
    assert "a gift to nobody" in rows.get("Speaker not named", "a gift to nobody")
    assert not any("a gift to nobody" in text for key, text in rows.items() if "Berg" in key or "Lund" in key)


def test_the_same_words_in_two_sources_are_one_line_and_most_sources_come_first():
    lund = "Karl Lund said: “We will not sail before the spring comes round.”"
    _, pages = made([lund, SAID], [SAID])
    body = pages["quotes.md"].body
    assert body.index("Anna Berg](actors") < body.index("Karl Lund](actors")
    assert body.count("safe at any hour") == 1
    assert "[r0:1](sources/r0.md#" in body
    assert "[r1:0](sources/r1.md#" in body
    assert "*in 2 of 2 sources*" in body


def test_many_quotations_go_on_over_pages_that_lead_to_one_another():
    words = "“The night ferries number {} are safe at any hour of the day,” Anna Berg said."
    _, pages = made([words.format(n) for n in range(1, 75)])
    assert "[Quotes, page 2](quotes-2.md)" in pages["quotes.md"].body
    assert "[Quotes](quotes.md)" in pages["quotes-2.md"].body
    shown = pages["quotes.md"].body + pages["quotes-2.md"].body
    assert all(f"number {n} are" in shown for n in range(1, 75))


def test_the_glossary_has_the_words_of_the_article_and_nothing_for_what_none_explains():
    _, pages = made(["They fired the Norland Missile System (NMS) twice.", "The XYZ was idle."])
    body = pages["glossary.md"].body
    assert (
        "| *NMS* | the [Norland Missile System](actors/norland-missile-system.md) (NMS) [r0:0](sources/r0.md#" in body
    )
    assert "XYZ" not in body


def test_where_a_number_would_be_cut_off_the_glossary_shows_the_sentence():
    _, pages = made(["They fired 300 Norland Missile Systems (NMS) in all."])
    assert "| *NMS* | They fired 300 [Norland Missile System" in pages["glossary.md"].body


def test_the_timeline_tells_a_sentence_once_and_marks_what_is_expected():
    _, pages = made(
        ["Norland opened the bridge on May 2, 2031, which the storm had torn down on May 1, 2029."],
        ["A storm came over Norland on May 1, 2029.", "Sudmark will close the bridge on May 1, 2032."],
    )
    rows = sections(pages["timeline.md"].body)
    assert "opened the bridge" in rows["2 May 2031"]
    assert "opened the bridge" not in rows["1 May 2029"]
    assert "*expected · “" in rows["1 May 2032"]
    assert "expected ·" not in rows["2 May 2031"]


def test_a_date_that_one_sentence_alone_bears_is_not_lost():
    _, pages = made(["Norland opened the bridge on May 2, 2031, which the storm had torn down on May 1, 2029."])
    assert {"2 May 2031", "1 May 2029"} <= sections(pages["timeline.md"].body).keys()


def test_each_source_has_its_share_and_what_it_alone_says():
    _, pages = made([SAID, "Norland condemned Sudmark over fish."], [SAID])
    rows = sections(pages["claims-by-source.md"].body)["Share of each source, and what was found in it alone"]
    assert "*2 of 3 statements · 1 claim not matched with another source*" in rows
    assert "condemned" in rows
    assert ":0](sources" not in rows


def test_sources_that_no_screen_has_columns_for_are_listed_in_the_row():
    twice = [SAID, "Karl Lund met the pilots.", SAID]
    for sources in (6, 7, 21):
        _, pages = made(*([twice] * sources))
        body = pages["claims-by-source.md"].body
        line = next(line for line in body.splitlines() if line.startswith("| [Anna Berg]"))
        cells = line.strip("| ").split(" | ")[1:]
        assert len(cells) == (6 if sources == 6 else 1)
        assert line.count("](sources/") - 1 == (12 if sources == 6 else min(sources, 20))
        assert ("A dash says" in body, "at most twenty" in body) == (sources == 6, sources == 21)


def test_relations_stand_on_both_pages_in_their_direction():
    briefing, pages = made(["Norland has condemned Sudmark."])
    assert "*condemns* [Sudmark](sudmark.md) [r0:0](" in sections(pages["actors/norland.md"].body)["Relations"]
    assert "*condemned by* [Norland](norland.md) [r0:0](" in sections(pages["actors/sudmark.md"].body)["Relations"]
    assert (1, "relation: Norland condemns Sudmark (condemns)") in explain(briefing, [], "Sudmark")


def test_pages_of_one_list_have_numbers_from_the_second_on():
    assert names("a.md", "A", 0) == [("a.md", "A")]
    assert names("a.md", "A", 2) == [("a.md", "A"), ("a-2.md", "A, page 2")]


def test_an_actors_page_tells_what_it_did_wants_and_fears_apart():
    _, pages = made(
        ["Norland launched three ferries on Monday.", "Norland wants a new harbour.", "Norland fears a long winter."],
        ["Sudmark has accused Norland of piracy."],
    )
    rows = sections(pages["actors/norland.md"].body)
    assert "launched three" in rows["What they did"]
    assert "new harbour" in rows["What they want"]
    assert "long winter" in rows["What they fear"]
    assert "piracy" in rows["What others say of them"]
    assert "What others say of them" not in sections(pages["actors/sudmark.md"].body)
