"""The context gate, on sentences of our own: shown as it is, with brackets, with what stands before it, or left out."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.briefing import Briefing
from generator.model.showing import Shown
from generator.model.source import Block
from tests.evidence.build import PROFILE, article
from tests.evidence.telling import ENTITIES

CASES = yaml.safe_load(Path(__file__).with_name("gate_cases.yml").read_text(encoding="utf-8"))
ROWS = [(kind, number, *row) for kind, rows in CASES.items() for number, row in enumerate(rows)]


def story(*paragraphs: str | list[str], published: str | None = "2031-05-14") -> Briefing:
    """A briefing of one article."""
    source = replace(article("a", *paragraphs), published=published)
    return weigh("Test", PROFILE, [annotate(source)], sorted(ENTITIES, key=lambda e: e.id))


def shown(made: Briefing) -> str | list[int]:
    """How the last sentence is shown."""
    showing = made.showing(made.statements[-1])
    known = {Shown.ALONE: "alone", Shown.BRACKETS: "brackets", Shown.OUT: "out"}
    return known.get(showing.how) or list(showing.before)


@pytest.mark.parametrize(("kind", "number", "sentences", "how"), ROWS, ids=lambda value: str(value)[:60])
def test_a_sentence_is_shown_as_it_must_be(kind, number, sentences, how):
    assert shown(story(*sentences)) == how


def test_what_is_not_shown_as_it_is_has_a_reason():
    for _, _, sentences, how in ROWS:
        made = story(*sentences)
        if how not in ("alone", "brackets"):
            assert made.showing(made.statements[-1]).reasons, sentences


def test_a_quotation_that_runs_on_is_told_with_its_speaker():
    made = story(["“The dock is safe,” Anna Berg said. “We built it well.", "It will stand.”"])
    assert not made.showing(made.statements[0]).is_out


def test_a_denied_sentence_is_not_shown_without_the_denial():
    made = story(["The dock of Velm has sunk.", "That is not true."])
    assert made.showing(made.statements[0]).is_out


def test_today_of_an_unknown_day_is_marked():
    undated = story("Norland closed Velm today.", published=None)
    assert undated.showing(undated.statements[0]).day == "today"
    for day in ("overnight", "late yesterday", "last night", "this week"):
        undated = story(f"Norland closed Velm {day}.", published=None)
        assert undated.showing(undated.statements[0]).day == day
    dated = story("Norland closed Velm today.")
    assert dated.showing(dated.statements[0]).day == ""


def test_a_noun_of_the_whole_story_needs_no_introduction():
    def how(*sources):
        made = [annotate(replace(article(f"r{n}", *rows), published="2031-05-14")) for n, rows in enumerate(sources)]
        briefing = weigh("Test", PROFILE, made, sorted(ENTITIES, key=lambda e: e.id))
        return briefing.showing(briefing.statements[-1]).how

    told = ("Norland built a canal.", "The canal was costly for Norland.")
    assert how(told) is Shown.BEFORE
    assert how(*[("The canal of Norland is wide.",)] * 4, told) is Shown.ALONE


def test_no_more_than_three_sentences_stand_before_one():
    rows = ["Norland bought a ship."] + ["It was sold again, and this led to that."] * 6
    made = story(*rows)
    assert made.showing(made.statements[2]).before == (0, 1)
    assert made.showing(made.statements[-1]).is_out


@pytest.mark.parametrize(
    ("heading", "text", "out"),
    [
        ("What would a war bring?", "Nobody knows.", True),
        ("Has Velm gone bankrupt?", "In effect, yes.", True),
        ("Why did the pilots leave?", "Because the dock was closed after the storm of last May.", True),
        ("What would a war bring?", "Nobody knows how long the ferries of the bay would stay.", False),
        ("What will Norland do?", "Norland stays.", False),
        ("The ferries", "Nobody was hurt.", False),
    ],
)
def test_a_bare_answer_to_its_heading_is_not_shown(heading, text, out):
    source = replace(article("a", "The ferries left Velm at dawn.", heading, text), published="2031-05-14")
    first, above, last = source.sentences
    source = replace(source, sentences=(first, replace(above, block=Block.HEADING), last))
    made = weigh("Test", PROFILE, [annotate(source)], sorted(ENTITIES, key=lambda e: e.id))
    assert made.showing(made.statements[-1]).is_out is out
