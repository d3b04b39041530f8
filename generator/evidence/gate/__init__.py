"""The context gate: how each statement may be shown away from its article, and why."""

from generator.evidence.gate.case import Case
from generator.evidence.gate.decide import show, words_of
from generator.evidence.gate.needs import needs_of

__all__ = ["Case", "needs_of", "show", "words_of"]
