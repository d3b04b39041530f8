"""Boilerplate is told by a block's own words, with the reason; it is kept and marked, and makes no statement."""

import re
from functools import cache

from generator.model.tables import read_table
from generator.reading.dateline import byline, date_line

DATE_LINE, BYLINE = "a date line", "a byline"
OF_THE_ARTICLE = frozenset({DATE_LINE, BYLINE})
"""Reasons that hold only at an article's edges."""


def boilerplate_reason(text: str) -> str | None:
    """Why a block of this text is no part of the story; None where it is."""
    longest, rules = _rules()
    if len(text) > longest:
        return None
    if date_line(text):
        return DATE_LINE
    if byline(text):
        return BYLINE
    return next((reason for pattern, reason in rules if pattern.match(text)), None)


@cache
def _rules() -> tuple[int, tuple[tuple[re.Pattern[str], str], ...]]:
    data = read_table(__file__, "boilerplate.yml")
    return data["longest"], tuple(
        (re.compile(pattern, re.IGNORECASE), rule["reason"]) for rule in data["rules"] for pattern in rule["patterns"]
    )
