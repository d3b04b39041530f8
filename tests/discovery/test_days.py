"""The day of an act makes it likely that two acts are one, and that an act is an event."""

import pytest

from generator.discovery.matters.days import Days
from generator.discovery.matters.worth import LONG
from generator.extraction.annotate import annotate
from tests.extraction.conftest import article
from tests.linear import assert_linear


def test_the_nearest_day_is_an_acts_own_and_a_span_of_time_is_none() -> None:
    found = annotate(article("Ina Vole banned nets on May 3, 2024, and Marlia lifted the ban on May 9, 2024."))
    days = Days(found)
    assert [days.day(s) for s in found.signals if s.sort == "move" and s.how == "done"] == ["2024-05-03", "2024-05-09"]
    month = annotate(article("Ina Vole banned nets in May 2024."))
    assert [Days(month).day(s) for s in month.signals if s.sort == "move"] == [""]


@pytest.mark.parametrize("piece", ["has ", "have been for nine yea "])
def test_what_has_lasted_is_looked_for_in_a_time_that_grows_with_the_text(piece: str) -> None:
    assert LONG.search("Ina Vole has sold nets here for 31 years.")
    assert_linear(lambda size: lambda: LONG.search(piece * size), 4000)
