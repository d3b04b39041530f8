"""What the search shows of a page is what the page says, in one piece."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from generator.errors import Finding
from generator.verify.links import SiteMap
from generator.verify.records import Record
from generator.verify.words import short, squash

INDEXES = ("search/search_index.json", "search/search_index.js", "search.json")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.DOTALL)


class Entry(NamedTuple):
    """One section as the search knows it; `title` and `text` are without white space."""

    location: str
    title: str
    text: str
    start: str


def check_search(files: Mapping[str, bytes], site: SiteMap) -> tuple[Finding, ...]:
    """What the search index says that its pages do not."""
    found = []
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
            elif entry.text not in document.text:
                found.append(_finding(name, f"{entry.location}: {entry.start}", "the page says something else"))
            elif entry.title not in document.text and entry.title not in squash(document.title):
                found.append(_finding(name, f"{entry.location}: {entry.title}", "the page has no such heading"))
    return tuple(found)


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
    words = unescape(_TAG.sub(" ", row.words("text")))
    title = unescape(_TAG.sub(" ", row.words("title")))
    return Entry(location=row.words("location"), title=squash(title), text=squash(words), start=short(words))


def _finding(path: str, what: str, why: str) -> Finding:
    return Finding(path=path, what=short(what), why=why, now="build the site again")
