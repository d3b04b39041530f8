"""An unnamed official of a body is not that body; its spokeswoman and its statement speak for it."""

import pytest

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.annotation import Span
from generator.pages.speaking import is_head, speaker_of_quote
from tests.evidence.build import PROFILE, article, entity


@pytest.mark.parametrize(
    ("words", "name", "person", "head"),
    [
        ("A Norland official", "Norland", False, False),
        ("a senior official at the Energy Board", "Energy Board", False, False),
        ("Velora’s lawyer", "Velora", False, False),
        ("Lund’s lawyer", "Lund", True, False),
        ("lawyers for Ada Lund", "Ada Lund", True, False),
        ("Velora", "Velora", False, True),
        ("a Velora spokeswoman", "Velora", False, True),
        ("a spokesman for Velora", "Velora", False, True),
        ("Velora’s statement", "Velora", False, True),
        ("Orrin Foods of Cork", "Orrin Foods", False, True),
        ("Finance Minister Ada Lund", "Ada Lund", True, True),
        ("Ada Lund of the Guild", "Ada Lund", True, True),
        ("Rod Vane SC", "Rod Vane", True, True),
    ],
)
def test_whose_words_they_are(words: str, name: str, person: bool, head: bool) -> None:
    at = words.index(name) + 7
    span = Span(at, at + len(name))
    assert is_head(words, Span(7, 7 + len(words)), span, person=person) is head


def test_who_speaks_for_a_firm_that_is_called_like_a_person() -> None:
    people = [entity("Ada Lund", "person"), entity("Orrin Vane", "person")]
    told = annotate(article("a", "The bridge is “in a sorry state”, said Ada Lund of Orrin Vane."))
    made = weigh("Test", PROFILE, [told], people)
    assert speaker_of_quote(made, "a", told.quotes[0]) == "ada-lund"
    assert made.statements[0].speaker == "ada-lund"
