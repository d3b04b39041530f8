"""A list that shows only its first pages says how many more there are, and leads to the page that lists them all."""

import posixpath
import re

from generator.verify.measures import count
from generator.verify.site.document import What
from generator.verify.site.links import page_key
from generator.verify.words import fold
from generator.verify.world import Spot

_UNLISTED = frozenset({"more", "section"})
"""Kinds of pages in a section's folder that its index does not list."""


def rest_of(match: re.Match[str], spot: Spot) -> str:
    """As many pages stand in the linked section's folder as the list above it does not show."""
    if len(spot.linked) != 1 or spot.world.facts.kinds.get(spot.linked[0]) != "section":
        return "it stands beside no link to a section"
    section = spot.linked[0]
    kinds = spot.world.facts.kinds
    pages = {page for page, kind in kinds.items() if posixpath.dirname(page) == section and kind not in _UNLISTED}
    left = len(pages - _shown(spot) - spot.world.facts.editors)
    return "" if count(match[1]) == left else f"it is {left}"


def _shown(spot: Spot) -> set[str]:
    """The pages that the page links to under the heading that this stands under."""
    path = spot.world.site.keys.get(spot.page, "")
    document = spot.world.site.documents.get(path)
    found, under = set[str](), ""
    for block in document.blocks if document else ():
        under = fold(block.text) if block.tag == "h2" else under
        for token in block.tokens if under == spot.under else ():
            target = spot.world.site.resolve(path, token.href) if token.what is What.LINK and token.href else None
            if target and target.path and not target.fault:
                found.add(page_key(target.path))
    return found
