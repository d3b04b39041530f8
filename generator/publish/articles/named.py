"""What a person names is a file, a folder of files or an address; a name behind which there is nothing is a mistake."""

import re
from collections.abc import Iterable
from pathlib import Path

from generator.errors import Finding, UsageError
from generator.reading.files import SIDECARS, listing

_ADDRESS = re.compile(r"(?i)[a-z][a-z0-9+.-]+://")

Named = tuple[Path, str]
"""A file, and what the person would call it."""


def is_address(item: str) -> bool:
    """Whether what was named is an address rather than a file."""
    return bool(_ADDRESS.match(item))


def files_named(items: Iterable[str], seeds: Path) -> tuple[list[Named], tuple[Finding, ...]]:
    """The articles that files and folders named stand for, each once, and what of a folder is none.

    What stands in `seeds` already is left out, and so is a sidecar, which comes with its article.
    Raises UsageError where something named is not there.
    """
    found: dict[Path, Named] = {}
    findings: list[Finding] = []
    missing: list[Finding] = []
    for item in items:
        path = Path(item)
        if path.is_dir():
            inside = listing(path, path.resolve().parent)
            findings += inside.findings
            for file in inside.articles:
                found.setdefault(file.resolve(), (file, f"{item.rstrip('/')}/{file.relative_to(path).as_posix()}"))
        elif path.is_file():
            found.setdefault(path.resolve(), (path, item))
        else:
            missing.append(Finding(what=f"there is no {item}", now="name a file, or a folder of files"))
    if missing:
        raise UsageError(*missing)
    here = seeds.resolve()
    stems = {place.with_suffix("") for place in found if place.suffix.lower() not in SIDECARS}
    return [
        named
        for place, named in found.items()
        if not place.is_relative_to(here) and not (place.suffix.lower() in SIDECARS and place.with_suffix("") in stems)
    ], tuple(findings)
