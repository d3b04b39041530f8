"""A short form is given in full where both stand side by side and the one spells the other."""

import pytest

from tests.evidence.build import article, briefing


def given(*sentences):
    made = briefing([article("a", *sentences)], [])
    return [(e.short, e.full, e.statement.text[e.span.start : e.span.end]) for e in made.expansions]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "They fired the Norland Missile System (NMS) twice.",
            ("NMS", "Norland Missile System", "the Norland Missile System (NMS)"),
        ),
        (
            "The NMS (Norland Missile System) was fired.",
            ("NMS", "Norland Missile System", "The NMS (Norland Missile System)"),
        ),
        (
            "Loans under the Norland Education Act, or NEA, end.",
            ("NEA", "Norland Education Act", "the Norland Education Act, or NEA"),
        ),
    ],
)
def test_both_forms_side_by_side_are_an_expansion(sentence, row):
    assert given(sentence) == [row]


@pytest.mark.parametrize(
    "sentence",
    ["The NMS was fired.", "The ship (Skua) sank.", "Anna Berg (NMS) said so.", "They sold 300 (three hundred) boats."],
)
def test_what_no_words_explain_is_none(sentence):
    assert given(sentence) == []
