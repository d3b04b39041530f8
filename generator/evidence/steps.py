"""Which decision came before which: only where a sentence says so, or where the days of both are known."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model.annotation import DateRef, Precision, Span
from generator.model.briefing import Briefing
from generator.model.claim import Statement
from generator.model.decision import Decided, Step
from generator.model.story import Matter

Place = tuple[str, int]
BEFORE = re.compile(r"\b(?:previously|earlier|previous|prior|until now|until then|had long|had resisted|had refused)\b")
"""Words that put what a sentence tells of before the decision that it is told on."""


def with_steps(briefing: Briefing, rows: Sequence[Decided]) -> tuple[Decided, ...]:
    """The decisions with those that came before and after, in their order."""
    pages = {row.page for row in rows}
    earlier: dict[str, dict[str, Step]] = defaultdict(dict)
    later: dict[str, dict[str, Step]] = defaultdict(dict)
    for first, then, step in [*worded(briefing, pages), *dated(rows)]:
        if first in later[then]:  # the words of two sentences, or words and days, say the reverse: nothing is certain
            later[then].pop(first)
            earlier[first].pop(then)
        elif then not in later[first]:
            earlier[then][first] = replace(step, page=first)
            later[first][then] = replace(step, page=then)
    return tuple(replace(row, earlier=in_order(earlier[row.page]), later=in_order(later[row.page])) for row in rows)


def in_order(steps: dict[str, Step]) -> tuple[Step, ...]:
    """Steps by page."""
    return tuple(steps[page] for page in sorted(steps))


def worded(briefing: Briefing, pages: set[str]) -> Iterator[tuple[str, str, Step]]:
    """Pairs of pages, the first before the second, that a sentence of both orders.

    The sentence is evidence of the first, and stands under what was before on the second's page.
    """
    evidence: dict[Place, set[str]] = defaultdict(set)
    for move in briefing.moves:
        for statement in move.evidence if move.entity.page in pages else ():
            evidence[statement.place].add(move.entity.page or "")
    found: dict[tuple[str, str], Step] = {}
    for move in briefing.moves:
        then = move.entity.page
        for statement in told_before(move) if then in pages and move.entity.owner else ():
            cue = BEFORE.search(statement.text)
            if cue is None or then is None:
                continue
            for first in sorted(evidence[statement.place] - {then}):
                found.setdefault((first, then), Step(page="", statement=statement, cue=Span(*cue.span())))
    for (first, then), step in sorted(found.items()):
        yield first, then, step


def told_before(move: Matter) -> Sequence[Statement]:
    """What was before a decision: on its page under that, or beside it by words such as "follows previous measures"."""
    known = {s.place for s in move.evidence}
    beside = [s for _, rows in move.parts for s in rows if FOLLOWS.search(s.text) and s.place not in known]
    return [s for s in move.part("before") if s.place not in known] + beside


FOLLOWS = re.compile(r"\b(?:follows?|followed|comes? after|builds? on) (?:\w+ )?(?:previous|earlier|prior)\b")


def dated(rows: Sequence[Decided]) -> Iterator[tuple[str, str, Step]]:
    """Pairs of pages whose decisions one decider took on different days, the earlier first."""
    days: dict[str, list[tuple[str, str, Statement, DateRef]]] = defaultdict(list)
    for row in rows:
        known = {date.first for _, date in row.dates if date.precision is Precision.DAY and date.first == date.last}
        if len(known) == 1 and row.by:
            statement, date = next(one for one in row.dates if one[1].first in known)
            days[row.by[0].entity or ""].append((date.first or "", row.page, statement, date))
    for same in days.values():
        ordered = sorted(same, key=lambda one: one[:2])
        for one, two in pairwise(ordered):
            if one[0] < two[0]:
                yield one[1], two[1], Step(page="", statement=one[2], date=one[3])
