"""An editor's program may break long lines: what is one line to a reader is one line here."""

import re
from collections.abc import Iterator

BEGINS = re.compile(r"(?:[-*+]|\d{1,9}[.)])\s|```|~~~|[#>|]")
"""How a line begins that goes on with nothing."""


def unwrapped(text: str) -> str:
    """The text of a block with broken lines joined; what stands below an item stays on lines of its own."""
    return "\n".join(joined_lines(text.splitlines()))


def joined_lines(lines: list[str]) -> Iterator[str]:
    """The lines, each with those that go on with it."""
    now = ""
    for number, line in enumerate(lines):
        bare = line.strip()
        if number and bare and now.strip() and not BEGINS.match(bare):
            now = f"{now.rstrip()} {bare}"
        else:
            if number:
                yield now
            now = line
    yield now


def head_of(lines: list[str]) -> int:
    """How many lines an item's first paragraph has."""
    ends = (number for number, line in enumerate(lines) if number and (not line.strip() or BEGINS.match(line.strip())))
    return next(ends, len(lines))
