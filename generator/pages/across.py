"""Pages across the whole story: an editor may rename each of them, and leave out all but that of corrections."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from generator.pages.linking import relative, target_of
from generator.pages.page import Draft, ItemList, Page
from generator.pages.retouched import Touches

NAMES = frozenset(
    {"timeline", "differences", "unknowns", "claims", "relations", "claims-by-source", "quotes", "glossary"}
    | {"changes", "corrections"}
)
"""What they are called: their files' names as long as nobody renames them."""
NEEDED = frozenset({"corrections"})
"""Those that cannot be left out: no correction is silent."""
FURTHER = re.compile(r"-\d+\.md\Z")
"""How the name of a page ends that goes on with another."""
TARGET = re.compile(r"(?<=\]\()(?P<path>[^()\s:#]+\.md)(?=[)#\s])")
LINK = r"\[[^\[\]\n]*\]\((?P<path>[^()\s:#]+\.md)(?:#[^()\s]*)?\)"
JOINED = tuple(re.compile(form) for form in (f" · {LINK}", f"{LINK} · ", f" ?{LINK}"))
"""A link with what joins it to those beside it."""


def across(path: str) -> str:
    """What a page of the whole story is called, of the path as it is made; empty for any other page."""
    name = path.removesuffix(".md")
    return name if name in NAMES else ""


def first_of(path: str) -> str:
    """The page that a page goes on with; itself where it is no such page."""
    return FURTHER.sub(".md", path)


def without(drafts: Iterable[Draft], gone: Collection[str]) -> list[Draft]:
    """The drafts without those pages, and without the items that lead to one."""
    kept = [draft for draft in drafts if first_of(draft.path) not in gone]
    if not gone:
        return kept
    return [replace(draft, lists=leading(draft.lists, gone), after=leading(draft.after, gone)) for draft in kept]


def leading(lists: Iterable[ItemList], gone: Collection[str]) -> tuple[ItemList, ...]:
    """The lists of links without those that lead to such a page."""
    rows = (replace(one, items=tuple(item for item in one.items if item.target not in gone)) for one in lists)
    return tuple(row for row in rows if row.items)


def unlinked(page: Page, gone: Collection[str]) -> Page:
    """The page without links to those pages, which stand by themselves or in a row of links."""
    if not gone:
        return page

    body = page.body
    for form in JOINED:
        body = form.sub(lambda match: "" if target_of(match["path"], page.path) in gone else match[0], body)
    return replace(page, body=body, links=tuple(link for link in page.links if link not in gone))


def readdressed(pages: Iterable[Page], moved: Mapping[str, str]) -> tuple[Page, ...]:
    """The pages under the addresses that editors gave them, and all links with them, sorted by path."""
    pages = tuple(pages)
    if not moved:
        return pages
    new = {page.path: address(page.path, moved) for page in pages}

    def led(page: Page) -> Page:
        here = new[page.path]

        def link(match: re.Match[str]) -> str:
            target = target_of(match["path"], page.path)
            return relative(new.get(target, target), here)

        links = tuple(sorted(new.get(path, path) for path in page.links))
        return replace(page, path=here, body=TARGET.sub(link, page.body), links=links)

    return tuple(sorted(map(led, pages), key=lambda page: page.path))


def as_made(touches: Touches, moved: Mapping[str, str]) -> Touches:
    """What editors changed, by the paths under which pages are made."""
    if not moved:
        return touches
    back = {new: old for old, new in moved.items()}
    return {
        address(path, back): replace(one, unlinked=frozenset(address(link, back) for link in one.unlinked))
        for path, one in touches.items()
    }


def address(path: str, moved: Mapping[str, str]) -> str:
    """Where a page stands by now; pages that go on with another go with it."""
    first = first_of(path)
    new = moved.get(first)
    return path if new is None else new.removesuffix(".md") + path[len(first) - len(".md") :]
