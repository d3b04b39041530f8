"""Small words show how a clause is built, whatever it is about."""

from functools import cache
from typing import NamedTuple

from generator.model.tables import word_set


class Small(NamedTuple):
    """Small words by what they do; the last five are unions."""

    signs: frozenset[str]
    clause_openers: frozenset[str]
    dangling: frozenset[str]
    pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    be: frozenset[str]
    modals: frozenset[str]
    negations: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    finite: frozenset[str]
    particles: frozenset[str]
    relatives: frozenset[str]
    loose: frozenset[str]
    compared: frozenset[str]
    counts: frozenset[str]
    breaks: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    empty: frozenset[str] = frozenset()


@cache
def small() -> Small:
    """The small words of the table, and what ends a stretch, what begins a clause, what is no part of a phrase."""
    s = Small(*(word_set(__file__, "small.yml", name) for name in Small._fields[:16]))
    return s._replace(
        breaks=s.signs | s.clause_openers,
        ends=s.signs | s.clause_openers | s.finite,
        joins=s.pronouns | s.auxiliaries | {"to"},
        links=s.determiners | s.prepositions,
        empty=s.determiners | s.prepositions | s.auxiliaries | s.clause_openers | s.pronouns,
    )
