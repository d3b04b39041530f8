"""What the theme's search took from a page is kept with the page's words; the index is the same, made sooner."""

import json
from collections.abc import Callable
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol

from generator.model.memo import Memo

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


class Index(Protocol):
    """The index that the theme's plug-in fills."""

    entries: list[dict[str, Any]]
    add_entry_from_context: Callable[["Page"], None]


def keep_entries(config: "MkDocsConfig", memo: Memo) -> None:
    """Let the search's plug-in, where it is on, take from the memo what it took from the same page before."""
    plugin = config.plugins.get("material/search")
    index: Index | None = getattr(plugin, "search_index", None)
    store = memo.store
    if index is None or store is None or find_spec("jieba"):  # which cuts words by a dictionary of its own
        return
    take = index.add_entry_from_context
    theme = version("mkdocs-material")

    def add(page: "Page") -> None:
        key = memo.key([theme, page.url, *told(page), page.content or ""])
        rows = store.get(key)
        if rows is None:
            before = len(index.entries)
            take(page)
            store.put(key, index.entries[before:])
        else:
            index.entries += rows

    index.add_entry_from_context = add


def told(page: "Page") -> tuple[str, str]:
    """What else of a page has a say in its entries."""
    meta = {name: page.meta.get(name) for name in ("title", "tags", "search")}
    return str(page.title), json.dumps(meta, sort_keys=True, default=repr)
