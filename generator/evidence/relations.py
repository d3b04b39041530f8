"""A relation is one entity, a verb of the list right before another entity, in one clause of one sentence."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from generator.model.claim import Statement
from generator.model.entity import How, Mention
from generator.model.story import Relation
from generator.model.tables import alternatives, read_table

STOPS = re.compile(r"[,;:.—]|’s|'s|\b(?:that|which|who|to)\b")
PREPOSITION = re.compile(r"\b(?:into|inside|in|against|on|at|over|within|from|near|with|by|of)\b")
BETWEEN = 4
"""At most this many words stand between subject and verb, and between verb and object."""


@cache
def verbs() -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The predicate of each verb, and a pattern that finds any of them."""
    by_verb = {verb: predicate for predicate, forms in read_table(__file__, "predicates.yml").items() for verb in forms}
    return by_verb, re.compile(rf"\b({alternatives(list(by_verb))})\b")


def find_relations(
    statements: Iterable[Statement], mentions: Mapping[tuple[str, int], Sequence[Mention]]
) -> tuple[Relation, ...]:
    """Relations with their evidence, sorted; an entity has none with itself."""
    by_verb, pattern = verbs()
    found: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        here = [m for m in mentions.get(statement.place, ()) if m.how is not How.REFERENCE]
        for verb in pattern.finditer(statement.text):
            subject = next((m for m in reversed(here) if m.span.end <= verb.start()), None)
            object_ = next((m for m in here if m.span.start >= verb.end()), None)
            if not subject or not object_ or subject.entity == object_.entity:
                continue
            gaps = (statement.text[subject.span.end : verb.start()], statement.text[verb.end() : object_.span.start])
            if not is_finite(statement.text, verb) or PREPOSITION.search(gaps[1]):
                continue
            if all(len(gap.split()) <= BETWEEN and not STOPS.search(gap) for gap in gaps):
                found[subject.entity, by_verb[verb[1]], object_.entity].append(statement)
    return tuple(
        Relation(subject=s, predicate=p, object=o, evidence=tuple(dict.fromkeys(rows)))
        for (s, p, o), rows in sorted(found.items())
    )


def is_finite(text: str, verb: re.Match[str]) -> bool:
    """Whether the form can be what a subject does: not part of "X-supplied", nor "a supplied", nor "was supplied"."""
    before, after = text[: verb.start()], text[verb.end() :]
    return not re.search(
        r"(?:[-–]|\b(?:an?|the|its|their|his|her|newly|recently|by|being|be|was|were|is|are) ?)\Z", before
    ) and not after.startswith("-")
