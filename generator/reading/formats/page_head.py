"""What a web page says of its article, in the order of trust: JSON-LD, Open Graph and meta tags, then its own marks."""

import json
import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from generator.model.tables import read_table
from generator.reading.metadata.given_by_editors import web_address

_ARTICLE = re.compile(r"Article$|Article\b|BlogPosting$|^Report$|^Review$")
_SAVED = re.compile(r"(?:saved from url=\(\d+\)|page saved with SingleFile\s+url:\s*)(https?://[^\s<>\"]{4,500})")
_ARCHIVE = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(https?:/)/?(.+)")
_DATED = re.compile(r"/((?:19|20)\d\d)/([01]?\d)/([0-3]?\d)(?:/|$)")
_LONGEST_SCRIPT = 2_000_000
_MOST = 2_000
_PUBLISHED = "datepublished"

Raw = dict[str, str]


def page_head(tree: Any, start: str) -> Raw:  # noqa: ANN401 - lxml has no types
    """The raw texts found for title, publisher, author, published and url; `start` is the source's first characters."""
    found: Raw = {}
    for part in (_linked_data(tree), _meta(tree), _marks(tree, start)):
        for key, value in part.items():
            found.setdefault(key, value)
    if "url" in found and (kept := _ARCHIVE.match(found["url"])):
        found["url"] = f"{kept[1]}/{kept[2]}"
    url = found.get("url", "")
    if "published" not in found and (dated := _DATED.search(url)):
        found["published"] = "-".join(dated.groups())
    if "publisher" not in found and web_address(url):
        found["publisher"] = (urlsplit(url).hostname or "").removeprefix("www.")
    if "title" in found:
        found["title"] = _bare(found["title"], found.get("publisher", ""), tree)
    return found


def _linked_data(tree: Any) -> Raw:  # noqa: ANN401
    best: Raw = {}
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "").lower() or len(text) > _LONGEST_SCRIPT:
            continue
        try:
            data = json.loads(text.strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for row in islice(_objects(data), _MOST):
            if any(_ARTICLE.search(kind) for kind in _texts(row.get("@type"))):
                for key, value in _article(row).items():
                    best.setdefault(key, value)
    return best


def _objects(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """All objects, the outer before the inner."""
    pending = [data]
    while pending:
        data = pending.pop(0)
        if isinstance(data, dict):
            yield data
            pending += [value for key, value in data.items() if key in ("@graph", "mainEntity", "mainEntityOfPage")]
        elif isinstance(data, list):
            pending += data[:_MOST]


def _article(row: dict[str, Any]) -> Raw:
    page = row.get("mainEntityOfPage")
    url = [*_texts(row.get("url")), *_texts(page.get("@id") if isinstance(page, dict) else page)]
    return {
        key: value
        for key, value in {
            "title": next(iter([*_texts(row.get("headline")), *_texts(row.get("name"))]), ""),
            "author": ", ".join(dict.fromkeys(_names(row.get("author")))),
            "publisher": next(_names(row.get("publisher")), ""),
            "published": next(iter(_texts(row.get("datePublished"))), ""),
            "url": next((each for each in url if web_address(each)), ""),
        }.items()
        if value
    }


def _names(value: Any) -> Iterator[str]:  # noqa: ANN401
    for each in (value if isinstance(value, list) else [value])[:20]:
        name = each.get("name") if isinstance(each, dict) else each
        yield from (text for text in _texts(name) if not text.startswith(("http://", "https://", "@")))


def _texts(value: Any) -> list[str]:  # noqa: ANN401
    """The texts in a value that may be one or a list of them."""
    values = value if isinstance(value, list) else [value]
    return [unescape(each).strip() for each in values if isinstance(each, str) and each.strip()]


def _meta(tree: Any) -> Raw:  # noqa: ANN401
    """What meta elements say, the more telling names first."""
    contents: dict[str, list[str]] = {}
    for element in islice(tree.iter("meta"), _MOST):
        value = (element.get("content") or "").strip()
        for name in ("property", "name", "itemprop"):
            if value and element.get(name):
                contents.setdefault(element.get(name).strip().lower(), []).append(value)
    found: Raw = {}
    for key, names in read_table(__file__, "page_head.yml").items():
        for name in names:
            values = [v for v in contents.get(name, ()) if _fits(key, v)]
            if values and key not in found:
                found[key] = ", ".join(dict.fromkeys(values)) if key == "author" else values[0]
    return found


def _fits(key: str, value: str) -> bool:
    address = value.startswith(("http://", "https://", "//", "/"))
    return web_address(value) if key == "url" else not address and not value.startswith("@")


def _marks(tree: Any, start: str) -> Raw:  # noqa: ANN401
    """What the page's own elements show."""
    found: Raw = {}
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and web_address((link.get("href") or "").strip()):
            found.setdefault("url", link.get("href").strip())
    if "url" not in found and (saved := _SAVED.search(start)):
        found["url"] = saved[1]
    heads = [" ".join(head.text_content().split()) for head in islice(tree.iter("h1"), 20)]
    heads = [head for head in heads if head]
    titles = [" ".join(title.text_content().split()) for title in islice(tree.iter("title"), 1)]
    if len(heads) == 1:
        found["title"] = heads[0]
    elif titles and titles[0]:
        found["title"] = next((head for head in heads if titles[0].startswith(head)), titles[0])
    times = [(t.get("datetime"), t) for t in islice(tree.iter("time"), 200) if t.get("datetime")]
    sure = [day for day, t in times if t.get("pubdate") is not None or _PUBLISHED in (t.get("itemprop") or "").lower()]
    days = {day[:10] for day, _ in times}
    if sure or len(days) == 1:
        found["published"] = sure[0] if sure else times[0][0]
    return found


def _bare(title: str, publisher: str, tree: Any) -> str:  # noqa: ANN401
    """The title without the site's name after it."""
    title = " ".join(unescape(title).split())
    for mark in (" | ", " - ", " – ", " — ", " :: ", " « "):
        head, found, tail = title.rpartition(mark)
        if found and head and publisher and tail.strip().casefold() == publisher.strip().casefold():
            return head.strip()
    for head in islice(tree.iter("h1"), 20):
        words = " ".join(head.text_content().split())
        if len(words) > 15 and title.startswith(words) and title[len(words) :].lstrip()[:1] in tuple("|-–—:«"):
            return words
    return title
