"""A page that is no entry because a letter is wrong in one of its keys looks like an editor's own page: it is told."""

import difflib
from collections.abc import Iterable, Iterator

from generator.editorial.page_file import PageFile
from generator.editorial.registry import OUR_KEYS, PAGE_KEYS, THEME_KEYS
from generator.errors import Finding

CLOSE = 0.7
"""How like a known key an unknown one is that stands for it."""
RULE = "unknown-key"


def mistyped(files: Iterable[PageFile]) -> Iterator[Finding]:
    """A finding for each key of a page without a `kind` that is nearly one that is read."""
    known = (*PAGE_KEYS, *THEME_KEYS, *OUR_KEYS)
    for page in files:
        if "kind" in page.front or "also" in page.front:
            continue  # the registry tells of these
        for key in page.front:
            near = difflib.get_close_matches(str(key), known, n=1, cutoff=CLOSE) if key not in known else []
            if near and near[0] not in page.front:
                entry = near[0] == "kind"
                yield Finding(
                    path=f"docs/{page.path}",
                    line=page.lines.get(str(key)),
                    what=f"unknown key {str(key)!r}",
                    why="nothing reads it" + (", so the page is no entry" if entry else ""),
                    now=f"did you mean {near[0]!r}?",
                    rule=RULE,
                )
