"""Of how many sources: exact where they are few, in steps where they are many; the check reads nothing else."""

import re

import pytest

from generator.editorial.edits.words import COUNT
from generator.model.annotation import DateRef, Precision, Span
from generator.pages.frame.tongue import languages, tongue
from generator.pages.wording import in_sources, when
from generator.verify.measures import count, told_whole


@pytest.mark.parametrize(
    ("total", "told"),
    [
        *((5, "5"), (99, "99"), (100, "about 100"), (104, "about 100"), (105, "about 110"), (996, "about 1000")),
        *((1049, "about 1000"), (1050, "about 1100"), (10400, "about 10000")),
    ],
)
def test_many_sources_are_told_by_their_first_two_digits(total, told):
    assert in_sources(3, total) == f"in 3 of {told} sources"


def test_the_check_knows_each_number_as_it_is_told():
    for total in (*range(1, 1300), *range(1300, 50000, 37)):
        match = re.fullmatch(r"in 1 of (about )?(\d+) sources", in_sources(1, total))
        assert match
        assert {count(match[2])} == told_whole(total, match[1])
        assert told_whole(total, None if match[1] else "about ") == set()


@pytest.mark.parametrize("end", ["", ", in differing words", ", from 2 origins"])
@pytest.mark.parametrize("language", languages())
def test_a_frame_says_it_and_an_edit_knows_it(language, end):
    english = in_sources(12, 420) + end
    here = tongue(language).turn(english)
    assert here
    assert tongue(language).back(here) == english
    assert all(COUNT.match(f" *{said}*") for said in (english, here, in_sources(1, 7)))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2031-01-01", "2031-12-31", "2031"),
        ("2029-01-01", "2031-12-31", "2029 to 2031"),
        ("2029-01-01", "2031-11-30", "1 January 2029 to 30 November 2031"),
    ],
)
def test_whole_years_are_told_as_years(first, last, told):
    words = "between two years"
    ref = DateRef(sentence=0, span=Span(0, 4), text=words, precision=Precision.YEAR, first=first, last=last)
    assert when(ref) == told
