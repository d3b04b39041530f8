"""What the theme's search took from a page is kept with the page's words; the index is the same, made sooner."""

import json
import re
from collections.abc import Callable
from html import unescape
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol

from generator.model.memo import Memo

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"<>]*)"')
PART = re.compile(rf"<(/?)([a-z][a-z0-9]*)((?:{ATTRIBUTE.pattern})*)( /)?>|([^<]+)")
"""A tag as Markdown writes it, or the words up to the next."""
ATTRIBUTES, EMPTY, WORDS = 3, 6, 7
RAW = frozenset({"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "plaintext", "xmp"})
"""Elements in which no tag is one."""
PLAIN = frozenset({"a", "em", "strong"})
"""Elements within a line, of which the plug-in drops the tags: the words in and around them go to it at once."""
EXCLUDED = re.compile(r"data-search-exclude|linenodiv")
"""What the plug-in leaves out: where it is, all is left to the plug-in."""


class Index(Protocol):
    """The index that the theme's plug-in fills."""

    entries: list[dict[str, Any]]
    add_entry_from_context: Callable[["Page"], None]
    create_entry_for_section: Callable[..., None]


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
            if not sooner(index, page):
                take(page)
            store.put(key, index.entries[before:])
        else:
            index.entries += rows

    index.add_entry_from_context = add


def told(page: "Page") -> tuple[str, str]:
    """What else of a page has a say in its entries."""
    meta = {name: page.meta.get(name) for name in ("title", "tags", "search")}
    return str(page.title), json.dumps(meta, sort_keys=True, default=repr)


def sooner(index: Index, page: "Page") -> bool:
    """Take the page's sections as the plug-in does, with its tags found at once; False where one is of another form."""
    from material.plugins.search.plugin import Parser  # noqa: PLC0415  # importing the theme takes a while

    content = page.content or ""
    if page.meta.get("search") or EXCLUDED.search(content):
        return False
    parser, at = Parser(), 0
    heard: list[str] = []
    within: list[str] = []

    def say() -> None:
        if heard:
            parser.handle_data("".join(heard))
            heard.clear()

    for match in PART.finditer(content):
        if match.start() != at:
            return False
        at = match.end()
        tag, words = match[2], match[WORDS]
        if words is not None:
            if words.isspace() or not parser.section or parser.section.el in parser.context:
                say()
                parser.handle_data(unescape(words))
            else:
                heard.append(unescape(words))
        elif tag in RAW or (match[1] and (match[ATTRIBUTES] or match[EMPTY])):
            return False
        elif tag in PLAIN and parser.section and parser.section.el not in parser.context:
            if match[1]:
                if not within or within.pop() != tag:
                    return False
            elif match[EMPTY]:
                return False
            else:
                within.append(tag)
        elif within:
            return False
        elif match[1]:
            say()
            parser.handle_endtag(tag)
        else:
            say()
            given = [(name, unescape(value)) for name, value in ATTRIBUTE.findall(match[ATTRIBUTES])]
            parser.handle_starttag(tag, given)
            if match[EMPTY]:
                parser.handle_endtag(tag)
    say()
    if at != len(content) or within:
        return False
    for section in parser.data:
        if not section.is_excluded():
            index.create_entry_for_section(section, page.toc, page.url, page)
    return True
