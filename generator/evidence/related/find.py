"""A relation is what one entity does to another in one clause: told as done, by whom and to whom beyond doubt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.evidence.related.acts import acting, by_hyphen, by_nouns, by_place, by_verbs
from generator.evidence.related.among import by_listing
from generator.evidence.related.arms import by_arms
from generator.evidence.related.deciding import Move, deciders, proposing
from generator.evidence.related.granted import by_permission
from generator.evidence.related.lexicon import Predicate
from generator.evidence.related.offices import offices_in
from generator.evidence.related.slots import Clause, entities
from generator.model.annotation import Mode
from generator.model.claim import Statement
from generator.model.entity import Entity, Mention
from generator.model.kind import ACTORS, Kind
from generator.model.story import Matter, Relation

Found = tuple[str, str, str]


def find_relations(
    statements: Iterable[tuple[Statement, Sequence[Found]]],
    mentions: Mapping[tuple[str, int], Sequence[Mention]],
    registry: Mapping[str, Entity],
    moves: Iterable[Matter],
) -> tuple[Relation, ...]:
    """Relations with their evidence, sorted; none between what shares a page. Each statement comes with its own."""
    kinds = {key: entity.kind for key, entity in registry.items()}
    evidence: dict[str, list[Move]] = defaultdict(list)
    for matter in moves:
        move = Move(matter.entity)
        for statement in matter.evidence:
            evidence[statement.id].append(move)
    found: dict[Found, list[Statement]] = defaultdict(list)
    for statement, own in statements:
        rows = list(own)
        here = mentions.get(statement.place, ())
        decided = evidence.get(statement.id, ())
        if here and decided and tells(statement) and statement.mode is not Mode.HYPOTHETICAL:
            told = [(o, verb) for o, verb in deciders(Clause(statement.text, here, kinds)) if kinds[o] in ACTORS]
            rows += [(one, deed(verb), m.id) for one, verb in told for m in decided if m.is_by(verb, registry[one])]
        for row in rows:
            one, other = registry[row[0]], registry[row[2]]
            if one is not other and not (one.page and one.page == other.page):
                found[row].append(statement)
    return tuple(
        Relation(subject=s, predicate=p, object=o, evidence=tuple(dict.fromkeys(rows)))
        for (s, p, o), rows in sorted(found.items())
    )


def relations_of(statement: Statement, here: Sequence[Mention], kinds: Mapping[str, Kind]) -> tuple[Found, ...]:
    """What a statement says that one of the `here` mentioned does to another."""
    if len({mention.entity for mention in here}) < 2 or not tells(statement):
        return ()
    ahead = statement.mode is Mode.FUTURE
    rows = relations_in(Clause(statement.text, here, kinds))
    return tuple(row for row in rows if not (ahead and row[1] == "stands_in"))


def tells(statement: Statement) -> bool:
    """Whether a statement tells something as being so."""
    return statement.mode is not Mode.DENIED and not statement.text.endswith("?")


def deed(verb: str) -> str:
    """What a verb tells of somebody and a decision: that it is taken, or only put forward."""
    return "proposes" if verb in proposing() else "decides"


def relations_in(clause: Clause) -> Iterator[Found]:
    """What a sentence says that one does to another, by verbs, by nouns, and by what stands after a hyphen."""
    yield from offices_in(clause)
    rows = (*by_verbs(clause), *by_nouns(clause), *by_hyphen(clause), *by_place(clause))
    others = (*by_permission(clause, acting), *by_arms(clause), *by_listing(clause))
    for subjects, predicate, objects in (*rows, *others):
        for one in entities(subjects):
            for other in entities(objects):
                if fits(clause.kinds[one], predicate, clause.kinds[other]):
                    yield one, predicate.name, other


def fits(subject: Kind, predicate: Predicate, other: Kind) -> bool:
    """Whether the kinds of the two can stand in the relation."""
    if subject not in predicate.subjects or other not in predicate.objects | predicate.direct:
        return False
    return not (predicate.name == "attacks" and {subject, other} <= {Kind.ORGANISATION, Kind.PERSON})
