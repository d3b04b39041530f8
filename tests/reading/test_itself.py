"""What an article says of itself is believed where it can mean one thing only."""

import pytest

from generator.reading.article import read_text

BODY = "The council of Delia voted to close the old harbour bridge for a year, officials said."
MORE = "Drivers will have to take the tunnel, which opened last spring and is already crowded in the morning."


def day(*rows: str, url: str | None = None) -> str | None:
    return read_text("\n".join(rows), "a", url=url).published


def test_a_datelines_year_comes_from_the_address():
    row = f"March 26 (UPI) -- {BODY}"
    assert day(row) is None
    assert day(row, url="https://news.example/2024/03/26/bridge/") == "2024-03-26"
    assert day(row, url="https://news.example/2023/bridge") == "2023-03-26"


def test_a_datelines_year_comes_from_the_same_day_in_the_text():
    assert day(f"March 26 (UPI) -- {BODY}", "Ferries ran on March 26, 2024, and not since.") == "2024-03-26"
    assert day(f"March 26 (UPI) -- {BODY}", "Ferries ran on March 25, 2024, and not since.") is None


OWNED = "© 2024 United Press. All rights reserved."


def test_a_datelines_year_comes_from_the_articles_copyright_line_where_the_weekday_fits():
    row = f"March 26 (UPI) -- On Tuesday, {BODY[0].lower()}{BODY[1:]}"
    assert day(row, "", MORE, "", OWNED) == "2024-03-26"
    assert day(row.replace("Tuesday", "Monday"), "", MORE, "", OWNED) == "2024-03-26"  # the day before
    assert day(row.replace("On Tuesday, the", "The"), "", MORE, "", OWNED) == "2024-03-26"
    assert day(row.replace("Tuesday", "Friday"), "", MORE, "", OWNED) is None
    assert day(row, "", MORE, "", OWNED, "", "© 2019 Delia Pictures") is None  # two years


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/2024/3/6/bridge", "2024-03-06"),
        ("https://a.example/news/2024-03-06-bridge", "2024-03-06"),
        ("https://a.example/bridge-2024-03-06", "2024-03-06"),
        ("https://a.example/20240306/bridge", "2024-03-06"),
        ("https://a.example/2024/13/40/bridge", None),
        ("https://a.example/bridge-of-1990", None),
    ],
)
def test_an_address_holds_a_day(url, expected):
    assert day(BODY, url=url) == expected


def test_a_machines_stamp_is_believed_only_where_the_text_agrees():
    stamp = "Date:2025-03-09 07:20:15"
    assert day("Bridge closed in Delia", stamp, BODY, MORE) is None
    assert day("Bridge closed in Delia", stamp, BODY, "It sank on March 2, 2025, at night.") == "2025-03-09"


def test_the_first_day_counts_and_not_a_later_change():
    rows = ("Delia closes its bridge", "Published June 3, 2020 | Updated June 4, 2020", BODY)
    assert day(*rows) == "2020-06-03"
    assert day("Delia closes its bridge", "Updated June 4, 2020", BODY) == "2020-06-04"


def test_a_date_and_the_title_on_one_line_are_parted():
    read = read_text(
        f"Skip next section Delia closes its bridge\n\n11/27/2024 November 27, 2024 Delia closes its bridge\n\n{BODY}",
        "a",
    )
    assert (read.title, read.published) == ("Delia closes its bridge", "2024-11-27")
    assert [row.aside for row in read.sentences] == [
        "a link for those who cannot see",
        "",
        "a date line",
        "the title once more",
        "",
    ]


def test_a_line_at_the_end_names_the_agency():
    assert read_text(f"{BODY}\n\n{MORE}\n\nSource: Reuters", "a").publisher == "Reuters"


@pytest.mark.parametrize(
    ("line", "author", "publisher", "day"),
    [
        ("March 5, 2024 by Harbour Dispatch", None, "Harbour Dispatch", "2024-03-05"),
        ("March 5, 2024 by Jane Roe", "Jane Roe", None, "2024-03-05"),
        ("By ANN HALE and JO ORDE – Associated Press", "ANN HALE and JO ORDE", "Associated Press", None),
        ("By Ann Hale, </p><p>Jo Orde and Jane Low Delia Post", "Ann Hale, Jo Orde and Jane Low", "Delia Post", None),
        ("By Ann Post", "Ann Post", None, None),
    ],
)
def test_a_byline_with_its_day_or_outlet(line, author, publisher, day):
    found = read_text(f"The harbour bridge of Delia is closed\n\n{line}\n\n{PROSE}", "a").itself
    assert (found.author, found.publisher, found.published) == (author, publisher, day)


def test_a_byline_stands_below_a_summary_too():
    rows = ["The harbour bridge of Delia is closed", PROSE, PROSE.replace("bridge", "tunnel"), "by Ann Hale", PROSE]
    found = read_text("\n\n".join(rows), "a")
    assert found.itself.author == "Ann Hale"


def test_who_posted_something_when_is_no_sentence():
    row = "Ann Hale (@MayorHale) May 31, 2018"
    found = read_text(f"The harbour bridge of Delia is closed\n\n{PROSE}\n\n{row}\n\n{PROSE}", "a")
    assert [each.aside for each in found.sentences if each.text == row] == ["a line on the article itself"]


PROSE = "The council of Delia voted to close the old harbour bridge for a year, officials said in a statement."


TITLE = "Council votes to close bridge"


@pytest.mark.parametrize(
    ("head", "author", "publisher"),
    [
        (["Jane Hale and John Orde", "4 March 2024 16:20 GMT"], "Jane Hale and John Orde", None),
        (["Jane Hale in Delia", "Mon 4 Mar 2024 12.43 CET"], "Jane Hale", None),
        (["Jane Hale Political correspondent", "@janehale", "Mon 4 Mar 2024"], "Jane Hale", None),
        (["By Jane Hale", "Delia Ledger staff writer", "March 4, 2024"], "Jane Hale", "Delia Ledger"),
        (["JANE HALE | DELIA LEDGER", "March 4, 2024"], "JANE HALE", "DELIA LEDGER"),
        (["Source: Delia Ledger | Published: March 4, 2024"], None, "Delia Ledger"),
        (["PIER WIRE", "Jane Hale", "March 4, 2024"], "Jane Hale", "PIER WIRE"),
        (["By Jane Hale, Lobby Correspondent", "March 4, 2024"], "Jane Hale", None),
        (["By Jane Hale and Associated Press", "March 4, 2024"], "Jane Hale", "Associated Press"),
        (["New York", "March 4, 2024"], None, None),
    ],
)
def test_who_wrote_it_and_for_whom_stands_above_the_story(head, author, publisher):
    read = read_text("\n".join([TITLE, *head, "", BODY, "", MORE]), "a")
    assert (read.author, read.publisher) == (author, publisher)
    assert [sentence.text for sentence in read.sentences if sentence.says] == [BODY, MORE]


@pytest.mark.parametrize(
    ("above", "below", "file", "publisher"),
    [
        (["CAPITAL DESK"], "© 2024 Capital Desk LP", "a", "Capital Desk"),
        (["CAPITAL DESK"], "", "d-capitaldesk", "CAPITAL DESK"),
        (["CAPITAL DESK"], "", "a", None),
        (["LIVE UPDATES"], "Sign up for live updates", "live-updates", None),
        ([], "© Copyright 2023-24 Coastwire Media Ltd", "a", "Coastwire"),
    ],
    ids=["its foot", "its file", "neither", "a label", "the owner alone"],
)
def test_a_name_above_the_title_is_the_outlets_where_it_is_named_again(above, below, file, publisher):
    rows = [*above, TITLE, "", "March 4, 2024", "", BODY, "", MORE, "", below]
    assert read_text("\n".join(rows), file).publisher == publisher


def test_an_agency_in_a_datelines_brackets_needs_no_list():
    rows = [TITLE, "", f"DELIA, March 4 (Coastwire) - {BODY}", "", MORE, "", "© Coastwire 2024. All rights reserved."]
    assert read_text("\n".join(rows), "a").publisher == "Coastwire"


@pytest.mark.parametrize(
    ("row", "file", "publisher"),
    [
        ("Pier Weekly", "b-pierweekly", "Pier Weekly"),
        ("PierWeekly — news for all who work in ports", "pierweekly", "PierWeekly"),
        ("Explained", "f-explained", None),
    ],
)
def test_a_line_below_the_title_that_the_file_is_called_by_is_the_outlet(row, file, publisher):
    read = read_text(f"{TITLE}\n\n{row}\n\nMarch 4, 2024\n\n{BODY}\n\n{MORE}", file)
    assert (read.title, read.publisher) == (TITLE, publisher)
    assert [sentence.text for sentence in read.sentences if sentence.says] == [BODY, MORE]


def test_a_zone_may_be_told_in_hours():
    assert day(TITLE, "", "August 7, 2023 5:12 AM GMT+2 - Updated 4 hours ago", "", BODY, "", MORE) == "2023-08-07"
