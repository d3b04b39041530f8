"""Sets of marks are alike in most sentences of a story: each is held once, however many have it."""

from functools import lru_cache

MOST = 1 << 16
"""So many sets are known at once."""


@lru_cache(maxsize=MOST)
def shared(marks: frozenset[str]) -> frozenset[str]:
    """The first set that was equal to this one."""
    return marks
