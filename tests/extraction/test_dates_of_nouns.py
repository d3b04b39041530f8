"""A date that tells when a thing came to be names that thing; it is not when the sentence's event was."""

import pytest

from tests.extraction.test_dates import found, only


@pytest.mark.parametrize(
    "text",
    [
        "The army broke the truce signed in 2020 and crossed the river.",
        "The harbour fell under a treaty negotiated by the two states in March 2011.",
        "The plan approved in 2019 was dropped.",
        "The pact, signed in 2020, has been broken.",
        "The island, which declared its independence in 1991, was ruled by Orde.",
        "The bank ranked among the twenty largest banks of 2019.",
        "The court threw out a little-known 2003 rule on loans.",
        "She had spoken at the Games of Delia 2018.",
        "The crisis of 2008 taught the banks nothing.",
        "In the week ended May 8 stocks fell.",
        "Stocks fell for the quarter ending 31 March 2024.",
    ],
)
def test_a_date_of_a_noun(text: str) -> None:
    assert only(text).role == "attribute"


def test_the_week_of_an_event_is_not_by_when_it_is() -> None:
    date = only("The council will pay for homes that were wrecked by last week's storm.")
    assert (date.text, date.role) == ("last week", "attribute")


@pytest.mark.parametrize(
    "text",
    [
        "The truce was signed in 2020.",
        "The ministers signed in 2020 a treaty on the river.",
        "The army broke the truce in 2020.",
        "The two states had agreed in 2020 to share the river.",
        "The mayor left after the council approved in 2019 the plan for the bridge.",
        "Delia lost most of 2020.",
        "The bridge, old and narrow, collapsed in 2020.",
        "The order, signed by the mayor on Tuesday, closes the bridge.",
    ],
)
def test_a_date_of_the_event(text: str) -> None:
    assert only(text).role == ""


@pytest.mark.parametrize(
    ("text", "role", "day"),
    [
        ("The bridge is to open by the end of April.", "by", "2025-04-30"),
        ("Work goes on until the end of 2026.", "until", "2026-12-31"),
        ("It must be settled before the end of next month.", "before", "2024-12-31"),
    ],
)
def test_the_end_that_something_is_due_by_is_its_last_day(text: str, role: str, day: str) -> None:
    found = only(text)
    assert (found.role, found.first, found.last) == (role, day, day)


def test_a_law_of_a_year_is_a_name() -> None:
    found = only("The plan rests on the Harbour Relief Act of 2003.")
    assert found.first is None
    assert "law" in found.basis


@pytest.mark.parametrize(
    "text", ["Fuel could last two weeks.", "The truce is to last three months.", "It won't last days."]
)
def test_what_lasts_is_no_date(text: str) -> None:
    assert found(text) == ()


def test_last_week_is_a_date_after_to() -> None:
    assert only("It comes back to last week's vote.").first == "2024-11-11"
