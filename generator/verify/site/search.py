"""What the search shows of a page is what the page says, in one piece."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from generator.errors import Finding
from generator.verify.data.records import Record
from generator.verify.site.links import SiteMap, page_key
from generator.verify.words import bare, short, squash

if TYPE_CHECKING:
    from generator.verify.world import World

INDEXES = ("search/search_index.json", "search/search_index.js", "search.json")
_HIDDEN = "<p hidden>"
"""What begins the misspellings of a page's names, which no result shows."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.DOTALL)


class Entry(NamedTuple):
    """One section as the search knows it; `title` and `text` are without white space."""

    location: str
    title: str
    text: str
    start: str
    tags: tuple[str, ...] = ()


def check_search(files: Mapping[str, bytes], site: SiteMap, world: "World | None" = None) -> tuple[Finding, ...]:
    """What the search index says that its pages do not."""
    found = []
    close = _Close(world) if world else None
    for name in INDEXES:
        if name not in files:
            continue
        entries = read_index(files[name])
        if entries is None:
            found.append(_finding(name, "the index", "it is not the JSON that the site's search reads"))
        for entry in entries or ():
            target = site.resolve("index.html", entry.location or ".")
            document = site.documents.get(target.path)
            if document is None:
                found.append(_finding(name, entry.location, target.fault or "it leads to no page"))
            elif close and (odd := close.strange(page_key(target.path), entry.tags)):
                found.append(_finding(name, f"{entry.location}: {odd}", "it is no name of what the page shows"))
            elif entry.text not in document.text:
                found.append(_finding(name, f"{entry.location}: {entry.start}", "the page says something else"))
            elif entry.title not in document.text and entry.title not in squash(document.title):
                found.append(_finding(name, f"{entry.location}: {entry.title}", "the page has no such heading"))
    return tuple(found)


class _Close:
    """Whether the words that lead to a page are its names, or one slip away from a word of them."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self._words: dict[str, frozenset[str]] = {}
        self._names: dict[str, set[str]] = {}
        for entity in world.facts.root.rows("entities"):
            page = entity.words("page").removesuffix(".md")
            self._names.setdefault(page, set()).update((entity.words("name"), *entity.texts("aliases")))

    def strange(self, page: str, tags: tuple[str, ...]) -> str:
        """The first word that is neither, or an empty string; a label that the page bears is right."""
        for tag in tags:
            label = self.world.terms.tongue.english(tag)
            if self.world.is_label(label) or label in SORTS or tag in self.world.given_tags.get(page, ()):
                continue
            for word in tag.split():
                if word != "_" and not _slips(word) & self._near(page):
                    return word
        return ""

    def _near(self, page: str) -> frozenset[str]:
        if page not in self._words:
            names = {*self._names.get(page, ()), self.world.facts.titles.get(page, "")}
            words = {word for name in names for word in _plain(name)}
            self._words[page] = frozenset().union(*(_slips(word) for word in words))
        return self._words[page]


SORTS = frozenset({"Source", "Section", "Home", "Editors", "View"})
"""What a result is called beside the page's own tags."""


def _plain(name: str) -> set[str]:
    low = name.casefold().replace("’s", "")
    return {word for text in (low, bare(low)) for word in re.sub(r"[\W_]+", " ", text).split()}


def _slips(word: str) -> frozenset[str]:
    """The word, and the word without any one of its letters: two words meet here where one slip parts them."""
    return frozenset({word, *(word[:at] + word[at + 1 :] for at in range(len(word)))})


@lru_cache(maxsize=4)
def read_index(data: bytes) -> tuple[Entry, ...] | None:
    """The sections of a search index, whether it is JSON or a script that holds it."""
    text = data.decode("utf-8", "replace")
    try:
        root = json.loads(text[text.index("{") : text.rindex("}") + 1])
    except (ValueError, RecursionError):
        return None
    record = Record(root) if isinstance(root, dict) else Record()
    return tuple(_entry(row) for row in (record.rows("docs") or record.rows("items")))


def _entry(row: Record) -> Entry:
    shown, _, slips = row.words("text").removesuffix("</p>").rpartition(_HIDDEN)
    shown, slips = (shown, slips) if _HIDDEN in row.words("text") else (row.words("text"), "")
    words = unescape(_TAG.sub(" ", shown))
    title = unescape(_TAG.sub(" ", row.words("title")))
    return Entry(
        location=row.words("location"),
        title=squash(title),
        text=squash(words),
        start=short(words),
        tags=row.texts("tags"),
    )


def _finding(path: str, what: str, why: str) -> Finding:
    return Finding(path=path, what=short(what), why=why, now="build the site again")
