"""How a change of articles is told: in a few lines for people, whole for machines."""

from collections.abc import Iterable
from typing import Any

from generator.model.claim import Claim, Statement
from generator.model.entity import Entity
from generator.model.story import Difference
from generator.publish.planning.compare import Comparison, Grown, Warner

FEW = 5
"""So many of a kind are told; --json has all."""


def lines_of(comparison: Comparison) -> Iterable[str]:
    """What changed, the weightiest first; nothing where nothing did."""
    for heading, rows in groups_of(comparison):
        yield heading
        yield from (f"  {row}" for row in rows[:FEW])
        if len(rows) > FEW:
            yield f"  and {len(rows) - FEW} more"


def groups_of(comparison: Comparison) -> Iterable[tuple[str, list[str]]]:
    """Each kind of change under a heading that counts it, the weightiest first."""
    c = comparison
    rows = (
        ("new page", "new pages", [name_of(e) for e in c.entities]),
        ("page gone", "pages gone", [name_of(e) for e in c.lost_entities]),
        ("number differs", "numbers differ", [words_of(d) for d in c.differences if is_number(d)]),
        ("report differs", "reports differ", [words_of(d) for d in c.differences if not is_number(d)]),
        ("difference settled", "differences settled", [words_of(d) for d in c.settled]),
        ("claim now from more origins", "claims now from more origins", [grown_of(g) for g in c.grown]),
        ("claim now told by more sources", "claims now told by more sources", claims(c.only_stronger)),
        ("claim now told by fewer sources", "claims now told by fewer sources", claims(c.weaker)),
        ("more who warns of a risk", "more who warn of a risk", [warner_of(w) for w in c.warners]),
        ("new claim", "new claims", claims(c.claims)),
        ("claim gone", "claims gone", claims(c.lost_claims)),
        ("statement corrected", "statements corrected", [f"{said(p.statement)} → “{p.now}”" for p in c.corrected]),
        ("statement withdrawn", "statements withdrawn", [said(s) for s in c.withdrawn]),
    )
    for one, many, told in rows:
        if told:
            yield f"{len(told)} {one if len(told) == 1 else many}", told


def grown_of(grown: Grown) -> str:
    """A claim with its origins."""
    return f"{said(grown.claim.shown)}: {grown.before} → {grown.after} origins"


def warner_of(warner: Warner) -> str:
    """Who warns of what, in which statement."""
    return f"“{warner.heard.words}” on docs/{warner.page}: {said(warner.heard.statement)}"


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


def is_number(difference: Difference) -> bool:
    """Whether it is numbers that differ."""
    return any(wording.quantity for wording in difference.wordings)


def words_of(difference: Difference) -> str:
    """What differs, and the wordings with one place of each."""
    rows = [f"“{w.text}” ({w.statements[0].source}:{w.statements[0].sentence})" for w in difference.wordings]
    return f"{difference.about}: {', '.join(rows)}" if rows else difference.about


def as_data(comparison: Comparison) -> dict[str, Any]:
    """All of it, for machines."""
    c = comparison
    return {
        "articles_new": [{"id": s.id, "path": s.path, "title": s.title} for s in c.sources],
        "articles_gone": list(c.lost_sources),
        "pages_new": [entity_data(e) for e in c.entities],
        "pages_gone": [entity_data(e) for e in c.lost_entities],
        "claims_new": [claim_data(claim) for claim in c.claims],
        "claims_gone": [claim_data(claim) for claim in c.lost_claims],
        "claims_stronger": [claim_data(claim) for claim in c.stronger],
        "claims_from_more_origins": [
            {**claim_data(g.claim), "origins_before": g.before, "origins": g.after} for g in c.grown
        ],
        "claims_weaker": [claim_data(claim) for claim in c.weaker],
        "differences_new": [difference_data(d) for d in c.differences],
        "differences_settled": [difference_data(d) for d in c.settled],
        "risks_warned_of": [
            {"page": f"docs/{w.page}", "who": w.heard.words, **statement_data(w.heard.statement)} for w in c.warners
        ],
        "statements_corrected": [{**statement_data(p.statement), "now": p.now} for p in c.corrected],
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
