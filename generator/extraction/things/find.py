"""The things and groups that one article names by common nouns, each with the clue that tells its kind."""

from collections.abc import Callable, Iterable

from generator.extraction.things.acronyms import find_acronyms
from generator.extraction.things.designators import DIGIT, MAY, find_designators, find_models
from generator.extraction.things.documents import find_cases, named_document, numbered_document, plain_document
from generator.extraction.things.events import find_event, find_flights, front_event
from generator.extraction.things.forces import find_force
from generator.extraction.things.germs import find_germ
from generator.extraction.things.groups import find_group, find_member
from generator.extraction.things.lexicon import Hit, heads
from generator.extraction.things.named import find_thing
from generator.extraction.things.ships import SHIP, find_ships
from generator.extraction.things.substances import find_substance
from generator.model.annotation import Naming
from generator.model.source import Sentence, Source

RULES: dict[str, Callable[[Sentence, Hit], Iterable[Naming]]] = {
    "thing": find_thing,
    "substance": find_substance,
    "germ": find_germ,
    "group": find_group,
    "member": find_member,
    "force": find_force,
    "plain": plain_document,
    "document": named_document,
    "numbered": numbered_document,
    "event": find_event,
    "front": front_event,
}
"""By the sort of the head noun, what reads its phrase."""


def find_things(source: Source) -> tuple[Naming, ...]:
    """Weapons, products, groups that speak, forces, laws and plans of an article, sorted by sentence and span."""
    found: list[Naming] = []
    search = heads().find
    for sentence in source.sentences:
        if not sentence.says:
            continue
        text = sentence.text
        for hit in search(text):
            rule = RULES.get(hit.head.sort)
            if rule:
                found.extend(rule(sentence, hit))
        if MAY.search(text):
            found.extend(find_designators(sentence))
        if DIGIT.search(text):
            found.extend(find_models(sentence))
        if "(" in text:
            found.extend(find_acronyms(sentence))
        if "light " in text:
            found.extend(find_flights(sentence))
        if SHIP.search(text):
            found.extend(find_ships(sentence))
        if " v. " in text:
            found.extend(find_cases(sentence))
    return tuple(sorted(found, key=lambda n: (n.sentence, n.span.start, n.span.end, n.text, n.clue)))
