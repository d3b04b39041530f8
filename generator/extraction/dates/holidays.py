"""A holiday's day follows from its year, by the rule that `dates.yml` gives it."""

from calendar import monthrange
from datetime import date, timedelta

from generator.extraction.dates.words import date_words


def holiday(name: str, year: int) -> date:
    """The day on which a holiday falls in a year: a day, so many days from Easter, or a month's n-th weekday."""
    rule = date_words().holidays[name]
    if len(rule) == 1:
        return easter(year) + timedelta(rule[0])
    if len(rule) == 2:  # month and day
        return date(year, rule[0], rule[1])
    month, weekday, number = rule
    if number < 0:
        end = date(year, month, monthrange(year, month)[1])
        return end - timedelta((end.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))


def easter(year: int) -> date:
    """Easter Sunday of the western churches."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
