"""A page is a value: where it goes, what it is called, what it says, what it cites and links to."""

from dataclasses import dataclass, field

from generator.model.quick import quick
from generator.pages.escape import NOTHING, Md

Place = tuple[str, int]


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One statement as a page shows it.

    `label` stands before the words and `note` after the citations; both are apparatus. `cites` are places in the
    order of their links, the first being the sentence shown. `targets` are the pages that the words link to,
    `own_targets` those that the statement's own words do, without the sentence before.
    """

    words: Md
    cites: tuple[Place, ...]
    links: tuple[Md, ...]
    statement: str
    label: Md = NOTHING
    note: Md = NOTHING
    targets: tuple[str, ...] = ()
    own_targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A heading and its lines."""

    title: Md
    lines: tuple[Line, ...]
    intro: Md = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A row of a fact table: a label, the words as written, what we add, the citations, and the pages linked to."""

    label: Md
    words: Md
    note: Md
    links: tuple[Md, ...]
    cites: tuple[Place, ...]
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A link to a page of the site, what we add to it, the statements that show why, and places that `link` cites."""

    link: Md
    target: str
    note: Md = NOTHING
    line: Line | None = None
    more: tuple[Line, ...] = ()
    cites: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """A heading and links to pages."""

    title: Md
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """A statement and the pages that link here by it."""

    line: Line
    links: tuple[Md, ...]
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A page before it is known what links to it. `template` names the Jinja file; `extra` is that template's own."""

    path: str
    kind: str
    title: str
    template: str = "page.md.jinja"
    lead: Md = NOTHING
    description: str = ""
    tags: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    groups: tuple[Group, ...] = ()
    lists: tuple[ItemList, ...] = ()
    after: tuple[ItemList, ...] = ()
    backlinks: tuple[Backlink, ...] = ()
    elsewhere: tuple[Md, ...] = ()
    extra: object = None
    extra_cites: tuple[Place, ...] = ()
    extra_links: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of the page, in order."""
        items = [item for block in (*self.lists, *self.after) for item in block.items]
        return (
            *(line for group in self.groups for line in group.lines),
            *(line for item in items for line in (item.line, *item.more) if line),
            *(backlink.line for backlink in self.backlinks),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A finished page: `body` is Markdown; `cites` and `links` are all that stands on it, sorted."""

    path: str
    kind: str
    title: str
    body: str
    description: str = ""
    tags: tuple[str, ...] = ()
    cites: tuple[Place, ...] = ()
    links: tuple[str, ...] = field(default=())
    language: str = "en"
    """The language of what the page says itself."""
    across: str = ""
    """What a page across the whole story is called, whatever its address."""
