"""What a run makes of a page that stands there: an editor's part is kept byte for byte, ours is made anew.

Our part carries a digest of itself. Where it no longer matches, somebody edited it by hand; until such an edit can be
kept, the page is not touched, and the run says so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.editorial.found import (
    PAGES,
    REMOVED,
    Removed,
    entries_in,
    entry_digest,
    entry_item,
    is_undecided,
    with_removed,
)
from generator.editorial.page_file import FOUND, MARK, PageFile, fingerprint
from generator.errors import Finding
from generator.model.entity import Entity
from generator.pages.escape import html, yaml_text
from generator.pages.front import entry_lines
from generator.pages.page import Page


class State(StrEnum):
    """What a run does to a page."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One page's outcome: `path` is relative to docs/; `front` and `body` are what the file will hold.

    `body` is None where the file goes or stays; else it is the page's own, held once however many pages there are.
    `before` is what the file held when it was read: it is written only while that still stands there.
    """

    path: str
    state: State
    front: str = ""
    body: str | None = None
    finding: Finding | None = None
    before: str | None = None

    @property
    def text(self) -> str | None:
        """What the file will hold; None where it goes or stays."""
        return None if self.body is None else self.front + self.body


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """What a run knows of entries beside their pages.

    `found` are those that discovery made, by path; `pages` those with a page, and `removed` those whose page an editor
    deleted, each by the path of their section's index.
    """

    found: Mapping[str, Entity] = field(default_factory=dict)
    pages: Mapping[str, tuple[Removed, ...]] = field(default_factory=dict)
    removed: Mapping[str, tuple[Removed, ...]] = field(default_factory=dict)


NONE = Entries()


def render(page: Page, kept: str = "", given: Iterable[str] = (), entries: Entries = NONE) -> str:
    """The file's whole text."""
    return front_of(page, kept, given, entries) + page.body


def front_of(page: Page, kept: str = "", given: Iterable[str] = (), entries: Entries = NONE) -> str:
    """The file's text up to the body; keys that an editor gave in their own part are not written again."""
    rows = {
        "title": html(page.title),
        "description": html(page.description),
    }
    taken = set(given)
    made = "".join(f"{key}: {yaml_text(value)}\n" for key, value in rows.items() if key not in taken and value)
    if page.tags and "tags" not in taken:
        made += "tags:\n" + "".join(f"  - {yaml_text(html(tag))}\n" for tag in page.tags)
    if page.path in entries.found:
        made += f"{FOUND}: {yaml_text(entry_digest(page.path, kept))}\n"
    if names := entries.pages.get(page.path):
        made += f"{PAGES}:\n" + "".join(map(entry_item, names))
    stamp = fingerprint(made, page.body)
    return f"---\n{kept}{MARK}\n{made}generated: {yaml_text(stamp)}\n---\n\n"


def merge(page: Page, found: PageFile | None, text: str | None, entries: Entries = NONE) -> Change:
    """What becomes of one generated page; `text` is the file as it stands."""
    entity = entries.found.get(page.path)
    if found is None:
        return Change(
            path=page.path,
            state=State.ADDED,
            front=front_of(page, entry_lines(entity) if entity else "", entries=entries),
            body=page.body,
        )
    if found.stamp is None and found.body.strip():
        what = "the page holds words of an editor where a generated page belongs"
        return conflict(page.path, what, "move them into a page of their own without a `kind`, then generate again")
    if found.stamp is not None and not found.untouched:
        return conflict(page.path, "the generated part of the page was edited by hand", HAND)
    removed = with_removed(
        found.kept, entries.removed.get(page.path, ()), (row.id for row in entries_in(found, REMOVED))
    )
    kept = entry_lines(entity) if entity else removed
    front = front_of(page, kept, top_keys(kept), entries)
    if text is not None and text.replace("\r\n", "\n") == front + page.body:
        return Change(path=page.path, state=State.SAME, before=text)
    return Change(path=page.path, state=State.CHANGED, front=front, body=page.body, before=text)


def top_keys(front: str) -> frozenset[str]:
    """The keys of an editor's part of the front matter: what it gives is not given a second time below the mark."""
    rows = (line.partition(":") for line in front.splitlines() if not line[:1].isspace() and not line.startswith("#"))
    return frozenset(key.strip("'\"") for key, colon, _ in rows if colon)


HAND = (
    "undo that edit, or move the words into a page of their own without a `kind`; "
    "the front matter above the mark may be edited freely"
)


def conflict(path: str, what: str, now: str) -> Change:
    """A page that is not touched."""
    finding = Finding(path=f"docs/{path}", what=what, why="a run would lose them, so it leaves the page alone", now=now)
    return Change(path=path, state=State.CONFLICT, finding=finding)


def merge_all(
    pages: Iterable[Page], found: Mapping[str, PageFile], texts: Mapping[str, str], entries: Entries = NONE
) -> tuple[Change, ...]:
    """Every page's outcome, sorted by path: those to write, those that nothing explains any more, those left alone."""
    made = {page.path: page for page in pages}
    changes = [merge(page, found.get(path), texts.get(path), entries) for path, page in made.items()]
    for path, file in found.items():
        if path not in made and file.stamp is not None:
            if file.untouched and (not file.kept.strip() or is_undecided(file)):
                changes.append(Change(path=path, state=State.REMOVED, before=texts.get(path)))
            else:
                what = "nothing calls for this page any more, but an editor wrote in it"
                changes.append(conflict(path, what, "move what is worth keeping, then delete the page"))
    return tuple(sorted(changes, key=lambda change: change.path))
