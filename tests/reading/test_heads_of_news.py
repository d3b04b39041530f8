"""How outlets date and sign their pages: American clocks, short years, wires that open with a day."""

from datetime import date

import pytest

from generator.reading.blocks.boilerplate import rule_reason
from generator.reading.metadata.dateline import dateline
from generator.reading.metadata.published_line import date_line
from generator.reading.sentences import sentences
from generator.verify.days import written


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("02/06/2023 08:12 PM EST", date(2023, 2, 6)),
        ("03/01/23 1:25 PM ET", date(2023, 3, 1)),
        ("02/06/2023 08:12", None),
        ("13/02/2023 9:14 am", date(2023, 2, 13)),
    ],
)
def test_an_american_clock_says_that_the_month_comes_first(text: str, day: date | None) -> None:
    assert date_line(text) == day
    assert day is None or written(day, text)
    assert not written(date(2023, 6, 2), text)


def test_a_wire_that_opens_with_a_day() -> None:
    found = dateline("Jan 17 (Harbourwire) - Sarn Lines faces hard choices", first=True)
    assert found is not None
    assert (found.month, found.day) == (1, 17)


@pytest.mark.parametrize(
    "text",
    [
        "Subscribe today for $1",
        "World Mill Monitor is the weekly of the milling trade. Subscribe now.",
        "Harbour Wire journalists Frank Bell in Ankara and Edith Moran in Esk contributed.",
    ],
)
def test_what_a_page_says_of_itself(text: str) -> None:
    assert rule_reason(text)


@pytest.mark.parametrize(
    "text",
    [
        "Three reporters of the paper said that the mayor contributed.",
        "The council is the weekly of nobody and it banned nets.",
        "Readers subscribe for many reasons.",
    ],
)
def test_what_a_story_says(text: str) -> None:
    assert rule_reason(text) is None


def test_several_senators_end_no_sentence() -> None:
    text = "The bill by Sens. Ina Vole and Oleks Brenn would pass. Govs. Holt and Pell agreed."
    assert len(sentences(text)) == 2
