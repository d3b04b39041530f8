"""What is too much for one page goes on over several, each of which leads to the others."""

from collections.abc import Iterator, Sequence

from generator.pages.escape import Md, link, words
from generator.pages.linking import relative
from generator.pages.page import Item, ItemList


def names(path: str, title: str, count: int) -> list[tuple[str, str]]:
    """The path and the title of each of the pages, at least one: the first has its own, the others a number."""
    more = ((f"{path.removesuffix('.md')}-{n}.md", f"{title}, page {n}") for n in range(2, count + 1))
    return [(path, title), *more]


def further(pages: Sequence[tuple[str, str]], path: str) -> Iterator[ItemList]:
    """The links from one of the pages to the others."""
    items = tuple(
        Item(link=link(words(title), relative(other, path)), target=other) for other, title in pages if other != path
    )
    if items:
        yield ItemList(title=Md("More"), items=items)
