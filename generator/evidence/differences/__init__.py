"""Where reports differ: one rule a file, each over blocks of statements that speak of one thing; never resolved."""

from generator.evidence.differences.find import find_differences
from generator.evidence.differences.told import Story, tell

__all__ = ["Story", "find_differences", "tell"]
