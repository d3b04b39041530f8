"""A difference is two wordings of one number: same subject, same measure; never resolved for the reader."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.model.annotation import Annotated, Quantity
from generator.model.claim import Statement
from generator.model.entity import Entity
from generator.model.ids import digest
from generator.model.story import Difference, Wording

RULES = {
    "value": "different numbers for one measure of one subject",
    "precision": "one number, in words that say more or less than each other",
    "vague": "a number beside words that give only its size",
}
VAGUE_MEASURES = frozenset({"duration"})


def find_differences(
    articles: Iterable[Annotated],
    subjects: Mapping[tuple[str, int, int], str],
    statements: Mapping[tuple[str, int], Statement],
    entities: Mapping[str, Entity],
) -> tuple[Difference, ...]:
    """Numbers that different sources give in different words for one subject and measure, sorted by id."""
    groups: dict[tuple[str, str], list[tuple[Quantity, Statement]]] = defaultdict(list)
    for article in articles:
        for quantity in article.quantities:
            place = (article.source.id, quantity.sentence)
            subject = subjects.get((*place, quantity.span.start))
            if subject and place in statements and quantity.measure and quantity.measure not in VAGUE_MEASURES:
                groups[subject, quantity.measure].append((quantity, statements[place]))
    found = []
    for (subject, measure), rows in sorted(groups.items()):
        wordings: dict[tuple[str, float | None], list[tuple[Quantity, Statement]]] = defaultdict(list)
        for quantity, statement in rows:
            wordings[(quantity.qualifier or "").lower(), quantity.si_value or quantity.value].append(
                (quantity, statement)
            )
        sources = {statement.source for _, statement in rows}
        if len(wordings) > 1 and len(sources) > 1:
            found.append(difference(entities[subject], measure, list(wordings.values())))
    return tuple(found)


def difference(entity: Entity, measure: str, wordings: list[list[tuple[Quantity, Statement]]]) -> Difference:
    """The difference as one value, its sides in the order of their first statement."""
    values = {quantity.si_value or quantity.value for rows in wordings for quantity, _ in rows}
    given = {value for value in values if value is not None}
    type_ = "value" if len(given) > 1 else "precision"
    rule = RULES["vague" if None in values and given else type_]
    return Difference(
        id=f"d-{digest(entity.id, measure)}",
        about=f"{entity.name}: {measure}",
        type=type_,
        rule=rule,
        entity=entity.id,
        wordings=tuple(
            Wording(text=rows[0][0].text, quantity=rows[0][0], statements=tuple(statement for _, statement in rows))
            for rows in sorted(wordings, key=lambda rows: rows[0][1].place)
        ),
    )
