"""Dates: the words as written, and the days they can mean by the article's own date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.dates import resolve as rules
from generator.extraction.dates.find import find_dates
from generator.model.annotation import DateRef, Precision
from generator.model.source import Block
from tests.extraction.conftest import article


def found(text: str, published: str | None = "2024-11-20") -> tuple[DateRef, ...]:
    return find_dates(article(text, published=published))


def only(text: str, published: str | None = "2024-11-20") -> DateRef:
    (ref,) = found(text, published)
    return ref


@pytest.mark.parametrize(
    ("text", "words", "first", "last", "precision"),
    [
        ("The dam broke on November 17, 2024.", "on November 17, 2024", "2024-11-17", "2024-11-17", "day"),
        ("The dam broke on 17 November 2024.", "on 17 November 2024", "2024-11-17", "2024-11-17", "day"),
        ("It broke on the 17th of November, 2024.", "on the 17th of November, 2024", "2024-11-17", "2024-11-17", "day"),
        ("It broke on Sunday, Nov. 17, 2024.", "on Sunday, Nov. 17, 2024", "2024-11-17", "2024-11-17", "day"),
        ("The log says 2024-11-17.", "2024-11-17", "2024-11-17", "2024-11-17", "day"),
        ("The log says 17/11/2024.", "17/11/2024", "2024-11-17", "2024-11-17", "day"),
        ("It ran from November 17-19, 2024.", "from November 17-19, 2024", "2024-11-17", "2024-11-19", "day"),
        ("It ran from 17 to 19 November 2024.", "from 17 to 19 November 2024", "2024-11-17", "2024-11-19", "day"),
        ("Polls are on June 14 and 15, 2025.", "on June 14 and 15, 2025", "2025-06-14", "2025-06-15", "day"),
        ("Polls are on 14 or 15 June 2025.", "on 14 or 15 June 2025", "2025-06-14", "2025-06-15", "day"),
        ("It opened in May 2023.", "in May 2023", "2023-05-01", "2023-05-31", "month"),
        ("It opened in February of 2024.", "in February of 2024", "2024-02-01", "2024-02-29", "month"),
        ("It opened in the summer of 2023.", "in the summer of 2023", "2023-06-01", "2023-08-31", "season"),
        ("It opened in winter 2022-23.", "in winter 2022-23", "2022-12-01", "2023-02-28", "season"),
        ("It opened in 2019.", "in 2019", "2019-01-01", "2019-12-31", "year"),
        ("The 2014-2019 term is over.", "2014-2019", "2014-01-01", "2019-12-31", "year"),
        ("It closed in the 1990s.", "in the 1990s", "1990-01-01", "1999-12-31", "year"),
        ("It opens in early 2025.", "in early 2025", "2025-01-01", "2025-04-30", "relative"),
        ("It opens by the end of 2025.", "by the end of 2025", "2025-12-31", "2025-12-31", "relative"),
        ("It closed in mid-2023.", "in mid-2023", "2023-05-01", "2023-08-31", "relative"),
    ],
)  # fmt: skip
def test_a_date_with_its_year_needs_no_article_date(
    text: str, words: str, first: str, last: str, precision: str
) -> None:
    for published in (None, "2001-01-01"):
        ref = only(text, published)
        assert (ref.text, ref.first, ref.last, ref.precision.value) == (words, first, last, precision)
        assert ref.basis == rules.WRITTEN


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("The river rose in October.", "in October", "2024-10-01", "2024-10-31"),
        ("Pickets have stood there since August.", "since August", "2024-08-01", "2024-08-31"),
        ("The union struck during the summer.", "during the summer", "2024-06-01", "2024-08-31"),
        ("Polls closed on March 3.", "on March 3", "2024-03-03", "2024-03-03"),
        ("Polls closed on February 29.", "on February 29", "2024-02-29", "2024-02-29"),
        ("The mayor resigned on Monday.", "on Monday", "2024-11-18", "2024-11-18"),
        ("The mayor resigned Wednesday night.", "Wednesday night", "2024-11-20", "2024-11-20"),
        ("In October, voters chose a council.", "In October", "2024-10-01", "2024-10-31"),
        ("The November vote was close.", "November", "2024-11-01", "2024-11-30"),
        ("The firm faces ruin after a judge on Monday blocked its sale.", "on Monday", "2024-11-18", "2024-11-18"),
        ("Since the night of 7 November the attacks have gone on.", "7 November", "2024-11-07", "2024-11-07"),
    ],
)
def test_what_is_past_is_the_latest(text: str, words: str, first: str, last: str) -> None:
    ref = only(text)
    assert (ref.text, ref.first, ref.last, ref.basis) == (words, first, last, rules.LATEST)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("The bridge will open in March.", "in March", "2025-03-01", "2025-03-31"),
        ("Both boards are expected to meet on January 20.", "on January 20", "2025-01-20", "2025-01-20"),
        ("The merger is scheduled to close in December.", "in December", "2024-12-01", "2024-12-31"),
        ("The council will vote on Friday.", "on Friday", "2024-11-22", "2024-11-22"),
        ("The firm agreed to leave by February.", "by February", "2025-02-01", "2025-02-28"),
        ("He wants a deal before the January 20 inauguration.", "January 20", "2025-01-20", "2025-01-20"),
        ("A strike planned for December 3 is off.", "December 3", "2024-12-03", "2024-12-03"),
        ("They won’t reopen until spring.", "until spring", "2025-03-01", "2025-05-31"),
        ("Pilots may strike; a vote will follow in May.", "in May", "2025-05-01", "2025-05-31"),
        ("It lost the case, and on Monday the firms are to ask again.", "on Monday", "2024-11-25", "2024-11-25"),
        ("The chair, who struck the deal, leaves on December 12.", "on December 12", "2024-12-12", "2024-12-12"),
    ],
)
def test_what_is_to_come_is_the_next(text: str, words: str, first: str, last: str) -> None:
    ref = only(text)
    assert (ref.text, ref.first, ref.last, ref.basis) == (words, first, last, rules.NEXT)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("The levee failed yesterday.", "yesterday", "2024-11-19", "2024-11-19"),
        ("The levee failed last night.", "last night", "2024-11-19", "2024-11-19"),
        ("The levee failed this morning.", "this morning", "2024-11-20", "2024-11-20"),
        ("The vote is tomorrow.", "tomorrow", "2024-11-21", "2024-11-21"),
        ("It failed three days ago.", "three days ago", "2024-11-17", "2024-11-17"),
        ("It failed a week ago.", "a week ago", "2024-11-11", "2024-11-17"),
        ("It failed two months ago.", "two months ago", "2024-09-01", "2024-09-30"),
        ("It failed two years ago.", "two years ago", "2022-01-01", "2022-12-31"),
        ("Ports shut last week.", "last week", "2024-11-11", "2024-11-17"),
        ("Ports shut last month.", "last month", "2024-10-01", "2024-10-31"),
        ("Ports shut last year.", "last year", "2023-01-01", "2023-12-31"),
        ("Ports shut late last year.", "late last year", "2023-09-01", "2023-12-31"),
        ("Ports reopen next year.", "next year", "2025-01-01", "2025-12-31"),
        ("Ports shut earlier this year.", "earlier this year", "2024-01-01", "2024-11-20"),
        ("A vote follows later this month.", "later this month", "2024-11-20", "2024-11-30"),
        ("It must be done by the end of the year.", "by the end of the year", "2024-12-31", "2024-12-31"),
        ("Rents doubled over the past two years.", "over the past two years", "2022-11-20", "2024-11-20"),
        ("Sales fell in the past week.", "in the past week", "2024-11-13", "2024-11-20"),
        ("Jobs will go over the next three months.", "over the next three months", "2024-11-20", "2025-02-20"),
        ("It takes office in just two months, and will act.", "in just two months", "2025-01-01", "2025-01-31"),
        ("It will end in two weeks’ time.", "in two weeks’ time", "2024-12-02", "2024-12-08"),
        ("It shut last October.", "last October", "2023-10-01", "2024-10-31"),
        ("It shut last December.", "last December", "2023-12-01", "2023-12-31"),
        ("It shut in October last year.", "in October last year", "2023-10-01", "2023-10-31"),
        ("It opens next March.", "next March", "2025-03-01", "2025-03-31"),
        ("It shut last Monday.", "last Monday", "2024-11-11", "2024-11-18"),
        ("It shut last Friday.", "last Friday", "2024-11-15", "2024-11-15"),
        ("It shut this summer.", "this summer", "2024-06-01", "2024-08-31"),
        ("It began 36 hours ago.", "36 hours ago", "2024-11-18", "2024-11-20"),
    ],
)
def test_counted_from_the_article(text: str, words: str, first: str, last: str) -> None:
    ref = only(text)
    assert (ref.text, ref.first, ref.last, ref.basis) == (words, first, last, rules.COUNTED)


def test_what_is_pointed_at_is_resolved_in_each_part_of_a_year() -> None:
    for published in ("2024-01-03", "2024-02-28", "2024-12-30", "1903-05-05"):
        assert (only("It shut last winter.", published).last or "") < published
        assert (only("It opens next winter.", published).first or "") > published


def test_from_now() -> None:
    ref = only("Every dollar will be spent between now and January 20th.")
    assert (ref.text, ref.first, ref.last) == ("between now and January 20th", "2024-11-20", "2025-01-20")
    assert (ref.basis, ref.precision) == (rules.FROM_NOW, Precision.RELATIVE)


def test_a_near_bound_of_unclear_tense_is_the_nearest() -> None:
    ref = only("The aid was meant to last until January 20, they said.")
    assert (ref.first, ref.basis) in {("2025-01-20", rules.NEAREST), ("2025-01-20", rules.NEXT)}
    bound = only("The union rejected the offer before the January 20 deadline.")
    assert (bound.text, bound.first, bound.basis) == ("January 20", "2025-01-20", rules.NEAREST)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("A hearing on March 3.", rules.UNCLEAR),
        ("The merger was set to close in March.", rules.UNCLEAR),
        ("The court may rule on April 20.", rules.UNCLEAR),
        ("Prices fell in December.", rules.UNCLEAR),
        ("Half said they would vote for her, against 29% in May.", rules.UNCLEAR),
        ("Sales fell in recent weeks.", rules.VAGUE),
        ("It closed a few months ago.", rules.VAGUE),
        ("It is dated 7/8/2024.", rules.ORDER),
        ("It is dated November 31, 2023.", rules.NO_DAY),
        ("“We lost two boats yesterday,” she said.", rules.SPOKEN),
        ("She said: “We will meet on Monday.”", rules.SPOKEN),
    ],
)
def test_rather_unresolved_than_wrong(text: str, basis: str) -> None:
    ref = only(text)
    assert (ref.first, ref.last, ref.basis) == (None, None, basis)


@pytest.mark.parametrize(
    "text", ["It shut in October.", "It shut last week.", "It shut yesterday.", "It shut on Monday."]
)
@pytest.mark.parametrize("published", [None, "", "yesterday", "2024-13-40"])
def test_without_an_article_date(text: str, published: str | None) -> None:
    ref = only(text, published)
    assert (ref.first, ref.last, ref.basis) == (None, None, rules.NO_DATE)


def test_a_passage_about_another_year_leaves_its_months_open() -> None:
    refs = find_dates(article("In 2008, banks failed.", "One fell in October.", "", "Rates rose in October."))
    assert [(ref.first, ref.basis) for ref in refs] == [
        ("2008-01-01", rules.WRITTEN),
        (None, rules.FRAMED),
        ("2024-10-01", rules.LATEST),
    ]


def test_two_months_share_a_year() -> None:
    october, november = found("It rained in October and November 2022.")
    assert (october.first, november.first) == ("2022-10-01", "2022-11-01")


@pytest.mark.parametrize(
    "text",
    [
        "Pilots may strike and march on the august body.",
        "Theresa May resigned, and April Roe follows.",
        "They said May was wrong.",
        "Black Friday sales and the Sunday Times report.",
        "The Arab Spring began; the fall of the wall followed.",
        "Prices rose 2,024 points to $2024.",
        "About 2000 people marched.",
        "It has been calm for months.",
        "The strike lasted two weeks.",
        "Sales fell 20 percent in two months.",
        "The river is at its lowest in 40 years.",
        "The talks may last months.",
        "It is the third year of the drought.",
        "Flight F-2000 took off at 7:30.",
    ],
)
def test_no_date(text: str) -> None:
    assert [ref.text for ref in found(text)] == []


def test_a_month_that_is_also_a_name_in_the_article() -> None:
    refs = find_dates(article("Mrs May resigned.", "The plan was dropped by May.", "It was dropped in May."))
    assert [ref.text for ref in refs] == ["in May"]
    assert only("The plan was dropped by May.").text == "by May"


def test_a_count_after_a_month_is_no_day() -> None:
    assert only("In October 20 bridges were closed.").text == "In October"


def test_headings_and_boilerplate_hold_no_date() -> None:
    for block in (Block.TITLE, Block.HEADING, Block.BOILERPLATE):
        assert find_dates(article("It shut in October 2023.", block=block)) == ()


DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31))
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@given(DAYS, DAYS)
def test_a_day_of_the_past_never_lies_ahead(published: date, day: date) -> None:
    text = f"The dam broke on {MONTHS[day.month - 1]} {day.day}."
    ref = only(text, published.isoformat())
    if ref.first:
        assert ref.first <= published.isoformat()
        assert (ref.first == ref.last, ref.first[5:]) == (True, day.isoformat()[5:])
    else:
        assert ref.basis == rules.UNCLEAR


@given(DAYS, DAYS)
def test_a_day_to_come_never_lies_behind(published: date, day: date) -> None:
    ref = only(f"The dam will open on {day.day} {MONTHS[day.month - 1]}.", published.isoformat())
    assert ref.first is None or ref.first >= published.isoformat()


@given(st.text(max_size=200), st.none() | DAYS.map(date.isoformat))
def test_any_text(text: str, published: str | None) -> None:
    for ref in found(text or "x", published):
        assert ref.text == (text or "x")[ref.span.start : ref.span.end]


PIECES = """the last next past two weeks year ago in by until end of May March October 17 2024 th - , Monday summer
    today between now and will said early mid this “ ” 0 31 29 February Dec . 1990s 9999 /"""


@given(
    st.lists(st.sampled_from(PIECES.split()), max_size=30),
    st.sampled_from([" ", ""]),
    st.none() | DAYS.map(date.isoformat),
)
def test_any_row_of_date_words(pieces: list[str], between: str, published: str | None) -> None:
    text = between.join(pieces) or "x"
    end = 0
    for ref in found(text, published):
        assert ref.text == text[ref.span.start : ref.span.end]
        assert ref.span.start >= end, "dates do not overlap"
        end = ref.span.end
        assert ref.basis
        assert (ref.first is None) == (ref.last is None)
        assert ref.first is None or date.fromisoformat(ref.first) <= date.fromisoformat(ref.last or "")
