"""Freezing: what a briefing says, as an edition. Nothing is kept that cannot say later what changed."""

from collections.abc import Container

from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement
from generator.model.edition import Differed, Edition, Held, Kept, Side, Stood
from generator.model.source import Rights
from generator.model.story import Difference


def freeze(briefing: Briefing, shown: Container[tuple[str, int]], known: Container[str] = ()) -> Edition:
    """What stands now, without a date. `shown` are the places that pages cite, `known` statements whose words stand."""

    def may(statement: Statement) -> bool:
        return briefing.source[statement.source].rights is Rights.TEXT or statement.place in shown

    return Edition(
        date="",
        sources=tuple(Kept(id=source.id, sha256=source.sha256) for source in briefing.sources),
        pages=tuple(
            Held(id=entity.id, kind=entity.kind.value, name=entity.title, page=entity.page)
            for entity in briefing.entities
            if entity.page and entity.owner
        ),
        claims=tuple(stood for claim in briefing.claims if may(claim.shown) and (stood := stood_of(claim)).statements),
        differences=tuple(differed(difference) for difference in briefing.differences),
        words={s.id: s.text for s in briefing.statements if s.id not in known and may(s)},
    )


def stood_of(claim: Claim) -> Stood:
    """A claim as an edition keeps it: by the statements that mainly say it."""
    mainly = tuple(statement.id for statement, main in claim.parts if main)
    return Stood(id=claim.id, statements=mainly, origins=len(claim.origins), status=claim.status.value)


def differed(difference: Difference) -> Differed:
    """A difference as an edition keeps it."""
    sides = (
        Side(text=w.text, number=w.quantity is not None, statements=tuple(s.id for s in w.statements))
        for w in difference.wordings
    )
    return Differed(id=difference.id, about=difference.about, sides=tuple(sides))
