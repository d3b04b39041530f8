"""Statements of different articles are one claim where act, names, numbers, days and certainty of a clause agree."""

from generator.evidence.claims.conflicts import contradict
from generator.evidence.claims.join import make_claims
from generator.evidence.claims.words import STOP, content, is_negative, stem

__all__ = ["STOP", "content", "contradict", "is_negative", "make_claims", "stem"]
