"""What an actor did, wants and fears, and what others say of it, told apart where the grammar is sure."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.evidence.related.roles import DID, FEAR, WANT, role_of
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement
from generator.model.kind import ACTORS

Row = tuple[Claim, Statement]
HEADINGS = {DID: "What they did", WANT: "What they want", FEAR: "What they fear"}
OF_THEM = "What others say of them"
TAKEN = {
    DID: frozenset({"", "decision", "action", "reaction"}),
    WANT: frozenset({"", "reaction", "action", "talks"}),
    FEAR: frozenset({"", "risk", "reaction"}),
}
"""From which topics a statement is taken for what an actor did, wants or fears: the others tell more of it."""
SAID = frozenset({"accuses", "condemns", "criticizes", "welcomes", "warns", "urges", "threatens", "asks"})
"""Relations that are words: who bears the other part of them is spoken of."""
KINDS = frozenset(kind.value for kind in ACTORS)


def acted(
    briefing: Briefing, chosen: Mapping[str, Sequence[Row]], own: Collection[str], kind: str
) -> Iterator[tuple[str, list[Row]]]:
    """The headings of what an actor did, wants and fears, with the chosen statements; none on other pages."""
    kinds = {key: entity.kind for key, entity in briefing.entity.items()} if kind in KINDS else {}
    found: dict[str, list[Row]] = {role: [] for role in HEADINGS}
    for topic, rows in chosen.items() if kinds else ():
        for row in rows:
            role = role_of(row[1], briefing.mentions_at.get(row[1].place, ()), kinds, own)
            if role and topic in TAKEN[role]:
                found[role].append(row)
    yield from ((HEADINGS[role], rows) for role, rows in found.items() if rows)


def said_of(briefing: Briefing, own: Collection[str], kind: str) -> set[str]:
    """The ids of the statements by which others say something of an actor: accuse, condemn, praise, warn or urge it."""
    rows = (row for key in own for row in briefing.relations_of.get(key, ()) if kind in KINDS)
    return {s.id for row in rows if row.object in own and row.predicate in SAID for s in row.evidence}


def ids_of(chosen: Mapping[str, Sequence[Row]]) -> set[str]:
    """The ids of the statements chosen, and of those that are cited beside them as saying the same."""
    return {one.id for rows in chosen.values() for claim, statement in rows for one in (statement, *claim.statements)}
