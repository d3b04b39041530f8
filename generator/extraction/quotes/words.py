"""The words that tell who speaks are data; here they are only put into the form that is looked up."""

from dataclasses import dataclass
from functools import cache

from generator.model.tables import read_table, words

SETS = words(
    "nouns naming auxiliaries passive determiners pronouns bounds breakers openers stops titles not_title_before"
    " particles links not_speaker vehicles"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The tables `quotes.yml` and `speech.yml`; `verbs` has every form of a verb of saying, with its groups."""

    verbs: dict[str, frozenset[str]]
    nouns: frozenset[str]
    naming: frozenset[str]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    bounds: frozenset[str]
    breakers: frozenset[str]
    openers: frozenset[str]
    stops: frozenset[str]
    titles: frozenset[str]
    not_title_before: frozenset[str]
    particles: frozenset[str]
    links: frozenset[str]
    not_speaker: frozenset[str]
    vehicles: frozenset[str]


@cache
def quote_words() -> Words:
    """The tables, read once."""
    data = read_table(__file__, "quotes.yml")
    verbs: dict[str, frozenset[str]] = {}
    for group, rows in read_table(__file__, "../speech.yml").items():
        if group in data["groups"].split():
            for base, forms in rows.items():
                for form in (base, *forms):
                    verbs[form] = verbs.get(form, frozenset()) | {group}
    return Words(verbs=verbs, **{name: words(data[name]) for name in SETS})
