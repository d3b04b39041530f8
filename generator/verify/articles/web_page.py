"""A saved web page as a reader could see it, and what stands in its head; scripts but for linked data are no words."""

import json
import re
from collections.abc import Iterator
from html import unescape

from generator.verify.articles.double_encoding import undone

_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg"})
_ENDS = {name: re.compile(rf"</{name}\s*+>", re.IGNORECASE) for name in _UNSEEN}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,30})""", re.IGNORECASE)
_TAG = re.compile(r"""<(/?)([a-zA-Z][\w:-]*+)((?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+|[^<>]*+)>|<[!?/][^<>]*+>""")
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'<>]++)""")
_MARK = re.compile(r"\s{0,5}(?:<a\b[^<>]*+>)?[\[(]?(?:\d{1,3}|[a-z*†‡])[\])]?\s{0,5}(?:</a>)?\s{0,5}</sup>")
_DATA = re.compile(r"data:[\w/+.;=-]{3,80};base64,[A-Za-z0-9+/=\s]+")
_WESTERN = frozenset({"iso-8859-1", "iso8859-1", "iso_8859-1", "latin-1", "latin1", "ascii", "us-ascii"})
_ADDRESSED = {
    "meta": ("content",),
    "link": ("href",),
    "time": ("datetime",),
    **dict.fromkeys(("abbr", "span", "div"), ("title",)),
}


class Page:
    """`seen` are the words in the body, `about` those in the head, in attributes and in linked data."""

    def __init__(self, text: str) -> None:
        self.seen: list[str] = []
        self.about: list[str] = []
        text = self._uncommented(_DATA.sub("data:,", text))
        place = 0
        into = self.seen
        while tag := _TAG.search(text, place):
            into.append(unescape(text[place : tag.start()]))
            place = tag.end()
            name = (tag[2] or "").lower()
            if name in _UNSEEN and not tag[1]:
                place = self._unseen(text, name, tag)
            elif name == "title":
                into = self.seen if tag[1] else self.about
            elif name == "sup" and not tag[1] and (mark := _MARK.match(text, place)):
                place = mark.end()
            self._attributes(name, tag[3] or "")
        into.append(unescape(text[place:]))

    def _uncommented(self, text: str) -> str:
        """The text without its comments; a browser notes in one where it saved the page from."""
        parts, place = [], 0
        while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start)) >= 0:
            parts.append(text[place:start])
            place = end + 3
            self.about += [text[start:end]] if end - start < 1_000 and "http" in text[start:end] else []
        return "".join([*parts, text[place:]])

    def _unseen(self, text: str, name: str, tag: re.Match[str]) -> int:
        """Where an element ends that shows nothing; the words of linked data are noted."""
        end = _ENDS[name].search(text, tag.end())
        stop = end.start() if end else len(text)
        if "ld+json" in (tag[3] or "").lower():
            self.about += _linked_words(text[tag.end() : stop])
        return end.end() if end else stop

    def _attributes(self, name: str, text: str) -> None:
        for found in _ATTRIBUTE.finditer(text) if name in _ADDRESSED else ():
            if found[1].lower() in _ADDRESSED[name]:
                self.about.append(unescape(found[2].strip("\"'")))


def page(text: str) -> Page:
    """The words of a page."""
    return Page(text)


def page_texts(data: bytes) -> Iterator[str]:
    """The page's characters, by its mark, its own word or UTF-8; where that does not hold, in old encodings too."""
    text = _page_text(data)
    texts = [text]
    if "\ufffd" in text:
        texts += [data.decode(name, "replace") for name in ("cp1252", "mac-roman")]
    yield from texts
    yield from (again for text in texts if (again := undone(text)) != text)


def _page_text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    declared = _CHARSET.search(data, 0, 4096)
    label = declared[1].decode("ascii").lower() if declared else ""
    label = "cp1252" if label in _WESTERN else label
    if data.startswith(b"\xef\xbb\xbf") or label.startswith(("utf-16", "utf-32")):
        label = "utf-8"
    try:
        return data.decode("utf-8-sig" if label in {"", "utf-8"} else label, "replace")
    except LookupError:
        return data.decode("utf-8-sig", "replace")


def _linked_words(text: str) -> Iterator[str]:
    """Every text in linked data."""
    try:
        pending = [json.loads(text.strip().removesuffix(";"), strict=False)]
    except (ValueError, RecursionError):
        return
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            yield unescape(value)
        elif isinstance(value, dict):
            pending += list(value.values())[::-1]
        elif isinstance(value, list):
            pending += value[::-1]
