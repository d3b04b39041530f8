"""Faults in what statements are tied to: citations and links."""

import posixpath
import random
from functools import lru_cache
from html import unescape
from typing import Any

from tests.verify.faults.slots import (
    DATA,
    Fault,
    Site,
    Slot,
    all_slots,
    beside,
    changed,
    page_key,
    parsed,
    slots,
    texts,
)


@lru_cache(maxsize=8)
def kin(data: bytes) -> dict[tuple[str, int], set[str]]:
    """For each sentence the records of the data that speak of it."""
    found: dict[tuple[str, int], set[str]] = {}

    def walk(item: Any, name: str) -> None:
        if isinstance(item, dict):
            if isinstance(item.get("sentence"), int):
                found.setdefault((item["source"], item["sentence"]), set()).add(name)
            for inner in item.values():
                walk(inner, name)
        elif isinstance(item, list):
            for inner in item:
                walk(inner, name)

    for name in ("claims", "relations", "policy_moves", "risks", "differences", "events"):
        for number, item in enumerate(parsed(data)[name]):
            walk(item, f"{name}{number}")
    return found


def place_of(label: str) -> tuple[str, int]:
    """The place that a citation's label names."""
    source, _, number = label.strip().rpartition(":")
    return source, int(number)


def run_before(site: Site, cite: Slot) -> str:
    """The words before a citation, up to the citation before."""
    words: list[str] = []
    for piece in slots(cite.path, site[cite.path]):
        if piece.block == cite.block and piece.start < cite.start:
            if piece.role == "cite":
                words = []
            elif piece.role in {"statement", "link"}:
                words.append(unescape(piece.text))
    return " ".join("".join(words).split())


def anchors(site: Site) -> dict[tuple[str, int], tuple[str, str]]:
    """For each sentence its page's path and its anchor, as the citations give them."""
    found = {}
    for piece in all_slots(site, "cite"):
        assert piece.href
        target, _, fragment = piece.href[2].partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(piece.path), target))
        found[place_of(piece.text)] = (path + ("/" if target.endswith("/") else ""), fragment)
    return found


def recited(site: Site, cite: Slot, place: tuple[str, int], *, label: bool = True, href: bool = True) -> Site:
    """The site with a citation led to another sentence, by its label, its target or both."""
    assert cite.href
    path, fragment = anchors(site)[place]
    if label:
        site = changed(site, cite.path, cite.start, cite.end, f"{place[0]}:{place[1]}")
    if href:
        there = posixpath.relpath(path, posixpath.dirname(cite.path) or ".") + ("/" if path.endswith("/") else "")
        site = changed(site, cite.path, cite.href[0], cite.href[1], f"{there}#{fragment}")
    return site


def strangers(site: Site, cite: Slot) -> list[tuple[str, int]]:
    """Sentences that have nothing to do with what stands in a citation's row or item."""
    page = slots(cite.path, site[cite.path])
    near = [piece for piece in page if piece.role == "cite" and abs(piece.block - cite.block) < 12]
    akin = set().union(*(kin(site[DATA]).get(place_of(piece.text), set()) for piece in near))
    run = run_before(site, cite)
    said = texts(site[DATA])
    known = anchors(site)
    return sorted(
        place
        for place in known
        if not kin(site[DATA]).get(place, set()) & akin
        and not (run and run in said[place])
        and place != place_of(cite.text)
    )


def citation_swapped(site: Site, rng: random.Random) -> Fault | None:
    return _recite(site, rng, label=True, href=True)


def citation_relabelled(site: Site, rng: random.Random) -> Fault | None:
    return _recite(site, rng, label=True, href=False)


def citation_retargeted(site: Site, rng: random.Random) -> Fault | None:
    return _recite(site, rng, label=False, href=True)


def _recite(site: Site, rng: random.Random, *, label: bool, href: bool) -> Fault | None:
    cites = all_slots(site, "cite")
    if not cites:
        return None
    cite = rng.choice(cites)
    others = strangers(site, cite)
    if not others:
        return None
    place = rng.choice(others)
    what = f"{cite.path}: citation {cite.text} → {place[0]}:{place[1]} (label {label}, target {href})"
    return what, recited(site, cite, place, label=label, href=href)


def citation_added(site: Site, rng: random.Random) -> Fault | None:
    cites = [cite for cite in all_slots(site, "cite") if run_before(site, cite)]
    if not cites:
        return None
    cite = rng.choice(cites)
    others = strangers(site, cite)
    if not others:
        return None
    place = rng.choice(others)
    path, fragment = anchors(site)[place]
    there = posixpath.relpath(path, posixpath.dirname(cite.path) or ".") + ("/" if path.endswith("/") else "")
    more = f'</a> <a href="{there}#{fragment}">{place[0]}:{place[1]}'
    return f"{cite.path}: {place} cited beside {cite.text}", changed(site, cite.path, cite.end, cite.end, more)


def citations_removed(site: Site, rng: random.Random) -> Fault | None:
    cites = [cite for cite in all_slots(site, "cite") if run_before(site, cite)]
    if not cites:
        return None
    cite = rng.choice(cites)
    page = site[cite.path].decode()
    for piece in sorted(beside(site, cite, "cite"), key=lambda one: -one.start):
        start, end = page.rindex("<a", 0, piece.start), page.index("</a>", piece.end) + 4
        page = page[:start] + page[end:]
    return f"{cite.path}: no citation after “{run_before(site, cite)[:60]}”", {**site, cite.path: page.encode()}


def page_missing(site: Site, rng: random.Random) -> Fault | None:
    pieces = all_slots(site, "link", "cite")
    piece = rng.choice(pieces)
    assert piece.href
    return f"{piece.path}: link on {piece.text} leads nowhere", changed(
        site, piece.path, piece.href[0], piece.href[1], "nowhere/there.html"
    )


def page_removed(site: Site, rng: random.Random) -> Fault | None:
    path = rng.choice(sorted({piece.path for piece in all_slots(site, "cite", "source")} - {"index.html"}))
    return f"{path} removed", {name: data for name, data in site.items() if name != path}


def entity_link_swapped(site: Site, rng: random.Random) -> Fault | None:
    inline = [
        piece for piece in all_slots(site, "link") if beside(site, piece, "cite") or beside(site, piece, "source")
    ]
    return _relink(site, rng, [piece for piece in inline if piece.role == "link"])


def page_link_swapped(site: Site, rng: random.Random) -> Fault | None:
    return _relink(site, rng, [piece for piece in all_slots(site, "link") if not beside(site, piece, "cite", "source")])


def _relink(site: Site, rng: random.Random, pieces: list[Slot]) -> Fault | None:
    """A link led to the page of something that none of its words can mean."""
    if not pieces:
        return None
    piece = rng.choice(pieces)
    assert piece.href
    owners: dict[str, set[str]] = {}
    for entity in parsed(site[DATA])["entities"]:
        if entity.get("page"):
            said = {mention["text"] for mention in entity["mentions"]}
            owners.setdefault(entity["page"], set()).update({entity["name"], *entity["aliases"], *said})
    text = " ".join(unescape(piece.text).split())
    others = [
        page for page, names in sorted(owners.items()) if text.casefold() not in {name.casefold() for name in names}
    ]
    paths = {page_key(path): path for path in site if path.endswith(".html")}
    others = [page for page in others if page_key(page) in paths]
    if not others:
        return None
    path = paths[page_key(rng.choice(others))]
    target = posixpath.relpath(path, posixpath.dirname(piece.path) or ".")
    if "sources/index.html" not in site and not piece.href[2].endswith(".html"):
        target = f"{posixpath.dirname(target)}/"
    return f"{piece.path}: link on “{text}” → {target}", changed(site, piece.path, piece.href[0], piece.href[1], target)
