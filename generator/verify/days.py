"""A date is worked out again from its words: what it can mean lies between two days, and the year needs a ground."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime
from typing import NamedTuple

from generator.verify.words import fold

_DIGITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
"""Days that agencies spell: "March one"."""
_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTHS = {name: number for number, name in enumerate(_NAMES, 1)} | {
    name[:3]: number for number, name in enumerate(_NAMES, 1)
}
MONTHS["sept"] = 9
SEASONS = {"spring": (2, 6), "summer": (5, 9), "autumn": (8, 12), "fall": (8, 12), "winter": (11, 3)}
"""The first and last month that a season can touch, over all ways to count it in the north; winter bears the year in
which it ends.
"""
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
TWO_WINTERS = 460
"""Days at most that a winter of one year can touch: it may be the one that begins in it, or that ends in it."""
_SEASON = "|".join(SEASONS)
_ISO = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")
_DAY_MONTH = re.compile(rf"^(?:(\d{{1,2}}) )?({_MONTH})\.?,? (\d{{4}})$", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"^({_MONTH})\.? (\d{{1,2}}),? (\d{{4}})$", re.IGNORECASE)
_SEASON_YEAR = re.compile(rf"^({_SEASON}) (\d{{4}})$", re.IGNORECASE)
_SPAN = re.compile(r"^(?:(?:between|from) )?(.+?)(?: (?:and|to|until) |\s?–\s?)(.+)$", re.IGNORECASE)
_SPELLED = re.compile(rf"\b(?:{_MONTH})\.? ({'|'.join(_DIGITS)})\b", re.IGNORECASE)
_MONTH_WORD = re.compile(rf"\b({_MONTH})\b\.?", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
_SHORT_SPAN = re.compile(r"(?<!\d)(1[89]|20)(\d\d)[-–/](\d\d)(?!\d)")
_DECADE = re.compile(r"(?<!\d)((?:1[89]|20)\d0|(?<=['’])[3-9]0)s\b")
_NEXT_YEAR = re.compile(r"\b(?:last|next|this) year\b", re.IGNORECASE)
_AGO = re.compile(r"(?<!\d)(\d{1,2}) months (?:ago|earlier|before|later|from now)\b", re.IGNORECASE)
_POINTED = re.compile(r"\b(?:last|next)\b", re.IGNORECASE)
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEK)})\b", re.IGNORECASE)
_MOVES = 40
"""Days by which a year between two feasts may be longer or shorter than a year; Easter moves most."""
_LEAPS = 8 * 366
"""Days at most from one February 29 to the next."""
_DAY = re.compile(r"(?<![\d,:])(\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d|,\d{1,3}(?!\d))")
_SHORT_YEAR = re.compile(r"(?<=['’])(\d\d)(?![\ds])")
_NUMERIC = re.compile(r"(?<!\d)(?:\d{4}([-/.])\d{1,2}\1(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\4\d{4})(?!\d)")


class Days(NamedTuple):
    """The first and the last day that a date can mean."""

    first: date
    last: date


def parse(text: str) -> Days | None:
    """A date as the briefing displays it: a day, month, season or year, or two of them with what lies between."""
    words = fold(text)
    found = _one(words)
    if found is None and (match := _SPAN.match(words)):
        last = _one(match[2])
        first = _one(match[1]) or (_one(f"{match[1]} {last.last.year}") if last else None)
        found = Days(first.first, last.last) if first and last and first.first <= last.last else None
    return found


def _one(text: str) -> Days | None:
    try:
        if match := _ISO.match(text):
            return _days(int(match[1]), int(match[2] or 0), int(match[3] or 0))
        if match := _DAY_MONTH.match(text):
            return _days(int(match[3]), MONTHS[match[2].casefold()], int(match[1] or 0))
        if match := _MONTH_DAY.match(text):
            return _days(int(match[3]), MONTHS[match[1].casefold()], int(match[2]))
        if match := _SEASON_YEAR.match(text):
            low, high = SEASONS[match[1].casefold()]
            year = int(match[2])
            return Days(date(year - (high < low), low, 1), _days(year, high, 0).last)
    except ValueError:
        return None
    return None


def _days(year: int, month: int, day: int) -> Days:
    if day:
        return Days(date(year, month, day), date(year, month, day))
    if month:
        return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return Days(date(year, 1, 1), date(year, 12, 31))


def written(day: date, text: str) -> bool:
    """Whether the text has this day, in digits or with the month in words."""
    month = rf"{_NAMES[day.month - 1][:3]}[a-z]*\.?"
    number = rf"0?{day.day}(?:st|nd|rd|th)?"
    digits = rf"{day.year}(?P<s>[-/.]?)0?{day.month}(?P=s){number}(?=$|T\d|[^\w-]|\d{{6}}(?!\d))"
    forms = (
        rf"{number}[ -](?:of )?{month}(?:,? |-){day.year}(?:(?!\w)|(?=\d\d?:\d\d\s?[ap]\.?m\b))",
        rf"{month} {number}(?:,? |,){day.year}(?:(?!\w)|(?=\d\d?:\d\d\s?[ap]\.?m\b))",
        digits,
        rf"{day.day}\.0?{day.month}\.{day.year}(?!\w)",
    )
    pairs = ((day.day, day.month), (day.month, day.day)) if day.day > 12 else ()
    orders = (rf"{one}(?P<s>[/.-])0?{other}(?P=s){day.year}(?!\w)" for one, other in pairs)
    clock = r"\s{1,3}(?:at )?\d\d?:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?"
    year = rf"(?:{day.year}|{day.year % 100:02}(?=\s{{1,3}}\d\d?:\d\d\s?[ap]\.?m\b))"
    america = rf"0?{day.month}/0?{day.day}/{year}{clock}\s?\(?(?:[ECMP][SD]?T|AK[SD]T|HST)(?!\w)"
    short = (rf"{one}/0?{other}/{year}{clock}" for one, other in pairs)
    if any(re.search(rf"(?<!\w)0?{form}", text, re.IGNORECASE) for form in (*forms, *orders, america, *short)):
        return True
    stamps = (int(stamp[:10]) for stamp in re.findall(r"(?<!\w)\d{10}(?:\d{3})?(?!\w)", text))
    return any(datetime.fromtimestamp(stamp, UTC).date() == day for stamp in stamps)


def named(day: date, text: str) -> bool:
    """Whether the text has this day with the month in words, the year left out."""
    month = rf"{_NAMES[day.month - 1][:3]}[a-z]*\.?"
    pattern = rf"(?<!\w)(?:{month} 0?{day.day}(?!\w)|0?{day.day} {month}(?!\w))"
    return re.search(pattern, text, re.IGNORECASE) is not None


def iso(text: str) -> date | None:
    """An ISO day, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def fault(text: str, precision: str, found: Days, published: date | None, article: str) -> str:
    """Why a date's words cannot mean these days, or an empty string."""
    if found.first > found.last:
        return "it ends before it begins"
    months = {MONTHS[name.casefold()] for name in _MONTH_WORD.findall(text) if name != "may"}
    years = _years(text)
    if months and not {found.first.month, found.last.month} & months:
        return "another month is written"
    if years and not years & set(range(found.first.year, found.last.year + 1)):
        return "another year is written"
    if why := _shape(text, precision, found, months):
        return why
    if not years and precision in {"day", "month", "season"}:
        return _ground(text, found, published, article)
    return ""


def _shape(text: str, precision: str, found: Days, months: set[int]) -> str:
    """Why the days do not have the form that their precision gives them."""
    written = {int(day) for day in _DAY.findall(text)} | {
        _DIGITS.index(match[1].casefold()) + 1 for match in _SPELLED.finditer(text)
    }
    both = found.first == found.last or {found.first.day, found.last.day} <= written
    if precision == "day" and not both and not _either_day(text, found):
        return "a day is one day"
    if precision == "day" and months and found.first.day not in written:
        return "another day is written"
    number = _NUMERIC.search(text) if precision == "day" else None
    if number and str(found.first.day) not in {part.lstrip("0") for part in number.group(2, 3, 5) if part}:
        return "another day is written"
    if precision == "month" and found not in _months(text, found):
        return "a month goes from its first to its last day"
    several = found.first.year == found.last.year or len(_years(text)) > 1
    whole = Days(date(found.first.year, 1, 1), date(found.last.year, 12, 31))
    if precision == "year" and not (several and found == whole):
        return "a year goes from its first to its last day"
    if precision == "year" and len(_years(text)) > 1 and not {found.first.year, found.last.year} <= _years(text):
        return "another year is written"
    season = next((name for name in SEASONS if re.search(rf"\b{name}\b", text, re.IGNORECASE)), None)
    if precision == "season" and (found.last - found.first).days > TWO_WINTERS:
        return "a season is shorter"
    if precision == "season" and season:
        low, high = SEASONS[season]
        given = {found.first.month, found.last.month}
        if any((not low <= month <= high) if low < high else (high < month < low) for month in given):
            return f"these are not months of a {season}"
    return ""


def _either_day(text: str, found: Days) -> bool:
    """Whether it is a day and the next of its kind, and the words may mean either: "next Friday", "last Easter"."""
    apart = (found.last - found.first).days
    weekday = _WEEKDAY.search(text)
    if weekday:
        good = apart == len(_WEEK) and _WEEK[found.first.weekday()] == weekday[1].casefold()
    else:
        good = abs(apart - 365) <= _MOVES
    return good and _POINTED.search(text) is not None


def _months(text: str, found: Days) -> tuple[Days, ...]:
    """What a month may mean: that month, or where it is pointed at, as "last October", it and the one a year later."""
    year = found.first.year
    first, last = (_days(one, found.first.month, 0) for one in (year, min(year + 1, date.max.year)))
    return (first, Days(first.first, last.last)) if _POINTED.search(text) else (first,)


def _years(text: str) -> set[int]:
    """The years that are written, with those that "2010-11", "1990s" and "'60s" stand for."""
    years = {int(year) for year in _YEAR.findall(text)}
    for century, first, last in _SHORT_SPAN.findall(text):
        years |= {int(century + first), int(century + last)}
    for short in _SHORT_YEAR.findall(text):
        years |= {1900 + int(short), 2000 + int(short)}
    for decade in _DECADE.findall(text):
        first = int(decade) if len(decade) == 4 else 1900 + int(decade)
        years |= set(range(first, first + 10))
    return years


def _ground(text: str, found: Days, published: date | None, article: str) -> str:
    """Why the year is not known: nothing says when the article was written, and the article never names the year."""
    if published is not None:
        leap = (found.first.month, found.first.day) == (2, 29)
        ago = _AGO.search(text)
        reach = _LEAPS if leap else 800 if _NEXT_YEAR.search(text) else 400 if ago is None else 40 * int(ago[1]) + 40
        near = min(abs((day - published).days) for day in found) <= reach or found.first <= published <= found.last
        return "" if near else "it is more than a year from the article's own date"
    written = {int(year) for year in _YEAR.findall(article)}
    return "" if {found.first.year, found.last.year} & written else "neither the article nor its date gives the year"
