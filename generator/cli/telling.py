"""How a change of articles is told: in a few lines for people, whole for machines."""

from collections.abc import Iterable, Sequence
from typing import Any

from generator.model.claim import Claim, Statement
from generator.model.entity import Entity
from generator.model.story import Difference
from generator.publish.compare import Comparison

FEW = 5
"""So many of a kind are told; --json has all."""


def lines_of(comparison: Comparison) -> Iterable[str]:
    """What changed, the weightiest first; nothing where nothing did."""
    c = comparison
    yield from listed("new page", "new pages", [name_of(e) for e in c.entities])
    yield from listed("page gone", "pages gone", [name_of(e) for e in c.lost_entities])
    yield from listed("number differs", "numbers differ", [words_of(d) for d in c.differences])
    yield from listed("difference settled", "differences settled", [words_of(d) for d in c.settled])
    yield from listed("claim now told by more sources", "claims now told by more sources", claims(c.stronger))
    yield from listed("claim now told by fewer sources", "claims now told by fewer sources", claims(c.weaker))
    yield from listed("new claim", "new claims", claims(c.claims))
    yield from listed("claim gone", "claims gone", claims(c.lost_claims))
    yield from listed("statement withdrawn", "statements withdrawn", [said(s) for s in c.withdrawn])


def listed(one: str, many: str, rows: Sequence[str]) -> Iterable[str]:
    """A heading with the count, and the first few."""
    if rows:
        yield f"{len(rows)} {one if len(rows) == 1 else many}"
        yield from (f"  {row}" for row in rows[:FEW])
        if len(rows) > FEW:
            yield f"  and {len(rows) - FEW} more"


def name_of(entity: Entity) -> str:
    """An entry and where its page is."""
    return f"{entity.kind.value} {entity.name}: docs/{entity.page}"


def claims(rows: Iterable[Claim]) -> list[str]:
    """Claims by the words shown; what more sources tell comes first."""
    ranked = sorted(rows, key=lambda claim: (-len(claim.sources), claim.shown.place))
    return [said(claim.shown) for claim in ranked]


def said(statement: Statement) -> str:
    """A statement and its place."""
    return f"“{statement.text}” ({statement.source}:{statement.sentence})"


def words_of(difference: Difference) -> str:
    """What differs, and the wordings with one place of each."""
    rows = [f"“{w.text}” ({w.statements[0].source}:{w.statements[0].sentence})" for w in difference.wordings]
    return f"{difference.about}: {', '.join(rows)}"


def as_data(comparison: Comparison) -> dict[str, Any]:
    """All of it, for machines."""
    c = comparison
    return {
        "pages_new": [entity_data(e) for e in c.entities],
        "pages_gone": [entity_data(e) for e in c.lost_entities],
        "claims_new": [claim_data(claim) for claim in c.claims],
        "claims_gone": [claim_data(claim) for claim in c.lost_claims],
        "claims_stronger": [claim_data(claim) for claim in c.stronger],
        "claims_weaker": [claim_data(claim) for claim in c.weaker],
        "differences_new": [difference_data(d) for d in c.differences],
        "differences_settled": [difference_data(d) for d in c.settled],
        "statements_withdrawn": [statement_data(s) for s in c.withdrawn],
    }


def entity_data(entity: Entity) -> dict[str, Any]:
    """An entry."""
    return {"id": entity.id, "name": entity.name, "kind": entity.kind.value, "page": f"docs/{entity.page}"}


def statement_data(statement: Statement) -> dict[str, Any]:
    """A statement and its place."""
    place = {"source": statement.source, "sentence": statement.sentence}
    return {"id": statement.id, **place, "text": statement.text}


def claim_data(claim: Claim) -> dict[str, Any]:
    """A claim, its words and its sources."""
    return {"id": claim.id, "text": claim.shown.text, "sources": list(claim.sources)}


def difference_data(difference: Difference) -> dict[str, Any]:
    """A difference and its wordings."""
    return {"id": difference.id, "about": difference.about, "wordings": [w.text for w in difference.wordings]}
