"""The graph and its pictures show the relations of the data and no other; a picture holds names and lines alone."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from html.parser import HTMLParser

from generator.errors import Finding
from generator.verify.data.records import Record
from generator.verify.site.document import Document
from generator.verify.site.links import SiteMap, page_key
from generator.verify.words import short

GRAPH, FOLDER = "data/graph.js", "data/graph/"
CUT = 33
"""So many letters of a long name stand in a picture, and then a sign that it goes on."""
_BEFORE, _AFTER = "window.briefingGraph = ", ";\n"
_TAGS: Mapping[str, frozenset[str]] = {
    "svg": frozenset({"xmlns", "viewbox", "width", "height"}),
    "style": frozenset(),
    "defs": frozenset(),
    "marker": frozenset({"id", "viewbox", "refx", "refy", "markerwidth", "markerheight", "orient"}),
    "path": frozenset({"d", "fill"}),
    "rect": frozenset({"class", "rx", "x", "y", "width", "height"}),
    "g": frozenset(),
    "title": frozenset(),
    "polyline": frozenset({"class", "marker-mid", "marker-end", "points"}),
    "text": frozenset({"class", "text-anchor", "x", "y"}),
    "tspan": frozenset({"x", "y"}),
}
_VALUE = re.compile(r"[\w ,.#():/-]{0,80}")
_FORMS = {"xmlns": re.compile(re.escape("http://www.w3.org/2000/svg")), "points": re.compile(r"[\d ,.-]*")}
"""What these may be; a line around many names has many points."""
_NOW = "build the site again"


def is_drawn(path: str) -> bool:
    """Whether it is the graph's data or one of its pictures."""
    return path == GRAPH or (path.startswith(FOLDER) and path.endswith(".svg"))


class _Picture(HTMLParser):
    """The titles and texts of a picture, its style, and what no picture of ours has."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.odd: list[str] = []
        self.found: list[tuple[str, str]] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element and what is strange in it."""
        known = _TAGS.get(tag)
        if known is None or any(name not in known or not _fits(name, value or "") for name, value in attrs):
            self.odd.append(f"<{tag}>")
        if tag == "text":
            self.found.append((tag, ""))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        """Closes the last."""
        if self._open:
            self._open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        """Words, wherever they stand; those of a name's lines are one."""
        if not data.strip():
            return
        place = self._open[-1] if self._open else ""
        if place in {"text", "tspan"} and self.found and self.found[-1][0] == "text":
            self.found[-1] = "text", " ".join([*self.found[-1][1].split(), *data.split()])
        else:
            self.found.append((place, " ".join(data.split())))

    def unknown_decl(self, data: str) -> None:
        """What is no element."""
        self.odd.append(data)


def _fits(name: str, value: str) -> bool:
    if name in _FORMS:
        return _FORMS[name].fullmatch(value) is not None
    return _VALUE.fullmatch(value) is not None


def check_drawn(files: Mapping[str, bytes], root: Record) -> Iterator[Finding]:
    """What the graph or a picture of it shows that the data does not."""
    paths = sorted(path for path in files if is_drawn(path))
    if not paths:
        return
    names = {e.words("id"): e.words("name") for e in _ends(root)}
    rows = [(r.words("subject"), r.words("label"), r.words("object")) for r in root.rows("relations")]
    told = {f"{names.get(one)} {act} {names.get(other)}" for one, act, other in rows}
    acts: dict[tuple[str, str], list[str]] = {}
    for one, act, other in rows:
        acts.setdefault((one, other), []).append(act)
    labels = {", ".join(given) for given in acts.values()}
    for path in paths:
        wrong = _script(files[path], root) if path == GRAPH else _picture(files[path], told, {*names.values(), *labels})
        for what, why in wrong:
            yield Finding(path=path, what=short(what), why=why, now=_NOW)


def _ends(root: Record) -> list[Record]:
    """What a line of the graph can lead to: entities, and risks by their titles."""
    risks = [Record({**risk, "name": risk.words("title"), "kind": "risk"}) for risk in root.rows("risks")]
    return [*root.rows("entities"), *risks]


def check_shown(path: str, document: Document, site: SiteMap) -> Iterator[Finding]:
    """Which picture of relations a page shows that is another page's."""
    own = {f"{FOLDER}{page_key(path)}{form}.svg" for form in ("", ".narrow")}
    for href in document.files:
        shown = site.resolve(path, href).path
        if is_drawn(shown) and shown not in {*own, GRAPH}:
            yield Finding(path=path, what=short(href), why="it is another page's picture", now=_NOW)


def _picture(data: bytes, told: set[str], known: set[str]) -> Iterator[tuple[str, str]]:
    reader = _Picture()
    reader.feed(data.decode("utf-8", "replace"))
    reader.close()
    names = {" ".join(name.split()) for name in known}
    begun = {name[:CUT].rstrip() for name in names if len(name) > CUT}
    for odd in reader.odd:
        yield odd, "no picture of ours has it"
    for tag, words in reader.found:
        if tag == "title" and not _all_told(words, told):
            yield words, "the data has no such relation"
        elif tag == "text" and words not in names and not (words.endswith("…") and words[:-1] in begun):
            yield words, "it is neither a name nor a relation of the data"
        elif tag == "style" and re.search(r"url|@|content|display|opacity", words):
            yield words, "the style hides, loads or adds something"
        elif tag not in {"title", "text", "style"}:
            yield words, "words stand outside of a name"


def _all_told(words: str, told: set[str]) -> bool:
    """Whether the words are relations, one after another; a name may hold a semicolon too."""
    rest = unescape(words)
    plain = sorted((" ".join(one.split()) for one in told), key=len, reverse=True)
    while rest:
        one = next((one for one in plain if rest == one or rest.startswith(f"{one}; ")), None)
        if one is None:
            return False
        rest = rest[len(one) + 2 :]
    return True


def _script(data: bytes, root: Record) -> Iterator[tuple[str, str]]:
    text = data.decode("utf-8", "replace")
    inner = text[len(_BEFORE) : -len(_AFTER)]
    if not (text.startswith(_BEFORE) and text.endswith(_AFTER)) or any(char in inner for char in "<>&\u2028\u2029"):
        yield text, "it is no script of the data alone"
        return
    try:
        found = json.loads(inner)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or set(found) != {"nodes", "edges", "sheets"}:
        yield inner, "it is no graph"
        return
    graph = Record(found)
    titles = {p.words("path"): p.words("title") for p in root.rows("pages")}
    known = {e.words("id"): e for e in _ends(root) if e.words("page") in titles}
    anchor = {
        (s.words("id"), r.whole("index")): r.words("id") for s in root.rows("sources") for r in s.rows("sentences")
    }
    wanted = [
        {
            "from": r.words("subject"),
            "to": r.words("object"),
            "label": r.words("label"),
            "mark": "" if r.words("modality") == "asserted" else f"({r.words('modality')})",
            "places": [
                [e.words("source"), e.whole("sentence"), anchor.get((e.words("source"), e.whole("sentence")))]
                for e in r.rows("evidence")
            ],
        }
        for r in root.rows("relations")
        if r.words("subject") in known and r.words("object") in known and r.words("subject") != r.words("object")
    ]
    if [dict(edge) for edge in graph.rows("edges")] != wanted:
        yield "edges", "briefing.json has other relations"
    ids = sorted({str(edge[end]) for edge in wanted for end in ("from", "to")})
    if [node.words("id") for node in graph.rows("nodes")] != ids:
        yield "nodes", "briefing.json relates others"
    for node in graph.rows("nodes"):
        entity = known.get(node.words("id"), Record())
        page = entity.words("page")
        given = {name: node.get(name) for name in ("name", "kind", "page", "title")}
        right = {"name": entity.get("name"), "kind": entity.get("kind"), "page": page, "title": titles.get(page)}
        if given != right or set(node) - {"id", *given}:
            yield node.words("id"), "briefing.json calls it otherwise"
    pairs = {(str(edge["from"]), str(edge["to"])) for edge in wanted}
    if not all(_sheet(one, {*ids}, pairs) for one in graph.rows("sheets")):
        yield "sheets", "they show what briefing.json does not relate"


def _sheet(one: Record, ids: set[str], pairs: set[tuple[str, str]]) -> bool:
    """Whether a sheet holds names and lines of the data alone, within its size, and each line ends at its name."""
    boxes, ways = one.get("boxes"), one.get("ways")
    if not isinstance(boxes, list) or not isinstance(ways, list):
        return False
    wide, high, _ = size = [one.whole(name) or 0 for name in ("wide", "high", "letters")]
    placed = {tuple(box) for box in boxes}
    spots = [*([x, y] for _, x, y in placed), *(spot for way in ways for spot in way[2:])]
    return (
        min(size) > 0
        and all(box[0] in ids for box in placed)
        and all((way[0], way[1]) in pairs and (way[1], *way[-1]) in placed for way in ways)
        and all(type(x) is int and type(y) is int and 0 <= x <= wide and 0 <= y <= high for x, y in spots)
    )
