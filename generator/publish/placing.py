"""A finding without a line gets the one that its words stand in, so that a forge can show it where it belongs."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.editorial.plan.steps import as_read
from generator.errors import Finding

QUOTED = re.compile(r"“([^”]+)”|'([^']+)'|`([^`]+)`|\"([^\"]+)\"")
SUFFIXES = (".md", ".yml", ".yaml", ".txt", ".html", ".htm", ".csv", ".tsv", ".json", ".jsonl", ".xml", ".rss", ".atom")
"""Of files that have lines."""
SITE = re.compile(r"(?:(?P<folder>.*)/)?index\.html|(?P<page>.*)\.html")


def placed(findings: Iterable[Finding], root: Path) -> tuple[Finding, ...]:
    """The findings, each with a line where its file can be read as text."""
    texts: dict[str, list[str]] = {}
    return tuple(row if row.line else replace(row, line=line_of(row, root, texts)) for row in findings)


def line_of(finding: Finding, root: Path, texts: dict[str, list[str]]) -> int | None:
    """The first line that holds the words that the finding quotes, the longest first; else the first line of all."""
    path = finding.path
    if not path.endswith(SUFFIXES):
        return None
    if path not in texts:
        texts[path] = lines_of(root / path)
    quoted = [word for row in QUOTED.findall(finding.what) for word in row if word]
    for words in sorted((word.rstrip("…").rstrip() for word in quoted), key=len, reverse=True):
        for number, line in enumerate(texts[path], start=1):
            if words in line or words in as_read(line):
                return number
    return 1 if texts[path] else None


def lines_of(path: Path) -> list[str]:
    """The lines of a file; none where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig", "replace").splitlines()
    except OSError:
        return []


def on_pages(findings: Iterable[Finding], root: Path) -> tuple[Finding, ...]:
    """Findings of a built site as findings of the pages that it was built of: a forge knows no built file."""
    return placed((replace(row, path=page_of(row.path, root)) for row in findings), root)


def page_of(path: str, root: Path) -> str:
    """The page that a file of the site was built of, where there is one."""
    match = SITE.fullmatch(path)
    if not match:
        return path
    stem = match["page"] or match["folder"] or ""
    tries = (f"docs/{stem}.md", f"docs/{stem}/index.md") if stem else ("docs/index.md",)
    return next((name for name in tries if (root / name).is_file()), path)
