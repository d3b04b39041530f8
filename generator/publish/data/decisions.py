"""Decisions in the data export: who took them and when, their limits, who is for or against, their order."""

from collections.abc import Callable
from typing import Any

from generator.model.decision import Decided, Step, Told
from generator.publish.data.register import stretch

Json = dict[str, Any]
May = Callable[[tuple[str, int]], bool]


def decided_data(row: Decided, may: May) -> Json:
    """The decisions of one page; what the rights of a source keep back is left out."""
    return {
        "page": row.page,
        "decided_by": [told_data(one) for one in row.by if may(one.statement.place)],
        "dates": [
            {**stretch(statement, date.span), "first": date.first, "last": date.last}
            for statement, date in row.dates
            if may(statement.place)
        ],
        "limits": [{"sort": sort, **told_data(one)} for sort, one in row.scope if may(one.statement.place)],
        "stances": [{"sort": sort, **told_data(one)} for sort, one in row.stances if may(one.statement.place)],
        "earlier": [step_data(step) for step in row.earlier if may(step.statement.place)],
        "later": [step_data(step) for step in row.later if may(step.statement.place)],
    }


def told_data(one: Told) -> Json:
    """A stretch, whom it names, and the words that show it."""
    return {**stretch(one.statement, one.span), "entity": one.entity, "cue": one.shown_by, "cue_start": one.cue.start}


def step_data(step: Step) -> Json:
    """Another decision's page, and the words or the date that put it before or after."""
    span = step.cue or (step.date.span if step.date else None)
    where = {"source": step.statement.source, "sentence": step.statement.sentence}
    return {
        "page": step.page,
        **(stretch(step.statement, span) if span else where),
        "by": "words" if step.cue else "date",
    }
