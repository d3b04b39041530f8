"""The one date that files carry: SOURCE_DATE_EPOCH where it is set, else the first day that a zip can hold."""

import os
from datetime import UTC, datetime

from generator.errors import Finding, UsageError

FIRST = 315_532_800
"""1980-01-01T00:00:00Z."""
LAST = 4_354_819_198
"""2107-12-31T23:59:58Z, the last moment that a zip can hold."""


def source_date_epoch() -> int:
    """Seconds since 1970, kept within what a zip can hold. Raises UsageError where the variable is no number."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not given:
        return FIRST
    if not given.isascii() or not given.isdigit():
        raise UsageError(
            Finding(
                what=f"SOURCE_DATE_EPOCH is {given!r}",
                why="it counts the seconds since 1970",
                now="set it to a whole number, or unset it",
            )
        )
    return min(max(int(given), FIRST), LAST)


def today() -> str:
    """The day of fetching, by this machine's calendar or SOURCE_DATE_EPOCH: the one place that asks a clock."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    now = datetime.fromtimestamp(source_date_epoch(), UTC) if given else datetime.now(UTC).astimezone()
    return now.date().isoformat()
