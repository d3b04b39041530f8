"""What an actor did, wants or fears is what the main clause says of it as subject; where not sure, nothing."""

import pytest

from generator.evidence.related.roles import role_of
from tests.evidence.build import article, briefing, entity

ENTITIES = [
    entity("Norland", "state", aliases=("Norlandic",)),
    entity("Sudmark", "state"),
    entity("Anna Berg", "person", aliases=("Berg",)),
]
KINDS = {one.id: one.kind for one in ENTITIES}


def role(sentence, *own):
    made = briefing([article("a", sentence)], ENTITIES)
    (statement,) = made.statements
    return role_of(statement, made.mentions_at.get(statement.place, ()), KINDS, own)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norland launched a ferry on Monday.", "did"),
        ("In May, Norlandic forces have since crossed the river.", "did"),
        ("President Anna Berg signed the decree.", "did"),
        ("Norland wants a new harbour.", "want"),
        ("Norland has long sought a new harbour.", "want"),
        ("Norland fears a storm.", "fear"),
    ],
)
def test_the_verb_of_the_main_clause_tells(sentence, expected):
    assert role(sentence, "norland", "anna-berg") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Had Norland launched a ferry, she argued, it would have sunk.",
        "Officials said Norland launched a ferry.",
        "The mayor of Norland launched a ferry.",
        "Norland’s decision raised fears.",
        "Norland was attacked on Monday.",
        "Norland may have launched a ferry.",
        "Norland said that the ferry sailed.",
        "Norland will launch a ferry.",
        "Sudmark launched a ferry with Norland.",
    ],
)
def test_where_it_is_not_sure_nothing_is_told(sentence):
    assert role(sentence, "norland") == ""
