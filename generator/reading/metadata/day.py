"""A machine's or a person's date becomes an ISO day where it can mean one day only; nothing is filled in or guessed."""

import re
from datetime import UTC, date, datetime
from typing import NamedTuple

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s,])", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?:$|[T\s,])", re.ASCII)
_COMPACT = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:$|[T\s]|\d{6}$)", re.ASCII)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?", re.ASCII)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
_LONGEST = 60
_DEFAULTS = (datetime(1904, 2, 3), datetime(2088, 9, 27))  # noqa: DTZ001 - only what they share is taken
_TWO_DAYS = "the day and the month could be either way round"


class Day(NamedTuple):
    """An ISO day, or None and why not."""

    iso: str | None
    why: str = ""


def day(text: str) -> Day:
    """The day that the words mean, as the place where they were written would say it."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return Day(None, "it is no date")
    if found := _ISO.match(text) or _COMPACT.match(text):
        return _checked(*(int(part) for part in found.groups()))
    if found := _DOTTED.match(text):  # with dots the day comes first, wherever dates are written so
        number, month, year = (int(part) for part in found.groups())
        return _checked(year, month, number)
    if _EPOCH.fullmatch(text):
        digits = text.partition(".")[0]
        stamp = datetime.fromtimestamp(int(digits[:10]), UTC)
        return Day(stamp.date().isoformat())
    return _spoken(text) if _YEAR.search(text) else Day(None, "no year of four digits is given")


_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)(?:/(\d\d?)/(\d\d?)(?=[/?#-]|$)|-(\d\d)-(\d\d)(?!\d)|(\d\d)(\d\d)(?=/))|"
    r"-((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)",
    re.ASCII,
)
_ADDRESS_YEAR = re.compile(r"/((?:19|20)\d\d)(?=/)", re.ASCII)


def day_of_address(url: str) -> date | None:
    """The day that an article's address holds, as many outlets write it: /2024/03/26/, /2024-03-26-, /20240326/."""
    found = _ADDRESS.search(url)
    parts = [int(part) for part in found.groups() if part] if found else []
    try:
        return date(*parts) if len(parts) == 3 else None
    except ValueError:
        return None


def year_of_address(url: str) -> int | None:
    """The year that stands alone in an address."""
    found = _ADDRESS_YEAR.search(url)
    return int(found[1]) if found else None


def _checked(year: int, month: int, number: int) -> Day:
    try:
        return Day(date(year, month, number).isoformat())
    except ValueError:
        return Day(None, "there is no such day")


def _spoken(text: str) -> Day:
    from dateutil import parser  # noqa: PLC0415 - few runs need it, and it is slow to load

    orders: list[set[date]] = []
    for first in (False, True):
        try:
            found = {parser.parse(text, default=default, dayfirst=first, ignoretz=True).date() for default in _DEFAULTS}
        except (ValueError, OverflowError, TypeError):
            return Day(None, "it is no date")
        if len(found) > 1:
            return Day(None, "it is no full day")
        orders.append(found)
    return Day(orders[0].pop().isoformat()) if orders[0] == orders[1] else Day(None, _TWO_DAYS)
