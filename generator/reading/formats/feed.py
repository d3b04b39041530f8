"""A feed holds an article an entry, as RSS 0.9 to 2.0 or Atom; what it gives of an article is all that is read."""

from collections.abc import Iterator

from generator.reading.extract import Extracts, Format
from generator.reading.formats.many import Row, many
from generator.reading.formats.xml_trees import Node, tree
from generator.reading.text.decode import refusal

LONGEST = 20_000_000
_TEXT = ("encoded", "content")
_TEASER = ("description", "summary")
_DATE = ("pubDate", "published", "date", "issued", "created", "updated")
_AUTHOR = ("creator", "author")
_LONG = 1_000
"""Characters from which a description is an article's text and no teaser."""


def read_feed(data: bytes, path: str) -> Extracts:
    """The entries' articles."""
    root = tree(data, path, entities=True)
    if root.name not in ("rss", "RDF", "feed", "channel"):
        why = f"its root is <{root.name[:40]}>, not <rss>, <feed> or <RDF>"
        raise refusal(path, "not read: the XML is no feed", why, "save the articles' text as .txt or .md")
    entries = root.all("item", "entry")
    if not entries:
        raise refusal(path, "the feed has no entries", "there is nothing to read in it", "save the feed again")
    channel = root.child("channel") or root
    title = channel.child("title")
    return many([_row(entry, title.words if title else "") for entry in entries], path)


def _row(entry: Node, publisher: str) -> Row:
    source = entry.child("source")
    named = source.child("title") if source and source.child("title") else source
    full = next((text for name in _TEXT for text in _long(entry, name) if text.strip()), "")
    teaser = next((text for name in _TEASER for text in _long(entry, name) if text.strip()), "")
    if len(full) < len(teaser):
        full = teaser if len(teaser) >= _LONG else full
    author = entry.child(*_AUTHOR)
    name = author.child("name") if author else None
    return Row(
        line=entry.line,
        text=full,
        teaser=teaser,
        raw={
            "title": _one(entry, "title"),
            "publisher": named.words if named and named.words.strip() else publisher,
            "author": (name or author).words if author else "",
            "published": next((day for key in _DATE if (day := _one(entry, key))), ""),
            "url": _link(entry),
        },
        key=_one(entry, "guid", "id"),
    )


def _long(entry: Node, name: str) -> Iterator[str]:
    """The texts of this name; XHTML inside Atom is text with its elements' names, since `div` and `p` make blocks."""
    for node in entry.children:
        if node.name == name:
            yield _markup(node) if node.attributes.get("type") == "xhtml" else node.words


def _markup(node: Node) -> str:
    return "".join(
        part.replace("&", "&amp;").replace("<", "&lt;")
        if isinstance(part, str)
        else f"<{part.name}>{_markup(part)}</{part.name}>"
        for part in node.parts
    )


def _one(entry: Node, *names: str) -> str:
    node = entry.child(*names)
    return node.words.strip() if node else ""


def _link(entry: Node) -> str:
    links = [node for node in entry.children if node.name == "link"]
    plain = [node.words.strip() for node in links if node.words.strip()]
    ways = [node.attributes.get("href", "") for node in links if node.attributes.get("rel", "alternate") == "alternate"]
    return next((way for way in [*plain, *ways] if way), "")


FEED = Format(suffixes=(".xml", ".rss", ".atom", ".rdf"), holds="a feed", longest=LONGEST, read=read_feed)
