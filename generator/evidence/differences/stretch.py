"""The words of a side: the clause that tells it, never cut so that it says something else; else the whole sentence."""

import re

from generator.evidence.clauses import clause_around
from generator.evidence.differences.told import Told
from generator.model.annotation import Span

LOADED = re.compile(
    r"\b(?:not|never|no|nor|without|neither|hardly|barely|nearly|almost|about|around|approximately|roughly|some|over"
    r"|under|up to|at least|at most|more than|less than|fewer than|estimated|only|could|may|might|would|should|can"
    r"|reportedly|allegedly|possibly|probably|perhaps|likely|unlikely|if|unless|denied|denies|denying)\s*$|n['’]t\s*$",
    re.IGNORECASE,
)
"""Words that must not be cut off in front of a stretch."""
IFS = re.compile(r"\b(?:if|unless|whether|denied|denies|rejected|dismissed)\b", re.IGNORECASE)
ROUND = re.compile(r"[“”\"()\[\]]")
LONG = 220
"""Characters; a longer clause is no help."""


def clause(told: Told, start: int, end: int) -> str:
    """The clause around a stretch, as it stands in the sentence."""
    text = told.text
    span = clause_around(text, Span(start, end))
    words = text[span.start : span.end].strip()
    if ROUND.search(words) or LOADED.search(text[: span.start]) or IFS.search(text[: span.start]) or len(words) < 12:
        return text
    return words if len(words) < len(text) else text


def safe(told: Told, start: int, end: int) -> str:
    """The stretch itself, begun sooner where a word before it must not be cut off."""
    text = told.text
    for _ in range(4):
        match = LOADED.search(text[:start])
        if match is None:
            break
        start = match.start()
    return text[start:end].strip().rstrip(",;:—-").strip()
