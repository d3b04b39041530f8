"""What is kept by article of what discovery sees gives what it finds without; only what is another is told anew."""

import json
import random
from pathlib import Path

import pytest

from generator.discovery import standing
from generator.discovery.discover import discover
from generator.discovery.matters import fears, moves
from generator.extraction.annotate import annotate
from generator.model.memo import Memo
from generator.publish.kept.extracted import digest_of
from generator.reading import read_folder
from tests.evidence.build import PROFILE

STORIES = Path(__file__).parents[1] / "stories"


class Rows(dict):
    """A store in memory, of what JSON makes of a value."""

    def put(self, key, value):
        self[key] = json.loads(json.dumps(value))


@pytest.fixture(scope="module")
def articles():
    """Two stories in one: each article of the one changes what the words and the names of the other stand for."""
    sources = [s for name in ("strait", "velorin") for s in read_folder(STORIES / name, STORIES / name).sources]
    return [annotate(source) for source in {source.id: source for source in sources}.values()]


@pytest.fixture
def told(monkeypatch):
    """The articles that were read for acts, harms or standing."""
    found = []

    def noted(module, name):
        real = getattr(module, name)

        def call(article, *more):
            found.append(article.source.id)
            return real(article, *more)

        monkeypatch.setattr(module, name, call)

    noted(moves, "told_in")
    noted(fears, "told_in")
    noted(standing, "counted")
    return found


def found_in(articles, memo):
    return discover(articles, PROFILE, memo, {one.source.id: digest_of(one.source) for one in articles})


def test_however_articles_come_and_go_what_is_kept_gives_what_is_found_without(articles):
    chance, memo = random.Random(5), Memo(Rows(), "1")
    for _ in range(5):
        some = sorted(chance.sample(articles, chance.randint(2, len(articles))), key=lambda one: one.source.id)
        assert found_in(some, memo) == discover(some, PROFILE)


def test_the_same_articles_are_not_read_again(articles, told):
    memo = Memo(Rows(), "1")
    first = found_in(articles, memo)
    assert {one.source.id for one in articles} == set(told)
    told.clear()
    assert found_in(articles, memo) == first
    assert told == []
