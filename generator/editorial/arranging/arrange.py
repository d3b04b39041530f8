"""The pages as editors want them, before anything is read of them: moved, split and merged; nothing is written here."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from generator.editorial.arranging.across import take_across
from generator.editorial.arranging.joined import take_joined
from generator.editorial.arranging.redirects import redirects
from generator.editorial.arranging.relink import Relinker
from generator.editorial.arranging.renamed import Table, take_renamed, take_sections
from generator.editorial.arranging.split import take_split
from generator.editorial.found import PAGES, entries_in
from generator.editorial.page_file import PageFile
from generator.errors import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """The pages by their new paths, old addresses with the pages that they lead to, and what cannot be done.

    `gone` gives for each file that goes the page that takes its words over; `former` where words of a page stood;
    `across` where pages of the whole story stand that were renamed, by the paths that they are made under.
    """

    files: dict[str, PageFile]
    redirects: Mapping[str, str] = field(default_factory=dict)
    gone: Mapping[str, str] = field(default_factory=dict)
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    across: Mapping[str, str] = field(default_factory=dict)
    broken: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()

    def relinker(self, page: str, there: Collection[str]) -> Relinker:
        """Leads the links of a page's editor on; `there` are the pages that stand."""
        return Relinker(page=page, moved=self.redirects, former=self.former.get(page, ()), there=there)


def arrange(files: Mapping[str, PageFile], sections: Mapping[str, Sequence[str]]) -> Arranged:
    """Rename, move, split and merge, in this order: who merges may name an entry as it is called by then.

    `sections` are the profile's, each with the kinds that it holds.
    """
    table = Table(files=dict(files))
    listed = {
        f"{section}/{row.id}.md": row.id
        for section in sections
        if (index := files.get(f"{section}/index.md"))
        for row in entries_in(index, PAGES)
        if f"{section}/{row.id}.md" not in files
    }
    take_renamed(table, sections, listed)
    moved = take_across(table)
    take_sections(table, sections)
    take_split(table, sections)
    take_joined(table)
    led = redirects(table)
    return Arranged(
        files=table.files,
        redirects=led,
        gone=table.gone,
        former=table.former,
        across=moved,
        broken=tuple(table.broken),
        notes=tuple(table.notes),
    )
