"""What an act counts, whose it is where a pronoun stands for them, and what it is called where no phrase fits."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.discovery.matters.labels import label_of_move
from generator.discovery.matters.moves import find_moves
from generator.discovery.matters.story_words import StoryWords
from generator.model.annotation import Annotated
from tests.discovery.matters_story import story
from tests.discovery.test_moves import ACTORS


def weights(articles: Sequence[Annotated]) -> dict[str, float]:
    """The weight of the heaviest act of each sentence."""
    words = StoryWords(articles, ACTORS)
    found: dict[str, float] = {}
    for group in find_moves(articles, words, frozenset()):
        for act in group.acts:
            text = words.texts[act.place].text
            found[text] = max(found.get(text, 0.0), act.weight)
    return found


def heavier(lighter: str, line: str) -> bool:
    """Whether an act counts more than another in the same place."""
    rows = [
        weights(story({"gull": ["A day at sea", "Rain fell.", "It grew dark.", "All slept.", one]}))
        for one in (line, lighter)
    ]
    return rows[0].get(line, 0.0) > rows[1].get(lighter, 0.0)


@pytest.mark.parametrize(
    ("lighter", "line"),
    [
        ("“Marlia banned nets on the pier,” he said.", "Marlia banned nets on the pier, he said."),
        ("Nets were banned on the pier.", "Marlia banned nets on the pier."),
        ("The old charter banned nets on the pier.", "Marlia banned nets on the pier."),
        ("Marlia vowed to stand by the nets.", "Marlia decided to ban the nets."),
    ],
)
def test_who_acts_and_who_tells_it_decide_what_an_act_counts(lighter: str, line: str) -> None:
    assert heavier(lighter, line)


def test_history_counts_less() -> None:
    line = "Marlia banned nets on the pier in 1991."
    articles = story({"gull": ["A day at sea", "Rain fell.", "It grew dark.", "All slept.", line]})
    dated = [replace(a, source=replace(a.source, published="2023-05-01")) for a in articles]
    assert weights(dated)[line] < weights(articles)[line]


def test_it_is_who_the_sentence_before_names() -> None:
    lines = ["A day at sea", "Marlia closed the old port.", "It also proposes to ban nets on the pier.", "All slept."]
    articles = story({"gull": lines})
    words = StoryWords(articles, ACTORS)
    acts = [a for g in find_moves(articles, words, frozenset()) for a in g.acts if a.place[1] == 2]
    assert {a.actors for a in acts} == {("{Marlia}",)}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Premier Gil Haddon announced a public inquiry.", "Premier Gil Haddon announced a public inquiry"),
        (
            "The Orlo Guard said it would not give more boats to the town.",
            "Orlo Guard would not give more boats",
        ),
        ("New Tressa Bank agreed to buy the pier.", "New Tressa Bank agreed to buy the pier"),
    ],
)
def test_a_plain_clause_names_what_no_phrase_does(line: str, name: str) -> None:
    articles = story({"gull": ["A day at sea", line]})
    words = StoryWords(articles, ACTORS)
    names = [label_of_move(group, words) for group in find_moves(articles, words, frozenset())]
    assert any(found.startswith(name) for found in names), names


@pytest.mark.parametrize(
    "line",
    [
        "The old act allows nets on the pier.",
        "Protesters demanded that Marlia ban nets on the pier.",
        "Marlia usually bans nets on the pier.",
        "The guards of the pier are still paid for the nets.",
        "The Orlo Guard will rest only when Marlia bans nets.",
    ],
)
def test_what_is_so_or_is_only_asked_is_no_decision(line: str) -> None:
    assert not weights(story({"gull": ["A day at sea", line]}))
