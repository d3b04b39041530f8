"""A likelihood word of an editor's is held against one yardstick; an article's words never are."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from generator.editorial.checks import likelihood as module
from generator.editorial.checks.likelihood import MIXED, UNMEASURED, book, likelihood
from generator.editorial.checks.written import Written


def found(text, yardstick="icd-203", *, said="", fails=False):
    row = Written(path="actors/a.md", line=20, text=text, cites=("s1",) if said else (), edited=bool(said))
    return [
        (finding.line, finding.rule, finding.what.split("”")[0].lstrip("“"))
        for finding in likelihood([row], {"s1": said}, yardstick, fails=fails)
    ]


@pytest.mark.parametrize(
    ("text", "yardstick"),
    [
        ("A strike is very likely, and almost certain by May.", "icd-203"),
        ("A strike is highly likely; an answer is a realistic possibility.", "phia"),
        ("They meet in May.", "icd-203"),
        ("She said that it “may well be possible”.", "icd-203"),
        ("> It may be quoted.", "icd-203"),
        ("A [page](maybe-possible.md) of theirs.", "icd-203"),
        ("We have high confidence in this. A strike is likely.", "icd-203"),
        ("A strike is highly likely.", "off"),
    ],
)
def test_what_is_on_the_yardstick_or_no_editors_word_passes(text, yardstick):
    assert found(text, yardstick) == []


@pytest.mark.parametrize(
    ("text", "yardstick", "word"),
    [
        ("A strike is highly likely.", "icd-203", "highly likely"),
        ("A strike is very likely.", "phia", "very likely"),
        ("Even odds, or roughly even odds?", "phia", "roughly even odds"),
        ("It may rain.", "icd-203", "may"),
        ("It is\nperhaps so.", "icd-203", "perhaps"),
    ],
)
def test_what_is_off_it_is_told_with_its_line(text, yardstick, word):
    (row,) = found(text, yardstick)
    assert row == (20 + text[: text.index(word)].count("\n"), UNMEASURED, word)


def test_the_longest_term_counts():
    assert found("It is almost certainly not so.") == [(20, UNMEASURED, "almost certainly not")]


def test_likelihood_and_confidence_stand_in_two_sentences():
    assert found("With high confidence a strike is likely.") == [(20, MIXED, "likely")]


def test_emphasis_in_an_editors_own_words_hides_nothing():
    text = "It is *almost certain* that they sail, with high confidence. *added by an editor*"
    assert found(text) == [(20, MIXED, "almost certain")]


def test_what_the_article_said_there_is_not_judged():
    assert found("- He may come, or perhaps not.", said="He may come.") == [(20, UNMEASURED, "perhaps")]


def test_it_fails_where_a_team_has_chosen_its_yardstick():
    row = Written(path="a.md", line=1, text="It may rain.")
    notes = [finding.note for fails in (False, True) for finding in likelihood([row], {}, "phia", fails=fails)]
    assert notes == [True, False]


def test_every_term_has_a_source_and_the_rows_of_a_yardstick_do_not_overlap():
    assert {term.source for term in book().terms} <= book().sources.keys()
    for name in book().names:
        rows = module.on(name)
        assert all((one.high or 0) <= (other.low or 0) for one, other in pairwise(rows))
    text = Path(module.__file__).with_name("likelihood.yml").read_text(encoding="utf-8")
    assert set(yaml.safe_load(text)) == {"sources", "yardsticks", "others", "confidence"}
