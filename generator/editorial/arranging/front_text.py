"""An editor's part of the front matter is changed a key at a time: every line that is not the key's stays as it is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.editorial.page_file import PageFile, load_front
from generator.pages.escape import yaml_text

Row = str | Mapping[str, Any]
"""An item of a list: words, or an entry."""
TOP = re.compile(r"[^\s#-]")
"""How a line begins that opens the next key."""


def with_key(page: PageFile, key: str, rows: Sequence[Row]) -> PageFile:
    """The page with this list under a key of the editor's part; without the key where nothing is in it."""
    before, own, after = parted(page.kept, key)
    comments = [line for line in own if line.lstrip().startswith("#")]
    lines = [*before, *comments, *(list_lines(key, rows) if rows else []), *after]
    return with_kept(page, "".join(lines))


def with_kept(page: PageFile, kept: str) -> PageFile:
    """The page with another editor's part."""
    data, lines = load_front(page.path, kept, 2)
    ours, more = load_front(page.path, page.made, 3 + kept.count("\n"))
    return replace(page, kept=kept, front={**ours, **data}, lines={**more, **lines})


def parted(kept: str, key: str) -> tuple[list[str], list[str], list[str]]:
    """The lines before a key, its own and those after it; a key that is not there would stand last."""
    lines = kept.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    opens = re.compile(rf"[\"']?{re.escape(key)}[\"']?\s*:")
    first = next((number for number, line in enumerate(lines) if opens.match(line)), len(lines))
    last = first + 1
    while last < len(lines) and not TOP.match(lines[last]):
        last += 1
    while last > first + 1 and (not lines[last - 1].strip() or lines[last - 1].startswith("#")):
        last -= 1
    return lines[:first], lines[first:last], lines[last:]


def list_lines(key: str, rows: Sequence[Row]) -> list[str]:
    """A list as front matter, an item a line, an entry's keys a line each."""
    lines = [f"{key}:\n"]
    for row in rows:
        if isinstance(row, str):
            lines.append(f"  - {yaml_text(row)}\n")
            continue
        lead = "  - "
        for name, value in row.items():
            if isinstance(value, list | tuple):
                lines.append(f"{lead}{name}:\n")
                lines.extend(f"      - {yaml_text(str(item))}\n" for item in value)
            else:
                lines.append(f"{lead}{name}: {yaml_text(str(value))}\n")
            lead = "    "
    return lines


def rows_of(page: PageFile, key: str) -> list[Row]:
    """What stands under a key, as a list, whether it was written as one or not."""
    value = page.front.get(key)
    rows = value if isinstance(value, list) else [] if value is None else [value]
    return [row if isinstance(row, Mapping) else str(row).strip() for row in rows]


def words_of(page: PageFile, key: str) -> list[str]:
    """The words under a key, without entries."""
    return [row for row in rows_of(page, key) if isinstance(row, str) and row]
