"""A stem is cut at a word's end, keeps apart what begins alike, and a key of a page that stands stays what it is."""

import pytest

from generator.model.ids import slug

LONG = "The harbour board has closed the northern pier to all ferries but those that carry mail"


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("U.S. Congress", "us-congress"),
        ("Kyjiv’s côte", "kyjivs-cote"),
        ("Jarosław Øst", "jaroslaw-ost"),
        (LONG, "the-harbour-board-has-closed-the-northern-pier-to-all-"),
        (
            "The harbour board has closed the northern pier to all of the ferries",
            "the-harbour-board-has-closed-the-northern-pier-to-all-",
        ),
        ("x" * 70, "x" * 60 + "-"),
    ],
)
def test_a_stem_ends_with_a_word_that_says_something(name: str, stem: str) -> None:
    found = slug(name)
    assert found.startswith(stem)
    assert len(found) == len(stem) + (6 if stem.endswith("-") else 0)


def test_what_begins_alike_is_kept_apart() -> None:
    assert slug(LONG) != slug(f"{LONG} and hay")


def test_a_key_is_cut_where_it_always_was() -> None:
    assert slug(LONG, limit=20, whole=False).startswith("the-harbour-board-ha-")
