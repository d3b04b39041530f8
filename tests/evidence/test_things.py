"""Facts of things: only where the thing itself is meant for certain."""

import pytest

from generator.evidence.things import thing_facts
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from tests.evidence.build import PROFILE, article, entity

ENTITIES = [
    entity("Norland", "state"),
    entity("Sudmark", "state"),
    entity("Skua", "weapon"),
    entity("Heron", "weapon"),
]


def facts(text: str) -> set[tuple[str, str, str]]:
    """Thing, sort and words of each fact in a sentence."""
    made = weigh("Test", PROFILE, [annotate(article("r", [text]))], sorted(ENTITIES, key=lambda e: e.id))
    return {(fact.thing, fact.sort, fact.words) for fact in thing_facts(made)}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Norland fired two Norland-made Skua missiles.", ("skua", "maker", "Norland-made Skua")),
        ("The Skua, supplied by Norland, is old.", ("skua", "supplier", "supplied by Norland")),
        (
            "The Skua, previously supplied to Sudmark, is old.",
            ("skua", "supplied_to", "previously supplied to Sudmark"),
        ),
        ("The Skua can carry two heavy warheads.", ("skua", "payload", "can carry two heavy warheads")),
        (
            "Skua, a light missile, had been restricted to the coast.",
            ("skua", "limits", "had been restricted to the coast"),
        ),
        ("Norland has used the Skua.", ("skua", "operator", "Norland")),
        ("Norland told of the first use of the Skua.", ("skua", "first_use", "the first use of the Skua")),
    ],
)
def test_a_fact_is_found_in_its_own_words(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norland launched strikes on the Skua.",
        "Norland wants to use the Skua.",
        "Norland has not used the Skua.",
        "The stock of Skua is limited to forty.",
        "Sudmark flew a plane that can carry bombs beside the Skua.",
        "Norland would be the first to see the Skua.",
        "Norland, which fears the Skua, used the roads.",
    ],
)
def test_what_may_be_of_something_else_is_no_fact(text: str) -> None:
    assert facts(text) == set()


def test_what_is_told_of_one_thing_is_none_of_the_other() -> None:
    found = facts("The Heron is slow, while the Skua can carry two heavy warheads.")
    assert {thing for thing, _, _ in found} == {"skua"}
