"""A day as written may be known in part: a weekday, a month, a day of a month; two conflict where a part does."""

import re
from dataclasses import dataclass
from datetime import date

from generator.model.annotation import DateRef

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTH = re.compile(rf"\b({'|'.join(name[:3] for name in MONTHS)})[a-z]*\.?\b", re.IGNORECASE)
DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d|:| ?[ap]\.?m)", re.IGNORECASE)
FAR = 200
"""Days apart beyond which two dates are taken for those of two events."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """What a date may mean: the first and last day where it is resolved, else what its words give of it."""

    first: date | None = None
    last: date | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def known(self) -> bool:
        """Whether anything is known of it."""
        return self.first is not None or self.weekday is not None or self.month is not None


def days_of(ref: DateRef) -> Days | None:
    """The days that a date may mean; None where it gives none that can be compared."""
    if ref.first and ref.last:
        first, last = date.fromisoformat(ref.first), date.fromisoformat(ref.last)
        one = first == last
        return Days(
            first=first,
            last=last,
            weekday=first.weekday() if one else None,
            month=first.month if first.month == last.month and first.year == last.year else None,
            day=first.day if one else None,
        )
    low = ref.text.lower()
    names = [n for n, name in enumerate(WEEKDAYS) if name in low]
    month = MONTH.search(ref.text) if any(char.isupper() for char in ref.text) else None
    number = DAY.search(ref.text) if month else None
    found = Days(
        weekday=names[0] if len(names) == 1 else None,
        month=[name[:3] for name in MONTHS].index(month[1].lower()) + 1 if month else None,
        day=int(number[1]) if number else None,
    )
    return found if found.known and "last " not in low and "next " not in low else None


def conflict(one: Days, two: Days) -> bool:
    """Whether both cannot be of one day."""
    if one.first and one.last and two.first and two.last:
        return one.last < two.first or two.last < one.first
    if one.month and two.month and one.month != two.month:
        return True
    if one.day and two.day and one.month and two.month and one.day != two.day:
        return True
    return one.weekday is not None and two.weekday is not None and one.weekday != two.weekday


def far(one: Days, two: Days) -> bool:
    """Whether the two are so far apart that they are of two events."""
    if one.first and two.first and one.last and two.last:
        return min(abs((one.first - two.last).days), abs((two.first - one.last).days)) > FAR
    return False


def exactness(days: Days) -> int:
    """How exact it is: a day, a month, more."""
    if days.first and days.last:
        length = (days.last - days.first).days
        return 0 if length < 2 else 1 if length < 32 else 2
    return 0 if days.day or days.weekday is not None else 1
