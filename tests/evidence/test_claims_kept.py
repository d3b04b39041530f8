"""What sentences scored is kept: the claims are those of a first run, and only what an article brought is scored."""

import json
from dataclasses import replace

import pytest

from generator.discovery.discover import discover
from generator.evidence.claims import pairs as scoring
from generator.evidence.claims.candidates import elected
from generator.evidence.claims.clusters import Clusters, clusters_of
from generator.evidence.claims.join import stepped
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.kind import Kind
from generator.model.memo import FORGETFUL, Memo
from generator.reading import read_folder
from tests.bench.corpus import make_corpus
from tests.bench.growth import texts
from tests.evidence.build import PROFILE


class Rows(dict):
    """A store in memory, of what JSON makes of a value."""

    def put(self, key, value):
        self[key] = json.loads(json.dumps(value))


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    """Articles whose paragraphs return in others, and the entries that the first half gives."""
    folder = tmp_path_factory.mktemp("story")
    make_corpus(texts(), 91, folder)
    articles = [annotate(source) for source in read_folder(folder, folder.parent).sources]
    return articles, sorted(discover(articles[:12], PROFILE).entities, key=lambda entity: entity.id)


def claims(story, count, memo=FORGETFUL):
    articles, entities = story
    return weigh("Test", PROFILE, articles[:count], entities, memo).claims


@pytest.fixture
def worked_out(monkeypatch):
    """The pairs of sentences that were scored so far."""
    found, anew = [], scoring.Pairs.anew

    def noted(self, one, two):
        found.append((one, two))
        return anew(self, one, two)

    monkeypatch.setattr(scoring.Pairs, "anew", noted)
    return found


def test_an_article_more_scores_little_anew_and_moves_no_claim(story, worked_out):
    memo = Memo(Rows(), "1")
    first = claims(story, 90, memo)
    every = len(worked_out)
    worked_out.clear()
    assert claims(story, 90, memo) == first
    assert worked_out == []
    more = claims(story, 91, memo)
    assert 0 < len(worked_out) < every / 2
    assert more == claims(story, 91)


def test_an_article_more_groups_few_clusters_anew(story, monkeypatch):
    made, anew = [], Clusters.anew

    def noted(self, *rows):
        made.append(rows)
        return anew(self, *rows)

    monkeypatch.setattr(Clusters, "anew", noted)
    memo = Memo(Rows(), "1")
    claims(story, 90, memo)
    every = len(made)
    made.clear()
    claims(story, 90, memo)
    assert made == []
    claims(story, 91, memo)
    assert 0 < len(made) < every / 2


def test_who_is_compared_is_asked_again_only_where_that_may_be_another(story, monkeypatch):
    asked = []

    def noted(*row):
        asked.append(row)
        return elected(*row)

    monkeypatch.setattr("generator.evidence.claims.candidates.elected", noted)
    memo = Memo(Rows(), "1")
    claims(story, 90, memo)
    every = len(asked)
    asked.clear()
    claims(story, 91, memo)
    assert 0 < len(asked) < every / 2


def test_an_article_less_anywhere_gives_what_a_first_run_gives(story):
    articles, entities = story
    memo = Memo(Rows(), "1")
    claims(story, 30, memo)
    for gone in (0, 14, 29):
        rest = [article for number, article in enumerate(articles[:30]) if number != gone]
        assert weigh("Test", PROFILE, rest, entities, memo) == weigh("Test", PROFILE, rest, entities)


def test_who_is_no_person_any_more_scores_anew(story, worked_out):
    articles, entities = story
    memo = Memo(Rows(), "1")
    claims(story, 40, memo)
    worked_out.clear()
    others = [replace(one, kind=Kind.GROUP) if one.kind is Kind.PERSON else one for one in entities]
    made = weigh("Test", PROFILE, articles[:40], others, memo).claims
    assert worked_out
    assert made == weigh("Test", PROFILE, articles[:40], others).claims


def test_what_hangs_together_is_one_cluster():
    scored = [(1.0, (0, 4)), (-9.0, (1, 2)), (0.5, (2, 3)), (0.0, (3, 4)), (2.0, (5, 6))]
    assert clusters_of(scored, -0.5) == [[scored[0], scored[2], scored[3]], [scored[4]]]


@pytest.mark.parametrize("row", [[1], {"a": 1}, {"a": [[1]]}, "text", {"": []}, {"": "1"}, {"": [1.5]}])
def test_rows_of_another_form_are_as_good_as_none(story, row):
    store = Rows()
    claims(story, 8, Memo(store, "1"))
    for key, value in list(store.items()):
        if isinstance(value, dict):
            store[key] = row
    assert claims(story, 8, Memo(store, "1")) == claims(story, 8)


def test_a_number_counts_in_steps_that_grow_with_it():
    counts = (0, 1, 15, 16, 17, 31, 32, 39, 40, 63, 64, 95, 96, 127, 1000)
    assert [stepped(count) for count in counts] == [0, 1, 15, 16, 16, 30, 32, 32, 40, 56, 64, 64, 96, 96, 768]
    assert all(0.66 * count < stepped(count) <= count for count in range(1, 5000))
