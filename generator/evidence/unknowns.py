"""A known unknown is a sentence that says what is not known, confirmed or answered; by its words, never by silence."""

import re
from functools import cache

from generator.model.annotation import Mode
from generator.model.claim import Statement
from generator.model.tables import read_table

HINTS = re.compile(
    r"clear|known?\b|knows\b|confirm|comment|n't|not\b|yet to|declin|refus|withheld|vague|silent|without"
    r"|neither|nor\b|none"
    r"|unresolved|unanswered|to be seen|verif|no (?:word|detail|info|offi|immed|fur)|undetermined"
    r"|few|little|coy|mum|lipped"
)
"""One of these is in every such sentence: most are passed over by this one search, cheap in small letters alone."""
IFS = re.compile(r"^(?:if|unless|until|even if)\b|\b(?:if|until|unless) (?:it|they|he|she|we)\b", re.IGNORECASE)


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns of the table."""
    rows = read_table(__file__, "unknowns.yml")["patterns"]
    return tuple(re.compile(rf"\b(?:{row})") for row in rows)


def unknown_words(text: str) -> str | None:
    """The words that say that something is not known; None where nothing does."""
    low = text.lower().replace("’", "'")
    if not HINTS.search(low):
        return None
    first = min((match.span() for pattern in patterns() if (match := pattern.search(low))), default=None)
    if first is None or IFS.search(low[: first[0]]):
        return None
    return text[first[0] : first[1]]


def is_unknown(statement: Statement) -> bool:
    """Whether a statement says so itself, or by a cue of the profile; what is only supposed says nothing."""
    return statement.is_about("unknown") or (
        statement.mode is not Mode.HYPOTHETICAL and unknown_words(statement.text) is not None
    )
