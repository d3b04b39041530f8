"""Boilerplate is told by a block's own words, with the reason; it is kept and marked, and makes no statement."""

import re
from functools import cache
from typing import NamedTuple

from generator.model.tables import read_table
from generator.reading.metadata.byline import byline
from generator.reading.metadata.published_line import date_lines
from generator.reading.sentences import sentences

DATE_LINE, BYLINE = "a date line", "a byline"
LINK, CREDIT = "a link to another article", "a picture's caption or credit"
CALL, COPYRIGHT = "a call to subscribe, follow or share", "a copyright or licence line"
OF_ITSELF = "a line on the article itself"
_SHORT = 161
"""Neither a date line nor a byline is as long."""
_FURTHER = 200
"""Words further on are looked for in no longer block: it is prose."""
OUTLET = "the outlet's name"
_PLEA, _PARTS, _LABEL = 260, 4, 9
"""A plea has no more characters, sentences, and spaces before what it asks for."""
_READERS = re.compile(
    r"\b(?:you|your|we|our|us|readers?|journalism|non-?profit|local news|this (?:story|article|explainer))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“”\"]")
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
    return _by_rules(text) or (CALL if _pleads(text) else None)


def _pleads(text: str) -> bool:
    """Whether a short block speaks to its readers and ends with a call: to give, to subscribe, to write."""
    if len(text) > _PLEA or not _READERS.search(text) or _QUOTED.search(text):
        return False
    parts = [text[begin:end] for begin, end in sentences(text)]
    if len(parts) > 1:
        asks = _by_rules(parts[-1]) == CALL and not parts[-1].startswith("Thank")
        return asks and len(parts) <= _PARTS and bool(_READERS.search(parts[0]))
    before, _, asked = text.partition(", " if text.startswith("If you ") else ": ")
    return bool(asked) and before.count(" ") <= _LABEL and _by_rules(asked) == CALL


def _by_rules(text: str) -> str | None:
    """Why one rule alone says that it is the page's; None where none does."""
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
