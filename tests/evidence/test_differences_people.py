"""One person or saying is told differently: the name's spelling, the words of a quotation."""

import pytest

from generator.evidence.differences.spelled import is_spelling
from tests.evidence.build import entity
from tests.evidence.telling import differences

PEOPLE = [
    entity("Norland", "state", aliases=("Norlandic",)),
    entity("Harbour Bank", "organisation"),
    entity("Abdelkarim Tarani", "person", aliases=("Tarani",)),
    entity("Abdelkarim Tharany", "person", aliases=("Tharany",)),
    entity("Mario Costa", "person"),
    entity("Maria Costa", "person"),
]


def found(*reports: str | tuple[str, str]) -> set[str]:
    """What differs, by type and subject."""
    return {f"{d.type}: {d.about}" for d in differences(*reports, entities=PEOPLE)}


CASES: dict[str, tuple[str, str]] = {
    "wording: Abdelkarim Tarani: how the name is spelled": (
        "General Abdelkarim Tarani spoke to the port.",
        "Gen. Abdelkarim Tharany was silent.",
    ),
    "wording: “a swift and firm answer”": (
        "Any breach of the ban would meet with “a swift and firm answer”, the council warned.",
        "The council said a breach would meet “a swift and lasting answer”.",
    ),
}


@pytest.mark.parametrize("about", CASES)
def test_each_is_found_in_two_reports_and_in_neither_alone(about):
    one, two = CASES[about]
    assert found(one, two) == {about}
    assert found(one, one) == found(f"{one} | {two}") == set()


TRAPS: dict[str, tuple[str, str]] = {
    "brother and sister": ("Mario Costa spoke.", "Maria Costa was silent."),
    "one quotation cut": ("She spoke of “a swift and firm answer”.", "She spoke of “swift and firm answer”."),
    "one quotation as two newsrooms spell it": (
        "She said “eighty per cent of the harbour favoured the programme”.",
        "She said “eighty percent of the harbor favored the program”.",
    ),
    "one word in another form": ("She promised “quick port repair works”.", "She promised “quick port repairs works”."),
}


@pytest.mark.parametrize("name", TRAPS)
def test_no_trap_is_sprung(name):
    assert found(*TRAPS[name]) == set()


def test_a_last_name_alone_is_spelled_otherwise_than_the_whole_one():
    people = [entity("Trond Halloway", "person", aliases=("Halloway", "Holloway"))]
    two = ("Trond Halloway spoke to the port.", "The chair is Trond Halloway. | Holloway was silent.")
    assert [d.about for d in differences(*two, entities=people)] == ["Trond Halloway: how the name is spelled"]


def test_an_article_before_a_name_makes_no_other_name():
    assert is_spelling(("al-Sadin", "Tarani"), ("Sedin", "al-Tarani"))


def test_two_letters_that_changed_places_make_no_other_name():
    assert is_spelling(("Osrik", "Tanie"), ("Ossrik", "Tanei"))
    assert not is_spelling(("Osrik", "Tanie"), ("Ossrik", "Natie"))
