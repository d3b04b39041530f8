"""A pattern of many words finds what the plain list of them, longest first, would find."""

import random
import re

import pytest

from generator.model.tables import alternatives


def listed(words):
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize("form", [r"\b({})\b", r"({})s?", r"({})\b"])
def test_it_finds_what_the_list_finds(form, flags):
    chance = random.Random(f"{form}{flags}")
    for _ in range(300):
        words = ["".join(chance.choice("abA .") for _ in range(chance.randint(1, 4))) for _ in range(8)]
        one, other = (re.compile(form.format(make(words)), flags) for make in (listed, alternatives))
        for _ in range(10):
            text = "".join(chance.choice("abABs. ") for _ in range(20))
            assert [m.span(1) for m in one.finditer(text)] == [m.span(1) for m in other.finditer(text)], words


def test_what_begins_alike_is_written_once():
    assert alternatives(["attacks", "attack", "bomb", "at"]) == "(?:at(?:tack(?:s)?)?|bomb)"


def test_a_single_word_and_none_stay():
    assert (alternatives(["U.S."]), alternatives([])) == (r"U\.S\.", "")
