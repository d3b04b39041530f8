"""What kind of block each is, told by its form; the stories are invented."""

import pytest

from generator.model.source import Block
from generator.reading.article import read_text

BODY = "The council of Delia voted on Monday to close the old harbour bridge for a year, officials said."
MORE = "Drivers will have to take the tunnel, which opened last spring and is already crowded in the morning."


def kinds(*rows: str, markdown: bool = False, title: str | None = None) -> str:
    """One letter a block: t, h, p, b(ullet), q, x (boilerplate)."""
    read = read_text("\n".join(rows), "a", markdown=markdown, title=title)
    letters = {block: block.value[0] for block in Block} | {Block.BULLET: "b", Block.BOILERPLATE: "x"}
    return "".join({row.paragraph: letters[row.block] for row in read.sentences}.values())


def texts(*rows: str, markdown: bool = False) -> list[str]:
    return [row.text for row in read_text("\n".join(rows), "a", markdown=markdown).sentences]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Delia Closes Harbour Bridge for a Year", BODY, MORE], "tpp"),
        (["Delia closes harbour bridge for a year after two ships struck it", BODY], "tp"),
        ([BODY, MORE], "pp"),
        (["Delia Closes Harbour Bridge", BODY, "Life Without a Bridge", MORE, "What Comes Next", BODY], "tphphp"),
        (["A Town Without Its Bridge", BODY, "The Long Way Round", MORE, "The Cost of Repair", BODY], "hphphp"),
        (["A Town Without Its Bridge", BODY, "The Long Way Round", MORE], "tphp"),
        (["Background", BODY, "The Harbour Treaty of Delia and Its Many Old Rules", BODY, "Reactions", BODY], "hphphp"),
        (["Delia Bridge Closed", "What We Know", BODY, "What We Fear", MORE, "What We Hope", BODY], "thphphp"),
        (["A Town Without a Bridge", "November 24, 2004", BODY, "The Way Round", MORE, "The Cost", BODY], "txphphp"),
        ([BODY, "Why it matters", MORE], "php"),
        ([BODY, "What they want:", "- More ferries run", "- A new road"], "phbb"),
        (
            [
                BODY,
                "The decision has drawn mixed reactions:",
                "- Support: The mayor is glad.",
                "- Fear: Others are not.",
            ],
            "ppbb",
        ),
        ([BODY, "Trump’s Effect on the U.S.", MORE], "php"),
        ([BODY, "Old Harbour Road"], "px"),
        ([BODY, "“We will never leave this town”", MORE], "ppp"),
        ([BODY, "Ferries", "Tunnels", "Roads", "Bridges", MORE], "pppphp"),
        ([BODY, "1. The Ferry", MORE, "2. The Tunnel", BODY], "phphp"),
        ([BODY, "1. Ferries", "2. Tunnels", "3. Roads", MORE], "pbbbp"),
        ([BODY, "> “We were not asked,” one driver said.", "> Nobody was.", MORE], "pqqp"),
    ],
)
def test_form_tells_the_kind(rows, expected):
    assert kinds(*rows) == expected


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "12)", "(3)"])
def test_a_lists_marker_is_dropped(mark):
    assert texts(BODY, f"{mark} Support: The mayor is glad.", f"{mark} More") == [
        BODY,
        "Support: The mayor is glad.",
        "More",
    ]


@pytest.mark.parametrize("year", ["2024. ", "#hashtag ", "-5 degrees ", "*sic ", "1,000. "])
def test_what_is_no_marker_stays(year):
    assert texts(BODY, f"{year}was said.")[1].startswith(year.strip())


def test_a_label_and_its_bullet_are_one_sentence():
    assert texts(BODY, "- Aim: U.S. officials want peace.") == [BODY, "Aim: U.S. officials want peace."]


def test_hard_wrapped_lines_are_joined():
    wrapped = [
        "The council of Delia voted on Monday to",
        "close the old harbour bridge for a whole",
        "year. Drivers will take the tunnel.",
        "",
        "Ferries run again from Tuesday on, says",
        "the harbour's office, but only until it",
        "is dark.",
    ]
    assert kinds(*wrapped) == "pp"
    assert (
        texts(*wrapped)[0] == "The council of Delia voted on Monday to close the old harbour bridge for a whole year."
    )


def test_a_heading_above_wrapped_lines_stays_apart():
    wrapped = [
        "The council of Delia voted on Monday to",
        "close the old harbour bridge for a whole",
        "year, officials said.",
        "",
        "The Cost",
        "Repair will cost more than the town has,",
        "and nobody knows who pays for the rest.",
    ]
    assert kinds(*wrapped) == "php"


def test_a_number_at_the_start_of_a_wrapped_line_is_no_list():
    wrapped = [
        "The council of Delia met on May 3 and on",
        "10. The vote, which took place at night,",
        "was close, and those who lost it said so",
        "- as they had before - to the harbour's",
        "newspaper and all who listened.",
    ]
    assert kinds(*wrapped) == "p"


def test_a_bullets_wrapped_lines_belong_to_it():
    assert kinds(BODY, "- The mayor is glad of it and says", "  so to all who ask.", "- Others are not.") == "pbb"


def test_lines_with_full_stops_are_paragraphs_of_their_own():
    assert kinds("The bridge is closed.", "The tunnel is full.", "The ferry is late.", "Nobody is glad.") == "pppp"


def test_a_paragraph_a_line_is_never_joined():
    assert kinds(BODY, MORE, BODY + " " + MORE) == "ppp"


@pytest.mark.parametrize("markdown", [True, False])
def test_markdowns_headings_and_bold(markdown):
    rows = ["# Delia closes its bridge", "", BODY, "", "## The **cost** ##", "", "**Support:** The mayor is glad."]
    assert kinds(*rows, markdown=markdown) == "tphp"
    assert texts(*rows, markdown=markdown)[2:] == ["The cost", "Support: The mayor is glad."]


def test_a_bold_line_is_a_heading():
    assert kinds(BODY, "**The Cost**", MORE) == "php"
    assert texts(BODY, "**The Cost**", MORE)[1] == "The Cost"


def test_an_underlined_line_is_a_heading():
    assert kinds("Delia closes its bridge", "=======", "", BODY, "", "What it costs", "---", "", MORE) == "tphp"


def test_a_links_target_is_dropped_in_markdown_alone():
    row = "The [council](https://delia.example/a) _voted_ on *Monday* for `tunnel`."
    assert texts(row, MORE, markdown=True)[0] == "The council voted on Monday for tunnel."
    assert texts(row, MORE)[0] == row


def test_only_pairs_of_marks_are_marks():
    row = "He gave 2 * 3 and 4 ** 5, snake_case_name, and [1]: https://delia.example stays."
    assert texts(row, MORE, markdown=True)[0] == row


def test_metadatas_title_is_the_title_whatever_its_form():
    assert kinds("the bridge is closed, again.", BODY, title="The Bridge is closed, again") == "tp"


def test_ruled_lines_are_no_text():
    assert texts(BODY, "* * *", "-----", "…", MORE) == [BODY, MORE]


def test_a_chronologys_dates_are_headings():
    assert kinds(BODY, MORE, BODY, BODY, "March 1, 2008", MORE, "April 2, 2008", BODY) == "pppphphp"
