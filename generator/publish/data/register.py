"""The register of risks and the facts of things in the data export, each as its stretch of a sentence."""

from collections.abc import Callable
from typing import Any

from generator.model.annotation import Span
from generator.model.claim import Statement
from generator.model.register import Heard, Registered
from generator.model.thing import ThingFact

Json = dict[str, Any]


def register_data(row: Registered, may: Callable[[tuple[str, int]], bool]) -> Json:
    """One page of risks; what the rights of a source keep back is left out."""
    return {
        "page": row.page,
        "sources": len(row.sources),
        "origins": len(row.origins),
        "warned_by": [heard_data(one) for one in row.warned if may(one.statement.place)],
        "conditions": [stretch(one.statement, one.span) for one in row.triggers if may(one.statement.place)],
        "played_down_by": [heard_data(one) for one in row.played_down if may(one.statement.place)],
    }


def fact_data(fact: ThingFact) -> Json:
    """A fact of a thing."""
    return {"thing": fact.thing, "sort": fact.sort, **stretch(fact.statement, fact.span)}


def stretch(statement: Statement, span: Span) -> Json:
    """A stretch of a statement."""
    return {
        "source": statement.source,
        "sentence": statement.sentence,
        "start": span.start,
        "end": span.end,
        "text": statement.text[span.start : span.end],
    }


def heard_data(one: Heard) -> Json:
    """One who is heard; where the sentence tells of nobody, the first words of the warning, and `nobody`."""
    text = one.statement.text
    return {
        **stretch(one.statement, one.span or one.hedges[0]),
        "nobody": one.span is None,
        "entity": one.entity,
        "named": one.named,
        "hedges": [text[span.start : span.end] for span in one.hedges],
    }
