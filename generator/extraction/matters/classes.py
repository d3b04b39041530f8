"""The classes of words that a cue may name with @: classes of decision, families of harm, and how a harm is told."""

from functools import cache

from generator.extraction.matters.lexicon import nouns, table, verbs
from generator.extraction.matters.telling import telling
from generator.model.tables import read_table

TELLING = {
    "worsening": ("falls", "rises"),
    "fear": ("fear_nouns", "fear_verbs"),
    "avert": ("avert",),
    "could": ("modals",),
    "discount": ("discount",),
}
"""How a harm is told, by the lists of words that tell it so."""


def class_names() -> tuple[str, ...]:
    """The classes that there are, sorted."""
    return tuple(sorted({*TELLING, *table()["classes"], *read_table(__file__, "harms.yml")["families"]}))


@cache
def class_words(name: str) -> tuple[str, ...]:
    """The words of a class, sorted; a word that ends in * stands for any that begins so, a hyphen parts two words.

    Empty where there is no such class.
    """
    if name in TELLING:
        return tuple(sorted({word for row in TELLING[name] for word in getattr(telling(), row)}))
    if name in table()["classes"]:
        forms = {word for word, rows in verbs().items() if any(row.group == name and not row.particle for row in rows)}
        forms |= {
            f"{word}-{row.particle}"
            for word, rows in verbs().items()
            for row in rows
            if row.group == name and row.particle
        }
        return tuple(sorted(forms | {word for word, group in nouns().items() if group == name}))
    return tuple(sorted(str(read_table(__file__, "harms.yml")["families"].get(name, "")).split()))
