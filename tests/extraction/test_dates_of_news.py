"""Dates as newspapers of all kinds write them: the words, the days, and what a date says of its sentence's event."""

from dataclasses import replace

import pytest

from generator.extraction.dates import resolve as rules
from generator.extraction.dates.find import find_dates
from generator.extraction.dates.holidays import easter, holiday
from tests.extraction.conftest import article
from tests.extraction.test_dates import found, only

RESOLVED = [
    ("It opened on May 07, 2009.", "on May 07, 2009", "2009-05-07", "2009-05-07"),
    ("It opened on Tues., March 4, 2008.", "on Tues., March 4, 2008", "2008-03-04", "2008-03-04"),
    ("It opened Monday morning, March 13, 2023.", "Monday morning, March 13, 2023", "2023-03-13", "2023-03-13"),
    ("It opened on 17.11.2023.", "on 17.11.2023", "2023-11-17", "2023-11-17"),
    ("It lost $2 million in the first quarter of 2009.", "in the first quarter of 2009", "2009-01-01", "2009-03-31"),
    ("It lost $2 million in Q3 2022.", "in Q3 2022", "2022-07-01", "2022-09-30"),
    ("It lost $2 million in the third quarter.", "in the third quarter", "2024-07-01", "2024-09-30"),
    ("Its third-quarter results were poor.", "third-quarter", "2024-07-01", "2024-09-30"),
    (
        "It lost money in the final quarter of last year.",
        "in the final quarter of last year",
        "2023-10-01",
        "2023-12-31",
    ),
    ("Sales fell last quarter.", "last quarter", "2024-07-01", "2024-09-30"),
    ("It grew in the second half of 2019.", "in the second half of 2019", "2019-07-01", "2019-12-31"),
    ("It grew in the first half of this year.", "in the first half of this year", "2024-01-01", "2024-06-30"),
    ("At the end of last year, it had 200 shops.", "the end of last year", "2023-12-01", "2023-12-31"),
    ("It closed at the start of 2021.", "the start of 2021", "2021-01-01", "2021-01-31"),
    ("It closed in late 2008.", "in late 2008", "2008-09-01", "2008-12-31"),
    ("It closed in mid-March 2020.", "in mid-March 2020", "2020-03-11", "2020-03-20"),
    ("It closed in early March 2020.", "in early March 2020", "2020-03-01", "2020-03-10"),
    ("It closed in the late 1990s.", "in the late 1990s", "1997-01-01", "1999-12-31"),
    ("It was built in the '60s.", "in the '60s", "1960-01-01", "1969-12-31"),
    ("He ran it in 2008/09.", "in 2008/09", "2008-01-01", "2009-12-31"),
    ("Sales rose in the last week of October.", "in the last week of October", "2024-10-25", "2024-10-31"),
    ("He ruled from March to May 2009.", "from March to May 2009", "2009-03-01", "2009-05-31"),
    ("It grew between 2005 and 2009.", "between 2005 and 2009", "2005-01-01", "2009-12-31"),
    ("It ran from October 3 to October 12.", "from October 3 to October 12", "2024-10-03", "2024-10-12"),
    ("The dam burst early Tuesday.", "early Tuesday", "2024-11-19", "2024-11-19"),
    ("The dam burst late Monday night.", "late Monday night", "2024-11-18", "2024-11-18"),
    ("The dam burst earlier today.", "earlier today", "2024-11-20", "2024-11-20"),
    ("Two towns were flooded overnight.", "overnight", "2024-11-19", "2024-11-20"),
    ("Two towns were flooded over the weekend.", "over the weekend", "2024-11-16", "2024-11-17"),
    ("Polls closed on the 18th.", "on the 18th", "2024-11-18", "2024-11-18"),
    ("Polls will open on the 21st.", "on the 21st", "2024-11-21", "2024-11-21"),
    ("It shut before Christmas 2022.", "before Christmas 2022", "2022-12-25", "2022-12-25"),
    ("It will reopen after Christmas.", "after Christmas", "2024-12-25", "2024-12-25"),
    ("It shut on New Year's Eve 2022.", "on New Year's Eve 2022", "2022-12-31", "2022-12-31"),
    ("It will open on Thanksgiving.", "on Thanksgiving", "2024-11-28", "2024-11-28"),
    ("The union has a December 1 deadline.", "December 1", "2024-12-01", "2024-12-01"),
    ("A December 3 hearing has been scheduled.", "December 3", "2024-12-03", "2024-12-03"),
    ("The fair opens on Friday.", "on Friday", "2024-11-22", "2024-11-22"),
    ("Bakers voted to down tools on Monday, 2 December.", "on Monday, 2 December", "2024-12-02", "2024-12-02"),
    ("Bakers voted to down tools on 2 December.", "on 2 December", "2024-12-02", "2024-12-02"),
    ("The judge set a hearing for 19 December.", "19 December", "2024-12-19", "2024-12-19"),
    ("A raise of 4 percent from 1 December.", "from 1 December", "2024-12-01", "2024-12-01"),
    ("The order permits the dye from January.", "from January", "2025-01-01", "2025-01-31"),
    ("The court may rule on December 2.", "on December 2", "2024-12-02", "2024-12-02"),
    ("The order of 28 October gives them a month.", "28 October", "2024-10-28", "2024-10-28"),
    ("It will pay 5 percent over Monday's close.", "over Monday", "2024-11-18", "2024-11-18"),
    ("The duty was cut on October one.", "on October one", "2024-10-01", "2024-10-01"),
    ("In October one of them left.", "In October", "2024-10-01", "2024-10-31"),
    ("A loss is likely in the year ending November 30.", "November 30", "2024-11-30", "2024-11-30"),
    ("An overnight raid hit the overnight ferry.", "overnight", "2024-11-19", "2024-11-20"),
    ("The firm made an offer to open Thursday.", "Thursday", "2024-11-21", "2024-11-21"),
    ("She was forced to start on Friday.", "on Friday", "2024-11-15", "2024-11-15"),
    ("Talks might resume in the winter.", "in the winter", "2024-12-01", "2025-02-28"),
]


@pytest.mark.parametrize(("text", "words", "first", "last"), RESOLVED)
def test_dates_and_their_days(text: str, words: str, first: str, last: str) -> None:
    ref = only(text)
    assert (ref.text, ref.first, ref.last) == (words, first, last)


@pytest.mark.parametrize(
    ("text", "words", "basis"),
    [
        ("It closed a year earlier.", "a year earlier", rules.OTHER),
        ("Three weeks later, it sank.", "Three weeks later", rules.OTHER),
        ("It began the next day.", "the next day", rules.OTHER),
        ("They closed the previous year.", "the previous year", rules.OTHER),
        ("The talks failed a day after the vote.", "a day after", rules.OTHER),
        ("They came back the following March.", "the following March", rules.OTHER),
        ("It is paid for in fiscal 2010.", "in fiscal 2010", rules.FISCAL),
        ("He spoke of the June 4 massacre.", "June 4", rules.NAMED),
        ("The September 11 attacks changed that.", "September 11", rules.NAMED),
        ("It had no power under the Harbour Dues Act 1987.", "1987", rules.LAW),
        ("They cut short the fair, which was due to end on Sunday.", "on Sunday", rules.UNCLEAR),
        ("The lease had originally been due to end on Sunday.", "on Sunday", rules.UNCLEAR),
        ("The lease was originally due to end on Sunday.", "on Sunday", rules.UNCLEAR),
    ],
)
def test_what_stays_open_says_why(text: str, words: str, basis: str) -> None:
    ref = only(text)
    assert (ref.text, ref.first, ref.basis) == (words, None, basis)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The bridge fell in October.", ""),
        ("The bridge has been shut since August.", "since"),
        ("The bridge stays shut until June 1.", "until"),
        ("The bridge was shut before October 2023.", "before"),
        ("The bridge will be shut after 2027.", "after"),
        ("The bridge will be shut by 2027.", "by"),
        ("Sales fell 7% compared to March 2023.", "compared"),
        ("Fewer boats came than in October.", "compared"),
        ("The port took 5 million crates, against 4 million in 2019.", "compared"),
        ("More than 40 boats were lost in October.", ""),
        ("More than a dozen boats were lost in October.", ""),
        ("The raids against the port in October failed.", ""),
        ("The raids have cost more than $2 million since October 20.", "since"),
        ("He left the port more than 30 years ago.", "before"),
        ("The council did not meet in October.", "negated"),
        ("They passed the 2023 budget.", "attribute"),
        ("A hearing was held on October 3.", ""),
    ],
)
def test_role(text: str, role: str) -> None:
    assert only(text).role == role


@pytest.mark.parametrize(
    "text",
    [
        "She sent Christmas cards to Easter Island.",
        "A quarter of voters and the second half of the film.",
        "Vision 2030 and Project 2025 are plans.",
        "The other half of the team won.",
    ],
)
def test_no_date_in_names(text: str) -> None:
    assert [ref.text for ref in found(text)] == []


def test_what_is_quoted_counts_from_the_day_it_was_said_on() -> None:
    quoted, said = found("“We are looking for people today,” she said on Monday.")
    assert (quoted.text, quoted.first, said.first) == ("today", "2024-11-18", "2024-11-18")
    told = find_dates(article("The bank closed today.", "“We knew it yesterday,” he said."))
    assert [date.first for date in told] == ["2024-11-20", "2024-11-19"]
    other = find_dates(article("The bank closed on Monday.", "“We knew it yesterday,” he said."))
    assert [date.first for date in other] == ["2024-11-18", None]


def test_the_second_of_a_pair_follows_the_first() -> None:
    one, two = found("The ice may break in January or February.")
    assert (one.first, two.first, two.basis) == ("2025-01-01", "2025-02-01", rules.PAIRED)
    one, two = found("It may stop at Sedge on November 21; a stop, now eliminated, was meant for November 26.")
    assert (one.first, two.first) == ("2024-11-21", "2024-11-26")


def test_holidays_follow_from_the_year() -> None:
    assert [easter(year).isoformat() for year in (1999, 2000, 2019, 2024, 2038)] == [
        "1999-04-04", "2000-04-23", "2019-04-21", "2024-03-31", "2038-04-25",
    ]  # fmt: skip
    assert holiday("thanksgiving", 2023).isoformat() == "2023-11-23"
    assert holiday("memorial day", 2024).isoformat() == "2024-05-27"
    assert holiday("good friday", 2024).isoformat() == "2024-03-29"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [("early last week", "2024-04-29", "2024-04-30"), ("late last week", "2024-05-03", "2024-05-05")],
)
def test_a_part_of_a_week_that_lies_in_two_months(words, first, last):
    ref = only(f"The docks shut {words}.", "2024-05-09")
    assert (ref.first, ref.last) == (first, last)


def test_a_day_may_have_its_article_after_the_month() -> None:
    assert (only("It broke on November the 17th.").text, only("It broke on November the 17th.").first) == (
        "on November the 17th",
        "2024-11-17",
    )


@pytest.mark.parametrize(
    ("text", "among", "first"),
    [
        ("The ferry sank on July 20.", ("2023-07-17", "2023-08-23"), "2023-07-20"),
        ("The ferry sank on July 17.", ("2023-07-17", "2023-08-23"), "2023-07-17"),
        ("The ferry sank on Thursday, July 20.", ("2023-07-17", "2023-08-23"), "2023-07-20"),
        ("The ferry sank on Monday, July 20.", ("2023-07-17", "2023-08-23"), None),
        ("The ferry sank on July 12.", ("2023-07-17", "2023-08-23"), None),
        ("The ferry sank on July 20 last year.", ("2023-07-17", "2023-08-23"), None),
        ("In 2019 a ferry sank. It rose on July 20.", ("2023-07-17", "2023-08-23"), None),
        ("The ferry sank on January 4.", ("2022-11-30", "2023-02-02"), None),
        ("The ferry sank on Wednesday, January 4.", ("2022-11-30", "2023-02-02"), "2023-01-04"),
        ("The ferry sank on Thursday.", ("2023-07-17", "2023-08-23"), None),
        ("The ferry sank in July.", ("2023-07-17", "2023-08-23"), None),
        ("The ferry sank on July 20.", (), None),
    ],
)
def test_in_an_article_without_a_day_the_others_may_tell_the_year(text, among, first):
    source = replace(article(*text.replace(". ", ".|").split("|"), published=None), among=among)
    assert find_dates(source)[-1].first == first
