"""What is told of those who are counted is found before and after the number."""

import pytest

from generator.evidence.differences.predicates import told_of
from generator.evidence.differences.told import Told
from generator.extraction.annotate import annotate
from generator.model.claim import Statement
from tests.evidence.build import article


def marks(words: str) -> list[frozenset[str]]:
    found = annotate(article("r", [words]))
    told = Told(statement=Statement(id="r", source="r", sentence=0, text=words), quantities=tuple(found.quantities))
    return [told_of(told, quantity) for quantity in told.quantities]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The gale sank nine trawlers.", "Nine trawlers were sunk by the gale."),
        ("Some 40 skippers had been told to leave.", "Forty skippers left the quay."),
        ("Twelve goats drowned.", "The flood, which drowned twelve goats, is over."),
    ],
)
def test_active_and_passive_tell_the_same(one: str, two: str) -> None:
    ((mine,), (theirs,)) = marks(one), marks(two)
    assert mine & theirs


@pytest.mark.parametrize("words", ["There were twelve goats.", "The reeve said that twelve goats had come."])
def test_some_verbs_tell_nothing(words: str) -> None:
    assert marks(words) == [frozenset()]


def test_of_a_whole_nothing_is_told() -> None:
    some, whole = marks("Some 80 of the cape's 900 goats drowned.")
    assert some
    assert not whole
