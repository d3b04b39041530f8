"""The word lists that tell of harm: what fears it, averts it, makes it possible, finds fault with it."""

from functools import cache
from typing import NamedTuple

from generator.model.tables import word_set


class Telling(NamedTuple):
    """The word lists of the table of harms; the last six are unions."""

    fear_nouns: frozenset[str]
    fear_verbs: frozenset[str]
    avert: frozenset[str]
    modals: frozenset[str]
    states: frozenset[str]
    conditions: frozenset[str]
    keeping: frozenset[str]
    forbidding: frozenset[str]
    causes: frozenset[str]
    staking: frozenset[str]
    discount: frozenset[str]
    lessening: frozenset[str]
    likelihoods: frozenset[str]
    vague_families: frozenset[str]
    armed: frozenset[str]
    plain: frozenset[str]
    lasting: frozenset[str]
    judging: frozenset[str]
    falls: frozenset[str]
    goods: frozenset[str]
    rises: frozenset[str]
    bads: frozenset[str]
    doubts: frozenset[str]
    helps: frozenset[str]
    events: frozenset[str]
    known: frozenset[str]
    working: frozenset[str]
    times: frozenset[str]
    sums: frozenset[str]
    ensuring: frozenset[str]
    kin: frozenset[str]
    ongoing: frozenset[str]
    looming: frozenset[str]
    likely: frozenset[str]
    open: frozenset[str]
    mounting: frozenset[str]
    dreading: frozenset[str]
    easing: frozenset[str]
    sure: frozenset[str]
    admitting: frozenset[str]
    turns: frozenset[str] = frozenset()
    fears: frozenset[str] = frozenset()
    triggers: frozenset[str] = frozenset()
    warns: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    amounts: frozenset[str] = frozenset()


@cache
def telling() -> Telling:
    """The word lists, what tells of fear, and what may tell of harm at all."""
    t = Telling(*(word_set(__file__, "harms.yml", name) for name in Telling._fields[:-6]))
    fears = t.fear_nouns | t.fear_verbs
    strong = (
        fears
        | t.avert
        | t.states
        | t.keeping
        | t.looming
        | t.open
        | {"case", "out", "off", "exclude", "excluded", "away"}
    )
    told = t.modals | t.forbidding | t.ensuring | t.conditions | t.lasting | t.judging
    return t._replace(
        fears=fears,
        turns=t.falls | t.rises,
        triggers=strong | told,
        warns=t.fear_verbs | t.admitting | {"unless", "otherwise"},
        denied=t.known | t.working,
        amounts=t.times | t.sums,
    )
