"""The title is the line above the story that shares its words; chrome beside it is set aside with its reason."""

import pytest

from generator.model.source import Block
from generator.reading.article import read_text

BODY = "The council of Delia voted on Monday to close the old harbour bridge for a year, officials said."
MORE = "Drivers will have to take the tunnel, which opened last spring and is already crowded in the morning."
TITLE = "Delia council closes old harbour bridge"


def reasons(*rows: str, title: str | None = None) -> dict[str, str]:
    """Why each sentence is set aside; the title is marked with a T, what stays is left out."""
    read = read_text("\n".join(rows), "a", title=title)
    return {row.text: "T" if row.block is Block.TITLE else row.aside for row in read.sentences if not row.says}


@pytest.mark.parametrize(
    "above",
    ["Nation & World News", "WORLD", "Opinion pages of the week", "Markets Loading... H M S Latest", "Our app"],
)
def test_a_label_above_is_not_the_title(above):
    assert reasons(above, TITLE, BODY, MORE) == {above: "a label above the title", TITLE: "T"}


def test_a_line_that_has_nothing_in_common_with_the_story_is_no_title():
    assert read_text(f"What we know\n- {BODY}\n- {MORE}", "a").title is None


def test_a_title_with_an_abbreviation_is_one():
    title = "Gov. Hale says the harbour bridge is “safe” to cross again, and opens Delia’s bridge"
    assert reasons(title, BODY, MORE) == {title: "T"}


def test_the_pages_name_behind_the_title_is_left_off():
    assert reasons(f"{TITLE} | News", TITLE, BODY) == {f"{TITLE} | News": "a label above the title", TITLE: "T"}


def test_metadatas_title_with_the_sites_name_finds_the_line():
    assert reasons("Harbour", TITLE, BODY, title=f"{TITLE} | Delia Times")[TITLE] == "T"


def test_a_menu_on_one_line_is_set_aside():
    menu = "Today's Paper Obits Best of Orde Letters Sports Profiles Photos Crime Puzzles Weather Jobs"
    assert reasons(menu, BODY, MORE) == {menu: "a menu"}


def test_a_row_of_short_links_above_the_title_is_set_aside():
    found = reasons("Skip to", "1. The text", "2. Find", "3. Sign in", TITLE, BODY, MORE)
    assert found.pop(TITLE) == "T"
    assert len(found) == 4
    assert all(found.values())


def test_a_byline_below_a_caption_is_one():
    rows = ["The bridge of Delia is seen from the harbour in May. (AP Photo/Ann Low)", "", "By Jane Hale", "", BODY]
    assert read_text("\n".join(rows), "a").author == "Jane Hale"


@pytest.mark.parametrize(
    ("rows", "aside"),
    [
        (["Mayor Ann Hale and Governor John Orde.", "Jane Low/Reuters"], 2),
        (["Ann Hale and John Orde", "Mayor Ann Hale and Governor John Orde.", "Jane Low/Reuters"], 3),
        (["Smoke rising from the old harbour.", "Photo: Jane Low/AFP via Getty Images"], 2),
        (["The mayor said that smoke rose from the harbour.", "Jane Low/Reuters"], 1),
        (["The mayor closed it.", "Jane Low/Reuters"], 1),
    ],
)
def test_what_says_nothing_above_a_credit_is_a_caption(rows, aside):
    found = reasons(BODY, *rows, MORE)
    assert len(found) == aside
    assert set(found.values()) == {"a picture's caption or credit"}


def test_a_credit_is_parted_from_its_caption_and_what_the_caption_says_stays():
    read = read_text(
        f"{BODY}\nWorkers at the harbour. The bridge was closed on Monday. (AP Photo/Ann Low)\n{MORE}", "a"
    )
    assert [row.text for row in read.sentences if row.says] == [BODY, "The bridge was closed on Monday.", MORE]


def test_lines_below_a_label_for_links_are_links():
    found = reasons(
        BODY, "Read more", "A ferry for Delia", "Tunnel is full again, says mayor of Orde", "Harbour in old pictures"
    )
    assert set(found.values()) == {"a link to another article"}
    assert len(found) == 4


def test_one_heading_below_a_link_still_heads_its_text():
    assert reasons(BODY, "Read more", "What comes next", MORE) == {
        "Read more": "a link to another article",
        "What comes next": "",
    }


def test_last_lines_without_text_below_are_set_aside_and_broken_sentences_are_not():
    assert reasons(BODY, MORE, "Harbour Letter") == {"Harbour Letter": "a label with no text below it"}
    assert reasons(BODY, MORE, "The council also said that it would not") == {}


def test_links_run_together_are_set_aside():
    row = (
        "Mayor Ann HaleAnn Mary HaleBridge council tweets support for ferryOrde reveals plan MORE has decided to leave."
    )
    assert reasons(BODY, row, MORE) == {row: "links run together"}
    assert reasons(BODY, "McDonald and MacArthur of DaimlerChrysler met.", MORE) == {}


def test_a_placeholder_is_parted_from_the_sentence():
    assert reasons(f"story.lead_photo.caption {BODY}", MORE) == {
        "story.lead_photo.caption": "a placeholder that was not filled in"
    }


def test_the_last_sentence_of_a_paragraph_may_be_chrome():
    assert reasons(f"{BODY} (Reporting by Jane Hale; editing by John Orde)", f"{MORE} Read More") == {
        "(Reporting by Jane Hale; editing by John Orde)": "a line on the article itself",
        "Read More": "a link to another article",
    }


def test_a_quotation_and_who_said_it_on_the_next_line_are_one_sentence():
    rows = [BODY, "“We will go. All of us.”", "said Ann Hale, the mayor.", MORE]
    assert "“We will go. All of us.” said Ann Hale, the mayor." in [
        r.text for r in read_text("\n".join(rows), "a").sentences
    ]


def test_a_long_line_that_says_what_is_below_it_is_a_heading():
    line = "Six drivers are still in the old tunnel under the harbour, mayor says"
    below = "Six drivers could not leave the old tunnel on Monday, the mayor of Delia said at the harbour."
    assert reasons(BODY, line, below) == {line: ""}
    assert reasons(BODY, line, MORE) == {}


def test_paragraphs_in_another_language_are_set_aside():
    german = (
        "Der Rat der Stadt hat am Montag beschlossen, die alte Brücke für ein Jahr zu schließen, und niemand weiß es."
    )
    assert reasons(BODY, german, MORE) == {german: "in German"}


def test_a_long_first_line_that_the_story_takes_up_is_the_title_over_headings_of_its_kind():
    title = "New closure of the harbour bridge – Delia council issues a plan for the tunnel"
    rows = [title, BODY, "What the council of Delia wants", MORE, "Who pays for the tunnel", MORE]
    assert read_text("\n\n".join(rows), "a").title == title


def test_a_short_heading_over_the_first_section_is_none():
    rows = ["Council Vote After Bridge Accident", BODY, "Tunnel Plans of the Council", MORE, "Next Bridge Steps", MORE]
    assert read_text("\n\n".join(rows), "a").title is None


def test_what_a_player_says_of_itself_is_no_title():
    assert reasons("This audio is created with AI assistance", BODY, MORE) == {
        "This audio is created with AI assistance": "a call to subscribe, follow or share"
    }


@pytest.mark.parametrize(
    "above",
    [
        ["THE PIER", "Opinion", "Don't cheer for the ferry"],
        ["Pier Weekly in English", "Nobody weeps for the old bridge, or do they?"],
        ["PIER", "A quarterly of ports · Web edition", "What did ten days buy?"],
        ["The watchdog blinked. Or did it?", "COMMENT & ANALYSIS"],
    ],
)
def test_the_one_line_of_several_words_over_date_and_name_is_the_title(above):
    story = "Somebody lost face on Friday, and the question is who, since neither side has said a word in public."
    read = read_text("\n\n".join([*above, "Jane Hale", "28 June 2023", story, story.replace("Friday", "Monday")]), "a")
    assert read.title == max(above, key=lambda line: line.count(" ") * ("·" not in line))
    assert next(each.text for each in read.sentences if each.says) == story
