"""The feed tells each edition once and nothing else: its day, what it changed, and words that it holds."""

import html
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from generator.errors import Finding
from generator.verify.data.past_editions import Past
from generator.verify.days import parse
from generator.verify.pages.change_labels import LABELS
from generator.verify.words import fold, short
from generator.verify.world import World

FEED = "feed.xml"
ATOM = "{http://www.w3.org/2005/Atom}"
_URN = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ITEM = re.compile(r"<li>([^<]*)</li>")
_HEAD = re.compile(r"<p>([A-Z][a-z ]*): (\d[\d,]*)</p>")
_MOMENT = "{}T00:00:00Z"
_NOW = "build the site again"


def check_feed(files: Mapping[str, bytes], world: World) -> Iterator[Finding]:
    """What is wrong with the feed; where there are no editions there is none, and a zip may be without one."""
    data = files.get(FEED)
    if data is None:
        return
    for what, why in _faults(data, world):
        yield Finding(path=FEED, what=short(what), why=why, now=_NOW)


def _faults(data: bytes, world: World) -> Iterator[tuple[str, str]]:
    if b"<!" in data:
        yield "<!", "a feed declares nothing"
        return
    try:
        root = ET.fromstring(data)  # noqa: S314  (it declares no entities)
    except ET.ParseError as error:
        yield "the feed", f"it is no XML: {error}"
        return
    entries = root.findall(f"{ATOM}entry")
    days = [past.date for past in reversed(world.past)]
    if root.tag != f"{ATOM}feed" or not days:
        yield "the feed", "it is no Atom feed of editions"
        return
    if [_text(entry, "updated") for entry in entries] != [_MOMENT.format(day) for day in days]:
        yield "entries", "one for each edition, newest first"
        return
    if _text(root, "updated") != _MOMENT.format(days[0]):
        yield _text(root, "updated"), "the last edition is of another day"
    title = fold(world.facts.root.words("title"))
    named = root.find(f"{ATOM}author")
    if {fold(_text(root, "title")), fold(_text(named, "name") if named is not None else "")} != {title}:
        yield _text(root, "title"), f"the briefing is called {title}"
    ids = [_text(each, "id") for each in (root, *entries)]
    if len(set(ids)) != len(ids) or not all(map(_URN.fullmatch, ids)):
        yield "ids", "each is a UUID of its own"
    index = next((page for page, kind in sorted(world.facts.kinds.items()) if kind == "changes"), "")
    yield from _links(root, index, world)
    for number, (entry, past) in enumerate(zip(entries, reversed(world.past), strict=True)):
        yield from _links(entry, f"editions/{past.date}", world)
        yield from _entry(entry, past, len(days) - 1 - number, world, title)


def _entry(entry: ET.Element, past: Past, at: int, world: World, title: str) -> Iterator[tuple[str, str]]:
    told = fold(_text(entry, "title"))
    day = parse(told.removeprefix(f"{title}: edition of "))
    if day is None or day.first.isoformat() != past.date:
        yield told, "it is another edition's"
    rows = world.steps[at - 1].sorts if at else {}
    if at:
        parts = [(len(rows[sort]), names) for sort, names in LABELS.items() if rows[sort]]
        wanted = " · ".join(f"{n:,} {one if n == 1 else more}" for n, (_, one, more) in parts) or "nothing new"
    else:
        held = ((past.sources, "source"), (past.claims, "claim"), (past.pages, "page"))
        wanted = " · ".join(["first edition", *(f"{len(one):,} {name}{'s' * (len(one) != 1)}" for one, name in held)])
    wanted = ". ".join(part for part in (wanted, past.note) if part)
    if fold(_text(entry, "summary")) != wanted:
        yield _text(entry, "summary"), f"the editions give: {wanted}"
    content = _text(entry, "content")
    words = {fold(text): statement for each in world.past for statement, text in each.words.items()}
    changed = {statement for sort in rows.values() for one in sort for statement in one}
    for item in _ITEM.findall(content):
        if words.get(fold(html.unescape(item))) not in changed:
            yield html.unescape(item), "it is no claim that this edition changed"
    for name, number in _HEAD.findall(content):
        sort = next((sort for sort, names in LABELS.items() if names[2] == name.casefold()), "")
        if not sort or f"{len(rows.get(sort, ())):,}" != number:
            yield f"{name}: {number}", "the editions give another number"
    rest = re.sub(r"</?ul>", "", _HEAD.sub("", _ITEM.sub("", content)))
    if rest:
        yield rest, "the feed says more than what changed"


def _links(element: ET.Element, page: str, world: World) -> Iterator[tuple[str, str]]:
    """Whether what an element links to is the page, from the feed's place or by a whole address."""
    hrefs = {link.get("rel"): link.get("href") or "" for link in element.findall(f"{ATOM}link")}
    href = hrefs.get("alternate", "")
    path = urlsplit(href).path
    good = path.strip("/").removesuffix(".html")
    outside = urlsplit(href).scheme in {"http", "https"}
    whole = good == page or (outside and good.endswith(f"/{page}"))
    whole = whole or (not page and (outside or good in {".", "index"}))  # home has no name
    if page not in world.site.keys or not whole:
        yield href, f"it does not lead to {page}"


def _text(element: ET.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""
