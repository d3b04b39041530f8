"""A date line is a date and words that stand beside dates; the day is known where it can be one alone."""

from datetime import date

import pytest

from generator.reading.metadata.published_line import date_line, date_lines, written


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10/14/2024 3:15:42 AM", "2024-10-14"),
        ("26/11/2024", "2024-11-26"),
        ("March 26, 20245:55 PM ET", "2024-03-26"),
        ("12/12/1999", "1999-12-12"),
        ("Updated 3:15 PM EDT, Wed March 27, 2024", "2024-03-27"),
        ("Last Updated : 27 Nov 2024 06:30 AM IST", "2024-11-27"),
        ("Nov 03, 2021  •  1 hour ago  •  < 1 minute read  •  Join us", "2021-11-03"),
        ("Thursday 5th of May 2022 09:15", "2022-05-05"),
        ("2018-03-09T04:21:33Z", "2018-03-09"),
        ("2024-11-27T10:00:00+02:00", "2024-11-27"),
        ("First published on Fri 1 Mar 2024 10.41 GMT", "2024-03-01"),
    ],
)
def test_a_day(text, day):
    assert date_line(text) == date.fromisoformat(day)


@pytest.mark.parametrize("text", ["03/04/2005", "Posted 3/4/2005 at 5 p.m."])
def test_a_date_that_could_be_two_days_is_a_date_line_without_a_day(text):
    assert [line.day for line in date_lines(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "March 1, 2008 was the day",
        "By March 2, 2024, all ferries must run.",
        "February 30, 2004",
        "November 2004",
        "1999",
        "The bridge of May 3, 2020",
        "Flight 11/26/2024-7",
        "March 26, 20245",
    ],
)
def test_no_date_line(text):
    assert date_lines(text) == ()


def test_the_day_of_publication_comes_before_that_of_a_change():
    said = date_lines("Updated 4:05 p.m. ET June 4, 2020 | Published 10:32 a.m. ET June 3, 2020")
    assert [(line.day, line.updated) for line in said] == [(date(2020, 6, 3), False), (date(2020, 6, 4), True)]


def test_a_machines_stamp_is_told():
    assert [line.stamped for line in date_lines("Date:2025-03-09 07:20:15")] == [True]
    assert [line.stamped for line in date_lines("Date: April 12, 2025")] == [False]


def test_dates_in_a_text_are_found_with_their_places():
    text = "It opened on May 3, 1990 and closed on 4 June 2001."
    assert [(text[at.start : at.end], at.day) for at in written(text)] == [
        ("May 3, 1990", date(1990, 5, 3)),
        ("4 June 2001", date(2001, 6, 4)),
    ]
