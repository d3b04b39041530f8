"""What a page is beside its words: nothing in it may run, hide, cover or load but what the theme itself does."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.errors import Finding
from generator.verify.pages.edited import bare
from generator.verify.site.document import Document
from generator.verify.site.links import page_key
from generator.verify.site.shipped import Shipped
from generator.verify.words import fold, short
from generator.verify.world import World

BANNED = frozenset(
    {"applet", "audio", "base", "canvas", "dialog", "embed", "fencedframe", "foreignobject", "frame", "frameset"}
    | {"iframe", "listing", "marquee", "math", "noembed", "noframes", "noscript", "object", "plaintext", "portal"}
    | {"select", "slot", "template", "textarea", "video", "xmp"}
)
"""Elements that show or hide words of their own, or load a page into the page."""
HIDING = frozenset({"hidden", "aria-hidden", "inert", "popover", "style", "contenteditable", "srcdoc"})
AROUND = frozenset(
    {"", "no-js", "js", "md-container", "md-main", "md-main__inner", "md-grid", "md-content", "md-content__inner"}
    | {"md-typeset"}
)
"""Classes of what holds the article."""
METAS = frozenset({"viewport", "generator", "description", "author", "robots", "color-scheme", "theme-color"})
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
CONFIG = frozenset({"annotate", "base", "features", "search", "tags", "translations", "version"})
_NOW = "build the site again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What was met: `odd` are elements and attributes that could hide or run, `bodies` scripts and styles.

    `linked` is what the page says of itself to machines, which no browser runs.

    `policies` are what the page says may run in it.
    """

    odd: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    metas: tuple[tuple[str, str], ...] = ()
    policies: tuple[str, ...] = ()


@dataclass(slots=True)
class _Met:
    odd: dict[str, None] = field(default_factory=dict)
    bodies: list[str] = field(default_factory=list)
    linked: list[str] = field(default_factory=list)
    settings: list[str] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    policies: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.met = _Met()
        self._open: list[tuple[str, dict[str, str]]] = []
        self._into: list[str] | None = None
        self._articles = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        inside = any(name == "article" for name, _ in self._open)
        for name in found:
            if name.startswith("on") or (name in {"style", "srcdoc"} and not inside):
                self.met.odd[f"<{tag} {name}>"] = None
        in_body = any(name == "body" for name, _ in self._open)
        if tag in BANNED or (tag == "article" and inside) or (tag == "style" and in_body):
            self.met.odd[f"<{tag}>"] = None
        if tag == "meta" and found.get("http-equiv") == "Content-Security-Policy" and not in_body:
            self.met.policies.append(found.get("content", ""))
        elif tag == "meta" and found.get("content"):
            self.met.metas.append((found.get("name") or found.get("property") or "", found["content"]))
        if tag == "article":
            self._articles += 1
            self._holders([*self._open, (tag, found)])
        if tag in {"script", "style"}:
            given = found.get("id") == "__config" and found.get("type") == "application/json"
            linked = tag == "script" and found.get("type") == "application/ld+json" and not in_body
            self._into = self.met.settings if given else self.met.linked if linked else self.met.bodies
            self._into.append("")
        if tag not in VOID:
            self._open.append((tag, found))

    def _holders(self, chain: list[tuple[str, dict[str, str]]]) -> None:
        """Notes what of the article's holders could hide it, or turn its words round."""
        for tag, found in chain:
            hiding = [*sorted(HIDING & set(found)), *sorted(set(found.get("class", "").split()) - AROUND)]
            hiding += ["dir"] if found.get("dir", "ltr") != "ltr" else []
            if hiding:
                self.met.odd[f"<{tag} {hiding[0]}> around the article"] = None

    def handle_endtag(self, tag: str) -> None:
        self._into = None
        if any(name == tag for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into[-1] += data

    def shell(self) -> Shell:
        if self._articles > 1:
            self.met.odd["a second <article>"] = None
        met = self.met
        bodies = tuple(body for body in met.bodies if body.strip())
        settings, metas, policies = tuple(met.settings), tuple(met.metas), tuple(met.policies)
        odd, linked = tuple(met.odd), tuple(met.linked)
        return Shell(odd=odd, bodies=bodies, linked=linked, settings=settings, metas=metas, policies=policies)


def read_shell(data: bytes) -> Shell:
    """What these bytes are as a page, beside its words."""
    reader = _Reader()
    reader.feed(data.decode("utf-8", "replace"))
    reader.close()
    return reader.shell()


def check_shell(path: str, shell: Shell, document: Document, world: World) -> Iterator[Finding]:
    """What is wrong with one page beside its words: of any page, also of an editor's and the theme's own."""
    for odd in shell.odd:
        yield _finding(path, odd, "such an element can hide, cover or change words")
    known = world.terms.shipped
    said = world.terms.frame | {fold(document.description or ""), fold(document.title)}
    for name, content in shell.metas:
        if name.startswith(("og:", "twitter:")):
            continue  # linked.py reads them
        if name not in METAS or (name == "author" and fold(content) not in said):
            yield _finding(path, f"{name}: {content}", "it is no known word of a page's head")
    yield from _titled(path, document, world)
    if known is None:
        return
    for body in shell.bodies:
        if not known.runs(body):
            yield _finding(path, body, "the theme has no such script or style")
    for token in (t for block in document.blocks for t in block.tokens if page_key(path) == "404"):
        if fold(token.text) not in known.words:
            yield _finding(path, token.text, "the theme says nothing of the kind")
    for text in shell.settings:
        yield from _configured(path, text, known, world)


def _titled(path: str, document: Document, world: World) -> Iterator[Finding]:
    """What a browser's tab calls the page: its own title and the story's."""
    page, story = page_key(path), fold(world.facts.root.words("title"))
    if not story:
        return
    own = {world.facts.titles.get(page, ""), document.name, story} - {""}
    if page not in world.facts.titles or document.editors:
        own |= world.terms.frame
    forms = {*own, *(f"{name} {sign} {story}" for name in own for sign in "-·")}
    theirs = world.facts.given.get((page, "title"), "")
    own_title = bool(theirs) and bare(document.title).startswith(theirs)
    bound = document.title or page in world.facts.titles or page == "404"
    if bound and not own_title and fold(document.title) not in forms:
        yield _finding(path, document.title or "no title", "the page is not called so")


def _configured(path: str, text: str, known: Shipped, world: World) -> Iterator[Finding]:
    """The theme's settings in a page: known keys, words of its own, and a search that is a file of the site."""
    try:
        settings = json.loads(text)
    except ValueError:
        settings = None
    if not isinstance(settings, dict) or set(settings) - CONFIG:
        yield _finding(path, text, "they are no settings of the theme")
        return
    worker = settings.get("search")
    target = world.site.resolve(path, worker) if isinstance(worker, str) else None
    if target is None or target.fault or target.outside:
        yield _finding(path, f"search: {worker}", "the search is no file of the site")
    if settings.get("version"):
        yield _finding(path, "version", "versions are fetched from elsewhere")
    words = settings.get("translations")
    for value in words.values() if isinstance(words, dict) else ():
        if not isinstance(value, str) or (value and value not in known.words):
            yield _finding(path, str(value), "the theme says nothing of the kind")


def _finding(path: str, what: str, why: str) -> Finding:
    return Finding(path=path, what=short(what), why=why, now=_NOW)
