"""The words that tell quantities are data; here they are only put into the form that is looked up."""

from dataclasses import dataclass
from functools import cache

from generator.extraction.units import units
from generator.model.tables import read_table, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The table `quantities.yml`; `qualifiers` by their last word, longest first.

    `after_first` are the first words of `after`; `twice` the units that may stand after either number of a range.
    """

    qualifiers: dict[str, tuple[tuple[str, ...], ...]]
    after: tuple[tuple[str, ...], ...]
    after_first: frozenset[str]
    twice: frozenset[str]
    weak: frozenset[str]
    stretch: frozenset[str]
    bounded: frozenset[str]
    designators: frozenset[str]
    common_designators: frozenset[str]
    determiners: frozenset[str]
    crowds: frozenset[str]
    casualties: frozenset[str]
    hulls: frozenset[str]
    struck: frozenset[str]
    makers: frozenset[str]
    year_cues: frozenset[str]
    stops: frozenset[str]
    plurals: dict[str, str]
    not_plural: frozenset[str]
    personnel: frozenset[str]
    people: frozenset[str]
    states: dict[str, str]
    tolls: frozenset[str]
    changes: frozenset[str]
    lengths: frozenset[str]
    hyphened: frozenset[str]
    range_before: frozenset[str]
    range_nouns: frozenset[str]
    range_after: frozenset[str]
    size_nouns: frozenset[str]
    size_after: dict[str, str]


SETS = words(
    "weak stretch bounded designators common_designators determiners crowds casualties hulls struck makers year_cues"
    " stops not_plural personnel people tolls changes lengths hyphened range_before range_nouns range_after"
    " size_nouns"
)


@cache
def quantity_words() -> Words:
    """The table, read once."""
    data = read_table(__file__, "quantities.yml")
    qualifiers: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(data["qualifiers"], key=len, reverse=True):
        qualifiers.setdefault(phrase.split()[-1], []).append(tuple(phrase.split()))
    return Words(
        qualifiers={last: tuple(phrases) for last, phrases in qualifiers.items()},
        after=tuple(tuple(phrase.split()) for phrase in data["after"]),
        after_first=frozenset(phrase.split()[0] for phrase in data["after"]),
        twice=frozenset([*(name for name in units().names if " " not in name), "%", "km", "m", "kg", "mph", "c", "f"]),
        plurals=data["plurals"],
        states={word: state for state, row in data["states"].items() for word in row.split()},
        size_after=data["size_after"],
        **{name: words(data[name]) for name in SETS},
    )
