"""The words that tell dates are data; here they are only put into the form that is looked up."""

from dataclasses import dataclass
from functools import cache

from generator.model.tables import read_table, words

SETS = words(
    "doubtful sure_leads not_before not_after prepositions limits leads counts_before counts_after"
    " modal perhaps future future_to past not_past determiners participle_after relative"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The table `dates.yml`; months are numbered from 1, weekdays from 0.

    `telling` has every word that a date can be known by.
    """

    telling: frozenset[str]
    months: dict[str, int]
    abbreviations: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    doubtful: frozenset[str]
    sure_leads: frozenset[str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    prepositions: frozenset[str]
    limits: frozenset[str]
    leads: frozenset[str]
    counts_before: frozenset[str]
    counts_after: frozenset[str]
    modal: frozenset[str]
    perhaps: frozenset[str]
    future: frozenset[str]
    future_to: frozenset[str]
    past: frozenset[str]
    not_past: frozenset[str]
    determiners: frozenset[str]
    participle_after: frozenset[str]
    relative: frozenset[str]


@cache
def date_words() -> Words:
    """The table, read once."""
    data = read_table(__file__, "dates.yml")
    telling = {*data["months"].split(), *data["abbreviations"], *data["weekdays"].split(), *data["seasons"]}
    telling |= words(data["days"]) | words(data["units"])
    return Words(
        telling=frozenset(telling | {f"{word}'s" for word in telling}),
        months={name: number for number, name in enumerate(data["months"].split(), start=1)},
        abbreviations=data["abbreviations"],
        weekdays={name: number for number, name in enumerate(data["weekdays"].split())},
        seasons={name: (first, count) for name, (first, count) in data["seasons"].items()},
        **{name: words(data[name]) for name in SETS},
    )
