"""A dateline without a year has that of the story's other articles, where one year alone fits; it is told as a note."""

import pytest

from generator.reading import read_folder

BODY = "The council voted on Tuesday to close the old harbour bridge for a year, officials said."
ROW = f"DELIA, March 26 (UPI) -- {BODY}"


def read(root, row, *days):
    folder = root / "seeds"
    folder.mkdir()
    for number, day in enumerate(days):
        (folder / f"a{number}.txt").write_text(f"Bridge of Delia shut\n\n{day}\n\n{BODY}\n", encoding="utf-8")
    (folder / "z.txt").write_text(f"Council shuts a bridge\n\n{row}\n", encoding="utf-8")
    return read_folder(folder, root)


def test_the_year_is_that_of_the_others_and_told_as_a_note(tmp_path):
    reading = read(tmp_path, ROW, "March 20, 2024", "April 2, 2024")
    assert reading.sources[-1].published == "2024-03-26"
    (told,) = reading.findings
    assert told.note
    assert (told.path, "2024-03-26" in told.what) == ("seeds/z.txt", True)


def test_an_article_without_a_day_knows_those_of_the_others(tmp_path):
    assert read(tmp_path, BODY, "March 20, 2024", "April 2, 2024").sources[-1].among == ("2024-03-20", "2024-04-02")


@pytest.mark.parametrize("days", [["March 20, 2024"], ["March 20, 2023", "April 2, 2024"]])
def test_one_other_or_others_over_years_tell_nothing(tmp_path, days):
    assert read(tmp_path, BODY, *days).sources[-1].among == ()


def test_a_year_begins_between_the_articles(tmp_path):
    row = ROW.replace("March 26", "Jan. 2")
    assert read(tmp_path, row, "December 20, 2023", "December 28, 2023").sources[-1].published == "2024-01-02"


@pytest.mark.parametrize(
    ("row", "days"),
    [
        (ROW, ["March 20, 2024"]),
        (ROW, ["March 20, 2023", "April 2, 2024"]),
        (ROW, ["September 20, 2024", "October 2, 2024"]),
        (ROW.replace("Tuesday", "Saturday"), ["March 20, 2024", "April 2, 2024"]),
        (ROW.replace("DELIA, March 26 (UPI) -- ", ""), ["March 20, 2024", "April 2, 2024"]),
        (ROW.replace("March 26", "Feb. 29"), ["March 2, 2023", "April 2, 2023"]),
    ],
    ids=["one other", "two years fit", "far from all", "another weekday", "no dateline", "no such day"],
)
def test_else_it_stays_unknown(tmp_path, row, days):
    assert read(tmp_path, row, *days).sources[-1].published is None
