"""The day of an act makes it likely that two acts are one, and that an act is an event."""

from generator.discovery.matters.days import Days
from generator.extraction.annotate import annotate
from tests.extraction.conftest import article


def test_the_nearest_day_is_an_acts_own_and_a_span_of_time_is_none() -> None:
    found = annotate(article("Ina Vole banned nets on May 3, 2024, and Marlia lifted the ban on May 9, 2024."))
    days = Days(found)
    assert [days.day(s) for s in found.signals if s.sort == "move" and s.how == "done"] == ["2024-05-03", "2024-05-09"]
    month = annotate(article("Ina Vole banned nets in May 2024."))
    assert [Days(month).day(s) for s in month.signals if s.sort == "move"] == [""]
