"""A key of a page without a `kind` that does nothing, for a letter is wrong in it or it is read elsewhere, is told."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.editorial.arranging.across import across_of
from generator.editorial.hidden import DIFFERENCES
from generator.editorial.never import NEVER, PLACES
from generator.editorial.page_file import PageFile
from generator.editorial.pins import HOME, PIN
from generator.editorial.registry import OUR_KEYS, PAGE_KEYS, THEME_KEYS
from generator.editorial.rights import RIGHTS
from generator.errors import Finding
from generator.reading.metadata.given_by_editors import CORRECTIONS, WITHDRAWN

CLOSE = 0.7
"""How like a known key an unknown one is that stands for it."""
RULE = "unknown-key"


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where a key is read, of pages without a `kind`: whether that is this page, and the words for it."""

    is_here: Callable[[PageFile], bool]
    words: str


def is_article(page: PageFile) -> bool:
    """Whether the page is an article's."""
    return page.path.startswith("sources/") and page.path != "sources/index.md"


ARTICLES = Home(is_here=is_article, words="on the page of an article, docs/sources/KEY.md")
READ: Mapping[str, Home] = {
    CORRECTIONS: ARTICLES,
    WITHDRAWN: ARTICLES,
    RIGHTS: ARTICLES,
    "drop": Home(
        is_here=lambda page: DIFFERENCES in (across_of(page), page.path.removesuffix(".md")),
        words=f"on an entry's page, or on docs/{DIFFERENCES}.md",
    ),
    PIN: Home(is_here=lambda page: page.path == HOME, words=f"on an entry's page, or on docs/{HOME}"),
    NEVER: Home(is_here=lambda page: page.path.rpartition("/")[2] in PLACES, words="on the index of a section"),
}
"""The keys that are read on some pages alone."""


def mistyped(files: Iterable[PageFile]) -> Iterator[Finding]:
    """A finding for each key of a page without a `kind` that is nearly one that is read, or is read elsewhere."""
    known = tuple(dict.fromkeys((*PAGE_KEYS, *THEME_KEYS, *OUR_KEYS, *READ)))
    for page in files:
        if "kind" in page.front or "also" in page.front:
            continue  # the registry tells of these
        for key in map(str, page.front):
            near = difflib.get_close_matches(key, known, n=1, cutoff=CLOSE) if key not in known else []
            if near and near[0] not in page.front:
                why = "nothing reads it" + (", so the page is no entry" if near[0] == "kind" else "")
                yield told(page, key, f"unknown key {key!r}", why, f"did you mean {near[0]!r}?")
            elif page.generated and key in READ and not READ[key].is_here(page):
                now = f"give it {READ[key].words}"
                yield told(page, key, f"the key {key!r} does nothing here", "it is read elsewhere", now)


def told(page: PageFile, key: str, what: str, why: str, now: str) -> Finding:
    """A finding at a key's line."""
    return Finding(path=f"docs/{page.path}", line=page.lines.get(key), what=what, why=why, now=now, rule=RULE)
