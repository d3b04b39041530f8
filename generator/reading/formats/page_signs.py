"""Who wrote a page and when, where its head does not say: by signs about its headline, as trafilatura knows them.

What stands well above the headline is the site's: the day on which the page was copied, its reader's account.
"""

from copy import deepcopy
from itertools import islice
from typing import Any

from generator.reading.formats.library import library
from generator.reading.metadata.byline import byline
from generator.reading.metadata.given_by_editors import Metadata

_LATEST = "2099-12-31"
"""No clock tells which days are to come; without a bound htmldate would ask one."""

_ABOVE = 3
"""Elements that hold the headline, each in the next, before which a page's date and byline may stand."""


def page_signs(tree: Any, known: Metadata, path: str) -> Metadata:  # noqa: ANN401 - lxml has no types
    """The author and the day that the page shows, as far as they are not known."""
    if known.author and known.published:
        return Metadata()
    page = _below_the_masthead(deepcopy(tree), known.title or "")
    for unseen in [*page.iter("img", "script", "noscript")]:
        unseen.drop_tree()  # the address of a counter is no sign
    author = None if known.author else library("trafilatura.metadata", "html", path).extract_author(page)
    published = None if known.published else _published(page, path)
    return Metadata(author=_persons(author or ""), published=published)


def _published(page: Any, path: str) -> str | None:  # noqa: ANN401
    find = library("htmldate", "html", path).find_date
    day: str | None = find(page, extensive_search=False, original_date=True, max_date=_LATEST)
    return day


def _below_the_masthead(page: Any, title: str) -> Any:  # noqa: ANN401
    """The page from a little above its headline on."""
    said = _words(title)
    heads = islice((head for sign in ("h1", "h2", "h3") for head in page.iter(sign)), 60)
    headline = next((head for head in heads if said and _words(head.text_content()) == said), None)
    if headline is None:
        return page
    for above in islice(headline.iterancestors(), _ABOVE - 1, None):
        for before in list(above.itersiblings(preceding=True)):
            if before.tag != "head":
                above.getparent().remove(before)
    return page


def _words(text: str) -> str:
    return " ".join(text.split()).casefold()


def _persons(names: str) -> str | None:
    """Those of the names that would make a byline: no outlet, no month, no word of the page's own."""
    found = [signed.names for name in names.split("; ") if (signed := byline(f"By {name}")) and signed.names]
    return ", ".join(dict.fromkeys(found)) or None
