"""A caption is told by its form: it says in the present what a picture shows; what happened stays a statement."""

import pytest

from generator.reading.article import read_text
from generator.reading.blocks.captions import scene

TITLE = "Delia council closes old harbour bridge"
BODY = "The council of Delia voted on Monday to close the old harbour bridge for a year, officials said."
MORE = "Drivers will have to take the tunnel, which opened last spring and is already crowded in the morning."
CREDIT = "a picture's caption or credit"


def said(*rows: str) -> list[str]:
    return [row.text for row in read_text("\n\n".join(rows), "a").sentences if row.says]


@pytest.mark.parametrize(
    "caption",
    [
        "Mayor Ann Hale, second from left, speaks at the harbour of Delia, Tuesday, March 5, 2024. (AP Photo/Jo Low)",
        "Workers gather near the place where a truck hit the bridge in Delia, March 5. (Jo Low/The Delia Post)",
        "The wreck of the truck and the rail that it broke are seen from a boat in Delia. (Getty Images)",
        "Mayor Ann Hale listens in Delia, March 5, 2024. Her plan has split the council. (AP Photo/Jo Low)",
        "Mayor Ann Hale, shown Sept. 27, had wanted to keep the bridge open for trucks.",
        "Mayor Ann Hale looks out over the harbour while visiting the Games of Orde on May 3, 2018 in Orde.",
        "In this photo provided by the harbour police, a truck hangs over the rail of the bridge.",
        "FILE - Mayor Ann Hale closed the bridge for the first time in 2019.",
        "1 of 7 | A truck rests on the rail of the bridge. Two drivers are missing. Photo by Jo Low/UPI",
    ],
)
def test_a_caption_is_set_aside_whole(caption):
    found = read_text(f"{TITLE}\n\n{BODY}\n\n{caption}\n\n{MORE}", "a")
    assert [row.text for row in found.sentences if row.says] == [BODY, MORE]
    assert CREDIT in {row.aside for row in found.sentences}


def test_a_scene_above_its_credit_and_one_said_twice_are_captions():
    row = "Minister Jo Orde testifies before the committee of the house"
    assert said(TITLE, row, "AP Photo/Ann Low", BODY, MORE) == [BODY, MORE]
    twice = "A guard stands at the gate on Friday to tell drivers that the bridge is closed."
    assert said(TITLE, twice, twice, BODY, MORE) == [BODY, MORE]


def test_a_pictures_name_beside_its_caption_goes_with_it():
    caption = "Mayor of Delia Ann Hale looks out over the harbour on May 3, 2018 in Delia."
    assert said(TITLE, caption, "Mayor of Delia Ann Hale.", BODY, MORE) == [BODY, MORE]


@pytest.mark.parametrize(
    "row",
    [
        "The bridge was closed on Monday, March 5, 2024, in Delia.",
        "Mayor Ann Hale speaks for many drivers, and the council knows it.",
        "The bridge stands over the harbour and carries 9,000 cars a day.",
        "The council meets on Friday to vote on the bridge.",
        "The council meets on May 3, 2025 to vote on the bridge.",
        "The film, shown in Orde, won a prize of the harbour.",
        "Prices are seen rising to 3 percent by the end of 2025.",
        "The mayor, seen as a friend of the port, had closed the bridge.",
        "“The truck hangs over the rail,” said Jo Low, a guard, on May 3, 2018.",
        "The tunnel, which stands empty on most days, was opened on May 3, 2018.",
    ],
)
def test_what_is_no_picture_stays(row):
    assert row in said(TITLE, BODY, row, MORE)


def test_a_scene_has_no_other_verb_and_no_voice():
    assert scene("A guard stands at the gate.")
    assert not scene("The guard said that he stands at the gate.")
    assert not scene("The gate opened and a guard stands there.")
