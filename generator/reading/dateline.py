"""A block that is nothing but a date or a name after "By" is the article speaking of itself."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]{0,2}\s+"
_BEFORE = rf"(?:(?:published|posted)(?: on| at)?\s?[:|]?\s?)?(?:{_DAY})?"
_AFTER = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d.{0,20}|T\d\d:\d\d.{0,15})?\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(_BEFORE + pattern + _AFTER, re.IGNORECASE)
    for pattern in (
        rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})\.?,?\s+{_YEAR}",
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
    )
)
_BYLINE = re.compile(
    r"(?:By|BY)\s+(?P<name>[A-Z][\w.'’-]*(?:\s+(?:(?:and|de|van|von|der|al|bin|&)\s+){0,2}[A-Z][\w.'’-]*){1,5})"
    r"(?P<role>,\s.{1,60})?"
)
_LONGEST = 120


def date_line(text: str) -> date | None:
    """The day, where the block is a full date and nothing else."""
    if len(text) > _LONGEST:
        return None
    found = next((match for pattern in _DATES if (match := pattern.fullmatch(text))), None)
    if not found:
        return None
    month = found["month"].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None


def byline(text: str) -> str | None:
    """Who wrote the article, where the block is "By" and names and nothing else."""
    found = _BYLINE.fullmatch(text) if len(text) <= _LONGEST and not text.endswith(".") else None
    return found["name"] if found else None
