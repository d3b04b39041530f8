"""Groups of propositions: what joins them hangs on no order of a set, and costs no more than what is joined."""

import math
import random
from typing import cast

import pytest

from generator.evidence.claims import clusters, join
from generator.evidence.claims.agree import Scale, alike
from generator.evidence.claims.groups import AGAINST, FIRM, fit, groups_of
from generator.evidence.claims.proposition import Proposition
from generator.model.annotation import Span
from generator.model.claim import Claim, Member
from tests.evidence.build import article, briefing

WORDS = [
    "harbour",
    "ferry",
    "night",
    "crew",
    "island",
    "storm",
    "winter",
    "repair",
    "engine",
    "signal",
    "pilot",
    "cargo",
]


def rows_of(count):
    return [
        Proposition(form=number, span=Span(0, 1), main=True, whole=True, terms=(), head=None, subject=frozenset())
        for number in range(count)
    ]


class Given:
    """Scores that are given, by the forms of two propositions."""

    def __init__(self, scores):
        self.scores = scores

    def score(self, one, two):
        return self.scores.get((min(one.form, two.form), max(one.form, two.form)), AGAINST)


def given(scores: dict[tuple[int, int], float]) -> Scale:
    """Scores in the place of a scale."""
    return cast("Scale", Given(scores))


def joined_plainly(rows, scores):
    """The groups as lists that are put one behind the other, however long they are."""
    groups: dict[int, list[int]] = {}
    for (a, b), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        mine, theirs = groups.get(a, [a]), groups.get(b, [b])
        if score >= FIRM.pair and mine is not theirs and fit(mine, theirs, rows, given(scores), FIRM):
            both = mine + theirs
            groups |= dict.fromkeys(both, both)
    return sorted({tuple(group) for group in groups.values()})


def test_however_they_are_joined_the_groups_are_the_same():
    for seed in range(40):
        chance = random.Random(seed)
        rows = rows_of(24)
        pairs = [(a, b) for b in range(24) for a in range(b) if chance.random() < 0.5]
        scores = {pair: chance.choice([-1.5, -0.5, 0.0, 1.0, 2.0]) for pair in pairs}
        scored = [(scores[pair], pair) for pair in pairs]
        assert [tuple(group) for group in groups_of(rows, scored, given(scores), FIRM)] == joined_plainly(rows, scores)


def test_how_alike_two_sentences_are_hangs_on_no_order():
    marks = [f"w:{number}" for number in range(9)]
    weights = [0.1, 0.7, 1.3, 2.2, 3.1, 0.2, 0.3, 1.9, 4.0]
    found = set()
    for seed in range(50):
        random.Random(seed).shuffle(weights)
        bag = dict(zip(marks, weights, strict=True))
        one, two = bag | {"w:a": 0.6}, bag | {"w:b": 0.9}
        found.add(alike(one, two, math.fsum(one.values()) + math.fsum(two.values())))
    assert len(found) == 1


@pytest.fixture
def compared(monkeypatch):
    """The number of comparisons so far."""
    calls, score = [0], Scale.score

    def call(self, one, two):
        calls[0] += 1
        return score(self, one, two)

    monkeypatch.setattr(Scale, "score", call)
    return calls


def test_twice_as_many_of_one_group_are_compared_twice_as_often(compared, monkeypatch):
    monkeypatch.setattr(clusters, "groups_of", lambda rows, *_: [list(range(len(rows)))])
    counts = []
    for size in (60, 120):
        compared[0] = 0
        words = (f"{WORDS[n % 12]} and the {WORDS[n // 12]}" for n in range(size))
        texts = (f"The council closed the old bridge near the {word}." for word in words)
        briefing([article(f"a{number:03}", text) for number, text in enumerate(texts)], [])
        counts.append(compared[0])
    assert 60 < counts[0] < counts[1] < 2.5 * counts[0]


def test_claims_of_one_clause_are_one():
    sources = [article(name, "The ferry reached the island.") for name in "abc"]
    one, two, three = briefing(sources, []).statements

    def of(*statements):
        members = tuple(Member(statement=s, span=Span(0, 9), main=False, reason=s.source) for s in statements)
        return Claim(id="d0-x", statements=statements, members=members, reason="said")

    (made,) = join.united([of(one, two), of(one, three)])
    assert made.statements == (one, two, three)
    assert [member.statement for member in made.members] == [one, two, three]
    alone = of(one)
    assert list(join.united([alone])) == [alone]
