"""Who does what to whom, and how a vote ended, tell one decision from another, whatever the verb."""

import pytest

from generator.discovery.matters.moves import find_moves
from generator.discovery.matters.story_words import StoryWords
from generator.discovery.matters.tallies import Tallies
from generator.model.entity import Entity
from generator.model.kind import Kind
from tests.discovery.matters_story import story


def entity(name: str, kind: Kind) -> Entity:
    key = name.lower().replace(" ", "-")
    return Entity(id=key, name=name, kind=kind, section="actors", page=f"actors/{key}.md", owner=True)


KNOWN = (
    entity("Marlia", Kind.STATE),
    entity("Ina Vole", Kind.PERSON),
    entity("Tam Brell", Kind.PERSON),
    entity("Grey Tern", Kind.TECHNOLOGY),
    entity("Harbor Board", Kind.ORGANISATION),
)


def homes(articles: dict[str, list[str]]) -> dict[str, int]:
    """The number of the move that each sentence is told by."""
    words = StoryWords(story(articles), KNOWN)
    groups = find_moves(story(articles), words, frozenset())
    return {f"{source}:{at}": n for n, group in enumerate(groups) for source, at in group.places}


def test_a_body_and_its_members_do_one_thing_to_one_person_by_whatever_verb() -> None:
    found = homes(
        {
            "gull": ["A day", "Marlia's Senate ousted President Ina Vole on Monday over the ferry loans."],
            "heron": [
                "News",
                "President Ina Vole had been in office for a year.",
                "Senators convicted the country's first island leader of hiding debts in the harbour's books.",
            ],
            "tern": ["Notes", "The Senate threw out Ina Vole.", "The Senate refused to bar Ina Vole from public life."],
        }
    )
    assert found["gull:1"] == found["heron:2"] == found["tern:1"] != found["tern:2"]


def test_what_another_does_or_what_is_done_to_another_is_another_decision() -> None:
    found = homes(
        {
            "gull": ["A day", "The Senate ousted Ina Vole over the ferry loans.", "The Senate ousted Tam Brell."],
            "heron": ["News", "Judges convicted Tam Brell of fraud."],
        }
    )
    assert len({found["gull:1"], found["gull:2"], found["heron:1"]}) == 3


def test_a_ship_is_what_it_is_called() -> None:
    found = homes(
        {
            "gull": ["A day", "The Harbor Board seized the tanker Grey Tern at dawn."],
            "heron": [
                "News",
                "The tanker Grey Tern lay at anchor.",
                "The Harbor Board impounded the tanker over fees.",
            ],
        }
    )
    assert found["gull:1"] == found["heron:2"]


def test_one_vote_is_one_decision_and_another_vote_another() -> None:
    found = homes(
        {
            "gull": ["A day", "Deputies voted 61-20 to close the old ferry line.", "All slept."],
            "heron": ["News", "The lower house decided by 61 votes to 20 that the boats must go."],
            "tern": ["Notes", "The tally: 61 for, 20 against.", "Deputies voted 44-37 to close the ferry line's yard."],
        }
    )
    assert found["gull:1"] == found["heron:1"] == found["tern:1"] != found["tern:2"]


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("Deputies voted 61-20 for the dam.", (61, 20)),
        ("Sixty-one deputies voted in favour of the dam and 20 against.", (61, 20)),
        ("The dam was passed by 61 of 90 deputies, who voted late.", (61, 20)),
        ("The vote fell on page 61 of the paper.", None),
        ("It sold 61 pike to 20 cooks.", None),
    ],
)
def test_both_numbers_or_the_larger_with_those_who_vote_tell_which_vote_it_was(
    text: str, tally: tuple[int, int] | None
) -> None:
    sentences = {
        (a.source.id, s.index): s for a in story({"gull": ["Deputies vote 61-20", text]}) for s in a.source.sentences
    }
    assert Tallies(sentences).of.get(("gull", 1)) == tally


def test_the_bill_of_a_story_is_one_under_each_of_its_names() -> None:
    found = homes(
        {
            "gull": ["A day", "Vole withdrew the dam bill that had split the river towns for a summer."],
            "heron": ["News", "The dam bill was long.", "The leader withdrew the legislation in order to calm all."],
            "tern": [
                "Notes",
                "The bill was read twice.",
                "The cabinet withdrew its boats from the lake.",
                "All slept.",
            ],
        }
    )
    assert found["gull:1"] == found["heron:2"] != found["tern:2"]


def test_a_verb_before_a_name_calls_it_nothing() -> None:
    found = homes(
        {
            "gull": ["A day", "The Harbor Board approved the use of sirens on the pier.", "All slept."],
            "heron": ["News", "Crews may use Grey Tern at dawn.", "The Harbor Board approved tours of Grey Tern."],
        }
    )
    assert found["gull:1"] != found["heron:2"]


def test_it_is_the_bill_or_the_thing_that_was_named_before() -> None:
    found = homes(
        {
            "gull": ["A day", "Vole withdrew the dam bill that had split the river towns for a summer."],
            "heron": ["News", "The dam bill was long.", "The leader withdrew it on Sunday."],
            "tern": ["Notes", "The bill was read.", "The Harbor Board seized Grey Tern.", "It now wants a buyer."],
            "wren": ["More", "The tanker Grey Tern lay still.", "The Harbor Board seized it over fees."],
        }
    )
    assert found["gull:1"] == found["heron:2"] != found["tern:2"] == found["wren:2"]


def test_an_offer_of_nothing_but_a_sum_is_told_by_its_number() -> None:
    found = homes(
        {
            "gull": ["A day", "The owner of the pier has offered $150 million."],
            "heron": ["News", "The owner offered $150 million at once.", "The owner offered $80 million."],
        }
    )
    assert found["gull:1"] == found["heron:1"] != found["heron:2"]


def test_one_doer_who_does_nearly_the_same_decides_once_whatever_the_family_but_not_the_opposite() -> None:
    found = homes(
        {
            "gull": ["A day", "Marlia banned heavy barges from the lower locks."],
            "heron": ["News", "Marlia closed the lower locks to heavy barges.", "Marlia opened a school in Esk."],
            "tern": ["Notes", "Marlia permitted heavy barges in the lower locks."],
        }
    )
    assert found["gull:1"] == found["heron:1"] != found["tern:1"]
