"""On the five articles: what they say in common is joined, what only sounds alike is not, and nothing is left out."""

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.publish.data.export import export
from generator.publish.generate import run
from generator.publish.project import open_project
from tests.gate.draft import draft

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).with_name("five_claims.yml")
WANTED = yaml.safe_load(FILE.read_text(encoding="utf-8"))
UNSEEN = 0.03
"""A share that has risen by more than this without its floor could sink again by as much."""

Pair = tuple[str, str]


def pairs(places: list[str]) -> set[Pair]:
    """The pairs of sentences of two articles."""
    return {(a, b) for a, b in combinations(sorted(set(places)), 2) if a[:3] != b[:3]}


def joined(data: dict[str, Any]) -> set[Pair]:
    """The pairs that a claim holds together."""
    found: set[Pair] = set()
    for claim in data["claims"]:
        found |= pairs([f"{s['source'][:3]}:{s['sentence']}" for s in claim["statements"]])
    return found


@pytest.fixture(scope="module")
def data_registry() -> dict[str, Any]:
    made = run(open_project(ROOT))
    return dict(export(made.briefing, made.pages))


@pytest.fixture(scope="module")
def data_empty() -> dict[str, Any]:
    project = open_project(ROOT)
    return draft(project.seeds, project.title).data


@pytest.fixture(params=["registry", "empty"])
def made(request) -> tuple[dict[str, float], dict[str, Any]]:
    return WANTED["floors"][request.param], request.getfixturevalue(f"data_{request.param}")


def test_what_the_articles_say_in_common_is_joined(made):
    floor, data = made
    wanted = set[Pair]().union(*(pairs(part) for parts in WANTED["groups"].values() for part in parts))
    reached = round(len(wanted & joined(data)) / len(wanted), 4)
    assert reached >= floor["recall"], f"missed: {sorted(wanted - joined(data))}"
    assert reached <= floor["recall"] + UNSEEN, f"raise the floor to {reached}"


def test_what_is_joined_says_the_same(made):
    floor, data = made
    right = set[Pair]().union(*(pairs([p for part in parts for p in part]) for parts in WANTED["groups"].values()))
    found = joined(data)
    reached = round(len(right & found) / len(found), 4)
    assert reached >= floor["precision"], f"wrong: {sorted(found - right)}"
    assert reached <= floor["precision"] + UNSEEN, f"raise the floor to {reached}"


def test_what_only_sounds_alike_is_apart(made):
    floor, data = made
    found = [pair for pair in WANTED["apart"] if tuple(sorted(pair)) in joined(data)]
    assert len(found) == floor["mistaken"], f"joined: {found}"


def test_every_statement_is_in_the_claim_of_its_main_clause_and_in_no_other_by_it(made):
    _, data = made
    mainly = [s["id"] for claim in data["claims"] for s in claim["statements"] if s["main_clause"]]
    assert len(mainly) == len(set(mainly))
    assert set(mainly) == {s["id"] for claim in data["claims"] for s in claim["statements"]}
