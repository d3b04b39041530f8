"""A long name and its letters are partners, whichever comes first; all names are invented."""

import pytest

from generator.extraction.names.brackets import find_pairs
from generator.extraction.names.find import find_names
from tests.extraction.said import article


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("It met the United Ferry Workers (UFW) in May.", "United Ferry Workers", "UFW"),
        ("It met the Ober Office for Water and Roads (OOWR) in May.", "Ober Office for Water and Roads", "OOWR"),
        ("A report by the OPA (Ober Port Authority) said so.", "Ober Port Authority", "OPA"),
        ("The Ober Port Authority, or OPA, said so.", "Ober Port Authority", "OPA"),
        ("It bought Vexa Ober Lines Ltd (VOL) then.", "Vexa Ober Lines Ltd", "VOL"),
        ("The ruling Ober Council for the Care of Rivers (CCFO) said.", "Ober Council for the Care of Rivers", "CCFO"),
        ("It flew with Sarland Airways (SLA) then.", "Sarland Airways", "SLA"),
    ],
)
def test_pairs(text: str, long: str, short: str) -> None:
    names = {naming.text: naming for naming in find_names(article(text))}
    partner = names[long].partner
    assert partner is not None
    assert text[partner.start : partner.end] == short
    back = names[short].partner
    assert back is not None
    assert text[back.start : back.end] == long


@pytest.mark.parametrize(
    "text",
    [
        "Ana Holt (R-Ober) left.",
        "It rained (IR) there.",
        "The Ober Council of Rivers (XYZO) met.",
        "In Ober (VEX) it rained.",
    ],
)
def test_what_is_no_pair(text: str) -> None:
    assert [pair for pair in find_pairs(text) if pair.proper] == []


def test_letters_of_a_common_noun_name_nobody() -> None:
    clues = {naming.text: naming.clue for naming in find_names(article("They bought sea going ferries (SGF) there."))}
    assert clues == {"SGF": "common"}
