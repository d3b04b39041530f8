"""A page's own day is doubted where all else in the story is told of long before it, and only there."""

from pathlib import Path

import pytest

from generator.extraction.dates import find_dates
from generator.publish.placing import placed
from generator.reading import read_folder

BODY = "The bank of Orde was sold to its rival from Delia on Monday, the regulator said in a statement."
MASTHEAD = "Delia Daily\n\nSaturday, May 31, 2025\n\nBank of Orde is sold to its rival from Delia\n\n"


def story(root: Path, last: str, *days: str, beside: str = "") -> Path:
    """A folder: one article a day, then the last, with its sidecar."""
    folder = root / "seeds"
    folder.mkdir()
    for number, day in enumerate(days):
        (folder / f"a{number}.txt").write_text(f"Bank of Orde closed\n\n{day}\n\n{BODY}\n", encoding="utf-8")
    (folder / "z.txt").write_text(last, encoding="utf-8")
    if beside:
        (folder / "z.yml").write_text(beside, encoding="utf-8")
    return folder


def test_a_day_far_after_all_others_is_doubted_and_resolves_nothing(tmp_path):
    reading = read_folder(story(tmp_path, MASTHEAD + BODY, "March 10, 2023", "March 13, 2023"), tmp_path)
    last = reading.sources[-1]
    assert (last.published, last.doubted) == (None, "2025-05-31")
    assert [each.first for each in find_dates(last)] == [None]
    (told,) = [each for each in reading.findings if "doubted" in each.what]
    assert told.path == "seeds/z.txt"
    assert told.what == "its day is doubted: 2025-05-31, by its line “Saturday, May 31, 2025”"
    assert "2023-03-13" in told.why
    assert "published:" in told.now


@pytest.mark.parametrize(
    ("more", "days"),
    [
        ("", ("March 10, 2025", "March 13, 2025")),
        ("", ("March 10, 2020", "March 13, 2023")),
        ("", ("March 10, 2023",)),
        ("It was the third sale in 2025.", ("March 10, 2023", "March 13, 2023")),
        ("The sale is to end on April 3, 2025.", ("March 10, 2023", "March 13, 2023")),
    ],
    ids=["near the others", "a story of years", "only one other", "its year is named", "a day near it is told of"],
)
def test_any_other_is_believed(tmp_path, more, days):
    reading = read_folder(story(tmp_path, f"{MASTHEAD}{BODY} {more}", *days), tmp_path)
    assert (reading.sources[-1].published, reading.sources[-1].doubted) == ("2025-05-31", None)


@pytest.mark.parametrize("beside", ["published: 2025-05-31", "url: https://delia.example/2025/05/31/bank"])
def test_what_an_editor_or_the_address_says_is_never_doubted(tmp_path, beside):
    folder = story(tmp_path, MASTHEAD + BODY, "March 10, 2023", "March 13, 2023", beside=beside)
    assert read_folder(folder, tmp_path).sources[-1].published == "2025-05-31"


def test_the_line_that_gives_the_day_is_quoted_and_found_again(tmp_path):
    row = f"Published: 2025-05-31 | {'Delia Daily | ' * 5}4 min. read"
    text = f"Bank of Orde is sold to its rival from Delia\n\n{row}\n\n{BODY}"
    reading = read_folder(story(tmp_path, text, "March 10, 2023", "March 13, 2023"), tmp_path)
    (told,) = reading.findings
    assert told.what == f"its day is doubted: 2025-05-31, by its line “{row[:80]}…”"
    assert [each.line for each in placed(reading.findings, tmp_path)] == [3]


def test_a_day_whose_year_another_line_gives_is_said_to_be_that_of_its_words(tmp_path):
    text = f"Bank of Orde is sold\n\nDELIA, June 3 (Agency) - {BODY}\n\n© 2025 Delia Daily. All rights reserved.\n"
    reading = read_folder(story(tmp_path, text, "March 10, 2023", "March 13, 2023"), tmp_path)
    assert [each.what for each in reading.findings] == ["its day is doubted: 2025-06-03, which its own words give"]


def test_articles_without_a_day_tell_of_days(tmp_path):
    folder = story(tmp_path, MASTHEAD + BODY)
    for number in range(2):
        (folder / f"a{number}.txt").write_text(f"{BODY} The bank failed on March 10, 2023.", encoding="utf-8")
    assert read_folder(folder, tmp_path).sources[-1].doubted == "2025-05-31"


@pytest.mark.parametrize(
    ("head", "believed"),
    [
        ("Bank of Orde is sold\n\nBy Ada Ross, Delia Daily\nJune 3, 2025 | 4 min. read\n\n", True),
        ("Bank of Orde is sold\n\nJune 2, 2025\n\n", True),
        ("Bank of Orde is sold\n\nJune 5, 2025\n\n", False),
        ("June 3, 2025\n\nBank of Orde is sold\n\n", False),
    ],
    ids=["the day after", "the weekday itself", "another weekday", "above the title"],
)
def test_a_day_between_title_and_story_is_believed_where_the_first_sentences_name_its_weekday(tmp_path, head, believed):
    reading = read_folder(story(tmp_path, head + BODY, "March 10, 2023", "March 13, 2023"), tmp_path)
    assert (reading.sources[-1].doubted is None) is believed
