"""A relation is what one entity does to another in one clause: told as done, by whom and to whom beyond doubt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.evidence.related.acts import (
    acting,
    by_being,
    by_hyphen,
    by_message,
    by_nouns,
    by_place,
    by_possession,
    by_trying,
    by_verbs,
    by_where,
)
from generator.evidence.related.among import by_listing
from generator.evidence.related.arms import by_arms
from generator.evidence.related.belonging import belonging_in
from generator.evidence.related.deciding import Move, deciders, proposing
from generator.evidence.related.granted import by_permission
from generator.evidence.related.known import known_relations
from generator.evidence.related.lexicon import Predicate, predicates
from generator.evidence.related.offices import offices_in
from generator.evidence.related.slots import Clause, entities
from generator.model.annotation import Mode
from generator.model.briefing import Briefing
from generator.model.claim import Statement
from generator.model.entity import Mention
from generator.model.kind import ACTORS, Kind
from generator.model.story import Relation

Found = tuple[str, str, str]
SAID_WITH: Mapping[str, Sequence[str]] = {
    "serves": ("leads", "speaks_for"),
    "works_for": ("leads", "speaks_for"),
    "has": ("makes", "uses", "supplies"),
    "decides": ("changes", "withdraws", "accepts", "authorizes", "bars", "proposes"),
}
"""What goes without saying where one of the others is told of the same two: a decision, by the same sentences."""
SURE = (Mode.ASSERTED, Mode.ATTRIBUTED, Mode.HEDGED)
"""How sure a relation may be told, the surest first."""


def find_relations(statements: Iterable[tuple[Statement, Sequence[Found]]], briefing: Briefing) -> tuple[Relation, ...]:
    """Relations with their evidence, sorted; none between what shares a page. Each statement comes with its own."""
    registry = briefing.entity
    found: dict[Found, dict[tuple[str, int], Statement]] = defaultdict(dict)
    rows = ((row, statement) for statement, own in statements for row in own)
    moves = {matter.entity.id: Move(matter.entity, briefing.entities) for matter in briefing.moves}
    for row, statement in (*rows, *of_deciders(briefing, moves), *known_relations(briefing, moves)):
        one, other = registry[row[0]], registry[row[2]]
        if one is not other and not (one.page and one.page == other.page):
            found[row][statement.place] = statement
    for subject, predicate, thing in [row for row in found if row[1] in SAID_WITH]:
        more = [found.get((subject, name, thing), {}) for name in SAID_WITH[predicate]]
        if found[subject, predicate, thing].keys() <= {place for rows_ in more for place in rows_} or (
            predicate != "decides" and any(more)
        ):
            del found[subject, predicate, thing]
    return tuple(
        Relation(
            subject=s,
            predicate=p,
            object=o,
            evidence=tuple(rows[place] for place in sorted(rows)),
            mode=min((told_as(row, s, predicates()[p]) for row in rows.values()), key=SURE.index),
        )
        for (s, p, o), rows in sorted(found.items())
    )


def of_deciders(briefing: Briefing, moves: Mapping[str, Move]) -> Iterator[tuple[Found, Statement]]:
    """Who decides or proposes what a statement is evidence of, by its verbs."""
    registry = briefing.entity
    kinds = {key: entity.kind for key, entity in registry.items()}
    evidence: dict[tuple[str, int], list[Move]] = defaultdict(list)
    for matter in briefing.moves:
        for statement in matter.evidence:
            evidence[statement.place].append(moves[matter.entity.id])
    for place in sorted(evidence):
        statement, here = briefing.statement_at[place], briefing.mentions_at.get(place, ())
        named = {mention.entity for mention in here}
        if here and tells(statement):
            for one, verb in deciders(Clause(statement.text, here, kinds)):
                for move in evidence[place]:
                    if kinds[one] in ACTORS and move.is_by(verb, registry[one], named, statement.text):
                        yield (one, deed(verb), move.id), statement


def told_as(statement: Statement, subject: str, predicate: Predicate) -> Mode:
    """How sure a statement tells a relation; what somebody is, and does by speaking, is told plainly."""
    if predicate.standing or statement.speaker == subject or statement.mode not in SURE:
        return Mode.ASSERTED
    return statement.mode


def relations_of(statement: Statement, here: Sequence[Mention], kinds: Mapping[str, Kind]) -> tuple[Found, ...]:
    """What a statement says that one of the `here` mentioned does to another."""
    if len({mention.entity for mention in here}) < 2:
        return ()
    clause = Clause(statement.text, here, kinds)
    rows = (*standing_in(clause), *acts_in(clause)) if tells(statement) else tuple(standing_in(clause))
    ahead = statement.mode is Mode.FUTURE
    return tuple(row for row in rows if not (ahead and row[1] == "stands_in"))


def tells(statement: Statement) -> bool:
    """Whether a statement tells something as being so."""
    return statement.mode not in (Mode.DENIED, Mode.HYPOTHETICAL) and not statement.text.endswith("?")


def deed(verb: str) -> str:
    """What a verb tells of somebody and a decision: that it is taken, or only put forward."""
    return "proposes" if verb in proposing() else "decides"


def standing_in(clause: Clause) -> Iterator[Found]:
    """What a sentence says in passing that one is to another, whatever it denies, asks or supposes."""
    yield from offices_in(clause)
    yield from belonging_in(clause)


def acts_in(clause: Clause) -> Iterator[Found]:
    """What a sentence says that one does to another, by verbs, by nouns, and by what stands after a hyphen."""
    rows = (*by_verbs(clause), *by_nouns(clause), *by_hyphen(clause), *by_place(clause))
    more = (*by_trying(clause), *by_where(clause), *by_message(clause), *by_being(clause), *by_possession(clause))
    others = (*by_permission(clause, acting), *by_arms(clause), *by_listing(clause))
    for subjects, predicate, objects in (*rows, *more, *others):
        for one in entities(subjects):
            for other in entities(objects):
                if fits(clause.kinds[one], predicate, clause.kinds[other]):
                    yield one, predicate.name, other


def fits(subject: Kind, predicate: Predicate, other: Kind) -> bool:
    """Whether the kinds of the two can stand in the relation."""
    if subject not in predicate.subjects or other not in predicate.objects | predicate.direct:
        return False
    return not (predicate.name == "attacks" and {subject, other} <= {Kind.ORGANISATION, Kind.PERSON})
