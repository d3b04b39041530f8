"""A range that another source gives with other ends differs from it, though both may be right."""

from tests.evidence.telling import told, types

ONE = "The closed lock cost the canal between $12 million and $15 million a day in lost tolls."


def test_ranges_with_other_ends_differ() -> None:
    sides = told(ONE, "The canal lost $14 million to $15 million in tolls for each day that the lock was closed.")
    (about,) = sides
    assert about.startswith("precision: ")


def test_one_range_in_two_articles_does_not() -> None:
    assert not types(ONE, "The canal lost from $12 million to $15 million in tolls a day while the lock was closed.")


def test_ranges_of_two_things_do_not() -> None:
    assert not types(ONE, "The new bridge will cost $14 million to $15 million.")
