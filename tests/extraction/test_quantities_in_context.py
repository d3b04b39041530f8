"""Numbers that leave their unit to the words around them, and numbers that have none."""

import pytest

from tests.extraction.test_quantities import found
from tests.extraction.test_quantities_of_news import Amount, shares

PARTS: dict[str, list[tuple[Amount, str]]] = {
    "It will lay off 1,900 of the company's 2,600 workers.": [(1900, "worker"), (2600, "worker")],
    "The flood hit 90 of the 164 families.": [(90, "family"), (164, "family")],
    "Some 19 of its 46 dams are old.": [(19, "dam"), (46, "dam")],
    "Of the 46 dams, 19 are old.": [(46, "dam"), (19, "dam")],
    "Nine of 12 judges agreed.": [(9, "judge"), (12, "judge")],
    "Hundreds of the 900 guests left.": [(None, "guest"), (900, "guest")],
    "They shut 789, or about a quarter, of their 3,200 shops.": [(789, "shop"), (0.25, "share"), (3200, "shop")],
    "It employs 340 people and supports as many as 600 more, the council says.": [(340, "person"), (600, "person")],
    "One of the 12 judges left.": [(12, "judge")],
    "Some 65,000 of the valley's population of roughly 120,000 had fled.": [(65000, "person"), (120000, "person")],
    "On Monday 15 of them were nurses.": [(15, "nurse")],
    "It flew nine guards, of whom 41 of them are missing.": [(9, "guard"), (41, "person")],
    "Half the crew—41 sailors—had left.": [(0.5, "share"), (41, "sailor")],
    "The storm hurt 300 guards, and over 100 more are believed missing.": [(300, "guard"), (100, "person")],
    "Six state attorneys general sued.": [(6, "attorney general")],
    "The fight lasted only a day.": [(1, "day")],
    "The work could take a year or more.": [(1, "year")],
}
CLAUSES: dict[str, list[tuple[Amount, str]]] = {
    "The mines, laid in May, number between 150 and 300.": [((150, 300), "mine")],
    "The dead numbered 41.": [(41, "person")],
    "Dead: 41.": [(41, "person")],
    "Jobs: 340 at the plant.": [(340, "job")],
    "Deaths rose from 12 to 41.": [(12, "death"), (41, "death")],
    "The number of cases rose to 600.": [(600, "case")],
    "As many as 600 could lose their jobs.": [(600, "person")],
    "It employs 340.": [(340, "person")],
    "Turnout was 61 percent, up from 54.": [(61, "percent"), (54, "percent")],
    "Two earlier strikes lasted three weeks.": [(2, "strike"), (3, "week")],
    "The town has 100, 000 people.": [(100000, "person")],
    "It is 500 kilometres (310 miles) away.": [(500, "kilometre"), (310, "mile")],
}


@pytest.mark.parametrize(("text", "want"), (PARTS | CLAUSES).items())
def test_the_unit_is_told_by_what_stands_around(text: str, want: list[tuple[Amount, str]]) -> None:
    assert shares(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "Shares rose to 41 from 38.",
        "The index fell from 412 to 398.",
        "Price: 340",
        "Phone: 340 12.",
        "It will meet the 2030 targets by 2028.",
        "Their number fell to 12.",
    ],
)
def test_what_is_no_count_stays_without_one(text: str) -> None:
    assert [quantity.unit for quantity in found(text) if quantity.unit] == []


def test_a_share_ends_before_the_next_number() -> None:
    rows = found("It lost more than half its full value two days after the vote.")
    assert [row.text for row in rows] == ["more than half", "two days"]
