"""The glossary in the data export: each short form with each full form and all places that give it so."""

from typing import Any

from generator.model.briefing import Briefing
from generator.model.source import Rights
from generator.pages.glossary import explained

Json = dict[str, Any]


def glossary_data(briefing: Briefing, shown: set[tuple[str, int]]) -> list[Json]:
    """Every short form that a source gives in full; of sources whose rights keep words back, only what is shown."""
    found = []
    for short, rows in explained(briefing):
        evidence = [
            {
                "source": one.statement.source,
                "sentence": one.statement.sentence,
                "start": one.span.start,
                "end": one.span.end,
                "text": one.statement.text[one.span.start : one.span.end],
            }
            for one in rows
            if briefing.source[one.statement.source].rights is Rights.TEXT or one.statement.place in shown
        ]
        if evidence:
            found.append({"short": short, "full": rows[0].full, "evidence": evidence})
    return found
