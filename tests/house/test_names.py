"""The code knows nothing of this story: its names stand in the pages' front matter, and nowhere in what we wrote."""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from babel import Locale

from tests.house.tree import ROOT, below, place

INSTITUTIONS = {"Congress", "Congressional", "White House"}
"""Common to all stories about one state; in data they are as general as a capital."""
SHORTEST = 4
TEXT = (".py", ".yml", ".yaml", ".json", ".jinja", ".html", ".css", ".js", ".txt", ".sh")
DATA = (".yml", ".yaml", ".json", ".txt")


def rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """An entry of the registry and what shares its page."""
    yield row
    for other in row.get("also") or []:
        yield from rows(other)


def story_names() -> set[str]:
    """Every proper name and alias in the registry, and each person's last name."""
    found: set[str] = set()
    for page in (ROOT / "docs").rglob("*.md"):
        parts = page.read_text(encoding="utf-8").split("\n---\n", 1)
        front = yaml.safe_load(parts[0].removeprefix("---\n")) if parts[0].startswith("---\n") else None
        for row in rows(front if isinstance(front, dict) else {}):
            if "kind" not in row:
                continue
            names = [str(name) for name in (row.get("name"), *(row.get("aliases") or [])) if name]
            found.update(names)
            if row["kind"] == "person":
                found.update(name.split()[-1] for name in names)
    return {name for name in found if re.search(r"[A-Z]", name) and len(name) >= SHORTEST}


def general_names() -> set[str]:
    """What general data may name: all states, and institutions."""
    return {str(name) for name in Locale("en").territories.values()} | INSTITUTIONS


def test_no_name_of_this_story_stands_in_the_code() -> None:
    names, general = story_names(), general_names()
    assert len(names) >= 20
    found = []
    for path in below("generator"):
        if path.suffix not in TEXT or "vendor" in path.parts:
            continue
        wanted = names - general if path.suffix in DATA else names
        pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(wanted))) + r")(?!\w)")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found += [f"{place(path)}:{number}: {match[0]}" for match in pattern.finditer(line)]
    assert found == []
