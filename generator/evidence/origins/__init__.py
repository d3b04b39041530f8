"""Whose word each sentence is, as far as its article says."""

from generator.evidence.origins.find import find_origins
from generator.evidence.origins.who import binds

__all__ = ["binds", "find_origins"]
