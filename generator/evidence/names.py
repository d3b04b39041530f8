"""An entity is known by its forms: what the registry lists, and what its kind adds by general rules."""

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass

from generator.evidence.states import names_of_state
from generator.extraction.matters.lexicon import measures, nouns, papers, verbs
from generator.extraction.matters.small import small
from generator.model.entity import Entity, How
from generator.model.kind import Kind

REGISTRY = "registry"
LONGEST = 6
"""Words of a name."""
PLURAL_KINDS = frozenset({Kind.WEAPON, Kind.TECHNOLOGY, Kind.GROUP})


@dataclass(frozen=True, slots=True)
class Form:
    """One way to name an entity; `entity` is empty for words that must not be taken for `bars`."""

    text: str
    entity: str
    how: How
    rule: str
    bars: str = ""


def forms_of(entities: Iterable[Entity]) -> list[Form]:
    """Every form of every entity, sorted; two entities may share one, which then names neither."""
    entities = list(entities)
    surnames = Counter(word for e in entities for word in surnames_of(e))
    forms: dict[tuple[str, str], Form] = {}
    for entity in entities:
        if entity.kind is Kind.RISK:
            continue
        rows = list(registered(entity))
        rows.extend(
            Form(word, entity.id, How.ALIAS, "surname") for word in sorted(surnames_of(entity)) if surnames[word] == 1
        )
        if entity.kind is Kind.STATE:
            rows.extend(of_state(entity))
        for form in rows:
            forms.setdefault((form.text, form.entity or f"!{form.bars}"), form)
    listed = {form.text for form in forms.values() if form.entity and form.rule == REGISTRY}
    owners = Counter(form.text for form in forms.values() if form.entity and wins(form, listed))
    return sorted(
        (form for form in forms.values() if not form.entity or (wins(form, listed) and owners[form.text] == 1)),
        key=lambda f: (f.text, f.entity, f.bars),
    )


def wins(form: Form, listed: Container[str]) -> bool:
    """Whether a form stands: what a general rule adds gives way to what the registry lists."""
    return form.rule == REGISTRY or form.text not in listed


def registered(entity: Entity) -> Iterable[Form]:
    """The name, the aliases, their plurals where the kind has them, and what must not be taken for it.

    A move whose name tells what happened is known by its cues: its name would only mark its own sentence.
    """
    names = () if entity.cues and is_told(entity.name) else ((entity.name, How.NAME),)
    for text, how in (*names, *((alias, How.ALIAS) for alias in entity.aliases)):
        bare = text.removeprefix("The ").removeprefix("the ").replace("’", "'")
        yield Form(bare, entity.id, how, REGISTRY)
        if entity.kind in PLURAL_KINDS and not bare.endswith("s"):
            yield Form(f"{bare}s", entity.id, how, "plural of the registry's form")
    for text in entity.never:
        yield Form(text.replace("’", "'"), "", How.NAME, "registry: not", bars=entity.id)


def of_state(entity: Entity) -> Iterable[Form]:
    """Short names, demonyms and metonyms of a state."""
    names = names_of_state(entity.name)
    for text in names.short:
        yield Form(text, entity.id, How.ALIAS, "short name of the state")
    for text in names.demonyms:
        yield Form(text, entity.id, How.DEMONYM, "demonym of the state")
    for text in names.metonyms:
        yield Form(text.replace("’", "'"), entity.id, How.METONYM, "capital or seat of the state")


def surnames_of(entity: Entity) -> frozenset[str]:
    """The surname of a person, and those of aliases that are the same given name with another: it was corrected."""
    if entity.kind is not Kind.PERSON:
        return frozenset()
    given = entity.name.partition(" ")[0]
    names = [entity.name, *(alias for alias in entity.aliases if alias.partition(" ")[0] == given)]
    full = [name for name in names if all(word[:1].isupper() for word in name.split())]
    return frozenset(filter(None, map(surname, [entity.name, *full])))


def surname(name: str) -> str:
    """The last word of a person's name, where the name has more than one; never Jr. or a word of two letters."""
    words = [word for word in name.replace(",", "").split() if word.strip(".") not in {"Jr", "Sr", "II", "III", "IV"}]
    return words[-1] if len(words) > 1 and len(words[-1]) > 2 else ""


def is_told(name: str) -> bool:
    """Whether a name tells something rather than names it: it is long, or has a verb or "to" in small letters."""
    words = name.replace("’", "'").split()
    return len(words) > LONGEST or any(
        word == "to" or (before and is_verb(word) and not before.endswith(("'s", "s'")))
        for before, word in zip(["", *words], words, strict=False)
    )


def is_verb(word: str) -> bool:
    """Whether a word in small letters is an auxiliary, or a verb of decision that is no noun as well."""
    if word in nouns() or word in papers() or word in measures():
        return False
    rows = verbs().get(word, ())
    return word in small().auxiliaries or any(row.form != "ing" and not row.particle for row in rows)
