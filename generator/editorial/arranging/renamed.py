"""A page knows under which name it was generated: found under another it was renamed, and its old address leads on."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.editorial.arranging.front_text import rows_of, with_key, words_of
from generator.editorial.arranging.places import is_entry, path_of, stem_of
from generator.editorial.edits.rewritten import entry_digest
from generator.editorial.page_file import FOUND, PageFile
from generator.errors import Finding

GENERATED, WAS, SECTION = "generated", "was", "section"


@dataclass(slots=True)
class Table:
    """The pages while they are arranged.

    `gone` gives, for each page that goes, the one that takes its words over; `former` where words of a page stood.
    """

    files: dict[str, PageFile]
    gone: dict[str, str] = field(default_factory=dict)
    former: dict[str, tuple[str, ...]] = field(default_factory=dict)
    broken: list[Finding] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)

    def refuse(self, page: PageFile, key: str, what: str, why: str, now: str) -> None:
        """Note what cannot be done: to go on without it would do something else."""
        line = page.lines.get(key)
        self.broken.append(Finding(path=f"docs/{page.path}", line=line, what=what, why=why, now=now))

    def lead_on(self, path: str, old: str) -> None:
        """Note on a page that another address leads to it, and that words of it stood there."""
        page = self.files[path]
        if old not in [path_of(row) for row in words_of(page, WAS)]:
            self.files[path] = with_key(page, WAS, [*rows_of(page, WAS), old])
        self.former[path] = tuple(dict.fromkeys((*self.former.get(path, ()), old)))


def more_of(path: str) -> str:
    """The page with the rest of a page's statements."""
    return f"{path.removesuffix('.md')}-more.md"


def made_as(page: PageFile) -> str | None:
    """The path under which the page was generated; None where it does not say."""
    value = page.front.get(GENERATED)
    return path_of(value) if isinstance(value, str) else None


def take_renamed(table: Table, sections: Collection[str], listed: Mapping[str, str]) -> None:
    """Pages whose files were moved by hand; `listed` are entries that had a page and have none, by path."""
    for path, page in sorted(table.files.items()):
        if not is_entry(page) or path.partition("/")[0] not in sections:
            continue
        old = made_as(page) or next((was for was in listed if was_found_at(page, was)), None)
        if old and old != path and old not in table.files:
            table.lead_on(path, old)
            take_more(table, path, old)
        elif old and old != path and page.front.get("name") == table.files[old].front.get("name"):
            note_copy(table, page, table.files[old])


def note_copy(table: Table, page: PageFile, other: PageFile) -> None:
    """Tell of a page that was copied with its name: of the two, the one that somebody decided of stays."""
    if was_found_at(other, other.path):
        table.notes.append(
            Finding(
                path=f"docs/{page.path}",
                line=page.lines.get("name"),
                what=f"it is a copy of docs/{other.path} and bears its name, so that page goes",
                why="one entry has one page, and a copy is an editor's",
                now="give the copy a `name` of its own, or delete it",
                note=True,
                rule="copied-page",
            )
        )


def was_found_at(page: PageFile, path: str) -> bool:
    """Whether the page's digest says that discovery wrote it there."""
    return str(page.front.get(FOUND, "")) == entry_digest(path, page.kept)


def take_more(table: Table, path: str, old: str) -> None:
    """The page of the rest goes along; what an editor did there stays with it."""
    rest, new = table.files.get(more_of(old)), more_of(path)
    if rest and rest.generated and new not in table.files:
        del table.files[rest.path]
        table.files[new] = replace(rest, path=new)
        table.gone[rest.path] = new
        table.former[new] = (rest.path,)


def take_sections(table: Table, sections: Mapping[str, Sequence[str]]) -> None:
    """Pages whose `section` names another folder than the one they stand in move there; a section holds some kinds."""
    for path, page in sorted(table.files.items()):
        wanted = page.front.get(SECTION)
        if not is_entry(page) or not str(wanted or "").strip():
            continue
        section = str(wanted).strip().strip("/")
        new = f"{section}/{stem_of(path)}.md"
        if section not in sections:
            now = f"use one of {', '.join(sorted(sections))}"
            table.refuse(page, SECTION, f"there is no section {section!r}", "the profile has the sections", now)
            continue
        kind = str(page.front.get("kind", "")).strip()
        if kind not in sections[section] and new != path:
            why, now = (
                f"that section holds {', '.join(sections[section])}",
                "change `kind` too, or name another section",
            )
            table.refuse(page, SECTION, f"a page of the kind {kind!r} cannot move to {section}/", why, now)
            continue
        plain = with_key(page, SECTION, [])
        if new == path:
            table.files[path] = plain
            continue
        there = table.files.get(new)
        if there and path not in [path_of(row) for row in words_of(there, WAS)]:
            now = "merge the two with `same_as`, or rename one"
            table.refuse(page, SECTION, f"it cannot move to {section}/", f"docs/{new} stands there already", now)
            continue
        del table.files[path]
        table.files[new] = there or replace(plain, path=new)
        table.gone[path] = new
        table.lead_on(new, path)
        take_more(table, new, path)
