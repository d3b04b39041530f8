"""A day is right in whatever form it is written, and a wrong day or year is found in each."""

from datetime import date

import pytest

from generator.verify.days import Days, fault, written

DAY = date(2008, 3, 1)
FORMS = (
    "March 01, 2008",
    "March 1, 2008",
    "March 01,2008",
    "March 1,2008",
    "March 01 2008",
    "Mar. 01, 2008",
    "Mar 1 2008",
    "March 1st, 2008",
    "01 March 2008",
    "1 March, 2008",
    "1st March 2008",
    "the 1st of March, 2008",
    "01-Mar-2008",
    "Saturday, March 01, 2008",
    "March 01, 2008 10:15",
    "2008-03-01",
)


def days(first: date) -> Days:
    return Days(first, first)


@pytest.mark.parametrize("words", [*FORMS, "March one, 2008", "3/1/2008", "01.03.2008", "March 1, ’08"])
def test_the_day_that_is_written_is_right_and_no_other_is(words: str) -> None:
    assert fault(words, "day", days(DAY), date(2008, 3, 2), words) == ""
    assert fault(words, "day", days(DAY.replace(year=2009)), date(2008, 3, 2), words) != ""
    assert fault(words, "day", days(DAY.replace(day=12)), date(2008, 3, 2), words) != ""


@pytest.mark.parametrize("words", FORMS)
def test_an_article_has_the_day_that_it_writes(words: str) -> None:
    assert written(DAY, f"Posted {words} by the desk.")
    assert not written(DAY.replace(year=2009), f"Posted {words} by the desk.")
    assert not written(DAY.replace(day=11), f"Posted {words} by the desk.")


def test_a_count_is_no_day() -> None:
    assert fault("March 2008, with 1,200 ships", "day", days(DAY), DAY, "") == "another day is written"


def test_so_many_months_ago_may_be_more_than_a_year_away():
    first, last = date(2006, 9, 1), date(2006, 9, 30)
    assert fault("18 months ago", "month", Days(first, last), DAY, "") == ""
    assert fault("six weeks ago", "month", Days(first, last), DAY, "") != ""


def test_a_day_is_written_though_an_hour_is_glued_to_it():
    assert written(DAY, "March 1, 20085:55 PM ET")
    assert not written(DAY, "March 1, 20085")
