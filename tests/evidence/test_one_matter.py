"""What several rules find of one count is one difference; what is of another is not."""

from dataclasses import replace

from generator.evidence.differences.one_matter import as_one
from generator.model.story import Difference, Wording
from tests.evidence.telling import differences

NUMBERS = ("The slide killed 40 people.", "The slide killed at least 52 people.", "The slide killed 60 people.")


def parts() -> list[Difference]:
    """One difference of three sides, cut into two that share a side."""
    (whole,) = differences(*NUMBERS)
    first, second, third = whole.wordings
    return [replace(whole, id="d-b", wordings=(first, second)), replace(whole, id="d-a", wordings=(second, third))]


def texts(one: Difference) -> list[str]:
    return [side.text for side in one.wordings]


def test_two_that_share_a_side_are_one_with_all_sides() -> None:
    (one,) = as_one(parts())
    assert (one.id, texts(one)) == ("d-a", ["40 people", "at least 52 people", "60 people"])


def test_the_order_in_which_they_are_found_does_not_matter() -> None:
    assert as_one(parts()) == as_one(reversed(parts()))


def test_other_titles_and_other_types_stay_apart() -> None:
    one, two = parts()
    assert len(as_one([one, replace(two, about="Velm: how many were killed")])) == 2
    assert len(as_one([replace(one, type="status"), replace(two, type="status")])) == 2


def test_a_number_without_a_round_end_is_of_one_matter_in_whatever_sentence() -> None:
    one = differences("The slide killed 2,341 people.", "The slide killed 2,502 people.")
    two = differences("The slide killed 2,502 men and women.", "The slide killed 2,611 people.")
    (both,) = as_one([replace(row, about="How many were killed") for row in (*one, *two)])
    assert [side.quantity.value for side in both.wordings if side.quantity] == [2341, 2502, 2611]


def test_a_side_keeps_its_own_words_first_and_every_statement() -> None:
    one, two = parts()
    side: Wording = two.wordings[0]
    more = replace(side, statements=(*side.statements, one.wordings[0].statements[0]))
    (joined,) = as_one([one, replace(two, wordings=(more, *two.wordings[1:]))])
    assert len(next(w for w in joined.wordings if w.text == side.text).statements) == 2
