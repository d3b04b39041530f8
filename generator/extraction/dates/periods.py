"""A period is a first and a last day; everything that a date can name is one."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from generator.extraction.dates.holidays import holiday
from generator.extraction.dates.written import Kind, Part, Written

Period = tuple[date, date]
SIZES = {"month": 1, "quarter": 3, "year": 12}
LONG, FEW = 24, 20
"""From so many months up a period is told by its years; up to so many days it is short."""


def article_day(published: str | None) -> date | None:
    """The article's own date; None where none is known, or where it is no date of our calendar."""
    try:
        day = date.fromisoformat(published or "")
    except ValueError:
        return None
    return day if 1000 < day.year < 9000 else None


def period(written: Written, year: int) -> Period | None:
    """What a day, month, season or year of that year is; None where there is none (February 30)."""
    if not MINYEAR < year < MAXYEAR - 10:
        return None
    if written.kind is Kind.YEAR:
        return date(year, 1, 1), date(max(written.last_year, year + written.length - 1), 12, 31)
    if written.kind is Kind.DAY:
        days = monthrange(year, written.number)[1] if written.number else 0
        last = written.last_day or written.day
        return (date(year, written.number, written.day), date(year, written.number, last)) if last <= days else None
    if written.kind is Kind.HOLIDAY:
        day = holiday(written.holiday, year)
        return day, day
    first = date(year, written.number, 1)
    if written.kind is Kind.MONTH and written.week:
        end = shifted(first, "month", 1) - timedelta(1)
        start = end - timedelta(6) if written.week < 0 else first + timedelta(7 * written.week - 7)
        return start, start + timedelta(6)
    if written.kind is Kind.PARTYEAR:
        return first, shifted(first, "month", written.length) - timedelta(1)
    if written.number == 12 and written.kind is Kind.SEASON and written.year is not None:  # "winter 2023": either end
        first = first if written.last_year else date(year - 1, 12, 1)
        return first, date(year + 1, 3, 1) - timedelta(1)
    return first, shifted(first, "month", 3 if written.kind is Kind.SEASON else 1) - timedelta(1)


def counted(day: date, unit: str, count: int) -> Period:
    """The day, week, weekend, month or year that lies `count` units from the one that holds `day`."""
    day = shifted(day, "week" if unit == "weekend" else unit, count)
    if unit == "week":
        first = day - timedelta(day.weekday())
        return first, first + timedelta(6)
    if unit == "weekend":
        return day + timedelta(5 - day.weekday()), day + timedelta(6 - day.weekday())
    if unit == "quarter":
        first = day.replace(month=day.month - (day.month - 1) % 3, day=1)
        return first, shifted(first, "month", 3) - timedelta(1)
    if unit == "month":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return (day.replace(month=1, day=1), day.replace(month=12, day=31)) if unit == "year" else (day, day)


def shifted(day: date, unit: str, count: int) -> date:
    """The day `count` units away; the last of its month where the month is too short."""
    if unit in {"day", "week"}:
        return day + timedelta(count * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + count * SIZES[unit]
    year, month = divmod(months, 12)
    year = min(max(year, MINYEAR + 1), MAXYEAR - 1)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def part(whole: Period, which: Part, today: date | None) -> Period | None:
    """The part of a period that is meant; None where it hangs on the article's date and that is not known."""
    first, last = whole
    if which is Part.ALL:
        return whole
    if which in {Part.SO_FAR, Part.REST}:
        if today is None or not first <= today <= last:
            return None
        return (first, today) if which is Part.SO_FAR else (today, last)
    if which in {Part.START, Part.END}:
        end, start = _edges(whole)
        return (first, end) if which is Part.START else (start, last)
    middle, late = _thirds(whole)
    if which is Part.EARLY:
        return first, max(first, middle - timedelta(1))
    return (late, last) if which is Part.LATE else (middle, max(middle, late - timedelta(1)))


def _months(whole: Period) -> int:
    """How many whole months a period has; 1 where it is no longer than a month."""
    first, last = whole
    if (last - first).days < 31:  # a week may begin in one month and end in the next
        return 1
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _edges(whole: Period) -> Period:
    """Where the start of a period ends, and where its end begins: a month of a year, a week of a month, two days."""
    first, last = whole
    months = _months(whole)
    if months > 1:
        size = 2 * SIZES["year"] if months > LONG else 1
        return shifted(first, "month", size) - timedelta(1), shifted(last + timedelta(1), "month", -size)
    days = 7 if (last - first).days > FEW else 2
    return first + timedelta(days - 1), last - timedelta(days - 1)


def _thirds(whole: Period) -> Period:
    """Where the second and the last third of a period begin; those of a decade are four, three and three years."""
    first, last = whole
    months = _months(whole)
    if months > 1:
        cuts = (months * 2 // 5, months * 7 // 10) if months > LONG else (max(1, months // 3), 2 * months // 3)
        return shifted(first, "month", cuts[0]), shifted(first, "month", cuts[1])
    days = (last - first).days + 1
    return first + timedelta(days // 3), first + timedelta(2 * (days // 3))
