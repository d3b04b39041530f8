"""A date is resolved against the article's own date alone, by these rules, in this order.

- A date with its year is what it says.
- A decade is its ten years; a season its three months in the northern half of the earth; weeks run Monday to Sunday.
- Counted dates ("yesterday", "last week", "two months ago", "in two months") are the day, week, month or year that
  many units from the article's date; "the past two weeks" run from that day to the article's date.
- A day, month, season or weekday without a year is the latest that has begun by the article's date, or the next that
  has not ended before it where the sentence speaks of what is to come. A day written with its weekday is the one of the
  two that is such a weekday. Where the tense is not clear, or tells of a plan ("voted to strike on March 3"), it is the
  nearer one, if it is near and the other far. Otherwise it stays unresolved; so does a reading that is far off while
  the other one is near ("in March", told in February as if it were past).
- The second of a pair ("in April or May") is the next after the first. What a quotation counts from the day on which it
  was spoken is resolved where that day is told: in its sentence, or as the article's own in what goes before.
- In an article whose day is not known, a day and month have the year of the story's other articles, where it lies
  between the first and the last of them and all are of one year, or its weekday fits.
- "last" is the latest that ended before the article's date; if that was in the same year (for a weekday: the same
  week), it may also be the one before. "next" is the mirror of it; "this" is the one of the article's year (week).
- "early" is the first third of a period, "mid" the second, "late" the last; "the start of" and "the end of" are a month
  of a year, a week of a month; "earlier" runs from its beginning to the article's date, "later" from there to its end.
- What counts from another day ("two weeks later"), a fiscal year, and a day that has become an event's name stay open.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.extraction.dates.periods import Period, counted, part, period, shifted
from generator.extraction.dates.tense import Tense
from generator.extraction.dates.written import Kind, Which, Written
from generator.model.annotation import Precision

WRITTEN = "as written"
LATEST = "the latest up to the article's date"
NEXT = "the next from the article's date on"
PAIRED = "the next after the one that it is named with"
NEAREST = "the nearest to the article's date"
COUNTED = "counted from the article's date"
FROM_NOW = "from the article's date to the next such day"
NO_DATE = "not resolved: the article's date is not known"
UNCLEAR = "not resolved: past or to come is not told"
VAGUE = "not resolved: how near is not told"
SPOKEN = "not resolved: the day of the quotation is not known"
FRAMED = "not resolved: the passage tells of another year"
ORDER = "not resolved: day and month cannot be told apart"
NO_DAY = "not resolved: there is no such day"
OTHER = "not resolved: counted from another day than the article's"
FISCAL = "not resolved: a fiscal year need not be the calendar's"
NAMED = "not resolved: an event bears this day's name, of whatever year"
LAW = "not resolved: the year is part of a law's name"
AMONG = "the year of the story's other articles"
WEEKDAY = "the year near the article's in which that day is such a weekday"

NEAR, FAR = 92, 183
"""Days within which a bound of unclear tense is taken to be meant, and beyond which its other reading is not."""
LEAP, YEARS = 8, 3
"""Years looked through, to both sides, for February 29 and for all else: a winter begins in the year before."""

PRECISIONS = {
    Kind.DAY: Precision.DAY,
    Kind.WEEKDAY: Precision.DAY,
    Kind.MONTH: Precision.MONTH,
    Kind.SEASON: Precision.SEASON,
    Kind.YEAR: Precision.YEAR,
    Kind.MONTHDAY: Precision.DAY,
    Kind.HOLIDAY: Precision.DAY,
}
CALENDAR = frozenset({Kind.DAY, Kind.MONTH, Kind.HOLIDAY, Kind.SEASON})
UNITS = {"day": Precision.DAY, "month": Precision.MONTH, "year": Precision.YEAR}


@dataclass(frozen=True, slots=True)
class Resolved:
    """The first and last day that a date can mean, and how that was found; no days where it was not."""

    days: Period | None
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a date is resolved by: the article's day, the sentence's tense, whether the words are quoted, the year
    that the passage tells of, the day after which the second of a pair lies ("in April or May"), and the first and
    last day of the story's other articles.
    """

    today: date | None
    tense: Tense
    spoken: bool = False
    frame: int | None = None
    after: date | None = None
    among: Period | None = None


def precision(written: Written) -> Precision:
    """How exactly a date is written."""
    if written.from_now or written.part or written.week or written.upper:
        return Precision.RELATIVE
    if written.kind is Kind.COUNTED:
        return UNITS.get(written.unit, Precision.RELATIVE)
    return PRECISIONS.get(written.kind, Precision.RELATIVE)


def resolve(written: Written, setting: Setting) -> Resolved:
    """The days that a date means, by the rules above."""
    today = setting.today
    if written.from_now:
        setting = replace(setting, tense=Tense.FUTURE)
    found = _days(written, setting)
    if found.days is None:
        return found
    if written.upper:
        upper = resolve(written.upper, setting)
        if upper.days is None or upper.days[1] < found.days[0]:
            return upper if upper.days is None else Resolved(None, UNCLEAR)
        return Resolved((found.days[0], upper.days[1]), found.basis)
    days = part(found.days, written.part, today)
    if written.from_now and today and days:
        days = (today, days[1]) if today <= days[1] else None
    if days is None:
        return Resolved(None, NO_DATE if today is None else UNCLEAR)
    return Resolved(days, FROM_NOW if written.from_now else found.basis)


def _days(written: Written, setting: Setting) -> Resolved:
    today = setting.today
    if written.kind is Kind.DAY and not written.number:
        return Resolved(None, ORDER)
    if written.kind is Kind.OTHER:
        return Resolved(None, OTHER)
    if written.kind is Kind.FISCAL:
        return Resolved(None, FISCAL)
    if written.named:
        return Resolved(None, LAW if written.kind is Kind.YEAR else NAMED)
    if written.year is not None:
        days = period(written, written.year)
        return Resolved(days, WRITTEN if days else NO_DAY)
    if today is None:
        days = _among(written, setting)
        return Resolved(days, AMONG if days else NO_DATE)
    if written.kind is Kind.VAGUE:
        return Resolved(None, VAGUE)
    if setting.spoken and (written.kind in {Kind.WEEKDAY, Kind.MONTHDAY} or written.unit in {"day", "week", "weekend"}):
        return Resolved(None, SPOKEN)
    if written.unit == "weekend" and written.shift == 0:
        return _recurring(written, today, setting.tense)
    if written.kind is Kind.COUNTED:
        return Resolved(counted(today, written.unit, written.shift), COUNTED)
    if written.kind is Kind.SPAN:
        other = shifted(today, written.unit, written.shift)
        return Resolved((min(other, today), max(other, today)), COUNTED)
    if written.unit:
        days = period(written, today.year + written.shift)
        return Resolved(days, COUNTED if days else NO_DAY)
    if setting.frame not in {None, today.year} and not written.which:
        return Resolved(None, FRAMED)
    if setting.after:
        later = next((days for days in _again(written, today) if days[0] > setting.after), None)
        return Resolved(later, PAIRED if later else NO_DAY)
    return _recurring(written, today, setting.tense)


def _among(written: Written, setting: Setting) -> Period | None:
    """The day in the one year in which it lies among the story's other articles."""
    if setting.among is None or setting.frame or written.kind is not Kind.DAY or written.which or written.unit:
        return None
    low, high = setting.among
    years = {low.year, high.year}
    found = [days for year in years if (days := period(written, year)) and low <= days[0] and days[1] <= high]
    if len(found) != 1 or (written.weekday is None and len(years) > 1):
        return None
    return found[0] if written.weekday in {None, found[0][0].weekday()} else None


def _recurring(written: Written, today: date, tense: Tense) -> Resolved:
    """A day, month, season or weekday that comes again and again."""
    again = _again(written, today)
    begun = [days for days in again if days[0] <= today]
    ahead = [days for days in again if days[1] >= today]
    if not begun or not ahead:
        return Resolved(None, NO_DAY)
    if written.which is Which.THIS:
        return Resolved(next((days for days in again if _together(written, days[0], today)), None), COUNTED)
    if written.which is Which.LAST:
        ended = [days for days in again if days[1] < today]
        return Resolved(_either(written, ended[-1], ended[-2], today), COUNTED)
    if written.which is Which.NEXT:
        coming = [days for days in again if days[0] > today]
        return Resolved(_either(written, coming[0], coming[1], today), COUNTED)
    if written.weekday is not None:
        fit = [days for days in (begun[-1], ahead[0]) if days[0].weekday() == written.weekday]
        if len(fit) == 1 or (fit and fit[0] == fit[1]):
            return Resolved(fit[0], WEEKDAY)
    back, forth = (today - begun[-1][1]).days, (ahead[0][0] - today).days
    near = min(back, forth) <= NEAR and max(back, forth) >= FAR
    if tense is Tense.PLANNED and near:
        return Resolved(begun[-1] if back < forth else ahead[0], NEAREST)
    if tense in {Tense.PAST, Tense.PLANNED} and not (back >= FAR and forth <= NEAR):
        return Resolved(begun[-1], LATEST)
    if tense is Tense.FUTURE and not (forth >= FAR and back <= NEAR):
        return Resolved(ahead[0], NEXT)
    if tense is Tense.BOUND or (tense is Tense.UNCLEAR and written.kind in CALENDAR):
        if not near:
            return Resolved(None, UNCLEAR)
        return Resolved(begun[-1] if back < forth else ahead[0], NEAREST)
    return Resolved(None, UNCLEAR)


def _again(written: Written, today: date) -> list[Period]:
    """Its occurrences around the article's date, in order."""
    if written.unit == "weekend":
        return [counted(today, "weekend", n) for n in range(-2, 3)]
    if written.kind is Kind.WEEKDAY:
        here = today + timedelta(written.number - today.weekday())
        return [(day, day) for day in (here + timedelta(7 * n) for n in range(-2, 3))]
    if written.kind is Kind.MONTHDAY:
        months = [counted(today, "month", n) for n in range(-3, 4)]
        return [(first.replace(day=written.day),) * 2 for first, last in months if last.day >= written.day]
    reach = LEAP if (written.number, written.day) == (2, 29) else YEARS
    years = range(today.year - reach, today.year + reach + 1)
    return [days for days in (period(written, year) for year in years) if days]


def _together(written: Written, day: date, today: date) -> bool:
    """Whether a day lies in the article's week, for a weekday, or in its year."""
    if written.kind is Kind.WEEKDAY:
        return day.isocalendar()[:2] == today.isocalendar()[:2]
    return day.year == today.year


def _either(written: Written, near: Period, far: Period, today: date) -> Period:
    """The nearer one; both, where the nearer lies so near that the other may be meant."""
    if not _together(written, near[0] if near[0] > today else near[1], today):
        return near
    return min(near[0], far[0]), max(near[1], far[1])
