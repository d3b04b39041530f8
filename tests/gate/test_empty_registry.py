"""The five articles with an empty registry, against the annotation that stands beside the project, where it does."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish.project import open_project
from tests.gate.draft import draft

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
GOLD, SCORER = SHARED / "gold" / "seeds.json", SHARED / "score" / "score.py"

pytestmark = pytest.mark.skipif(not (GOLD.is_file() and SCORER.is_file()), reason="no ../shared")

FLOORS = {
    "sentences_found": 1.0,
    "entity_pages_found": 0.9,
    "quantities_found": 1.0,
    "qualifier_kept": 1.0,
    "dates_found": 1.0,
    "dates_resolved_right": 1.0,
    "quotes_found": 1.0,
    "speakers_right": 1.0,
}
NONE = ("speakers_invented", "quantities_extra")


@pytest.fixture(scope="module")
def made():
    project = open_project(ROOT)
    return draft(project.seeds, project.title)


def test_the_five_articles_without_a_registry(made, tmp_path):
    (tmp_path / "briefing.json").write_text(json.dumps(made.data), encoding="utf-8")
    command = [sys.executable, str(SCORER), str(tmp_path / "briefing.json"), str(GOLD), "--json"]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert {name: found[name] for name, floor in FLOORS.items() if not found[name]["score"] >= floor} == {}
    assert {name: found[name] for name in NONE if found[name]["count"]} == {}


def test_their_profile_is_detected(made):
    assert made.profile.name == open_project(ROOT).profile
