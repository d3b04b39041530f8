"""Whatever came, went or changed since the last run: what is weighed with what was kept is what a first run gives."""

import json
import random

import pytest

from generator.discovery.discover import discover
from generator.evidence.differences.ledger import Ledger
from generator.evidence.differences.made import difference, wording
from generator.evidence.differences.tally import Tallies
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.annotation import Mode
from generator.model.claim import Statement
from generator.model.codec import encode
from generator.model.memo import Memo
from generator.reading import read_folder
from tests.bench.corpus import make_corpus
from tests.bench.growth import texts
from tests.evidence.build import PROFILE

PARTS = ("mentions", "statements", "claims", "differences", "relations", "events", "titles", "expansions")


class Rows(dict):
    """A store in memory, of what JSON makes of a value."""

    def put(self, key, value):
        self[key] = json.loads(json.dumps(value))


@pytest.fixture(scope="module")
def pool(tmp_path_factory):
    """Articles of which some say the same word for word, and others under their names that say it otherwise."""
    found = []
    for varied in (False, True):
        folder = tmp_path_factory.mktemp("story") / "seeds"
        make_corpus(texts(), 36, folder, varied=varied)
        found.append([annotate(source) for source in read_folder(folder, folder.parent).sources])
    return found


@pytest.fixture(scope="module")
def entities(pool):
    return sorted(discover([*pool[0][:14], *pool[1][14:24]], PROFILE).entities, key=lambda entity: entity.id)


def said(briefing):
    return {part: json.dumps([encode(one) for one in getattr(briefing, part)]) for part in PARTS}


@pytest.mark.parametrize("seed", range(3))
def test_random_changes_give_the_bytes_of_a_first_run(pool, entities, seed):
    chance, memo = random.Random(seed), Memo(Rows(), "1")
    here = {number: chance.randint(0, 1) for number in chance.sample(range(36), 20)}
    known = list(entities)
    for _ in range(4):
        articles = [pool[here[number]][number] for number in sorted(here)]
        again = weigh("Test", PROFILE, articles, known, memo)
        first = weigh("Test", PROFILE, articles, known)
        assert again == first
        assert said(again) == said(first)
        for _ in range(chance.randint(1, 2)):
            number = chance.randrange(36)
            if number not in here:
                here[number] = chance.randint(0, 1)
            elif chance.random() < 0.5:
                here[number] = 1 - here[number]
            else:
                del here[number]
        if chance.random() < 0.4:
            known = [one for one in entities if chance.random() < 0.95]


def statement(source, sentence):
    return Statement(
        id=f"s-{source}-{sentence}", source=source, sentence=sentence, text="Two ships sank.", mode=Mode.ASSERTED
    )


class Told:
    """A statement as rules see it."""

    def __init__(self, source, sentence):
        self.statement = statement(source, sentence)


@pytest.fixture
def told():
    return [Told("a", 0), Told("a", 2), Told("b", 1)]


def ledger(told, memo, marks):
    at = {(one.statement.source, one.statement.sentence): one for one in told}
    return Ledger(marks, memo, lambda: at)


def one_of(told):
    return [difference(("x",), "value", "value", "ships", [wording("Two", told[:2]), wording("Three", told[2:])])]


def test_what_a_rule_found_is_kept_until_a_statement_of_its_own_changes(told):
    memo, made = Memo(Rows(), "1"), []

    def judge():
        made.append(1)
        return one_of(told)

    for marks, times in (({"a": 1, "b": 2}, 1), ({"a": 1, "b": 2, "c": 3}, 1), ({"a": 1, "b": 4}, 2)):
        book = ledger(told, memo, marks)
        assert book.recall("rule", told, judge) == one_of(told)
        assert len(made) == times
        book.keep()
    assert book.recall("rule", told, judge, "more") == one_of(told)
    assert len(made) == 3


@pytest.mark.parametrize("row", ["text", [1], {"key": 1}, {"key": [[1]]}, {"key": {}}])
def test_what_a_rule_found_in_another_form_is_as_good_as_none(told, row):
    store = Rows()
    memo = Memo(store, "1")
    book = ledger(told, memo, {"a": 1, "b": 2})
    book.recall("rule", told, lambda: one_of(told))
    book.keep()
    [place] = store
    [key] = store[place]
    store[place] = {key: row["key"]} if isinstance(row, dict) else row
    assert ledger(told, memo, {"a": 1, "b": 2}).recall("rule", told, lambda: one_of(told)) == one_of(told)


def test_a_difference_of_a_statement_that_is_gone_is_found_anew(told):
    memo = Memo(Rows(), "1")
    book = ledger(told, memo, {"a": 1, "b": 2})
    book.recall("rule", told, lambda: one_of(told))
    book.keep()
    again = Ledger({"a": 1, "b": 2}, memo, dict)
    assert again.recall("rule", told, list) == []


def test_a_count_reads_only_articles_that_came_unless_one_went():
    memo, read = Memo(Rows(), "1"), []
    words = {"a": ["ship", "ship"], "b": ["port"], "c": ["ship", "sea"]}

    def words_of(source):
        read.append(source)
        return words[source]

    def count(**marks):
        read.clear()
        return dict(Tallies(marks, marks, memo).count("words", words_of))

    assert count(a=1, b=2) == {"ship": 2, "port": 1}
    assert count(a=1, b=2, c=3) == {"ship": 3, "port": 1, "sea": 1}
    assert read == ["c"]
    assert count(a=1, b=2, c=3) == {"ship": 3, "port": 1, "sea": 1}
    assert read == []
    assert count(a=1, c=3) == {"ship": 3, "sea": 1}
    assert count(a=5, c=3) == {"ship": 3, "sea": 1}
    assert read == ["a", "c"]


@pytest.mark.parametrize("row", ["text", [1], {"of": 1}, {"of": ["a"], "sum": {}}, {"of": [1], "sum": {"a": "b"}}])
def test_a_count_of_another_form_is_as_good_as_none(row):
    store = Rows()
    memo = Memo(store, "1")
    Tallies("a", {"a": 1}, memo).count("words", lambda _: ["ship"])
    [place] = store
    store[place] = row
    assert Tallies("a", {"a": 1}, memo).count("words", lambda _: ["ship"]) == {"ship": 1}
