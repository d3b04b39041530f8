"""The name of a move says who acts where its sentence has "it"; leaving a deal is one move; titles are whole."""

import pytest

from generator.discovery.matters.labels import label_of_move
from generator.discovery.matters.moves import find_moves
from generator.discovery.matters.risk_labels import label_of_risk
from generator.discovery.matters.story_words import StoryWords
from tests.discovery.matters_story import story
from tests.discovery.test_deeds import BODIES, homes
from tests.discovery.test_risk_titles import grouped


def names(*lines: str) -> list[str]:
    """The names of the moves of one article."""
    articles = story({"gull": ["A day", *lines]})
    words = StoryWords(articles, BODIES)
    return [label_of_move(group, words) for group in find_moves(articles, words, frozenset())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tressa Bank said it would close the old pier.", "Tressa Bank would close the old pier"),
        (
            "Korvo Bank told its clients that it had closed the branch in Esk.",
            "Korvo Bank had closed the branch in Esk",
        ),
    ],
)
def test_a_pronoun_gives_way_to_the_name(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Officials of Tressa Bank said it would contest a fine of 20 million.",
        "The walls fell in what Tressa Bank said it closed.",
    ],
)
def test_who_is_not_certain_is_not_named(text: str) -> None:
    assert not any(name.startswith("Tressa Bank") for name in names(text))


def test_leaving_a_deal_is_one_move_whatever_tells_it() -> None:
    found = homes(
        {
            "gull": ["A day", "The Harbor Board suspended the grain agreement.", "All slept."],
            "heron": ["News", "The Harbor Board withdrew from the deal of last spring.", "Talks went on."],
            "tern": ["Notes", "The Harbor Board ended the truce on the river."],
        }
    )
    assert found["gull:1"] == found["heron:1"] != found["tern:1"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The closure puts 900 pensions at risk.", "900 pensions at risk"),
        ("At stake are 12,000 jobs and the future of the valley.", "Danger to 12,000 jobs"),
        ("Villagers dread the next rains.", "Fear of the next rains"),
        ("The new tests raise fears for the reef.", "Fears for the reef"),
        ("The step risked creating hunger around the valley.", "Risk of creating hunger"),
        ("Growers fear that the crop will be left with nowhere to dry.", "Crop will be left with nowhere to dry"),
    ],
)
def test_what_is_in_danger_names_its_risk(text: str, title: str) -> None:
    groups, words = grouped(text)
    assert label_of_risk(groups[0], words) == title


def test_what_is_denied_is_no_risk() -> None:
    assert grouped("The public was never in danger.")[0] == []
