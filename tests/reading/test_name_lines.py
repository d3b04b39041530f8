"""A line of names beside an article's date is a byline; a line at its end on who signed it is no part of the story."""

import pytest

from generator.reading.article import read_text

TITLE = "Ferry Marigold runs onto sandbank off Tarn Point"
STORY = [
    "The ferry Marigold ran onto a sandbank off Tarn Point on Monday, and all on board were taken ashore.",
    "The harbour master said that the buoy had been moved by the storm two days earlier.",
]


def shown(*rows):
    """What is neither the title nor set aside; headings too."""
    return [each.text for each in read_text("\n\n".join(rows), "x").sentences if not each.aside][1:]


@pytest.mark.parametrize(
    "line",
    [
        "Orla Finch",
        "Orla Finch, Piet Maas and Ines Roth",
        "TARN BEACON",
        "Orla Finch, political correspondent",
        "Tarn Beacon / Agencies",
        "TB Business Writer",
        "Tarn Beacon live coverage with Orla Finch in Orde and Piet Maas in Tarn",
        "Tarn/Orde · by Piet Maas",
    ],
)
def test_names_beside_the_date_are_no_heading_and_no_statement(line):
    assert shown(TITLE, f"{line}\nMarch 6, 2018", *STORY) == STORY


def test_names_beside_names_are():
    assert shown(TITLE, "TARN BEACON\nOrla Finch and Piet Maas\nMarch 6, 2018", *STORY) == STORY


@pytest.mark.parametrize("line", ["The Harbour Master", "What the storm did", "A Moved Buoy"])
def test_what_the_story_writes_small_is_no_name(line):
    assert line in shown(TITLE, "March 6, 2018", line, *STORY)


def test_a_heading_of_a_list_stays():
    assert "Key Points" in shown(TITLE, "March 6, 2018", "Key Points\n- All are safe\n- The wreck lies still", *STORY)


@pytest.mark.parametrize(
    "line",
    [
        "Orla Finch writes on ports. The views are her own.",
        "Finch reported from Orde.",
        "Orla Finch has reported from the coast since 2009.",
    ],
)
def test_a_line_on_the_writer_is_no_part_of_the_story(line):
    assert shown(TITLE, "By Orla Finch\nMarch 6, 2018", *STORY, line) == STORY


@pytest.mark.parametrize("line", ["Nora Finch is the ferry’s captain.", "Finch is a name that Tarn knows."])
def test_a_line_on_another_is(line):
    assert line in shown(TITLE, "By Orla Finch\nMarch 6, 2018", *STORY, line)


def test_the_only_heading_of_the_first_level_is_the_title():
    article = read_text("\n\n".join(["Quay Street | Comment", f"# {TITLE}", "6 March 2018", *STORY]), "x")
    assert article.title == TITLE
