"""What points back needs the sentence before; what tells only who spoke is no line."""

import pytest

from generator.evidence.standing import is_bare_report
from tests.evidence.build import article, briefing, entity


@pytest.mark.parametrize(
    "text",
    [
        "The declared goal was peace on the quays.",
        "The resulting delay has cost them dear.",
        "The outcome was clear.",
        "They leave us no choice but to strike.",
        "“Nobody was hurt in the harbour that night.”",
        "all of it,” she said on Monday.",
        "On Monday I saw the ships.",
    ],
)
def test_it_points_back(text):
    assert briefing([article("a", text)], []).statements[0].needs_before


@pytest.mark.parametrize(
    "text",
    [
        "The goal of the council was peace.",
        "The US and Norland signed.",
        "World War I began in summer.",
        "Berg said that “we are ready for them all”.",
        "“We are ready for all of them,” Berg said.",
        "The ferries left.",
    ],
)
def test_it_stands_alone(text):
    assert not briefing([article("a", text)], []).statements[0].needs_before


@pytest.mark.parametrize("text", ["Mr Berg said.", "Berg told reporters on Friday.", "The union said in a statement."])
def test_who_spoke_is_no_content(text):
    assert is_bare_report(text)


@pytest.mark.parametrize("text", ["Berg said the plan failed.", "Berg told a court he was ill.", "The port closed."])
def test_what_was_said_is_content(text):
    assert not is_bare_report(text)


def test_according_to_him_needs_whoever_he_is():
    made = briefing([article("a", ["A man spoke.", "According to him, the ships left."])], [])
    assert made.statement_at["a", 1].needs_before


def test_according_to_somebody_known_is_told_in_brackets():
    berg = entity("Anna Berg", "person")
    made = briefing([article("a", ["Anna Berg spoke.", "According to her, the ships left."])], [berg])
    assert not made.statement_at["a", 1].needs_before
    assert made.statement_at["a", 1].referents == ((16, "anna-berg"),)


def test_a_decision_that_nobody_can_place_needs_the_sentence_before():
    made = briefing([article("a", ["Rain fell.", "The decision came late."])], [])
    assert made.statement_at["a", 1].needs_before


def test_the_company_is_one_of_many_where_no_name_says_which():
    made = briefing([article("a", ["Skarv met Lom.", "The company has warned.", "The company of Skarv grew."])], [])
    assert [s.needs_before for s in made.statements] == [False, True, False]
