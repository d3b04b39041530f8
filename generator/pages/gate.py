"""The last look at a page: no line of it is a statement that the context gate leaves out, whoever made the page."""

from collections.abc import Container
from dataclasses import replace

from generator.pages.page import Draft, Item, ItemList

BY_SPEAKER = frozenset({"quotes"})
"""Kinds of page whose headings say who speaks: what is left out elsewhere for want of that is told there."""


def gated(draft: Draft, out: Container[str]) -> Draft:
    """The draft without the lines that are `out`, and without the headings that had no others."""
    if draft.kind in BY_SPEAKER or not any(line.statement in out for line in draft.lines):
        return draft
    groups = (replace(g, lines=tuple(line for line in g.lines if line.statement not in out)) for g in draft.groups)
    return replace(
        draft,
        groups=tuple(group for group in groups if group.lines),
        lists=tuple(without(block, out) for block in draft.lists),
        after=tuple(without(block, out) for block in draft.after),
    )


def without(block: ItemList, out: Container[str]) -> ItemList:
    """A list of pages whose items keep their links and lose the lines that are out."""
    return replace(
        block, items=tuple(bare(item) if item.line and item.line.statement in out else item for item in block.items)
    )


def bare(item: Item) -> Item:
    """The link alone."""
    return replace(item, line=None)
