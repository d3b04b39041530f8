"""What is kept is given again for the very same parts only; what cannot be read is made anew."""

from dataclasses import dataclass

import pytest

from generator.model.memo import FORGETFUL, Memo


@dataclass(frozen=True, slots=True)
class Loaf:
    baker: str
    weight: int


class Shelf(dict):
    """A store without a file."""

    def put(self, key, value):
        self[key] = value


def baked(memo, *parts, weight=1):
    made = []

    def bake():
        made.append(weight)
        return Loaf("Ada", weight)

    return memo.recall(Loaf, parts, bake), bool(made)


def test_the_same_parts_give_what_was_kept():
    memo = Memo(Shelf())
    assert baked(memo, "rye", "flour", weight=2) == (Loaf("Ada", 2), True)
    assert baked(memo, "rye", "flour", weight=3) == (Loaf("Ada", 2), False)


@pytest.mark.parametrize(
    "parts", [("ryef", "lour"), ("rye", "flour", ""), ("rye",), ("flour", "rye"), ("3:rye5:flour",)]
)
def test_other_parts_are_other_work(parts):
    memo = Memo(Shelf())
    baked(memo, "rye", "flour")
    assert baked(memo, *parts, weight=2) == (Loaf("Ada", 2), True)


def test_another_version_of_the_code_finds_nothing():
    shelf = Shelf()
    baked(Memo(shelf, "1"), "rye")
    assert baked(Memo(shelf, "2"), "rye")[1]


@pytest.mark.parametrize("row", [None, "loaf", [], ["Ada"], ["Ada", 1, 2], {"baker": "Ada", "weight": 1}])
def test_a_row_that_is_no_such_value_is_made_anew(row):
    shelf = Shelf()
    memo = Memo(shelf)
    shelf[memo.key(["rye"])] = row
    assert baked(memo, "rye", weight=4) == (Loaf("Ada", 4), True)


def test_leading_fields_at_hand_are_not_kept():
    shelf = Shelf()
    assert Memo(shelf).recall(Loaf, ["rye"], lambda: Loaf("Ada", 5), baker="Ada") == Loaf("Ada", 5)
    assert list(shelf.values()) == [[5]]
    assert Memo(shelf).recall(Loaf, ["rye"], lambda: Loaf("Eve", 6), baker="Bo") == Loaf("Bo", 5)


def test_without_a_store_nothing_is_kept():
    assert baked(FORGETFUL, "rye")[1]
    assert baked(FORGETFUL, "rye")[1]


def test_what_is_kept_anew_takes_the_place_of_what_was():
    memo = Memo(Shelf())
    baked(memo, "rye", weight=2)
    memo.keep(["rye"], Loaf("Bo", 7))
    assert memo.known(Loaf, ["rye"]) == Loaf("Bo", 7)
    FORGETFUL.keep(["rye"], Loaf("Bo", 7))
    assert FORGETFUL.known(Loaf, ["rye"]) is None
