"""Hours of one event differ; each case that must not fire differs from one that does by one thing."""

import pytest

from tests.evidence.telling import differences

BOILER = "Shortly before 5 p.m. the boiler of the mill burst and filled the yard with steam."


def found(*articles: str | tuple[str, str]) -> dict[str, set[str]]:
    return {f"{d.type}: {d.about}": {w.text for w in d.wordings} for d in differences(*articles)}


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("The mill's boiler burst around 4 p.m., filling the yard with steam.", "around 4 p.m."),
        ("The mill's boiler burst at 16:10, filling the yard with steam.", "16:10"),
        ("At half past five, they say. | The mill's boiler burst at 5.20 pm and steam filled the yard.", "5.20 pm"),
    ],
)
def test_two_hours_of_one_event_differ(other: str, words: str) -> None:
    ((about, sides),) = found(BOILER, other).items()
    assert about.startswith("date: ")
    assert about.endswith(": the hour")
    assert sides == {"Shortly before 5 p.m.", words}


@pytest.mark.parametrize(
    "other",
    [
        "The mill's boiler burst at 4:50 p.m., filling the yard with steam.",  # shortly before five
        "The mill's boiler had burst by 4 p.m., filling the yard with steam.",  # a bound
        "The mill's boiler burst around 9 a.m., filling the yard with steam.",  # another time of the day
        "The mill's baker sang around 4 p.m., to everyone's delight.",  # told of something else
        "4 p.m. The mill's boiler burst, filling the yard with steam.",  # when the note was written
        "The mill's boiler burst, filling the yard with steam. | Around 4 p.m. steam filled it, at 4:40 p.m. too.",
        "If the mill's boiler bursts at 4 p.m., it will fill the yard with steam.",
        "The boiler of the mill, 16:10 in its measures, burst and filled the yard with steam.",
    ],
)
def test_hours_of_two_events_or_that_agree_do_not(other: str) -> None:
    assert not found(BOILER, other)


def test_hours_of_two_days_do_not_differ() -> None:
    one, two = ("On {} the boiler of the mill burst at {} and filled the yard with steam.",) * 2
    assert not found(one.format("3 May 2031", "5 p.m."), two.format("9 May 2031", "4 p.m."))
    assert found(one.format("3 May 2031", "5 p.m."), two.format("3 May 2031", "4 p.m."))


def test_midnight_lies_between_two_days() -> None:
    one = "The lighter sank at 11.50 p.m. off the mole with its barley."
    assert found(one, "Off the mole the lighter sank with its barley at 12.30 a.m.")
    assert not found(one, "Off the mole the lighter sank with its barley shortly before midnight.")


def test_one_hour_by_two_clocks() -> None:
    one, two = ("The auction opens at 6 a.m. {}, the mill said.",) * 2
    assert list(found(one.format("GMT"), two.format("local time"))) == ["unit: Auction, mill: the hour"]
    assert not found(one.format("GMT"), two.format("UTC"))
