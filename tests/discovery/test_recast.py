"""Where who acts stands apart from what they do, a move's name is read off the sentence with the two together."""

import pytest

from generator.discovery.matters.labels import label_of_move
from generator.discovery.matters.moves import find_moves
from generator.discovery.matters.story_words import StoryWords
from tests.discovery.matters_story import story
from tests.discovery.test_deeds import BODIES


def names(*lines: str) -> list[str]:
    """The names of the moves of one article."""
    articles = story({"gull": ["A day", *lines]})
    words = StoryWords(articles, BODIES)
    return [label_of_move(group, words) for group in find_moves(articles, words, frozenset())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tressa Bank, which holds a third of the town's savings, closed its branch in Esk.",
            "Tressa Bank closed its branch in Esk",
        ),
        (
            "Korvo Bank, led by a former miller, revoked the licence of the ferry.",
            "Korvo Bank revoked the licence of the ferry",
        ),
        ("Two markets, closed by Tressa Bank in March, stood empty.", "Two markets closed by Tressa Bank"),
        (
            "Tressa Bank froze the savings of the mill and asked the court to appoint a warden.",
            "Tressa Bank asked the court to appoint a warden",
        ),
        (
            "Ina Vole, first clerk of the Tram Office, was reassigned in May without a reason.",
            "Ina Vole was reassigned",
        ),
        (
            "Karl Lund, a baker and the head of a lakeside guild, appointed himself chair this week.",
            "Karl Lund appointed himself chair",
        ),
    ],
)
def test_who_acts_is_put_before_what_they_do(text: str, name: str) -> None:
    assert name in names(text)


def test_a_pronoun_gives_way_to_the_only_name_before_it() -> None:
    found = names("Tressa Bank had a bad spring.", "In May it revoked the licence of the ferry.")
    assert found == ["Tressa Bank revoked the licence of the ferry"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Tressa Bank said it had lost money in Esk.", "Tressa Bank revoked the licence of the ferry"),
        ("The rail firm had a bad spring.", "Rail firm revoked the licence of the ferry"),
    ],
)
def test_a_pronoun_gives_way_to_what_leads_the_sentence_before(before: str, name: str) -> None:
    assert name in names(before, "In May it revoked the licence of the ferry.")


def test_who_else_is_meant_by_him_may_be_he() -> None:
    found = names("Ina Vole asked him who had called.", "He closed the mill in Esk.")
    assert not any(name.startswith("Ina") for name in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two days later Tressa Bank closed its branch in Esk.", "Tressa Bank closed its branch in Esk"),
        ("That day Tressa Bank closed its branch in Esk.", "Tressa Bank closed its branch in Esk"),
        ("In May Tressa Bank closed its branch in Esk.", "Tressa Bank closed its branch in Esk"),
        ("On July 11 the court turned the ferry down.", "Court turned the ferry down"),
        (
            "Late on Friday, when few read, Tressa Bank said that it would slow production from 50 sacks to 40.",
            "Tressa Bank would slow production from 50 sacks to 40",
        ),
    ],
)
def test_a_time_before_who_acts_is_no_part_of_them(text: str, name: str) -> None:
    assert name in names(text)


def test_of_two_names_before_it_a_pronoun_takes_neither() -> None:
    found = names("Tressa Bank owed Korvo Bank a fortune.", "In May it revoked the licence of the ferry.")
    assert not any(name.startswith(("Tressa", "Korvo")) for name in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The council told the bakers to burn no more straw.", "Council told the bakers to burn no more straw"),
        ("The high court struck the fishing levy down in May.", "High court struck the fishing levy down"),
        ("Ina Vole was sworn in hours later.", "Ina Vole was sworn in"),
        ("A cap on rents was announced on Monday.", "Cap on rents was announced"),
        ("The new reservoir was approved on Monday.", "New reservoir was approved"),
        (
            "Tressa Bank gave the mill until May to list its debts.",
            "Tressa Bank gave the mill until May to list its debts",
        ),
        (
            "Tressa Bank ordered the ferry crews to carry spare grain sacks for the lower town and a new pair of oars.",
            "Tressa Bank ordered the ferry crews to carry spare grain sacks for the lower town",
        ),
    ],
)
def test_what_belongs_to_a_verb_stays_with_it(text: str, name: str) -> None:
    assert name in names(text)


def test_a_verb_before_a_verb_has_no_object() -> None:
    assert "voted" not in " ".join(names("Most of the bakers who voted gave the council the power to raise the levy."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The ministry declared a state of alarm in the valley and the mayor, Ina Vole, told all to stay in.",
            "Ministry declared a state of alarm in the valley",
        ),
        ("Some lanes were shut on Monday.", "Some lanes were shut"),
        ("Tressa Bank agreed to be taken over by Korvo Bank.", "Tressa Bank agreed to be taken over by Korvo Bank"),
        ("Tressa Bank extended its offer to 18th October.", "Tressa Bank extended its offer to 18th October"),
    ],
)
def test_a_title_ends_where_its_clause_does(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council approved it in a late session.",
        "Tressa Bank filed a new one in Esk.",
        "A paper lets ministers ignore orders from Esk.",
        "The road gives out a mile below the town.",
        "The court recalled that the police warned the mill of plans by a gang.",
    ],
)
def test_what_a_title_would_leave_open_or_turn_round_is_none(text: str) -> None:
    assert [name for name in names(text) if name] == []
