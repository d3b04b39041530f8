"""What somebody says that they will do is decided, whatever the verb; what will befall them is not."""

import pytest

from generator.model.annotation import Signal
from tests.extraction.test_signals import cut, signals


@pytest.mark.parametrize(
    ("text", "how", "about", "by"),
    [
        ("The council said it would comply with the order.", "meant", "with the order", "The council"),
        ("The council said in a note on Monday that it will honour its rents.", "meant", "its rents", "The council"),
        ("Ada Brook said she would not attend the hearing.", "refused", "the hearing", "Ada Brook"),
        ("The council promised that it would only plant oaks.", "meant", "oaks", "The council"),
    ],
)
def test_who_says_that_they_will_do_something_decides_it(text: str, how: str, about: str, by: str) -> None:
    found = [(s.how, cut(text, s), s.by and text[s.by.start : s.by.end]) for s in undertakings(text)]
    assert found == [(how, about, by)]


@pytest.mark.parametrize(
    "text",
    [
        "The council said it would need three years.",
        "The council said that the river would flood the yard.",
        "It would honour its rents.",
        "The council said it would close the yard.",
    ],
)
def test_what_befalls_or_another_says_or_a_known_verb_tells_is_no_undertaking(text: str) -> None:
    assert undertakings(text) == []


def undertakings(text: str) -> list[Signal]:
    return [s for s in signals(text, "move") if s.group == "undertake"]
