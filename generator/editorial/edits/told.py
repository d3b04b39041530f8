"""What an editor did to generated pages, as the data tells it: which page, what, and in which words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.editorial.edits.front import chunks
from generator.editorial.edits.tongues import in_tongue
from generator.editorial.edits.weave import Woven
from generator.pages.linking import relative
from generator.pages.page import Page, Place


def edits_of(pages: Iterable[tuple[str, str, Woven | None]]) -> Iterator[dict[str, object]]:
    """A row for each block that is edited, added, moved or deleted, in the order of the pages; text is Markdown.

    `pages` are path, the editor's part of the front matter, and what the page was woven from.
    """
    for path, kept, woven in pages:
        for key, text in chunks(kept):
            yield {"page": path, "kind": "front", "key": key, "text": text}
        if woven is None:
            continue
        for block in woven.edited:
            yield {"page": path, "kind": "edited", "key": block.key, "text": in_tongue(block.text, woven.language)}
        for block in woven.own:
            yield {"page": path, "kind": "added", "key": block.key, "text": in_tongue(block.text, woven.language)}
        for kind, keys in (("moved", woven.moved), ("deleted", woven.deleted)):
            for key in keys:
                yield {"page": path, "kind": kind, "key": key}


def as_shown(page: Page, woven: Woven | None, places: Mapping[str, Place]) -> Page:
    """The page with the citations and links that are left on it; `places` are those of sentences, by their ids."""
    if woven is None:
        return page
    cites = {places[cite] for block in woven.blocks for cite in block.cites if cite in places}
    text = "\n".join(block.text for block in woven.blocks)
    links = tuple(link for link in page.links if f"]({relative(link, page.path)}" in text)
    return replace(page, cites=tuple(sorted(cites)), links=links)
