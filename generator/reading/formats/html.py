"""A saved web page: its article as trafilatura finds it, and what the page's head says of it; the rest is set aside.

No clock and no network: dates are read from the page alone. lxml drops what is nested deeper than 256 levels without
a word, so such pages are parsed with its larger bound, and beyond that refused.
"""

import codecs
import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from generator.errors import Finding
from generator.reading.extract import Extract, Extracts, Format, set_down, titled
from generator.reading.formats.library import library
from generator.reading.formats.page_body import blocks_of, set_apart
from generator.reading.formats.page_breaks import as_paragraphs
from generator.reading.formats.page_head import page_head
from generator.reading.formats.page_kind import front_page, lists_alone
from generator.reading.formats.page_signs import page_signs
from generator.reading.language import other_language
from generator.reading.metadata.given_by_file import given
from generator.reading.text.decode import as_meant, line_of, marked, refusal
from generator.reading.text.legacy import legacy

LONGEST = 20_000_000
MOST_NODES = 50_000
"""Elements; the heaviest front pages of newspapers have a fifth of it, and the time grows with them."""

MOST_SHOWN = 2_000_000
"""Characters outside of scripts; the longest articles known are below 1 MB."""


SHORTEST = "100"
"""Characters; where fewer are found, trafilatura takes all words of the page, menus too. News in brief has 150."""

_UNSHOWN = ("script", "style", "noscript", "template")
_DATA = re.compile(r"data:[\w/+.;=-]{3,80};base64,[A-Za-z0-9+/=\s]+")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,30})""", re.IGNORECASE)
_FEED = re.compile(r"\A\s*(?:<[?!][^<>]*>\s*){0,9}<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_CODE = re.compile(r"</?(?:script|style)\b", re.IGNORECASE)
_HEAD = 4096


def read_html(data: bytes, path: str) -> Extracts:
    """The page's article."""
    text, told = _decoded(data, path)
    told = [*told, *as_meant(_shown(text), path)[1]]
    text, _ = as_meant(text, path)
    if _FEED.search(text[:_HEAD]):
        raise refusal(path, "a feed, not a web page", "its root is that of RSS or Atom", "give it the ending .xml")
    lxml_html = library("lxml.html", "html", path)
    trafilatura = library("trafilatura", "html", path)
    tree = _tree(lxml_html, _DATA.sub("data:,", text), path)
    raw = page_head(tree, text[:_HEAD])
    shown = page_signs(tree, given(raw, path)[0], path)
    as_paragraphs(tree, lxml_html)
    set_apart(tree, lxml_html)
    document = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_formatting=True,
        config=_config(library("trafilatura.settings", "html", path)),
    )
    blocks = list(blocks_of(document.body)) if document is not None and document.body is not None else []
    if blocks and blocks[0][0] == "title" and _alike(blocks[0][1], raw.get("title", "")):
        raw["title"] = blocks[0][1]
    known, unfit = given(raw, path)
    body = set_down(("heading" if sign == "title" else sign, words) for sign, words in blocks)
    if why := _no_article(tree, raw, blocks, body):
        now = "save the article's own page, or its text as .txt or .md"
        raise refusal(path, "not read: the page holds no article", why, now)
    return Extracts(
        articles=(Extract(text=titled(known.title, body), known=known, shown=shown),), findings=(*told, *unfit)
    )


def _no_article(tree: Any, head: Mapping[str, str], blocks: list[tuple[str, str]], body: str) -> str:  # noqa: ANN401
    """Why the page is no article; empty where it is one."""
    if front_page(tree, head):
        return f"its address is that of a site's front page, {head['url']}"
    if not body:
        return "no article stands out on the page"
    if lists_alone(blocks) and not other_language(body):
        return "most of its words stand in lists and menus, not in sentences"
    return ""


def _shown(text: str) -> str:
    """The page with its scripts and styles left blank: tables of letters in them are no words of the article."""
    parts, at, hidden = [], 0, False
    for mark in _CODE.finditer(text):
        part = text[at : mark.start()]
        parts.append("\n" * part.count("\n") if hidden else part)
        at, hidden = mark.start(), not mark[0].startswith("</")
    return "".join(parts) + ("" if hidden else text[at:])


def _config(settings: Any) -> Any:  # noqa: ANN401 - its sections are set by name
    config = deepcopy(settings.DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = SHORTEST
    return config


def _decoded(data: bytes, path: str) -> tuple[str, list[Finding]]:
    """The page's characters: by its mark, what it declares, UTF-8, else an old encoding, and then told."""
    if not data.strip():
        raise refusal(path, "the file is empty", "it holds no letter", "save the page again, or remove the file")
    if b"\0" in data[:_HEAD] and marked(data) is None:
        raise refusal(path, "no web page", "it holds NUL bytes", "save the page again as HTML")
    declared = _CHARSET.search(data, 0, _HEAD)
    name = marked(data) or _codec(declared[1].decode("ascii") if declared else "") or "utf-8"
    try:
        return data.decode(name).removeprefix("\ufeff"), []
    except UnicodeDecodeError as error:
        at = error.start
    now = "save the page again as UTF-8 if words are spoilt"
    if name == "utf-8" and (found := legacy(data)):
        return found.text, [Finding(what=found.what, path=path, line=line_of(data, found.at), now=now, note=True)]
    what = f"bytes that are not {name.upper()} are shown as \ufffd"
    return data.decode(name, "replace"), [Finding(what=what, path=path, line=line_of(data, at), now=now, note=True)]


def _codec(label: str) -> str | None:
    """The codec that browsers use for a declared label; None where there is none."""
    try:
        name = codecs.lookup(label).name if label else None
    except LookupError:
        return None
    if name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        return "utf-8"  # such a label in ASCII bytes cannot be true
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _tree(lxml_html: Any, text: str, path: str) -> Any:  # noqa: ANN401 - lxml has no types
    data = text.encode("utf-8", "replace")
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(data, parser=parser)
    except (ValueError, AssertionError, lxml_html.etree.LxmlError) as error:
        raise refusal(path, "no web page", str(error)[:100], "save the page again as HTML") from None
    if any("depth" in entry.message for entry in parser.error_log):
        why = "its elements are nested deeper than 2,000 levels, and what is below would be lost"
        raise refusal(path, "not read: the page is too deep", why, "save the article's text as .txt or .md")
    nodes = shown = 0
    for node in tree.iter():
        nodes += 1
        shown += (0 if node.tag in _UNSHOWN else len(node.text or "")) + len(node.tail or "")
    if nodes > MOST_NODES or shown > MOST_SHOWN:
        why = f"it has over {MOST_NODES:,} elements or {MOST_SHOWN:,} characters"
        raise refusal(path, "not read: the page is too large", why, "save the article's text as .txt or .md")
    return tree


def _alike(headline: str, title: str) -> bool:
    """Whether the page's headline and what its head calls the article are two wordings of one title."""
    shown, said = set(headline.casefold().split()), set(title.casefold().split())
    return not said or 2 * len(shown & said) >= min(len(shown), len(said))


HTML = Format(suffixes=(".html", ".htm", ".xhtml"), holds="a saved web page", longest=LONGEST, read=read_html)
