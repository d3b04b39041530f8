"""An id comes from the file's name alone, is short, and is the same on every machine."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.names import SHORT, source_id


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("000_3f8778c61d94400a", "000"),
        ("A7-deadbeef00", "a7"),
        ("001_short", "001-short"),
        ("bridge", "bridge"),
        ("Delia closes bridge", "delia-closes-bridge"),
        ("index", "index-article"),
        ("CON", "con-article"),
        ("index_3f8778c61d94400a", "index-article"),
    ],
)
def test_short_names(stem, key):
    assert source_id(stem) == key


def test_a_long_name_is_cut_at_a_word_and_told_apart():
    one, two = source_id("delia closes its old harbour bridge"), source_id("delia closes its old harbour tunnel")
    assert one.startswith("delia-closes-its-")
    assert one != two
    assert len(one) <= SHORT


def test_two_spellings_of_one_name_are_one():
    assert source_id(unicodedata.normalize("NFD", "Brücke")) == source_id("Brücke") == "brucke"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_name_gives_a_safe_id(stem):
    key = source_id(stem)
    assert 0 < len(key) <= SHORT + len("-article")
    assert set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert key == source_id(stem)
