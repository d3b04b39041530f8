"""Different days for one act, told by other verbs of one class, are a difference."""

import pytest

from tests.evidence.telling import differences

ONE, TWO = "The market opened. | {} | It rained.", "Divers searched. | {} | The sun shone."


def about(one: str, two: str) -> set[str]:
    rows = differences((ONE.format(one), "2031-05-14"), (TWO.format(two), "2031-05-14"))
    return {row.about for row in rows if row.type == "date"}


@pytest.mark.parametrize(
    ("one", "two", "title"),
    [
        ("The trial opens on 4 May.", "The trial begins on 6 May.", "Trial opens: when"),
        ("The dam crumbled on 12 May.", "The dam collapsed on 13 May.", "Dam crumbled: when"),
        ("Karl Lund resigned on Monday.", "Lund stepped down on Tuesday.", "Lund resigned: when"),
        ("The council passed the plan on 3 May.", "The council approved the plan on 5 May.", "Plan passed: when"),
        ("The ban takes effect on 1 July.", "The ban comes into force on 1 August.", "Ban takes effect: when"),
        ("The firm filed for bankruptcy on 3 May.", "The firm filed for bankruptcy on 7 May.", "Firm filed: when"),
        ("Anna Berg died on Monday.", "Berg died on Sunday.", "Berg died: when"),
        ("Karl Lund was arrested on 3 May.", "Police arrested Lund on 5 May.", "Lund arrested: when"),
        ("The talks resume on Monday.", "The talks will resume on Wednesday.", "Talks resume: when"),
    ],
)
def test_two_days_of_one_act_differ(one: str, two: str, title: str) -> None:
    assert about(one, two) == {title}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Police arrested 12 people on Monday.", "Police arrested 15 people on Tuesday."),  # many are
        ("Anna Berg died on Monday.", "Karl Lund died on Sunday."),
        ("Karl Lund resigned on Monday.", "Anna Berg stepped down on Tuesday."),
        ("The council passed the plan on 3 May.", "The council approved the budget on 5 May."),
        ("The trial opens on 4 May.", "The trial opens on 4 May."),
        ("A court suspended the tariff on 3 May.", "A court suspended the licence on 9 May."),
    ],
)
def test_days_of_two_acts_do_not(one: str, two: str) -> None:
    assert not about(one, two)


def test_a_copy_under_a_later_day_is_no_other_day() -> None:
    told = "The trial opens on Friday. | It rained."
    assert not [row for row in differences((told, "2031-05-14"), (told, "2031-05-28")) if row.type == "date"]
