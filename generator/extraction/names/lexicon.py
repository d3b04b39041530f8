"""The words that tell names apart, as sets in lower case; general English, kept in names.yml."""

from dataclasses import dataclass
from functools import cache

from generator.model.tables import word_set


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Each set is explained in names.yml under its own name."""

    openers: frozenset[str]
    empty: frozenset[str]
    titles: frozenset[str]
    title_parts: frozenset[str]
    fields: frozenset[str]
    roles: frozenset[str]
    folk: frozenset[str]
    either: frozenset[str]
    owners: frozenset[str]
    owners_after: frozenset[str]
    belongings: frozenset[str]
    heads: frozenset[str]
    firms: frozenset[str]
    body_starts: frozenset[str]
    gatherings: frozenset[str]
    governments: frozenset[str]
    forces: frozenset[str]
    outlets: frozenset[str]
    places: frozenset[str]
    place_starts: frozenset[str]
    place_words: frozenset[str]
    events: frozenset[str]
    event_starts: frozenset[str]
    documents: frozenset[str]
    schemes: frozenset[str]
    acts: frozenset[str]
    personal: frozenset[str]
    persons_do: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """All sets, read once."""
    sets = {key: word_set(__file__, "names.yml", key) for key in Lexicon.__slots__}
    return Lexicon(**{**sets, "roles": sets["roles"] | sets["folk"]})
