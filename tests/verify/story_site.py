"""The invented story's data export, and its site as MkDocs builds it, in both URL styles."""

import hashlib
import html
import json
import posixpath
import re
from typing import Any

import markdown

from tests.verify.story import ARTICLES, CLAIMS, EVIDENCE, SENTENCES, THINGS, TITLES, Place, file_of, mentions
from tests.verify.story_pages import cited, markdown_pages

Json = dict[str, Any]
HEDGES = ("could", "may", "would", "reportedly", "unclear", "doubt")
QUANTITIES = [
    ("a01", 1, "up to 120 miles", 120, "mile", "up to", ("m", 193121.28)),
    ("b02", 0, "approximately 190 kilometers", 190, "km", "approximately", ("m", 190000.0)),
    ("b02", 3, "More than 2,000 Marenian sailors", 2000, "sailor", "More than", None),
    ("c03", 2, "500 pounds", 500, "pound", None, ("kg", 226.796)),
]
DATES = [
    ("b02", 3, "since March 2023", "2023-03-01", "2023-03-31", "month"),
    ("c03", 1, "on April 1", "2023-04-01", "2023-04-01", "day"),
    ("a01", 2, "as early as March", None, None, "month"),
]
MEASURES = {"mile": "range", "km": "range", "pound": "mass", "sailor": "count"}
QUOTE = "We will not be the first to shoot,"
SAID = {("a01", 7): {"modality": "attributed", "cues": ["said"], "attributed_to": "Tasch", "speaker": "tasch"}}
SHELL = """<!doctype html><html><head><title>{title} - Strait</title><!-- <p>not shown</p> --></head>
<body><nav><a href="{home}">Strait</a></nav>
<article class="md-content__inner md-typeset"><a class="md-content__button" href="">Edit this page</a>
{body}
</article></body></html>"""
OLD, LED = "risks/shut-strait.md", "risks/blockade.md"
"""An old address, and the page that it leads to."""
LOST = b'<title>Strait</title><article class="md-content__inner"><h1>404 - Not found</h1></article>'


def at(source: str, number: int, words: str | None = None) -> Json:
    """A place as the data writes it: of these words, or of the whole sentence."""
    text = SENTENCES[source][number].text
    start = text.index(words) if words else 0
    return {"source": source, "sentence": number, "start": start, "end": start + len(words or text)}


def hedges(source: str, number: int) -> list[str]:
    """The words that make a sentence less than certain."""
    return [word for word in HEDGES if word in SENTENCES[source][number].text]


def mode(cues: list[str]) -> str:
    """How sure a sentence with these words is."""
    return "asserted" if not cues else "hypothetical" if cues == ["would"] else "hedged"


def source_data(source: str) -> Json:
    lines, own = SENTENCES[source], source == "c03"
    return {
        "id": source,
        "path": f"seeds/{file_of(source)}",
        "sha256": hashlib.sha256(ARTICLES[file_of(source)].encode()).hexdigest(),
        "title": next((line.text for line in lines if line.block == "title"), None),
        "publisher": "The Harbour Post" if own else None,
        "published": "2023-04-02" if own else None,
        "sentences": [{"index": n, "block": line.block, "text": line.text} for n, line in enumerate(lines)],
    }


def entity_data(thing: Any) -> Json:
    told = [told for told in mentions() if told.entity == thing.id]
    fields = ("source", "sentence", "start", "end", "text", "how")
    return {**thing._asdict(), "mentions": [{name: getattr(one, name) for name in fields} for one in told]}


def claim_data(number: int, places: list[Place]) -> Json:
    rows = [
        {
            **at(*place),
            "modality": mode(hedges(*place)),
            "cues": hedges(*place),
            "origins": [place[0]],
            **SAID.get(place, {}),
        }
        for place in places
    ]
    return {
        "id": f"c{number}",
        "text": SENTENCES[places[0][0]][places[0][1]].text,
        "status": "single-source" if len({source for source, _ in places}) == 1 else "corroborated",
        "independent_origins": len(places),
        "statements": rows,
    }


def quantity_data(source: str, number: int, text: str, value: float, unit: str, qualifier: Any, si: Any) -> Json:
    given = {"unit": si[0], "value": si[1]} if si else None
    row = {"text": text, "value": value, "unit": unit, "measure": MEASURES[unit], "qualifier": qualifier, "si": given}
    return {**at(source, number, text), **row}


def date_data(source: str, number: int, text: str, first: str | None, last: str | None, precision: str) -> Json:
    return {**at(source, number, text), "text": text, "first": first, "last": last, "precision": precision}


def matter(id: str, title: str, page: str) -> Json:
    return {"id": id, "title": title, "page": page, "evidence": [at(*place) for place in EVIDENCE[id]]}


RULE = "different numbers for one measure of one subject"


def difference_data() -> Json:
    sides = [("up to 120 miles", ("a01", 1)), ("approximately 190 kilometers", ("b02", 0))]
    values = [{"value": words, "evidence": [at(*place)]} for words, place in sides]
    about = {"id": "d0", "about": "Halberd: range", "entities": ["halberd"]}
    return {**about, "type": "value", "rule": RULE, "values": values}


def page_data(page: str, text: str) -> Json:
    cites = [{"source": source, "sentence": number} for source, number in cited(text)]
    return {"path": page, "title": TITLES[page], "kind": kind_of(page), "cites": cites}


def kind_of(page: str) -> str:
    """What kind of page it is."""
    kinds = {thing.page: thing.kind for thing in THINGS}
    kinds |= {"index.md": "home", "claims-by-source.md": "matrix", "method.md": "editors", "risks/blockade.md": "risk"}
    return kinds.get(page) or ("source" if page.startswith("sources/") else page.removesuffix(".md"))


def data() -> Json:
    """The data export of the story."""
    return {
        "version": 1,
        "title": "Strait",
        "sources": [source_data(source) for source in SENTENCES],
        "entities": [entity_data(thing) for thing in THINGS],
        "claims": [claim_data(number, places) for number, places in enumerate(CLAIMS)],
        "quantities": [quantity_data(*row) for row in QUANTITIES],
        "dates": [date_data(*row) for row in DATES],
        "quotes": [{**at("a01", 7, QUOTE), "text": QUOTE, "speaker": "tasch", "speaker_text": "Tasch"}],
        "relations": [],
        "policy_moves": [matter("permission", "The Halberd permission", "policy/halberd-permission.md")],
        "risks": [matter("blockade", "A blockade", "risks/blockade.md")],
        "differences": [difference_data()],
        "events": [{"title": SENTENCES["b02"][3].text, "evidence": [at("b02", 3)]}],
        "pages": [page_data(page, text) for page, text in sorted(markdown_pages().items())],
        "redirects": [{"from": OLD, "to": LED}],
    }


def built(page: str, *, flat: bool) -> str:
    """Where a page stands in the site."""
    return page.replace(".md", ".html" if flat or page.endswith("index.md") else "/index.html")


def render(page: str, text: str, *, flat: bool) -> bytes:
    """A page as MkDocs builds it."""
    path = built(page, flat=flat)

    def to(target: str) -> str:
        link = posixpath.relpath(built(target, flat=flat), posixpath.dirname(path) or ".")
        return link if flat else f"{posixpath.dirname(link) or '.'}/"

    def href(match: re.Match[str]) -> str:
        target, _, fragment = match[1].partition("#")
        there = posixpath.normpath(posixpath.join(posixpath.dirname(page), target))
        return f'href="{to(there)}{"#" + fragment if fragment else ""}"'

    body = re.sub(r'href="([^":]*\.md(?:#[^"]*)?)"', href, markdown.markdown(text, extensions=["tables", "toc"]))
    return SHELL.format(title=html.escape(TITLES[page]), home=to("index.md"), body=body).encode()


def leading(*, flat: bool) -> bytes:
    """The page at an old address."""
    target = "blockade.html" if flat else "../blockade/"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<title>{TITLES[LED]}</title>\n<link rel="canonical" href="{target}">\n'
        f'<meta http-equiv="refresh" content="0; url={target}">\n<meta name="robots" content="noindex">\n</head>\n'
        f'<body>\n<p>This page has moved: <a href="{target}">{TITLES[LED]}</a></p>\n</body>\n</html>\n'
    ).encode()


def site(*, flat: bool = False) -> dict[str, bytes]:
    """The built site by path; `flat` as for the offline zip."""
    files = {built(page, flat=flat): render(page, text, flat=flat) for page, text in markdown_pages().items()}
    files[built(OLD, flat=flat)] = leading(flat=flat)
    return {**files, "data/briefing.json": json.dumps(data(), ensure_ascii=False, indent=1).encode(), "404.html": LOST}
