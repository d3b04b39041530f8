"""Calendar dates as written: day, month, season, year and weekday, by their names and digits."""

from generator.extraction.dates.words import Words
from generator.extraction.dates.written import Kind, Written
from generator.extraction.tokens import Line
from generator.model.tables import words

ORDINALS = words("st nd rd th")
DASHES = frozenset("-–—")
OLD_YEARS, YEARS, FAR_YEARS = range(1500, 1900), range(1900, 2100), range(2100, 2200)
OLD_CUES = words("in since of until by from")
SPELLED = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
AFTER_SPELLED = words("and or to from at by after before when while as that which but with if because")
"""After "March one", the days of agencies that spell small numbers; "in March one of them" counts no days."""
RANGE = words("to through until till")
DAYTIME = words("morning afternoon evening night midnight noon midday lunchtime")
WEEKS = {"first": 1, "second": 2, "third": 3, "last": -1, "final": -1}
SHORT_DAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
SHORTENED = words("mon tue tues wed thu thur thurs fri sat sun")


def plain(line: Line, i: int, low: int, high: int) -> int:
    """The number from `low` to `high` that token `i` is; 0 where it is none."""
    text = line.words[i] if i >= 0 else ""
    return int(text) if text.isdecimal() and len(text) <= 4 and low <= int(text) <= high else 0


def name(line: Line, i: int) -> str:
    """Token `i` in lower case, without the 's of a possessive."""
    return line.lowers[i].removesuffix("'s")


def month_at(line: Line, i: int, floor: int, words: Words) -> Written | None:
    """A day or month whose month's name is token `i`; nothing before token `floor` belongs to it."""
    if not line.words[i][0].isupper():
        return None
    short = words.abbreviations.get(line.lowers[i], 0)
    month = words.months.get(name(line, i), 0) or short
    end = i + 1 + bool(short and line.lowers[i + 1] == "." and line.joined(i + 1))
    if not month:
        return None
    before, day, last_day = _day_before(line, i, floor)
    if not day:
        day, last_day, after = _day_after(line, end, words)
        if day and line.lowers[i - 1] == "in" and not year_after(line, after, words)[0]:
            day = 0  # "In October 20 bridges were closed"
        end = after if day else end
    year, end = year_after(line, end, words)
    if day:
        first = _weekday_before(line, before, floor, words)
        named = not year and _event_after(line, end, words)
        weekday = SHORT_DAYS.get(line.lowers[first][:3]) if first < before else None
        dated = Written(kind=Kind.DAY, first=first, end=end, year=year, number=month, day=day, last_day=last_day)
        return dated._replace(weekday=weekday, named=named) if named or weekday is not None else dated
    if short and not year and line.lowers[i] != "may":
        return None
    if line.lowers[i - 1] == "of" and line.lowers[i - 2] == "week" and line.lowers[i - 3] in WEEKS and i - 3 >= floor:
        return Written(kind=Kind.MONTH, first=i - 3, end=end, year=year, number=month, week=WEEKS[line.lowers[i - 3]])
    return Written(kind=Kind.MONTH, first=i, end=end, year=year, number=month)


def _event_after(line: Line, end: int, words: Words) -> bool:
    """Whether an event bears the day as its name: "the June 4 massacre", but not "since 17 July the attacks …"."""
    low = line.lowers
    return low[end] in words.events or (low[end + 1] in words.events and low[end] not in words.determiners)


def _day_before(line: Line, i: int, floor: int) -> tuple[int, int, int]:
    """The first token of "17 November", "the 17th of November", "17-19 November", its day, and the last of a range."""
    at = i - 1
    of = line.lowers[at] == "of"
    at -= of
    ordinal = line.lowers[at] in ORDINALS and line.joined(at)
    at -= ordinal
    day = plain(line, at, 1, 31)
    if not day or at < floor or of > ordinal:
        return i, 0, 0
    last = 0
    if line.lowers[at - 1] in DASHES or line.lowers[at - 1] in {"to", "and", "or"}:
        other = at - 2 - (line.lowers[at - 2] in ORDINALS)
        start = plain(line, other, 1, day - 1) if other >= floor else 0
        if start:
            at, day, last = other, start, day
    if line.joined(at) and (line.words[at - 1][0].isalpha() or line.words[at - 1] in "-–/.$€£"):
        return i, 0, 0
    return at - (ordinal and line.lowers[at - 1] == "the" and at - 1 >= floor), day, last


def _day_after(line: Line, i: int, words: Words) -> tuple[int, int, int]:
    """The day from token `i` on, the last of a range, and where they end."""
    i += line.lowers[i] == "the" and line.lowers[i + 2] in ORDINALS and line.joined(i + 2)  # "May the 4th"
    day, end = plain(line, i, 1, 31), i + 1
    if line.lowers[i] in SPELLED and (not line.lowers[end][:1].isalnum() or line.lowers[end] in AFTER_SPELLED):
        return SPELLED[line.lowers[i]], 0, end
    if not day or len(line.words[i]) > 2:
        return 0, 0, i
    if line.lowers[end] in ORDINALS and line.joined(end):
        end += 1
    if line.lowers[end] in words.counts_after or (line.joined(end) and line.lowers[end] in {":", "%", "/"}):
        return 0, 0, i
    dash = line.lowers[end] in DASHES and line.joined(end) and line.joined(end + 1)
    if dash or line.lowers[end] in RANGE or (line.lowers[end] in {"and", "or"} and not line.lowers[end + 2].isalpha()):
        last = plain(line, end + 1, day + 1, 31)
        if last and line.lowers[end + 2] not in words.counts_after:
            return day, last, end + 2 + (line.lowers[end + 2] in ORDINALS and line.joined(end + 2))
    return day, 0, end


def year_after(line: Line, i: int, words: Words) -> tuple[int | None, int]:
    """The year from token `i` on, with or without comma or "of", and where it ends."""
    at = i + (line.lowers[i] in {",", "of"})
    year = plain(line, at, 1500, 2199)
    counts = line.lowers[at + 1] in words.counts_after
    return (year, at + 1) if year and not counts else (None, i)


def _weekday_before(line: Line, i: int, floor: int, words: Words) -> int:
    at = i - 1 - (line.lowers[i - 1] == ",")
    at -= line.lowers[at] == "." and line.lowers[at - 1] in SHORTENED
    at -= line.lowers[at] in DAYTIME  # "Monday morning, March 13"
    return at if at >= floor and (line.lowers[at] in words.weekdays or line.lowers[at] in SHORTENED) else i


def weekday_at(line: Line, i: int, words: Words) -> Written | None:
    """The weekday that token `i` names, where no calendar day follows it."""
    if not line.words[i][0].isupper() or name(line, i) not in words.weekdays:
        return None
    daytime = line.lowers[i + 1] in DAYTIME
    after = i + 1 + daytime
    after += line.lowers[after] == ","
    day = plain(line, after, 1, 31) > 0
    dated = day if not daytime else day and line.lowers[after + 1] in words.months
    dated = dated or line.lowers[after] in words.months or line.lowers[after] in words.abbreviations
    if dated or line.lowers[i - 1] in words.not_before or line.lowers[i + 1] in words.not_after:
        return None
    end = i + 1 + (line.lowers[i + 1] in DAYTIME)
    first = i - (line.lowers[i - 1] in {"early", "late"})
    return Written(kind=Kind.WEEKDAY, first=first, end=end, number=words.weekdays[name(line, i)])


def season_at(line: Line, i: int, words: Words) -> Written | None:
    """The season that token `i` names; whether the words around it make it a date is for the caller to see."""
    season = words.seasons.get(name(line, i))
    if season is None or (line.words[i][0].isupper() and i > 1 and line.words[i - 1][0].isupper()):
        return None
    year, end = year_after(line, i + 1, words)
    if line.lowers[i] == "fall" and line.lowers[i + 1] == "of" and not year:
        return None
    last = plain(line, end + 1, 1, 99) if year and line.lowers[end] in {"-", "–", "/"} and line.joined(end) else 0
    years = {"year": year, "last_year": year + 1} if year and last else {"year": year}
    return Written(kind=Kind.SEASON, first=i, end=end + 2 * bool(last), number=season[0], length=season[1], **years)


def year_at(line: Line, i: int, words: Words) -> Written | None:
    """The year, span of years or decade that token `i` begins; the day, where it is written 2024-11-17."""
    year = plain(line, i, 1500, 2199)
    before, end = line.lowers[i - 1], i + 1
    tied = line.joined(i) and (line.words[i - 1][0].isalpha() or line.words[i - 1] in "-–/:.#$€£¥@_")
    parted = before == "-" and line.lowers[i - 2] in {"mid", "early", "late"}
    if (
        not year
        or (tied and before != "/" and not parted)
        or before in words.counts_before
        or line.lowers[end] in words.counts_after
    ):
        return None
    if line.joined(end) and line.lowers[end] == "s":
        return Written(kind=Kind.YEAR, first=i, end=end + 1, year=year, length=10) if year % 10 == 0 else None
    if line.joined(end) and (line.lowers[end] in DASHES or line.lowers[end] == "/") and line.joined(end + 1):
        return _iso(line, i, year) or _years(line, i, year)
    if line.joined(end) and (line.words[end][0].isalpha() or line.lowers[end] in "%/:+"):
        return None
    if year in YEARS or (before in OLD_CUES and year in OLD_YEARS) or (before in {"by", "in"} and year in FAR_YEARS):
        if before == "fiscal" or (before == "year" and line.lowers[i - 2] == "fiscal"):
            return Written(kind=Kind.FISCAL, first=i - 1 - (before == "year"), end=end)
        return Written(kind=Kind.YEAR, first=i, end=end, year=year, named=_law_before(line, i, words))
    return None


def _law_before(line: Line, i: int, words: Words) -> bool:
    """Whether the year belongs to a law's name: "the Harbour Act 1987", "the Harbour Act of 1987"."""
    at = i - 1 - (line.lowers[i - 1] == "of")
    return line.lowers[at] in words.laws and line.words[at][0].isupper() and line.words[at - 1][:1].isupper()


def _iso(line: Line, i: int, year: int) -> Written | None:
    month, day = plain(line, i + 2, 1, 12), plain(line, i + 4, 1, 31)
    dashes = line.lowers[i + 1] == line.lowers[i + 3] == "-" and line.joined(i + 3) and line.joined(i + 4)
    if not (month and day and dashes and len(line.words[i + 2]) == len(line.words[i + 4]) == 2):
        return None
    return Written(kind=Kind.DAY, first=i, end=i + 5, year=year, number=month, day=day)


def _years(line: Line, i: int, year: int) -> Written | None:
    """As in "2014-2019", "2014-19"."""
    text = line.words[i + 2]
    last = plain(line, i + 2, year + 1, 2199) or (
        year // 100 * 100 + plain(line, i + 2, year % 100 + 1, 99) if len(text) == 2 else 0
    )
    if last <= year or (line.joined(i + 3) and line.words[i + 3] not in ",.;)’'\"”"):
        return None
    return Written(kind=Kind.YEAR, first=i, end=i + 3, year=year, last_year=last)


def dotted_at(line: Line, i: int) -> Written | None:
    """As in "17.11.2024", which is written with the day first."""
    parts = line.words[i].split(".")
    if len(parts) != 3 or not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    day, month, year = map(int, parts)
    good = 1 <= day <= 31 and 1 <= month <= 12 and year in YEARS
    return Written(kind=Kind.DAY, first=i, end=i + 1, year=year, number=month, day=day) if good else None


def monthday_at(line: Line, i: int) -> Written | None:
    """As in "on the 21st", with no month."""
    low, day = line.lowers, plain(line, i, 1, 31)
    if not day or low[i - 1] != "the" or low[i - 2] not in {"on", "until", "by", "before", "since", "from"}:
        return None
    after = low[i + 2]
    if after and (after[0].isalpha() or after == "-") and after not in {"at", "when", "after", "in", "and"}:
        return None
    return Written(kind=Kind.MONTHDAY, first=i - 1, end=i + 2, day=day)


def short_decade_at(line: Line, i: int) -> Written | None:
    """As in "the '90s"."""
    tens = plain(line, i, 30, 90)
    mark = line.lowers[i - 1] in {"'", "‘"} and line.joined(i) and line.lowers[i + 1] == "s" and line.joined(i + 1)
    if not mark or tens % 10:
        return None
    return Written(kind=Kind.YEAR, first=i - 1, end=i + 2, year=1900 + tens, length=10)


def numeric_at(line: Line, i: int) -> Written | None:
    """As in "17/11/2024", where the day can be told from the month; year 0 month 0 where it cannot."""
    if line.lowers[i + 1] != "/" or line.lowers[i + 3] != "/" or not all(line.joined(i + k) for k in range(1, 5)):
        return None
    one, two, year = plain(line, i, 1, 31), plain(line, i + 2, 1, 31), plain(line, i + 4, 1900, 2099)
    if not (one and two and year) or min(one, two) > 12:
        return None
    day, month = (one, two) if one > 12 else (two, one) if two > 12 or one == two else (0, 0)
    return Written(kind=Kind.DAY, first=i, end=i + 5, year=year, number=month, day=day)
