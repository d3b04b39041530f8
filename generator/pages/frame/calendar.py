"""A date in the words of a language: taken apart in one and put together in another, no more exact than it was."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS = ("Spring", "Summer", "Autumn", "Winter")
Parts = tuple[str, ...]
"""The form that a date has, then what fills it: numbers, and months and seasons by their number."""


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """How a language writes dates: `forms` by name with their slots, months alone and within a day, seasons."""

    forms: Mapping[str, str]
    months: Sequence[str]
    months_of: Sequence[str]
    seasons: Sequence[str]

    @property
    def names(self) -> Mapping[str, Sequence[str]]:
        """The words that fill a slot, by its name."""
        return {"month": self.months, "month_of": self.months_of, "season": self.seasons}

    @cached_property
    def patterns(self) -> Sequence[tuple[str, re.Pattern[str]]]:
        """What reads each form but a range."""
        numbers = {"d": r"(?P<d>\d{1,2})", "y": r"(?P<y>\d{4})"}
        slots = numbers | {name: f"(?P<{name}>{'|'.join(map(re.escape, words))})" for name, words in self.names.items()}
        rows = [(name, form) for name, form in self.forms.items() if name != "range"]
        return [
            (name, re.compile("".join(slots.get(part, re.escape(part)) for part in re.split(r"[{}]", form))))
            for name, form in rows
        ]

    def read(self, text: str) -> tuple[Parts, ...] | None:
        """The date that the words are: one, or two with what lies between; None where they are none."""
        one = self.one(text)
        if one:
            return None if one[0] == "short" else (one,)
        between = self.forms["range"].removeprefix("{one}").removesuffix("{other}")
        first, found, last = text.partition(between)
        rows = (self.one(first), self.one(last)) if found else ()
        both = tuple(row for row in rows if row)
        return both if len(both) == 2 and both[1][0] != "short" else None

    def one(self, text: str) -> Parts | None:
        """One date."""
        for name, pattern in self.patterns:
            match = pattern.fullmatch(text)
            if match:
                values = ((slot, match[slot]) for slot in slots_of(name))
                return name, *(str(self.names[s].index(v)) if s in self.names else v for s, v in values)
        return None

    def write(self, dates: Sequence[Parts]) -> str:
        """The words for a date that another calendar read."""
        told = [self.written(*date) for date in dates]
        return told[0] if len(told) == 1 else self.forms["range"].format(one=told[0], other=told[1])

    def written(self, name: str, *values: str) -> str:
        """One date; its values stand in the order that English has: day, month, year."""
        rows = zip(slots_of(name), values, strict=True)
        return self.forms[name].format(**{s: self.names[s][int(v)] if s in self.names else v for s, v in rows})


ENGLISH_FORMS = {
    "day": "{d} {month_of} {y}",
    "short": "{d} {month_of}",
    "month": "{month} {y}",
    "season": "{season} {y}",
    "year": "{y}",
    "range": "{one} to {other}",
}


def slots_of(name: str) -> list[str]:
    """What fills a form of date, in the order in which it is passed on."""
    return re.findall(r"\{(\w+)\}", ENGLISH_FORMS[name])


ENGLISH = Calendar(forms=ENGLISH_FORMS, months=MONTHS, months_of=MONTHS, seasons=SEASONS)
