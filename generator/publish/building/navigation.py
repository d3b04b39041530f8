"""The navigation in mkdocs.yml follows pages that editors renamed, and passes over those that they left out.

So an edit under docs/ alone does no harm to a site; a note says which line another builder would stumble over.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.editorial.arranging.front_text import words_of
from generator.editorial.arranging.places import path_of
from generator.editorial.arranging.renamed import WAS
from generator.editorial.page_file import parse_page
from generator.errors import Finding, InputError
from generator.pages.across import across

LED = re.compile(r"(?P<path>[^\s:'\"#]+\.md)['\"]?\s*(?:#.*)?\Z")
"""How a line of the navigation ends that names a page."""
MOVED = "the navigation names a page that was renamed"
GONE = "the navigation names a page that an editor left out"


def followed(nav: Any, docs: Path) -> Any:  # noqa: ANN401  (what mkdocs.yml holds)
    """The navigation with the pages that stand there; what nobody renamed or left out stays, for MkDocs to tell of."""
    missing = [path for path in named(nav) if path.endswith(".md") and not (docs / path).is_file()]
    if not missing:
        return nav
    former = {old: new for new, old in formers(docs)}
    return kept(nav, lambda path: former.get(path, "" if across(path) else path) if path in missing else path)


def named(nav: Any) -> Iterator[str]:  # noqa: ANN401
    """The pages and addresses that a navigation names."""
    if isinstance(nav, str):
        yield nav
    for row in nav.values() if isinstance(nav, Mapping) else nav if isinstance(nav, list) else ():
        yield from named(row)


def kept(nav: Any, place: Callable[[str], str]) -> Any:  # noqa: ANN401
    """The navigation with other addresses; what has none, and groups that are empty then, go."""
    if isinstance(nav, str):
        return place(nav)
    if isinstance(nav, Mapping):
        return {name: row for name, rest in nav.items() if (row := kept(rest, place))}
    if isinstance(nav, list):
        return [row for rest in nav if (row := kept(rest, place))]
    return nav


def formers(docs: Path) -> Iterator[tuple[str, str]]:
    """Each page with the addresses that it had."""
    for file in sorted(docs.rglob("*.md")):
        path = file.relative_to(docs).as_posix()
        try:
            page = parse_page(path, file.read_text(encoding="utf-8-sig"))
        except (InputError, OSError, UnicodeDecodeError):
            continue
        yield from ((path, old) for row in words_of(page, WAS) if (old := path_of(row)))


def behind(root: Path, redirects: Mapping[str, str], there: Collection[str]) -> Iterator[Finding]:
    """A note for each line of the navigation whose page stands elsewhere by now, or nowhere."""
    settings = root / "mkdocs.yml"
    lines = settings.read_text(encoding="utf-8").splitlines() if settings.is_file() else []
    for number, row in enumerate(lines, 1):
        match = LED.search(row) if row.lstrip().startswith("- ") else None
        path = match["path"] if match else ""
        new = redirects.get(path)
        if path in there or not (new or across(path)):
            continue
        what, now = (MOVED, f"write {new} there") if new else (GONE, "take the line out")
        yield Finding(
            path="mkdocs.yml",
            line=number,
            what=f"{what}: {path}",
            why="`briefing build` reads it so; plain `mkdocs build` would stop there",
            now=now,
            note=True,
            rule="navigation-behind",
        )
