"""The words that tell who speaks are data; here they are only put into the form that is looked up."""

from dataclasses import dataclass
from functools import cache

from generator.extraction.speech import sayings
from generator.model.tables import read_table, words

SETS = words(
    "nouns naming auxiliaries passive determiners pronouns bounds breakers openers stops titles not_title_before"
    " particles links consenting making fields"
    " not_speaker vehicles bodies companies firms places messages roles relatives fronting quoting men women"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The tables `quotes.yml` and `speech.yml`; `verbs` has every form of a verb of saying, with its groups.

    `asked` are all words that may bring quoted words.
    """

    verbs: dict[str, frozenset[str]]
    asked: frozenset[str]
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
    consenting: frozenset[str]
    making: frozenset[str]
    fields: frozenset[str]
    not_speaker: frozenset[str]
    vehicles: frozenset[str]
    bodies: frozenset[str]
    companies: frozenset[str]
    firms: frozenset[str]
    places: frozenset[str]
    messages: frozenset[str]
    roles: frozenset[str]
    relatives: frozenset[str]
    fronting: frozenset[str]
    quoting: frozenset[str]
    men: frozenset[str]
    women: frozenset[str]

    def is_small(self, word: str) -> bool:
        """Whether a word is one of grammar, and no noun."""
        small = (self.stops, self.links, self.auxiliaries, self.determiners, self.pronouns, self.bounds, self.openers)
        return any(word in row for row in small)


@cache
def quote_words() -> Words:
    """The tables, read once."""
    data = read_table(__file__, "quotes.yml")
    verbs: dict[str, frozenset[str]] = {}
    for group, rows in sayings().items():
        if group in data["groups"].split():
            for base, forms in rows.items():
                for form in (base, *forms):
                    verbs[form] = verbs.get(form, frozenset()) | {group}
    for form in words(data["manner"]):
        verbs.setdefault(form, frozenset({"manner"}))
    asked = frozenset(verbs) | words(data["fronting"]) | {"as", ";"}
    return Words(verbs=verbs, asked=asked, **{name: words(data[name]) for name in SETS})
