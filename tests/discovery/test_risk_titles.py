"""The titles of risks say what is feared in plain words: a noun for a verb that strikes, a clause past its asides."""

import pytest

from generator.discovery.matters.fears import find_risks
from generator.discovery.matters.grouping import Group
from generator.discovery.matters.risk_labels import label_of_risk
from generator.discovery.matters.story_words import StoryWords
from generator.discovery.matters.told_harms import MERE
from tests.discovery.matters_story import story


def grouped(*lines: str) -> tuple[list[Group], StoryWords]:
    """The risks of one article, and its words."""
    articles = story({"bell": ["A title", *lines]})
    words = StoryWords(articles)
    return find_risks(articles, words, frozenset()), words


def titles(*lines: str) -> list[str]:
    """The titles of the risks of one article."""
    groups, words = grouped(*lines)
    return [label_of_risk(group, words) for group in groups]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Smelters say it would shut the mill, and could raise power prices.", "Rise in power prices"),
        ("The flood that closed the lock could hurt the smokehouses.", "Flood could hurt the smokehouses"),
        ("They threatened to suspend the fishing permits.", "Suspension of the fishing permits"),
        ("The yards are in danger of going out of business.", "Danger of going out of business"),
        ("It is unclear whether the old ferry can sail.", "Unclear whether the old ferry can sail"),
        ("It was too deep and too dangerous for divers in the water.", "Too dangerous for divers in the water"),
    ],
)
def test_a_title_says_what_is_feared(text: str, title: str) -> None:
    assert title in titles(text)


@pytest.mark.parametrize(
    "text",
    ["The levy could hurt them.", "It may lose it.", "The yards would cut it.", "It could take a year."],
)
def test_no_title_ends_in_a_small_word(text: str) -> None:
    assert not any(one.lower().endswith((" them", " it", " a")) for one in titles(text))


@pytest.mark.parametrize(
    "text",
    ["Critics fear that the shepherds will be made to move.", "She fears that the crews died waiting."],
)
def test_no_title_is_torn_from_its_verb(text: str) -> None:
    assert not any(one.endswith(" will") or " of the crews died" in one for one in titles(text))


def test_time_that_runs_out_is_told_with_its_particle() -> None:
    assert not any(one.endswith("running") for one in titles("Crews fear that time is running out."))


def test_a_threat_is_one_risk_whatever_the_word() -> None:
    texts = (
        "Korvo will retaliate if the guns fire.",
        "Korvo would resume fighting unless the fleet leaves.",
        "Korvo warned of reprisals if the strait closes.",
    )
    assert len(grouped(*texts)[0]) == 1


def test_harms_of_one_kin_that_strike_the_same_are_one_risk() -> None:
    texts = (
        "The ceasefire is fragile.",
        "Envoys fear a collapse of the ceasefire.",
        "They fear for the fragile ceasefire.",
    )
    assert len(grouped(*texts)[0]) == 1


def test_what_goes_on_weighs_without_a_word_of_fear() -> None:
    groups, _ = grouped("Thousands fled the valley on Monday.")
    assert groups[0].factor > MERE


@pytest.mark.parametrize("text", ["Soon they may lack bread.", "Growers fear that it will top $3 a sack."])
def test_a_title_says_who_and_not_they(text: str) -> None:
    groups, words = grouped(text)
    assert not any(label_of_risk(group, words).lower().startswith(("soon they", "they", "it ")) for group in groups)


def test_a_small_word_stays_with_its_verb() -> None:
    groups, words = grouped("The bigger danger, the baker said, is that guests stay away.")
    assert [label_of_risk(group, words) for group in groups] == ["Guests stay away"]
