"""Which statements a rule reads is kept by article: it gives what it gives without, and tests only what is another."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.discovery.discover import discover
from generator.evidence.differences.sieve import Sieve
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.memo import FORGETFUL, Memo
from generator.reading import read_folder
from tests.evidence.build import PROFILE

STORIES = Path(__file__).parents[1] / "stories"


class Rows(dict):
    """A store in memory, of what JSON makes of a value."""

    def put(self, key, value):
        self[key] = json.loads(json.dumps(value))


@pytest.fixture(scope="module", params=["strait", "velorin"])
def story(request):
    sources = read_folder(STORIES / request.param, STORIES).sources
    articles = [annotate(source) for source in sources]
    return articles, sorted(discover(articles, PROFILE).entities, key=lambda entity: entity.id)


def differences(articles, entities, memo=FORGETFUL):
    return weigh("Test", PROFILE, articles, entities, memo).differences


@pytest.fixture
def tested(monkeypatch):
    """The statements that were tested so far."""
    found, that = [], Sieve.that

    def noted(self, name, test):
        def call(told):
            found.append(told.statement.source)
            return test(told)

        return that(self, name, call)

    monkeypatch.setattr(Sieve, "that", noted)
    return found


def test_only_what_an_article_brought_is_tested(story, tested):
    articles, entities = story
    memo = Memo(Rows(), "1")
    differences(articles[:-1], entities, memo)
    every = len(tested)
    tested.clear()
    more = differences(articles, entities, memo)
    assert 0 < len(tested) < every / 2
    assert more == differences(articles, entities)
    tested.clear()
    differences(articles, entities, memo)
    assert tested == []


def test_articles_of_another_day_are_tested_anew(story, tested):
    articles, entities = story
    memo = Memo(Rows(), "1")
    differences(articles, entities, memo)
    tested.clear()
    moved = [replace(one, source=replace(one.source, published="2019-03-02")) for one in articles]
    assert differences(moved, entities, memo) == differences(moved, entities)
    assert tested


@pytest.mark.parametrize("row", [[1], {"a": 1}, {"a": [-1]}, {"a": ["b"]}, "text"])
def test_rows_of_another_form_are_as_good_as_none(story, row):
    articles, entities = story
    store = Rows()
    differences(articles, entities, Memo(store, "1"))
    sifted = [
        key
        for key, value in store.items()
        if isinstance(value, dict) and any(":" in name or "." in name for name in value)
    ]
    assert sifted
    for key in sifted:
        store[key] = row
    assert differences(articles, entities, Memo(store, "1")) == differences(articles, entities)


def test_a_test_is_made_once():
    rows = {"a": {0: "north", 3: "south"}, "b": {1: "north"}}
    memo = Memo(Rows(), "1")
    sieve = Sieve(rows, {"a": "key of a"}, memo)
    asked = []

    def is_north(row):
        asked.append(row)
        return row == "north"

    assert sieve.that("north", is_north) == ["north", "north"] == sieve.that("north", is_north)
    assert asked == ["north", "south", "north"]
    sieve.keep()
    again = Sieve(rows, {"a": "key of a", "b": "key of b"}, memo)
    assert again.that("north", lambda _: False) == ["north"]
