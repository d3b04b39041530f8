"""What claims keep in mind is bounded, and to forget it changes no claim; sets that are equal are held once."""

from pathlib import Path

import pytest

from generator.discovery.discover import discover
from generator.evidence.claims import agree
from generator.evidence.claims.shared import shared
from generator.evidence.claims.terms import read
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.reading import read_folder
from tests.evidence.build import PROFILE

STORIES = Path(__file__).parents[1] / "stories"


@pytest.fixture(scope="module")
def story():
    articles = [annotate(source) for source in read_folder(STORIES / "strait", STORIES).sources]
    return articles, discover(articles, PROFILE).entities


def claims(story):
    articles, entities = story
    return weigh("Test", PROFILE, articles, sorted(entities, key=lambda e: e.id)).claims


def test_to_forget_changes_no_claim(story, monkeypatch):
    whole = claims(story)
    assert any(len(claim.sources) > 1 for claim in whole)
    monkeypatch.setattr(agree, "KNOWN", 2)
    monkeypatch.setattr(agree, "SCORED", 2)
    assert claims(story) == whole


def test_no_more_is_kept_than_that(story, monkeypatch):
    made = []
    begin = agree.Scale.__init__

    def noted(self, *args):
        begin(self, *args)
        made.append(self)

    monkeypatch.setattr(agree.Scale, "__init__", noted)
    monkeypatch.setattr(agree, "KNOWN", 5)
    monkeypatch.setattr(agree, "SCORED", 7)
    claims(story)
    assert made
    for scale in made:
        assert len(scale.known) <= 5
        assert len(scale.rows) <= 5
        assert len(scale.scores) <= 7


def test_groups_work_out_no_pair_twice_however_little_it_agrees(story, monkeypatch):
    worked_out: list[int] = []
    whole = agree.Scale.score

    def score(self, one, two):
        key = agree.key_of(*sorted((one, two), key=lambda row: row.form))
        worked_out.extend([] if key in self.scores else [key])
        return whole(self, one, two)

    monkeypatch.setattr(agree.Scale, "score", score)
    claims(story)
    assert worked_out
    assert len(worked_out) == len(set(worked_out))


def test_what_is_equal_is_held_once():
    one, other = frozenset({"w:ferry", "t:ship"}), frozenset({"t:ship", "w:ferry"})
    assert shared(one) is shared(other)
    assert read("harbour") is read("harbour")
