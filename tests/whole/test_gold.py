"""The five articles against a careful reader's annotation, where it stands beside the project. The floors only rise."""

import importlib.util
import json
from pathlib import Path

import pytest

from generator.publish.data.export import as_text, export
from generator.publish.generate import run
from generator.publish.project import open_project

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"

pytestmark = pytest.mark.skipif(not (SHARED / "gold" / "seeds.json").is_file(), reason="no ../shared")

FLOORS = {
    "sentences_found": 1.0,
    "entities_found": 0.97,
    "entity_kind_right": 1.0,
    "named_mentions_found": 0.99,
    "named_mentions_right": 0.99,
    "entity_pages_found": 1.0,
    "outline_pages_found": 1.0,
    "outline_points_shown": 0.98,
    "home_bottom_line": 1.0,
    "quantities_found": 1.0,
    "qualifier_kept": 1.0,
    "dates_found": 1.0,
    "dates_resolved_right": 1.0,
    "quotes_found": 1.0,
    "speakers_right": 1.0,
    "modality_right": 0.98,
    "hedge_or_attribution_kept": 1.0,
    "policy_moves_recall": 1.0,
    "policy_moves_precision": 1.0,
    "risks_recall": 1.0,
    "risks_precision": 1.0,
}
CEILINGS = {"home_share_of_text": 0.35, "widest_page_share_of_text": 0.5}
NONE = ("pages_of_no_gold_entity", "speakers_invented", "quantities_extra")


@pytest.fixture(scope="module")
def figures():
    spec = importlib.util.spec_from_file_location("score", SHARED / "score" / "score.py")
    assert spec
    assert spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    made = run(open_project(ROOT))
    data = json.loads(as_text(export(made.briefing, made.pages, made.own)))
    gold = json.loads((SHARED / "gold" / "seeds.json").read_text(encoding="utf-8"))
    return scorer.score(data, gold)


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_sinks_below_its_floor(figures, name):
    assert figures[name]["score"] >= FLOORS[name], figures[name]


@pytest.mark.parametrize("name", CEILINGS)
def test_no_page_shows_too_much_of_the_text(figures, name):
    assert figures[name]["score"] <= CEILINGS[name]


@pytest.mark.parametrize("name", NONE)
def test_nothing_is_there_that_should_not_be(figures, name):
    assert figures[name]["count"] == 0, figures[name]
