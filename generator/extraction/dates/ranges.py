"""Two dates with "to", "through" or "between ... and" around them are one stretch of time.

So "October and November 2022" are two dates of one year.
"""

from generator.extraction.dates.written import Kind, Written
from generator.extraction.tokens import Line

ENDS = frozenset({Kind.DAY, Kind.MONTH, Kind.YEAR, Kind.SEASON, Kind.PARTYEAR, Kind.WEEKDAY})
DASHES = frozenset("-–—")
JOINTS = frozenset({"and", "or", "to", "through", "until", "till", *DASHES})


def joined(line: Line, dates: list[Written]) -> list[Written]:
    """The dates of a sentence, where years are shared and the two ends of a stretch are one date."""
    if len(dates) < 2:  # two make a pair
        return dates
    shared = list(dates)
    for n in range(len(shared) - 2, -1, -1):
        date, after = shared[n], shared[n + 1]
        alike = date.kind in {Kind.DAY, Kind.MONTH} and after.kind in {Kind.DAY, Kind.MONTH}
        if alike and date.year is None and after.year and not date.which and not date.unit:
            between = line.lowers[date.end] in JOINTS and after.bare <= date.end + 1
            if between and date.number <= after.number:
                shared[n] = date._replace(year=after.year)
    found: list[Written] = []
    for date in shared:
        if found and _stretch(line, found[-1], date):
            found[-1] = found[-1]._replace(first=_first(line, found[-1]), end=date.end, upper=date)
        else:
            found.append(date)
    return found


def _first(line: Line, date: Written) -> int:
    return date.first - (date.first == date.bare and line.lowers[date.first - 1] in {"between", "from"})


def _stretch(line: Line, date: Written, after: Written) -> bool:
    if date.kind not in ENDS or after.kind not in ENDS or date.upper or date.last_day or after.bare != date.end + 1:
        return False
    link = line.lowers[date.end]
    if link in DASHES:
        return True
    lead = line.lowers[_first(line, date)]
    if link == "and":
        return lead == "between"
    return link in {"to", "through", "until", "till"} and (lead == "from" or date.kind is Kind.DAY)
