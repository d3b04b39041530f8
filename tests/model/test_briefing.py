"""What is worked out of a briefing stays where only what is known last is another, and is the same as anew."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from generator.discovery.discover import discover
from generator.evidence.decided import decided
from generator.evidence.register import register
from generator.evidence.things import thing_facts
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.briefing import LATER, Briefing
from generator.reading import read_folder
from tests.evidence.build import PROFILE

STRAIT = Path(__file__).parents[1] / "stories" / "strait"


@pytest.fixture(scope="module")
def briefing():
    articles = [annotate(source) for source in read_folder(STRAIT, STRAIT).sources]
    entities = sorted(discover(articles, PROFILE).entities, key=lambda entity: entity.id)
    return weigh("Test", PROFILE, articles, entities)


@pytest.mark.parametrize("make", [decided, register, thing_facts])
def test_what_is_worked_out_once_asks_for_nothing_that_is_known_last(briefing, make):
    empty = briefing.with_more(**dict.fromkeys(LATER, ()))
    assert briefing.once(make) == make(replace(empty)) == make(briefing)
    assert empty.once(make) is briefing.once(make)


def test_what_is_worked_out_of_the_rest_stays_and_of_what_is_another_goes(briefing):
    known = [name for name in dir(Briefing) if type(getattr(Briefing, name)).__name__ == "cached_property"]
    before = {name: getattr(briefing, name) for name in known}
    empty = briefing.with_more(relations=(), editions=())
    assert briefing.relations
    assert not empty.relations_of
    assert all(getattr(empty, name) is before[name] for name in known if name not in ("relations_of", "first_days"))
    assert {name: getattr(empty, name) for name in known} == {name: getattr(replace(empty), name) for name in known}


def test_nothing_else_may_be_another(briefing):
    assert LATER.keys() < {one.name for one in fields(Briefing)}
    with pytest.raises(TypeError, match="claims"):
        briefing.with_more(claims=())
