"""Claims in the data export: the statements that make them up, their clauses, origins and denials."""

from typing import Any

from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement

Json = dict[str, Any]


def place(statement: Statement) -> Json:
    """Where a statement stands: the whole sentence."""
    return {"source": statement.source, "sentence": statement.sentence, "start": 0, "end": len(statement.text)}


def clause_data(claim: Claim) -> dict[str, Json]:
    """The clause of each statement that says what the claim says, by statement id, and why it is one of the claim's."""
    return {
        m.statement.id: {
            "clause_start": m.span.start,
            "clause_end": m.span.end,
            "main_clause": m.main,
            "agrees_in": m.reason or None,
        }
        for m in claim.members
    }


def claim_data(claim: Claim, briefing: Briefing) -> Json:
    """A claim with its statements; a statement may be in several, in one by its main clause."""
    clauses, origins = clause_data(claim), claim.origins
    return {
        "id": claim.id,
        "text": claim.shown.text,
        "edited": False,
        "topic": next((t for t in briefing.profile.precedence if claim.shown.is_about(t)), None),
        "status": claim.standing(origins).value,
        "independent_origins": len(origins),
        "origins": [{"label": o.label, "kind": o.kind, "via": list(o.via)} for o in origins],
        "denied_by": [place(s) for s in claim.denials],
        "entities": sorted({entity for s in claim.statements for entity in s.entities}),
        "reason": claim.reason or None,
        "first_stood": briefing.first_stood(claim),
        "statements": [
            {
                **place(s),
                "id": s.id,
                "modality": s.mode.value,
                "cues": list(s.cues),
                "attributed_to": s.attributed_to,
                "speaker": s.speaker,
                "origins": [origin.label for origin in s.origins],
                "origin_kinds": [origin.kind for origin in s.origins],
                "origin_via": [" → ".join(origin.via) for origin in s.origins],
                "origin_parts": [origin.part for origin in s.origins],
                "topics": [{"id": topic, "cue": cue} for topic, cue in s.topics],
                **clauses.get(s.id, {}),
            }
            for s in claim.statements
        ],
    }
