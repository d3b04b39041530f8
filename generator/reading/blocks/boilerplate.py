"""Boilerplate is told by a block's own words, with the reason; it is kept and marked, and makes no statement."""

import re
from functools import cache
from typing import NamedTuple

from generator.model.tables import read_table
from generator.reading.metadata.byline import byline
from generator.reading.metadata.published_line import date_lines

DATE_LINE, BYLINE = "a date line", "a byline"
LINK, CREDIT = "a link to another article", "a picture's caption or credit"
CALL, COPYRIGHT = "a call to subscribe, follow or share", "a copyright or licence line"
_SHORT = 161
"""Neither a date line nor a byline is as long."""
_FURTHER = 200
"""Words further on are looked for in no longer block: it is prose."""
OUTLET = "the outlet's name"
OF_THE_ARTICLE = frozenset({DATE_LINE, BYLINE})
"""Reasons that hold only at an article's edges."""


def boilerplate_reason(text: str) -> str | None:
    """Why a block of this text is no part of the story; None where it is."""
    if len(text) < _SHORT and date_lines(text):
        return DATE_LINE
    if len(text) < _SHORT and byline(text):
        return BYLINE
    return rule_reason(text)


def rule_reason(text: str) -> str | None:
    """The same, but for dates and bylines, which are the article's own."""
    rules = _rules()
    if len(text) > rules.longest:
        return None
    low = text.lower()
    if found := rules.opening.match(low):
        return rules.reasons[str(found.lastgroup)]
    if len(text) > _FURTHER:
        return None
    for word, pattern, reason in rules.holding:
        if word in low and pattern.match(low):
            return reason
    return None


class _Rules(NamedTuple):
    longest: int
    opening: re.Pattern[str]
    reasons: dict[str, str]
    holding: tuple[tuple[str, re.Pattern[str], str], ...]


@cache
def _rules() -> _Rules:
    data = read_table(__file__, "boilerplate.yml")
    reasons = {f"r{number}": rule["reason"] for number, rule in enumerate(data["rules"])}
    parts = [f"(?P<r{number}>{'|'.join(rule['patterns'])})" for number, rule in enumerate(data["rules"])]
    holding = tuple(
        (word, re.compile(rule["pattern"]), rule["reason"]) for rule in data["holding"] for word in rule["holds"]
    )
    return _Rules(data["longest"], re.compile("|".join(parts)), reasons, holding)
