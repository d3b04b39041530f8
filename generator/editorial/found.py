"""An entry that discovery wrote is no decision until an editor changes it: a digest of it stands below the mark."""

from collections.abc import Iterable, Mapping

from generator.editorial.page_file import PageFile
from generator.model.ids import digest

FOUND = "found"
"""The key of the digest, on a page whose entry discovery wrote."""
PAGES = "pages"
"""The key, on a section's index, of the entries that had a page there when it was written."""
REMOVED = "removed"
"""The key, on a section's index, of the entries whose pages an editor deleted: they do not come back."""


def entry_digest(path: str, kept: str) -> str:
    """The digest of an entry as it stands on the page of this path: to rename the page is a decision too."""
    return digest(path, *(line.rstrip() for line in kept.strip().splitlines()))


def is_undecided(page: PageFile) -> bool:
    """Whether the page's entry is as discovery wrote it, so that it is made anew by each run."""
    return str(page.front.get(FOUND, "")) == entry_digest(page.path, page.kept)


def removed_entries(files: Mapping[str, PageFile], sections: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """By section, the ids of entries whose pages were deleted by hand, now or before; sorted."""
    found: dict[str, tuple[str, ...]] = {}
    for section in sections:
        index = files.get(f"{section}/index.md")
        if index is None:
            continue
        gone = {name for name in names_in(index, PAGES) if f"{section}/{name}.md" not in files}
        found[section] = tuple(sorted(gone | set(names_in(index, REMOVED))))
    return found


def names_in(page: PageFile, key: str) -> list[str]:
    """A list of the page's front matter; empty where it is none."""
    value = page.front.get(key)
    return [str(row) for row in value] if isinstance(value, list) else []


def with_removed(kept: str, removed: Iterable[str], listed: Iterable[str]) -> str:
    """An editor's part of a section's index with the removed entries that it does not list yet."""
    missing = [name for name in removed if name not in set(listed)]
    if not missing:
        return kept
    rows = "".join(f"  - {name}\n" for name in missing)
    lines = kept.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if line.rstrip() == f"{REMOVED}:":
            return "".join([*lines[: number + 1], rows, *lines[number + 1 :]])
    return f"{kept}{REMOVED}:\n{rows}"
