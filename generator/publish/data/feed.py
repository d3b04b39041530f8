"""The feed tells each edition once, in Atom (RFC 4287), of what the editions hold alone: no clock, no other words."""

import re
import uuid
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from generator.evidence.editions.changes import Changes, changes
from generator.model.edition import Edition, Stood, all_words
from generator.pages.editions.changes import FEW
from generator.pages.editions.items import INDEX, edition_page
from generator.pages.editions.told import SORTS, counted, totals
from generator.pages.escape import html
from generator.pages.wording import day

FEED = "feed.xml"
"""Where the feed stands in a site."""
ATOM = "http://www.w3.org/2005/Atom"
SPACE = uuid.UUID("8f4a1d0c-3f0b-5a6e-9d57-1c3be2a70f42")
"""The name space of the feeds' ids; it is nothing but a constant."""
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""


def feed(title: str, editions: tuple[Edition, ...], site: str = "", *, flat: bool = False, index: str = INDEX) -> bytes:
    """The feed of some editions, oldest first; links are absolute where the site's address is known, else relative.

    `index` is the page that the feed as a whole leads to.
    """
    ET.register_namespace("", ATOM)
    root = ET.Element(f"{{{ATOM}}}feed")
    own = uuid.uuid5(SPACE, "\n".join([editions[0].date, *(claim.id for claim in editions[0].claims)]))
    add(root, "id", own.urn)
    add(root, "title", title)
    add(root, "updated", moment(editions[-1]))
    ET.SubElement(root, f"{{{ATOM}}}link", {"rel": "alternate", "href": address(index, site, flat=flat)})
    if site:
        ET.SubElement(root, f"{{{ATOM}}}link", {"rel": "self", "href": urljoin(folder(site), FEED)})
    add(ET.SubElement(root, f"{{{ATOM}}}author"), "name", title)
    words = all_words(editions)
    for before, edition in reversed(tuple(pairwise((None, *editions)))):
        assert edition is not None  # noqa: S101  (only the first of a pair can be none)
        changed = changes(before, edition) if before else None
        entry = ET.SubElement(root, f"{{{ATOM}}}entry")
        add(entry, "id", uuid.uuid5(own, edition.date).urn)
        add(entry, "title", f"{title}: edition of {day(edition.date)}")
        add(entry, "updated", moment(edition))
        href = address(edition_page(edition.date), site, flat=flat)
        ET.SubElement(entry, f"{{{ATOM}}}link", {"rel": "alternate", "href": href})
        summary = (counted(changed) or "nothing new") if changed is not None else f"first edition · {totals(edition)}"
        add(entry, "summary", ". ".join(filter(None, (summary, edition.note))))
        if changed:
            add(entry, "content", "".join(content(changed, words)), type="html")
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()


def content(changed: Changes, words: dict[str, str]) -> Iterator[str]:
    """The first claims of each sort, as HTML."""
    for sort in SORTS:
        rows = [row for row in getattr(changed, sort.name) if isinstance(row, Stood)]
        texts = [words[row.statements[0]] for row in rows if row.statements[0] in words][:FEW]
        if texts:
            yield f"<p>{html(sort.more[:1].upper() + sort.more[1:])}: {len(rows):,}</p>"
            yield f"<ul>{''.join(f'<li>{html(text)}</li>' for text in texts)}</ul>"


def add(parent: ET.Element, name: str, text: str, **more: str) -> None:
    """An element with a text that XML can hold."""
    ET.SubElement(parent, f"{{{ATOM}}}{name}", more).text = _UNFIT.sub("", text)


def moment(edition: Edition) -> str:
    """The first moment of an edition's day."""
    return f"{edition.date}T00:00:00Z"


def folder(site: str) -> str:
    """A site's address with the slash that it ends with."""
    return site if site.endswith("/") else f"{site}/"


def address(path: str, site: str, *, flat: bool) -> str:
    """The address of a page, from the feed's or whole."""
    stem = path.removesuffix(".md")
    here = f"{stem}.html" if flat else f"{stem}/".removeprefix("index/") or "./"
    return urljoin(folder(site), here) if site else here
