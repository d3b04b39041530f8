"""What may give an article's day and publisher: its own words, what stands beside it, and the address it stands at."""

import re
from calendar import isleap
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from urllib.parse import urlsplit

from generator.verify import days
from generator.verify.articles.article import Article
from generator.verify.words import fold

_OWNED = re.compile(r"(?:©|\(c\)|\bcopyright\b)\W{0,5}(?:©|\(c\))?[^\d\n]{0,60}((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_SMALL = frozenset({"of", "and", "the", "for"})
_OTHERWISE = {"Anadolu": "AA", "Radio Free Europe/Radio Liberty": "RFE/RL"}
"""What an agency is called in brackets where its initials do not say it."""
_NEAR = timedelta(days=61)
_HEAD = 2_000
"""Characters at the beginning in which a dateline stands; captions and a headline may stand above it."""
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = re.compile(r"[^a-z0-9]")


def gives_day(day: date, article: Article, years: Collection[int] = ()) -> bool:
    """Whether the day is written in full, or stands in the address, or has its year from there or from another day.

    Else the day stands in the article's head without a year; that is the one of its copyright line, or the only one of
    `years`, those near which the story's other articles are.
    """
    text, address = article.view.text, article.meta.get("url", "")
    if days.written(day, f"{text}\n{article.meta.get('published', '')}") or _addressed(day, address):
        return True
    if not days.named(day, text[:_HEAD]):
        return False
    if re.search(rf"/{day.year}(?=[-/]|\d{{4}}/)", address):
        return True
    owned = {int(year) for year in _OWNED.findall(text)}
    return owned == {day.year} or (not owned and set(years) == {day.year})


def years_near(day: date, others: Sequence[date]) -> set[int]:
    """The years in which a day of this month and number is near the other articles, by two months and a day."""
    if len(others) < 2:
        return set()
    low, high = min(others) - _NEAR, max(others) + _NEAR
    return {year for year in range(low.year, high.year + 1) if low <= _in_year(day, year) <= high}


def _in_year(day: date, year: int) -> date:
    """The day in another year; of the last of February, the first of March where there is none."""
    leap = (day.month, day.day) == (2, 29) and not isleap(year)
    return date(year, 3, 1) if leap else day.replace(year=year)


def _addressed(day: date, address: str) -> bool:
    """Whether the address holds the day: /2024/03/26/, /2024-03-26-, /20240326/."""
    digits = rf"[/-]{day.year}(?P<s>[-/]?)0?{day.month}(?P=s)0?{day.day}(?!\d)"
    return re.search(digits, address) is not None


def gives(article: Article, name: str, given: str) -> bool:
    """Whether an article's text, with its marks of type or without, or its metadata has a detail, or all its parts."""
    text = article.view.text
    said = f"{text}\n{text.replace('*', '').replace('_', '')}\n{article.meta.get(name, '')}"
    return given in said or all(part in said for part in given.split(", "))


def names_publisher(name: str, article: Article) -> bool:
    """Whether the article names its publisher: as it is called, in other letters, by its initials or its address."""
    text = f"{article.view.text}\n{article.meta.get('publisher', '')}\n{urlsplit(article.meta.get('url', '')).netloc}"
    if name in text or all(part in text for part in name.split(", ")):
        return True
    if _plain(name) in _plain(text):
        return True
    called = {_OTHERWISE.get(name, ""), *_initials(name)}
    if any(short and re.search(rf"(?<![\w]){re.escape(short)}(?!\w)", text) for short in called):
        return True
    return name.isupper() and len(name) > 1 and re.search(_spelled(name), text) is not None


def _plain(text: str) -> str:
    return _SIGNS.sub("", text.casefold())


def _initials(name: str) -> set[str]:
    """The initials of a name's words, with those of its small words and without."""
    words = [word for word in _WORD.findall(name) if word != "The"]
    large = [word for word in words if word not in _SMALL]
    return {"".join(word[0] for word in some).upper() for some in (words, large) if len(some) > 1}


def _spelled(initials: str) -> str:
    """The pattern of words with these initials, small ones between them or not."""
    return r"\b" + r"[\s-](?:(?:of|and|the|for)\s)?".join(rf"{letter}[a-z]+" for letter in fold(initials)) + r"\b"
