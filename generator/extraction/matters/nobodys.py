"""A verb of decision that decides nothing: what someone is accused of, what a thing does, what nobody did."""

from functools import cache
from typing import NamedTuple

from generator.extraction.matters.doers import verbs_begin
from generator.extraction.matters.lexicon import Verb, lists, things
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import behind
from generator.extraction.tokens import Line
from generator.model.tables import either, word_set

RELATIVES = frozenset({"that", "which"})
OF_WHAT = frozenset({"of", "with", "for", "by"})
"""Between a word for accusing and what somebody is accused of."""
ACCUSED = 32
"""Tokens from a word for accusing to the last that somebody is accused of."""
OBJECTS = frozenset({"it", "them", "him", "her"})
"""What stands for the object of the verb before "and"."""
LASTING = frozenset({"year", "years", "months", "weeks", "days", "decade", "decades", "month"})
"""What lasts so long is what comes after "of"."""
MEANT = frozenset({"it", "him", "her"})
"""What stands for one thing or person that was named before."""
IFS = frozenset({"if", "unless", "case", "whether"})
"""Words that begin a clause in which nothing is done."""
NOT_YET = frozenset({"until", "once", "when", "whenever", "before"})
"""As much, where the clause is told in the present."""
URGING = frozenset({"demand", "ask", "counter"})
"""Classes of what is asked of others."""
JUDGED_OUT = frozenset({"refuse", "restrict"})
"""Classes of "ruled out" and "excluded"."""
STILL = frozenset({"longer", "more", "fewer", "-", "other"})
"""After "no" they leave something: "no more than ten"."""
WINNING = frozenset({"win", "wins", "won", "winning"})
PAST = frozenset({"was", "were"})
"""After what would have been they begin what was."""
SUBJECT = 6
"""Tokens from "that" to the verb of its clause."""
ENSURING, ENSURED = frozenset({"sure", "ensure", "ensures", "ensured", "ensuring"}), 4
"""Words before what somebody sees to, which nobody has decided yet; tokens to its verb: "make sure that it is"."""
UNDER = 16
"""Tokens of a condition before its comma."""
HELD = 4
"""Tokens of what is ruled out within which its noun stands."""


class Nobodys(NamedTuple):
    """The word lists of the table."""

    accusing: frozenset[str]
    nobody: frozenset[str]
    causes: frozenset[str]
    requiring: frozenset[str]
    honours: frozenset[str]
    calm: frozenset[str]
    boasts: frozenset[str]
    blows: frozenset[str]


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
        or is_denied(line, begin, about)
        or is_won(line, at, about)
        or (verb.group in URGING and not nobodys().calm.isdisjoint(line.lowers[about[0] : about[1]]))
        or (line.lowers[at].startswith("declar") and line.lowers[about[0]] in nobodys().boasts)
        or is_called(line, at, verb.group)
        or is_counterfactual(line, start, at)
        or (verb.form == "base" and is_required(line, begin))
        or is_ruled_out(line, verb, about)
        or (verb.group == "launch" and is_blow(line, about))
        or not ENSURING.isdisjoint(line.lowers[max(0, begin - ENSURED) : begin])
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
    known = either(lists().actors, things())
    return head >= 0 and words[head].isalpha() and not line.capital(head) and words[head] not in known


def is_not_yet(line: Line, start: int, form: str) -> bool:
    """Whether a clause tells on what something hangs: "if it bans nets", "only when it allows food in"."""
    opener = line.lowers[max(0, start - 1) : start]
    if form == "base" and opener == [","] and is_under_if(line, start - 1):
        return True
    return not IFS.isdisjoint(opener) or (form in ("s", "base") and not NOT_YET.isdisjoint(opener))


def is_under_if(line: Line, comma: int) -> bool:
    """Whether a clause before a comma tells on what the next hangs: "if they strike, | the yard will close"."""
    words = line.lowers
    near = words[max(0, comma - UNDER) : comma]
    return not {"if", "unless"}.isdisjoint(near) and "," not in near and "but" not in near


def is_denied(line: Line, begin: int, about: tuple[int, int]) -> bool:
    """Whether nobody acted, or on nothing: "nobody stopped", "no country has banned", "it gave no date"."""
    words, first = line.lowers, behind(line, begin)
    nothing = words[about[0]] == "no" and words[about[0] + 1] not in STILL
    return nothing or (first < begin and words[first] in nobodys().nobody)


def is_won(line: Line, at: int, about: tuple[int, int]) -> bool:
    """Whether somebody won what others award: "won the prize"."""
    words = line.lowers
    return words[at] in WINNING and not nobodys().honours.isdisjoint(words[about[0] : about[1]])


def is_blow(line: Line, about: tuple[int, int]) -> bool:
    """Whether what is launched is a single blow, an event of a war: "launched two raids"; an offensive is decided."""
    words = line.lowers
    end = next((n for n in range(*about) if words[n] in small().prepositions), about[1])
    return end > about[0] and words[end - 1] in nobodys().blows


def is_called(line: Line, at: int, group: str) -> bool:
    """Whether a verb only says what something is called: "what they called a sham election"."""
    return group == "summon" and "what" in line.lowers[max(0, at - HELD) : at]


def is_counterfactual(line: Line, start: int, at: int) -> bool:
    """Whether it would have been so, and was not: "the bill would have let them go"; not "which would have …, was".

    So is what opens with "Had": "Had the council let them go, …".
    """
    words = line.lowers
    if words[0] == "had" and "," not in words[:at] and "and" not in words[:at]:
        return True
    return "would" in line.bag and any(
        words[n : n + 2] == ["would", "have"] and words[n + 2] != "to" and PAST.isdisjoint(words[n + 3 : at])
        for n in range(max(0, start), at - 1)
    )


def is_required(line: Line, begin: int) -> bool:
    """Whether a clause tells what is needed: "it requires that the council amend the charter"."""
    words = line.lowers
    rows = range(max(1, begin - SUBJECT), begin)
    return any(words[at] == "that" and words[at - 1] in nobodys().requiring for at in rows)


def is_ruled_out(line: Line, verb: Verb, about: tuple[int, int]) -> bool:
    """Whether what is ruled out is a cause: somebody judges what has been, and decides nothing."""
    words = line.lowers[about[0] : min(about[1], about[0] + HELD)]
    return verb.group in JUDGED_OUT and not nobodys().causes.isdisjoint(words)


def is_idle(words: list[str], about: tuple[int, int], objects: frozenset[str] = frozenset()) -> bool:
    """Whether what a verb is about is "it", or begins with what is only said, known or felt: "a statement on …".

    What the verb's own `objects` name is not: "dropped the case".
    """
    idle, s = lists().idle - objects, small()
    further = words[about[0]] in OBJECTS and words[about[0] - 2] == "and"
    ends = about[1] - about[0] == 1 or words[about[0] + 1] in s.prepositions
    if ends and words[about[0]] in MEANT and not further:
        return False
    pronoun = words[about[0]] in s.pronouns and words[about[0]] not in s.determiners
    if further or words[about[0]] == "such" or (ends and pronoun):
        return True
    reach = 4 if LASTING.isdisjoint(words[about[0] : about[0] + 4]) else 6
    for at in range(about[0], min(about[1], about[0] + reach)):
        lasting = words[at] == "of" and words[at - 1] in LASTING
        if (words[at] in s.prepositions or words[at] == "to") and not lasting:
            return False
        if words[at] in idle:
            return True
    return False
