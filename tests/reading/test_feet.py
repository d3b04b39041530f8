"""What stands below a story is told by its place: the same words in a story are news."""

import pytest

from generator.reading.article import read_text

TITLE = "Council votes to close bridge"
BODY = "The council of Delia voted to close the old harbour bridge for a year, officials said."
MORE = "Drivers will have to take the tunnel, which opened last spring and is already crowded in the morning."

CHROME = [
    "Did this help? The Pier is free because of readers like you.",
    "Have a question about the bridge? Write to desk@pier.example.",
    "Want more local news? Subscribe for $1 a month.",
    "Sign up for Pier Pulse, delivered every weekday at 7 a.m.",
    "Get Pier alerts on your phone.",
    "Become a member of The Pier and read without ads.",
    "Support independent writing: become a friend of the Pier.",
    "The Pier is a subscription service. Do not forward.",
    "Pier Weekly is published by Orde Media Ltd.",
    "The Pier is solely responsible for this content.",
    "Copyright Orde Trade Media BV. Reproduction prohibited.",
    "With assistance from Ann Low",
    "The writer is a lecturer in Delia; the views are his own.",
    "Ann Low can be reached at the newsroom.",
    "Also on Pier: Ferry fares rise · Tunnel in pictures",
    "The Fight to Keep the Old Bridge of Delia",
    "Is Your Ferry Safe to Board?",
    "Write to Ann Low of the desk at ann.low@pier.example",
    "ann.low@pier.example (END)",
    "™ & © 2024 Orde Trade Media, a Hale Company.",
]
NEWS = [
    "Support among members of the council fell to a third.",
    "Help is on the way, the mayor told us on Monday.",
    "Call centres told members that the tunnel was shut.",
    "Will the bridge ever be opened again?",
    "The Delia Harbour Bridge Is Closed.",
    "The bridge that Delia wanted to close stays open",
    "The inquiry is funded by the port authority.",
    "More than 300 drivers wrote to the council.",
    "The writer was arrested on the bridge in May.",
]


def says(*rows: str) -> list[str]:
    read = read_text("\n\n".join([TITLE, "March 4, 2024", *rows]), "a")
    return [sentence.text for sentence in read.sentences if sentence.says]


@pytest.mark.parametrize("row", CHROME)
def test_what_the_page_asks_and_says_of_itself_is_set_aside(row):
    assert says(BODY, MORE, row) == [BODY, MORE]


def test_rows_of_it_are_set_aside_together():
    assert says(BODY, MORE, *CHROME[:4]) == [BODY, MORE]


@pytest.mark.parametrize("row", NEWS)
def test_a_storys_last_line_stays(row):
    assert says(BODY, MORE, row) == [BODY, MORE, row]


def test_above_the_last_line_of_the_story_nothing_is_taken():
    row = "Pier Weekly is published by Orde Media Ltd."
    assert says(BODY, row, MORE) == [BODY, row, MORE]
