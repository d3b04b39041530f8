"""That nobody knows a word's day may be said only where the data has the word and no day for it."""

import re
from types import SimpleNamespace
from typing import Any

import pytest

from generator.verify.data.records import Place, Record
from generator.verify.pages.proofs import resolved


@pytest.mark.parametrize(
    ("word", "row", "good"),
    [
        ("today", {"text": "today", "first": None}, True),
        ("today", {"text": "today", "first": "2031-05-14"}, False),
        ("today", {"text": "yesterday", "first": None}, False),
    ],
)
def test_a_day_is_not_known_only_where_the_data_does_not_know_it(word, row, good):
    place = Place("a", 0)
    facts = SimpleNamespace(dates={place: (Record(row),)}, kinds={})
    spot: Any = SimpleNamespace(page="", cites=(place,), around=(), world=SimpleNamespace(facts=facts))
    match: Any = re.fullmatch(r"“([^“”]+)”: (.+)", f"“{word}”: day not known")
    assert (resolved(match, spot) == "") is good
