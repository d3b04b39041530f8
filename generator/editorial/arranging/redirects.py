"""An address under a page's `was` leads to that page for as long as it stands there, and no page has the address."""

from collections.abc import Collection, Iterable, Mapping

from generator.editorial.arranging.front_text import words_of
from generator.editorial.arranging.places import path_of
from generator.editorial.arranging.renamed import WAS, Table, more_of
from generator.editorial.page_file import PageFile
from generator.errors import Finding


def redirects(table: Table) -> dict[str, str]:
    """Old addresses with the pages that they lead to, by path under docs/, sorted; what cannot be one is noted."""
    found: dict[str, str] = {}
    for path, page in sorted(table.files.items()):
        for row in words_of(page, WAS):
            old = path_of(row)
            if old is None:
                table.refuse(page, WAS, f"`was` says {row!r}", "it is no address of a page", "write actors/name.md")
            elif old in table.files and old != path:
                table.notes.append(no_redirect(page, old, f"docs/{old} is a page again"))
            elif found.get(old, path) != path:
                table.notes.append(no_redirect(page, old, f"it leads to docs/{found[old]} already"))
            elif old != path:
                found[old] = path
    return found


def no_redirect(page: PageFile, old: str, why: str) -> Finding:
    """An old address that leads nowhere else."""
    now = "take it out of `was`"
    what = f"`was` says {old!r}, and no redirect is made"
    return Finding(path=f"docs/{page.path}", line=page.lines.get(WAS), what=what, why=why, now=now, note=True)


def with_more(
    redirects: Mapping[str, str], pages: Iterable[str], across: Collection[str] = frozenset()
) -> dict[str, str]:
    """The redirects that a site needs, those of the pages of the rest too; none where a page stands.

    Pages across the story have no such page.
    """
    there = set(pages)
    entries = {old: new for old, new in redirects.items() if new not in across}
    both = {more_of(old): more_of(new) if more_of(new) in there else new for old, new in entries.items()}
    return {old: new for old, new in sorted({**both, **redirects}.items()) if old not in there and new in there}
