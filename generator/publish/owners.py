"""Who must approve a change to what runs code: `CODEOWNERS` names them, and a placeholder there guards nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.errors import Finding, UsageError

PLACEHOLDER = "@OWNER"
FILES = (".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS")
NAME = re.compile(r"@[\w.-]{1,100}(?:/[\w.-]{1,100}){0,5}|[\w.+-]{1,100}@[\w.-]{1,100}", re.ASCII)
"""A person, a team or an address, as the forges write it."""


def an_owner(text: str) -> str:
    """The owner that was given. Raises UsageError where it is none."""
    if NAME.fullmatch(text):
        return text
    now = "name a person as @name, a team as @organisation/team, or give an address"
    raise UsageError(Finding(what=f"{text!r} is no owner", now=now))


def unowned(root: Path) -> Iterator[Finding]:
    """A note where nobody is named yet."""
    for name in FILES:
        path = root / name
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
        row = next((number for number, line in enumerate(lines, 1) if PLACEHOLDER in line.split()), None)
        if row:
            yield Finding(
                path=name,
                line=row,
                what=f"{PLACEHOLDER} is nobody",
                why="so a change to what runs code needs no one's word",
                now="put the people or the team there who answer for it, as @name or @organisation/team",
                note=True,
                rule="no-owner",
            )
