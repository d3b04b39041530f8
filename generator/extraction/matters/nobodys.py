"""A verb of decision that is nobody's decision: what someone is accused of, what a thing does, what nobody did."""

from functools import cache
from typing import NamedTuple

from generator.extraction.matters.doers import verbs_begin
from generator.extraction.matters.lexicon import Verb, lists, things
from generator.extraction.matters.stretches import behind
from generator.extraction.tokens import Line
from generator.model.tables import word_set

RELATIVES = frozenset({"that", "which"})
OF_WHAT = frozenset({"of", "with", "for"})
"""Between a word for accusing and what somebody is accused of."""
ACCUSED = 32
"""Tokens from a word for accusing to the last that somebody is accused of."""
IFS = frozenset({"if", "unless", "case"})
"""Words that begin a clause in which nothing is done."""
NOT_YET = frozenset({"until", "once", "when", "whenever", "before"})
"""As much, where the clause is told in the present."""
JUDGED_OUT = frozenset({"refuse", "restrict"})
"""Classes of "ruled out" and "excluded"."""
SUBJECT = 6
"""Tokens from "that" to the verb of its clause."""
HELD = 4
"""Tokens of what is ruled out within which its noun stands."""


class Nobodys(NamedTuple):
    """The word lists of the table."""

    accusing: frozenset[str]
    nobody: frozenset[str]
    causes: frozenset[str]
    requiring: frozenset[str]


@cache
def nobodys() -> Nobodys:
    """The word lists."""
    return Nobodys(*(word_set(__file__, "nobodys.yml", name) for name in Nobodys._fields))


def is_nobodys(line: Line, at: int, start: int, verb: Verb, about: tuple[int, int], *, passive: bool) -> bool:
    """Whether a verb in the clause that begins at `start` tells of no decision, though its words are those of one."""
    begin = verbs_begin(line.lowers, at)
    return (
        is_accused(line, at, begin, verb.form)
        or (not passive and is_of_thing(line, begin))
        or is_not_yet(line, start, verb.form)
        or is_denied(line, begin)
        or (verb.form == "base" and is_required(line, begin))
        or is_ruled_out(line, verb, about)
    )


def is_accused(line: Line, at: int, begin: int, form: str) -> bool:
    """Whether a verb tells what somebody is said to have done: "accused of moving", "tried for having signed"."""
    words = line.lowers
    first = begin - (words[begin - 1] == "having")
    if form != "ing" and first == begin:
        return False
    return words[first - 1] in OF_WHAT and not nobodys().accusing.isdisjoint(words[max(0, at - ACCUSED) : at])


def is_of_thing(line: Line, begin: int) -> bool:
    """Whether a relative clause tells what a thing did: "the ship that blocked the port"; a measure may decide."""
    words = line.lowers
    if begin < 2 or words[begin - 1] not in RELATIVES:
        return False
    head = begin - 2 - (words[begin - 2] == ",")
    known = lists().actors | things()
    return head >= 0 and words[head].isalpha() and not line.capital(head) and words[head] not in known


def is_not_yet(line: Line, start: int, form: str) -> bool:
    """Whether a clause tells on what something hangs: "if it bans nets", "only when it allows food in"."""
    opener = line.lowers[max(0, start - 1) : start]
    return not IFS.isdisjoint(opener) or (form in ("s", "base") and not NOT_YET.isdisjoint(opener))


def is_denied(line: Line, begin: int) -> bool:
    """Whether the subject says that nobody acted: "nobody stopped", "no country has banned"."""
    first = behind(line, begin)
    return first < begin and line.lowers[first] in nobodys().nobody


def is_required(line: Line, begin: int) -> bool:
    """Whether a clause tells what is needed: "it requires that the council amend the charter"."""
    words = line.lowers
    rows = range(max(1, begin - SUBJECT), begin)
    return any(words[at] == "that" and words[at - 1] in nobodys().requiring for at in rows)


def is_ruled_out(line: Line, verb: Verb, about: tuple[int, int]) -> bool:
    """Whether what is ruled out is a cause: somebody judges what has been, and decides nothing."""
    words = line.lowers[about[0] : min(about[1], about[0] + HELD)]
    return verb.group in JUDGED_OUT and not nobodys().causes.isdisjoint(words)
