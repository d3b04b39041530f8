"""A name ends before a time of which it would hold but a piece."""

import pytest

from generator.discovery.matters.time_tail import is_length, without_time
from generator.extraction.tokens import line


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Orlo gave the yard two weeks", True),
        ("Orlo gave the yard one week", True),
        ("Orlo shut the pier last week", False),
    ],
)
def test_how_long_something_lasts_is_no_time_at_which_it_is(text: str, length: bool) -> None:
    words = text.lower().split()
    assert is_length(words, len(words) - 1) is length


@pytest.mark.parametrize(
    ("name", "after", "left"),
    [
        ("Orlo shut the pier a day", "later", "Orlo shut the pier"),
        ("Orlo shut the pier to ferries only two hours", "before the storm", "Orlo shut the pier to ferries"),
        ("The pier reopened at the end", "of the storm", "The pier reopened"),
        ("Esk kept its books under seal for the time", "being", "Esk kept its books under seal"),
        ("Orlo shut the pier for two days", "and left", "Orlo shut the pier for two days"),
        ("Esk set an end", "to the toll", "Esk set an end"),
    ],
)
def test_a_name_keeps_no_piece_of_a_time(name: str, after: str, left: str) -> None:
    cut = line(f"{name} {after}.")
    assert cut.cut(0, without_time(cut, 0, len(name.split()))) == left
