"""The one choke point: text that comes from articles or editors passes here before it stands in Markdown, HTML or YAML.

What comes out means its own characters and nothing else: to Python-Markdown, to a forge, to a browser and to Jinja.
"""

import json
import re
from functools import lru_cache
from typing import NewType
from urllib.parse import quote

Md = NewType("Md", str)
"""Markdown that is safe to put into a page: escaped words, or our own marks around them."""

NOTHING = Md("")
ACTIVE = "\\`*_{}[]|~^$"
"""Characters that Markdown, an extension of it, or a template could act on anywhere in a line."""
TABLE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {char: f"&#{ord(char)};" for char in ACTIVE})
UNPRINTABLE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.1 does not allow in a scalar as it is, and the byte order mark."""
LINE_START = re.compile(r"\A(?:[#+\-=:!]|\d{1,9}[.)])")
OUTWARD = "%/:?#@!$&'*+,;=-._~"
"""Characters that stay as they are in an outward address; brackets and quotation marks would end it."""
SCHEME = re.compile(r"(?i)\b(https?|ftp|mailto|javascript|data|www)([:.])")


@lru_cache(maxsize=1 << 14)
def words(text: str) -> Md:
    """Text as Markdown that shows just that text, in one line; entities stand for what is active."""
    out = " ".join(text.split()).translate(TABLE)
    out = SCHEME.sub(lambda match: f"{match[1]}&#{ord(match[2])};", out)
    start = LINE_START.match(out)
    if start:
        mark = start.group()[-1]
        out = f"{out[: start.end() - 1]}&#{ord(mark)};{out[start.end() :]}"
    return Md(out)


def inner(text: str) -> Md:
    """Like `words`, for a stretch inside a line: white space at its ends is kept as one space."""
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and text.strip() else ""
    return Md(f"{head}{words(text)}{tail}")


def html(text: str) -> str:
    """Text for an HTML attribute or element, as the theme puts a page's title out as it is."""
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )


def yaml_text(text: str) -> str:
    """Text as a quoted YAML scalar on one line: a JSON string is one, once unprintable characters are escaped."""
    quoted = json.dumps(re.sub(r"\s+", " ", text).strip(), ensure_ascii=False)
    return UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def url_path(path: str) -> str:
    """A relative path as a link's target."""
    return quote(path, safe="/#-._~")


def link(text: Md, target: str) -> Md:
    """A link to another page of the site; `target` is a relative path that we made."""
    return Md(f"[{text}]({url_path(target)})")


def link_out(text: Md, url: str) -> Md:
    """A link that leaves the site, for a reader to click; without one where the address is not http or https."""
    if not re.match(r"(?i)https?://[^\s]", url):
        return text
    return Md(f"[{text}]({quote(url, safe=OUTWARD)})")


def said(text: Md) -> Md:
    """Apparatus: what we say ourselves, marked as such by emphasis."""
    return Md(f"*{text}*") if text else Md("")
