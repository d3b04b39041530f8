"""A phrase for a decision points back only where it leaves open which: no compound, nothing that says it, unquoted."""

import pytest

from generator.evidence.phrases import decision_phrases, is_quoted, without_quotations
from tests.linear import assert_linear


def phrases(text):
    return [text[p.span.start : p.span.end] for p in decision_phrases(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The decision came late.",
        "Berg hailed the decision.",
        "The decision, they said, was right.",
        "Ferries waited after the ban was lifted.",
        "The shift in policy surprised them.",
        "The deal reached on Friday holds.",
    ],
)
def test_a_phrase_that_says_no_more_points_back(text):
    assert len(phrases(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The fall hit the order books of the yards.",
        "The ban hearing was short.",
        "The decision to close the port came late.",
        "The ruling on the ferries came late.",
        "The decision by the council came late.",
        "The agreement with Norland came late.",
        "Berg said “the decision was right” and left.",
        'Berg said, "The deal is dead."',
        "the decision was right,” she said.",
    ],
)
def test_a_phrase_that_goes_on_or_is_quoted_does_not(text):
    assert phrases(text) == []


def test_what_began_or_ends_in_another_sentence_is_quoted_up_to_the_border():
    assert is_quoted("all of it,” she said.", 0)
    assert not is_quoted("all of it,” she said.", 12)
    assert is_quoted("She said: “All of", 14)


def test_a_word_in_quotation_marks_is_kept_and_a_quotation_is_not():
    assert without_quotations("The “night ban” stays.") == "The “night ban” stays."
    assert "bought" not in without_quotations("“We have bought all of them,” he said.")


@pytest.mark.parametrize("nasty", ["“", '"', "the decision ", "“a” ", "This move "])
def test_time_is_linear(nasty):
    assert_linear(lambda n: lambda: list(decision_phrases(nasty * n + " " * n)), 2000)
