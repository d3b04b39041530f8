"""An entry that discovery wrote is no decision until an editor changes it: a digest of it stands below the mark."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.editorial.edits.rewritten import entry_digest
from generator.editorial.page_file import FOUND, MARK, PageFile
from generator.errors import Finding
from generator.pages.escape import yaml_text

PAGES = "pages"
"""The key, on a section's index, of the entries that had a page there when it was written."""
REMOVED = "removed"
"""The key, on a section's index, of the entries whose pages an editor deleted: they do not come back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """An entry that an editor took out: its id, and for a move or risk the ids of the statements that told of it."""

    id: str
    told: frozenset[str] = frozenset()


def is_undecided(page: PageFile) -> bool:
    """Whether the page's entry is as discovery wrote it, so that it is made anew by each run."""
    return str(page.front.get(FOUND, "")) == entry_digest(page.path, page.kept)


def lapsed(files: Mapping[str, PageFile], proposed: Container[str]) -> frozenset[str]:
    """The found pages that an editor wrote in and that discovery no more proposes: their entries stay as they are."""
    left = (file for path, file in files.items() if path not in proposed and is_undecided(file))
    return frozenset(file.path for file in left if not file.untouched)


def kept_for_words(paths: Iterable[str]) -> Iterator[Finding]:
    """A note for each of those pages, in the run that takes its entry over."""
    for path in sorted(paths):
        yield Finding(
            path=f"docs/{path}",
            what="the page is an editor's from now on",
            why="they wrote in it, and the articles alone would no more give it",
            now="leave it, or delete the page",
            note=True,
            rule="page-taken-over",
        )


def without_kind(files: Mapping[str, PageFile], found: Iterable[str]) -> Iterator[Finding]:
    """A note for each page of a found entry that an editor took the `kind` out of: a run puts it back."""
    for path in sorted(found):
        file = files.get(path)
        if file and (file.generated or file.marks) and "kind" not in file.front:
            yield Finding(
                path=f"docs/{path}",
                line=1,
                what="its `kind` was taken out, and a run puts it back",
                why="the articles give the entry a page until that is deleted",
                now="delete the page, and it stays away; words worth keeping go onto a page of another name",
                note=True,
                rule="kind-comes-back",
            )


def taken_over(text: str) -> str:
    """The text of a found page as an editor's: all but the line that says that it was found."""
    kept, mark, made = text.partition(f"{MARK}\n")
    return kept + mark + re.sub(rf"^{FOUND}:.*\n", "", made, count=1, flags=re.MULTILINE)


def removed_entries(
    files: Mapping[str, PageFile], sections: Iterable[str], moved: Container[str] = ()
) -> dict[str, tuple[Removed, ...]]:
    """By section, the entries whose pages were deleted by hand, now or before; sorted.

    `moved` are paths that lead on.
    """
    found: dict[str, tuple[Removed, ...]] = {}
    for section in sections:
        index = files.get(f"{section}/index.md")
        if index is None:
            continue
        paths = {row: f"{section}/{row.id}.md" for row in entries_in(index, PAGES)}
        gone = [row for row, path in paths.items() if path not in files and path not in moved]
        rows = {row.id: row for row in (*gone, *entries_in(index, REMOVED))}
        found[section] = tuple(rows[key] for key in sorted(rows))
    return found


def without_emptied(files: Mapping[str, PageFile], sections: Iterable[str]) -> dict[str, PageFile]:
    """The pages without those that can be deleted and whose file was left empty: on some forges that is how to."""
    folders = ("", *(f"{section}/" for section in sections))
    indexes = ((folder, files.get(f"{folder}index.md")) for folder in folders)
    had = {f"{folder}{row.id}.md" for folder, index in indexes if index for row in entries_in(index, PAGES)}
    return {path: file for path, file in files.items() if path not in had or file.front or not file.emptied}


def entries_in(page: PageFile, key: str) -> list[Removed]:
    """A list of the page's front matter, each item an id, or an id with the statements that told of it."""
    values = [side.front.get(key) for side in (page, page.other) if side]
    rows = [row for value in values if isinstance(value, list) for row in value]
    pairs = [pair for row in rows for pair in (row.items() if isinstance(row, dict) else [(row, "")])]
    found = [Removed(id=str(name), told=frozenset(str(told or "").split())) for name, told in pairs]
    return list({row.id: row for row in found}.values())


def entry_item(entry: Removed) -> str:
    """One item of such a list, as front matter."""
    told = f": {yaml_text(' '.join(sorted(entry.told)))}" if entry.told else ""
    return f"  - {yaml_text(entry.id)}{told}\n"


def with_removed(kept: str, removed: Iterable[Removed], listed: Iterable[str]) -> str:
    """An editor's part of a section's index with the removed entries that it does not list yet."""
    known = set(listed)
    missing = [entry for entry in removed if entry.id not in known]
    if not missing:
        return kept
    rows = "".join(map(entry_item, missing))
    lines = kept.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if line.rstrip() == f"{REMOVED}:":
            return "".join([*lines[: number + 1], rows, *lines[number + 1 :]])
    return f"{kept}{REMOVED}:\n{rows}"
