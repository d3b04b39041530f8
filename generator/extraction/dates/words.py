"""The words that tell dates are data; here they are only put into the form that is looked up."""

from dataclasses import dataclass
from functools import cache

from generator.model.tables import read_table, words

SETS = words(
    "events laws starting present compared negations deadlines attributes "
    "doubtful sure_leads not_before not_after prepositions limits leads counts_before counts_after"
    " modal perhaps future future_to past not_past determiners participle_after relative"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The table `dates.yml`; months are numbered from 1, weekdays from 0.

    `telling` has every word that a date can be known by, with its group; `cues` every word that tells a tense. Of
    `holidays`, one number counts days from Easter, two are month and day, three month, weekday and which of them.
    """

    telling: dict[str, str]
    cues: frozenset[str]
    holidays: dict[str, list[int]]
    events: frozenset[str]
    laws: frozenset[str]
    starting: frozenset[str]
    present: frozenset[str]
    compared: frozenset[str]
    negations: frozenset[str]
    deadlines: frozenset[str]
    attributes: frozenset[str]
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
    groups = {
        "holiday": [name.split()[0] for name in data["holidays"]],
        "day": data["days"].split(),
        "unit": data["units"].split(),
        "season": data["seasons"],
        "weekday": data["weekdays"].split(),
        "month": [*data["months"].split(), *data["abbreviations"]],
    }
    telling = {f"{word}{own}": group for group, row in groups.items() for word in row for own in ("", "'s")}
    cues = {"would", "had", "are", "is"}
    for name in ("modal", "perhaps", "future", "future_to", "past", "present"):
        cues |= words(data[name])
    return Words(
        telling=telling,
        cues=frozenset(cues),
        holidays=data["holidays"],
        months={name: number for number, name in enumerate(data["months"].split(), start=1)},
        abbreviations=data["abbreviations"],
        weekdays={name: number for number, name in enumerate(data["weekdays"].split())},
        seasons={name: (first, count) for name, (first, count) in data["seasons"].items()},
        **{name: words(data[name]) for name in SETS},
    )
