"""Pages across the whole story stand where an editor put them, or nowhere: home notes which there were, and are not.

Each says below the mark what it is, so that it is found under any name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.editorial.arranging.renamed import Table, made_as
from generator.editorial.found import PAGES, REMOVED, Removed, entries_in
from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.pages.across import NAMES, NEEDED, address, first_of

ACROSS = "across"
"""The key of what such a page is, below the mark."""
HOME = "index.md"


def across_of(page: PageFile) -> str:
    """What a page across the story is called; empty for any other."""
    name = str(page.front.get(ACROSS, ""))
    return name if name in NAMES and page.generated else ""


def page_across(files: Mapping[str, PageFile], name: str) -> PageFile | None:
    """The page across the story that is called so, wherever it stands."""
    return files.get(f"{name}.md") or next((page for page in files.values() if across_of(page) == name), None)


def take_across(table: Table) -> dict[str, str]:
    """Such pages whose files were renamed or moved, by the path that they are made under, with what goes on with each.

    Where a file stands there too, the other is a copy.
    """
    moved: dict[str, str] = {}
    for path, page in sorted(table.files.items()):
        made = f"{across_of(page)}.md"
        if made in (".md", path) or made in table.files or made in moved:
            continue
        moved[made] = path
        for old in {made, made_as(page) or made} - {path}:
            table.lead_on(path, old)
        for one in [one for one in table.files if first_of(one) == made and one != made]:
            new = address(one, moved)
            if table.files[one].generated and new not in table.files:
                table.files[new] = replace(table.files.pop(one), path=new)
                table.gone[one] = new
                table.lead_on(new, one)
    return moved


def left_out(files: Mapping[str, PageFile]) -> tuple[Removed, ...]:
    """The pages across the story that an editor took out, now or before; sorted."""
    home = files.get(HOME)
    if home is None:
        return ()
    here = {across_of(page) or path.removesuffix(".md") for path, page in files.items()}
    deleted = (row.id for row in entries_in(home, PAGES) if row.id not in here)
    names = {*deleted, *(row.id for row in entries_in(home, REMOVED))} & (NAMES - NEEDED)
    return tuple(Removed(id=name) for name in sorted(names))


def left_out_again(files: Mapping[str, PageFile]) -> Iterator[Finding]:
    """A note for each such page that stands there although home says that it was taken out."""
    home = files.get(HOME)
    for row in entries_in(home, REMOVED) if home else ():
        page = page_across(files, row.id) if row.id in NAMES else None
        if home and row.id in NEEDED:
            what, now = f"`{REMOVED}` names {row.id!r}, which every briefing has", "take the line out"
            why = "no correction is silent"
        elif home and page and page.generated:
            what, now = f"`{REMOVED}` names {row.id!r}, so docs/{page.path} goes", "to have it, take the line out"
            why = "an editor left it out"
        else:
            continue
        line = home.lines.get(REMOVED)
        yield Finding(path=f"docs/{HOME}", line=line, what=what, why=why, now=now, note=True, rule="page-left-out")
