"""A date lies ahead where its day had not come when the article was published and no verb tells of it as past."""

import re

from generator.extraction.dates.tense import Tense, Tenses
from generator.extraction.dates.words import date_words
from generator.extraction.tokens import line
from generator.model.annotation import DateRef, Mode
from generator.model.claim import Statement

TO_COME = re.compile(r"\b(?:next|tomorrow|coming|upcoming)\b", re.IGNORECASE)
"""What of itself says that a date is to come, whatever the verb before it."""


def is_ahead(date: DateRef, statement: Statement, published: str | None, *, main: bool) -> bool:
    """Whether a date lay ahead of its article; where the article's day is unknown, whether the main clause says so."""
    first, last = date.first or "", date.last or ""
    if published is None:
        ahead = main and statement.mode is Mode.FUTURE
    else:
        ahead = first > published or (first == published and last > published)
    return ahead and (TO_COME.search(date.text) is not None or not is_told_as_past(date, statement.text))


def is_told_as_past(date: DateRef, text: str) -> bool:
    """Whether the verb nearest to the date is in the past tense."""
    tokens = line(text)
    begin = sum(start < date.span.start for start in tokens.starts)
    end = sum(start < date.span.end for start in tokens.starts)
    return Tenses(tokens, date_words()).at(begin, max(end, begin + 1)) is Tense.PAST
