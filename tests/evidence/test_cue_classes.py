"""A cue may name a class of words with @."""

import pytest

from generator.evidence.cues import CueBook
from generator.extraction.matters.classes import class_words


@pytest.mark.parametrize(
    ("cue", "text", "holds"),
    [
        ("@permit + ferr*", "The council approved the ferries.", True),
        ("@permit + ferr*", "The permission is for one ferry.", True),
        ("@permit + ferr*", "The council banned the ferries.", False),
        ("@fear + @flood", "They worry about flooding.", True),
        ("@fear + @flood", "They saw a flood.", False),
        ("@could + !@flood", "It could rain.", True),
        ("@could + !@flood", "It could flood.", False),
        ("@side-effects", "It has side effects.", True),
        ("@restrict + search", "They called off the search.", True),
        ("@restrict + search", "They call for a search.", False),
        ("@nothing + rain", "It could rain.", False),
    ],
)
def test_a_class_stands_for_its_words(cue: str, text: str, holds: bool) -> None:
    assert bool(CueBook({"it": [cue]}).find(text)) is holds


def test_a_class_knows_every_form_of_its_verbs() -> None:
    assert {"ban", "bans", "banned", "banning"} <= set(class_words("restrict"))
    assert {"forbid", "forbade", "forbidden"} <= set(class_words("restrict"))
    assert {"denied", "denies", "denying"} <= set(class_words("refuse"))
    assert class_words("of no such class") == ()
