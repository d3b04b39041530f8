"""The visible pieces of a built page, read by a tokeniser of the tests' own, and how one of them is changed."""

import json
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

Site = dict[str, bytes]
Fault = tuple[str, Site]
Kind = Callable[[Site, random.Random], Fault | None]
DATA = "data/briefing.json"
ANCHOR = re.compile(r"^s[0-9a-f]{10}$")


@dataclass(frozen=True)
class Slot:
    """A stretch of a page's bytes (as text) and what it is; `block` numbers the item, paragraph or cell it is in."""

    path: str
    role: str
    start: int
    end: int
    text: str
    block: int
    tag: str
    href: tuple[int, int, str] | None = None


@lru_cache(maxsize=4096)
def slots(path: str, data: bytes) -> tuple[Slot, ...]:
    """The visible pieces of a page's article."""
    page = data.decode()
    found: list[Slot] = []
    low, high = page.find("<article"), page.rfind("</article>")
    if low < 0:
        return ()
    stack: list[tuple[str, str]] = []
    block, number, anchored = 0, 0, set()
    for match in re.finditer(r"<!--.*?-->|<(/?)([a-z0-9]+)([^>]*)>|[^<]+", page[low:high], re.DOTALL):
        start = low + match.start()
        if match[2] is None:
            if match[0].strip() and not match[0].startswith("<!--") and not any(skip(*entry) for entry in stack):
                piece = slot(path, match[0], start, stack, block, block in anchored)
                first = not found or found[-1].block != block
                found.extend(numbered(piece) if first and piece.role == "source" else [piece])
            continue
        tag, attributes = match[2], match[3]
        if match[1]:
            while stack and stack.pop()[0] != tag:
                pass
        elif tag not in {"br", "hr", "img", "input"} and not attributes.endswith("/"):
            stack.append((tag, attributes + f" at={start + len(tag) + 1}"))
        if tag in {"li", "p", "td", "th", "h1", "h2", "h3", "ul", "tr"}:
            number += 1
            block = number
        anchor = re.search(r' id="(s[0-9a-f]{10})"', attributes)
        if tag == "a" and anchor and "href" not in attributes:
            anchored.add(block)
    return tuple(found)


def skip(tag: str, attributes: str) -> bool:
    """Whether an element is the theme's own."""
    return tag in {"script", "style", "nav", "svg"} or any(
        name in attributes for name in ("headerlink", "md-content__button")
    )


def slot(path: str, text: str, start: int, stack: list[tuple[str, str]], block: int, anchored: bool) -> Slot:
    """One piece of text with its role."""
    tags = [tag for tag, _ in stack]
    href = None
    for tag, attributes in stack:
        match = re.search(r'href="([^"]*)"', attributes)
        if tag == "a" and match:
            at = int(attributes.rpartition(" at=")[2]) + match.start(1)
            href = (at, at + len(match[1]), match[1])
    holder = next((tag for tag in reversed(tags) if tag in {"li", "p", "td", "th", "h1", "h2", "h3"}), "")
    if anchored and text.strip().isdigit() and not href:
        role = "number"
    elif "em" in tags:
        role = "said"
    elif href:
        role = "cite" if ANCHOR.match(href[2].partition("#")[2]) else "link"
    elif holder in {"h1", "h2", "h3", "th"}:
        role = "heading"
    elif anchored:
        role = "source"
    else:
        role = "statement"
    return Slot(path, role, start, start + len(text), text, block, holder, href)


def numbered(piece: Slot) -> list[Slot]:
    """The first piece of a sentence, with the number in front of it told apart."""
    match = re.match(r"\s*\d+(?=\s|$)", piece.text)
    if not match:
        return [piece]
    cut = piece.start + match.end()
    return [
        replace(piece, role="number", end=cut, text=match[0]),
        *([replace(piece, start=cut, text=piece.text[match.end() :])] if piece.text[match.end() :].strip() else []),
    ]


def all_slots(site: Mapping[str, bytes], *roles: str) -> list[Slot]:
    """Every piece of these roles on the pages that the data knows, in order."""
    known = pages_of_data(site[DATA])
    paths = [path for path in sorted(site) if path.endswith(".html") and page_key(path) in known]
    paths = [path for path in paths if b"briefing-editors" not in site[path]]
    return [piece for path in paths for piece in slots(path, site[path]) if piece.role in roles]


def page_key(path: str) -> str:
    """One name for a page in docs/ and in either URL style."""
    stem = re.sub(r"\.(html|md)$", "", path)
    return "" if stem == "index" else stem.removesuffix("/index")


@lru_cache(maxsize=8)
def parsed(data: bytes) -> Any:
    """The data export; not to be changed."""
    return json.loads(data)


@lru_cache(maxsize=8)
def pages_of_data(data: bytes) -> frozenset[str]:
    """The pages that the data knows."""
    return frozenset(page_key(page["path"]) for page in parsed(data)["pages"])


@lru_cache(maxsize=8)
def texts(data: bytes) -> dict[tuple[str, int], str]:
    """Every sentence by place."""
    rows = parsed(data)["sources"]
    return {(source["id"], row["index"]): row["text"] for source in rows for row in source["sentences"] if row["text"]}


def changed(site: Site, path: str, start: int, end: int, words: str) -> Site:
    """The site with a stretch of one page replaced."""
    page = site[path].decode()
    return {**site, path: (page[:start] + words + page[end:]).encode()}


def inside(piece: Slot, match: re.Match[str], words: str, site: Site) -> Fault:
    """A fault within a piece of text: the match replaced by words."""
    what = f"{piece.path}: “{match[0]}” → “{words}” in “{piece.text.strip()[:60]}”"
    return what, changed(site, piece.path, piece.start + match.start(), piece.start + match.end(), words)


def pick(rng: random.Random, pieces: list[Slot], pattern: str | re.Pattern[str]) -> tuple[Slot, re.Match[str]] | None:
    """A piece and a match in it, at random."""
    found = [(piece, list(re.finditer(pattern, piece.text))) for piece in pieces]
    found = [(piece, matches) for piece, matches in found if matches]
    if not found:
        return None
    piece, matches = rng.choice(found)
    return piece, rng.choice(matches)


def some_word(rng: random.Random, site: Site, *not_these: str) -> str:
    """A word of the articles that is none of these, not even but for its case."""
    text = rng.choice(sorted(texts(site[DATA]).values()))
    barred = {word.casefold() for word in not_these}
    words: list[str] = [word for word in re.findall(r"[a-z]{4,}", text) if word.casefold() not in barred]
    return rng.choice(words or ["nonetheless"])


def beside(site: Site, piece: Slot, *roles: str) -> list[Slot]:
    """The pieces of these roles in the same block."""
    return [
        other for other in slots(piece.path, site[piece.path]) if other.block == piece.block and other.role in roles
    ]
