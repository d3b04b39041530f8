"""A page's text as a run writes it: front matter with an editor's part above the mark, the body, and the marks."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from generator.editorial.arranging.across import ACROSS
from generator.editorial.arranging.renamed import GENERATED
from generator.editorial.edits.block import blocks_of
from generator.editorial.edits.front import front_marks
from generator.editorial.edits.marks import is_as_marked, lines_of, mark_of, marks_text
from generator.editorial.edits.rewritten import entry_digest
from generator.editorial.found import PAGES, Removed, entry_item
from generator.editorial.page_file import FOUND, MARK, PageFile
from generator.model.entity import Entity
from generator.pages.escape import html, yaml_text
from generator.pages.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """What a run knows of entries beside their pages.

    `found` are those that discovery made, by path; `pages` those with a page, and `removed` those whose page an editor
    deleted, each by the path of their section's index.
    """

    found: Mapping[str, Entity] = field(default_factory=dict)
    pages: Mapping[str, tuple[Removed, ...]] = field(default_factory=dict)
    removed: Mapping[str, tuple[Removed, ...]] = field(default_factory=dict)
    owners: frozenset[str] = frozenset()
    """The paths of pages that are an entry's own: each notes the path that it was generated under."""
    there: Collection[str] | None = None
    """The paths of the pages that stand once the run is done; none are given where all do."""

    def stays(self, path: str) -> bool:
        """Whether a page stands there once the run is done."""
        return self.there is None or path in self.there


NONE = Entries()
Marked = Callable[[str], str]
"""The lines of the marks of a body."""
Left = Callable[[PageFile], bool]
"""Whether a page's body is as it was generated."""


def marks_of(body: str) -> str:
    """The lines of the marks of a body as generated."""
    return lines_of(mark_of(block) for block in blocks_of(body))


def is_as_left(found: PageFile) -> bool:
    """Whether a page's body is as it was generated, with nothing decided of it."""
    return is_as_marked(blocks_of(found.body), found.marks)


def render(page: Page, kept: str = "", given: Iterable[str] = (), entries: Entries = NONE) -> str:
    """The file's whole text."""
    front = front_of(page, kept, given, entries)
    return front + body_of(page, front)


def body_of(page: Page, front: str, marked: Marked = marks_of) -> str:
    """The body as generated, with the marks of front matter and body."""
    return page.body + marks_below(front, marked(page.body))


def marks_below(front: str, marks: str) -> str:
    """The lines that end a page; `marks` are those of the body."""
    return marks_text(front_marks(front.partition(f"{MARK}\n")[2])) + marks


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
    if page.across:
        made += f"{ACROSS}: {yaml_text(page.across)}\n"
    named = page.across or page.path in entries.owners
    made += f"{GENERATED}: {yaml_text(page.path) if named else 'true'}\n"
    return f"---\n{kept}{MARK}\n{made}---\n\n"
