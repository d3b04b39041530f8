"""Moves: whose act it is, which step of it, and what it is called."""

from dataclasses import replace

import pytest

from generator.discovery.matters.labels import label_of_move
from generator.discovery.matters.moves import find_moves
from generator.discovery.matters.story_words import StoryWords
from generator.model.annotation import Annotated
from generator.model.entity import Entity
from generator.model.kind import Kind
from tests.discovery.matters_story import story


def entity(name: str, kind: Kind = Kind.STATE) -> Entity:
    key = name.lower().replace(" ", "-")
    return Entity(id=key, name=name, kind=kind, section="actors", page=f"actors/{key}.md", owner=True)


ACTORS = (entity("Marlia"), entity("Korvo"), entity("Tressa"), entity("Orlo Guard", Kind.ORGANISATION))


def moves(articles: list[Annotated]) -> list[tuple[str, set[str]]]:
    """(name, its sentences) of each move."""
    words = StoryWords(articles, ACTORS)
    groups = find_moves(articles, words, frozenset())
    return [(label_of_move(group, words), {f"{s}:{n}" for s, n in group.places}) for group in groups]


def names(*lines: str) -> list[str]:
    return [name for name, _ in moves(story({"gull": ["A day at sea", *lines]})) if name]


def test_one_measure_of_several_actors_is_several_moves() -> None:
    found = moves(
        story(
            {
                "gull": [
                    "Duties on tin",
                    "Marlia imposed duties on tin from Korvo.",
                    "Tressa imposed duties on tin too.",
                ],
                "heron": [
                    "More duties on tin",
                    "Korvo has imposed duties on tin.",
                    "Marlia imposed the duties on tin in May.",
                ],
            }
        )
    )
    homes = {place: n for n, (_, places) in enumerate(found) for place in places}
    assert homes["gull:1"] == homes["heron:2"]
    assert len({homes["gull:1"], homes["gull:2"], homes["heron:1"]}) == 3


def test_an_agreement_is_one_move_by_whatever_name() -> None:
    found = moves(
        story(
            {
                "gull": ["Guns fall silent", "Marlia and Korvo agreed to a truce.", "The sea was calm."],
                "heron": ["Peace at last", "Korvo's cabinet approved the ceasefire with Marlia.", "It rained."],
            }
        )
    )
    assert {"gull:1", "heron:1"} in [places for _, places in found]


def test_what_articles_weeks_apart_tell_are_steps() -> None:
    text = {"gull": "2024-03-01", "heron": "2024-03-02", "skua": "2024-05-01", "tern": "2024-05-02"}
    articles = story({name: ["Duties", "Marlia will impose duties on tin and nets."] for name in text})
    dated = [replace(a, source=replace(a.source, published=text[a.source.id])) for a in articles]
    assert [places for _, places in moves(articles)] == [{f"{name}:1" for name in text}]
    assert sorted(sorted(places) for _, places in moves(dated)) == [["gull:1", "heron:1"], ["skua:1", "tern:1"]]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("On Monday the Orlo Guard suspended the search for the crew.", "Orlo Guard suspended the search for the crew"),
        ("A panel led by Korvo will oversee the count.", "Panel led by Korvo will oversee the count"),
        ("Korvo and Tressa have agreed to a truce.", "Korvo and Tressa have agreed to a truce"),
        ("The ferry to Tressa was suspended by the Orlo Guard.", "Ferry to Tressa was suspended by the Orlo Guard"),
        ("The ferry to Tressa was suspended by its owner.", "Ferry to Tressa was suspended"),
    ],
)
def test_a_name_is_who_does_what(line: str, name: str) -> None:
    assert names(line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "We will ban it.",
        "If Marlia closes the port, Korvo may leave.",
        "The mayor made a commitment to her.",
        "Critics could ban nets.",
        "Korvo released a statement on the nets.",
    ],
)
def test_what_nobody_decides_or_nothing_names_is_no_move(line: str) -> None:
    assert names(line) == []


def test_no_name_begins_with_a_small_word_or_ends_in_one() -> None:
    small = {"of", "to", "in", "on", "by", "for", "and", "the", "a", "it", "they", "with"}
    for line in (
        "In a speech in Tressa, Korvo's minister ordered the closing of two ports by the end of May.",
        "To the dismay of many, Marlia will withdraw its troops from the strait on Friday.",
        "It was on Monday that the Orlo Guard closed the channel to all of the ships and to",
    ):
        for name in names(line):
            words = name.lower().split()
            assert words[0] not in small
            assert words[-1] not in small


def test_articles_that_only_name_one_sort_of_thing_name_no_one_decision() -> None:
    lines = {"gull": "old loans of the mill", "heron": "a loan for boats", "tern": "loans to pike farms"}
    texts = {
        name: ["A day at sea", "All slept.", "It rained.", f"They spoke of {what}."] for name, what in lines.items()
    }
    assert moves(story(texts)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Guard's head, Ina Vole, banned nets on the pier.", "Ina Vole banned nets on the pier"),
        ("Marlia has closed the pier but denies that it leaks.", "Marlia has closed the pier"),
        ("Marlia's port chief has resigned and the council was silent.", "Marlia's port chief has resigned"),
    ],
)
def test_a_name_is_one_whole_clause(text: str, name: str) -> None:
    assert name in names(text)


def test_a_move_is_named_by_what_its_page_shows() -> None:
    articles = story(
        {
            "gull": ["A day at sea", "All slept.", "It rained.", "Marlia signed a treaty with Korvo on eels and tin."],
            "heron": ["Eels and tin", "Few like the old treaty of Esk with the island.", "All slept."],
        }
    )
    words = StoryWords(articles, ACTORS)
    for group in find_moves(articles, words, frozenset()):
        label = label_of_move(group, words)
        shown = " ".join(words.texts[place].text for place in group.places)
        assert all(word.lower() in shown.lower() for word in label.split())
