"""HTML is read in one pass and never run; what stands in the article outside every block is a block of its own."""

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from generator.verify.site.document import CITATION, Block, Document, Token, What
from generator.verify.site.elements import HEADINGS, strange
from generator.verify.words import squash

POLICY = "Content-Security-Policy"
"""The one head line for the browser that a page may have; policy.py reads what it says."""
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
CELLS = frozenset({"td", "th"})
HOLDERS = frozenset({"li", "dd", "dt", "summary", "figcaption"}) | CELLS
BLOCKS = frozenset({"p", "caption", "pre", "text"}) | HOLDERS | HEADINGS
BREAKS = frozenset({"br", "p", "div", "ul", "ol", "dl", "blockquote", "section", "details", "hr", "tr", "table"})
SILENT = frozenset({"script", "style", "template", "noscript"})
CHROME = frozenset({"headerlink", "md-content__button", "md-source-file", "md-feedback", "md-clipboard"})
"""Classes of what the theme itself puts into an article: buttons and signs, no words of ours."""
LOADED = frozenset({"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "import", "prerender"})
"""What a link in a page's head can say that a browser then fetches."""
SPOKEN = ("alt", "title", "aria-label", "placeholder")
"""Attributes whose words a reader can see or hear; a link's title is kept with the link."""
TAG = "md-tag"
EDITORS = "briefing-editors"


@dataclass(slots=True)
class _Block:
    tag: str
    number: int
    parent: int | None = None
    id: str | None = None
    place: tuple[int, int, int] = (0, 0, 0)
    tokens: list[Token] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    tag: str
    role: str = ""
    href: str | None = None
    title: str | None = None
    part: int = 0


class Reader(HTMLParser):
    """Gathers one page's blocks; `document` gives what was read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[_Open] = []
        self._depth: dict[str, int] = {}
        self._made: list[_Block] = []
        self._blocks: list[_Block] = []
        self._ids: set[str] = set()
        self._links: dict[str, None] = {}
        self._files: dict[str, None] = {}
        self._text: list[str] = []
        self._frame: dict[str, None] = {}
        self._strange: dict[str, None] = {}
        self._title: list[str] = []
        self._description: str | None = None
        self._seen = {"article": False, "editors": False}
        self._cell = [0, 0, 0]
        self._parts = 0

    def document(self) -> Document:
        """The page as far as it was fed."""
        blocks = tuple(
            Block(tag=b.tag, tokens=tuple(b.tokens), parent=b.parent, id=b.id, table=t, row=r, column=c)
            for b in self._made
            for t, r, c in (b.place,)
        )
        return Document(
            title=" ".join("".join(self._title).split()),
            description=self._description,
            article=self._seen["article"],
            editors=self._seen["editors"],
            ids=frozenset(self._ids),
            links=tuple(self._links),
            files=tuple(self._files),
            blocks=blocks,
            items=sum(_cites(block) for block in blocks if block.tag == "li"),
            text=squash("".join(self._text)),
            frame=tuple(self._frame),
            strange=tuple(self._strange),
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens what the element is here."""
        found = {name: value or "" for name, value in attrs}
        classes = set(found.get("class", "").split())
        self._note(tag, found, classes)
        chrome = bool(classes & CHROME) and (not self._blocks or self._blocks[-1].tag in HEADINGS)
        if self._inside and not chrome and (odd := strange(tag, found, classes)):
            self._strange[odd] = None
        if not self._inside and self._is("body"):
            self._around(*(found.get(name, "") for name in SPOKEN))
        if tag in VOID:
            self._void(tag, found)
            return
        if tag != "a" and self._inside and not classes & CHROME:
            self._say(" ".join(found[name] for name in SPOKEN if found.get(name)))
        entry = self._entered(tag, found, classes)
        self._parts += 1
        entry.part = self._parts
        self._open.append(entry)
        role = entry.role
        self._depth[role] = self._depth.get(role, 0) + 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Closes all up to the element that opened it; what was never opened is passed over."""
        if not any(entry.tag == tag for entry in self._open):
            return
        while self._open:
            entry = self._open.pop()
            self._depth[entry.role] -= 1
            if entry.role == "block":
                self._blocks.pop()
            if entry.tag == tag:
                break
        if tag in BREAKS and self._inside:
            self._space()

    def handle_data(self, data: str) -> None:
        """Text, wherever it stands."""
        if self._is("title"):
            self._title.append(data)
        if self._inside and data:
            self._say(data)
        elif self._is("body") and not self._is("silent"):
            self._around(data)

    @property
    def _inside(self) -> bool:
        return bool(self._depth.get("article")) and not self._depth.get("skip")

    def _is(self, role: str) -> bool:
        return self._depth.get(role, 0) > 0

    def _note(self, tag: str, found: dict[str, str], classes: set[str]) -> None:
        """Keeps what counts wherever it stands in the page."""
        if "id" in found:
            self._ids.add(found["id"])
        if tag == "a" and found.get("name"):
            self._ids.add(found["name"])
        if tag == "a" and "href" in found:
            self._links[found["href"]] = None
        if "src" in found:
            self._files[found["src"]] = None
        if tag == "link" and LOADED & set(found.get("rel", "").casefold().split()):
            self._files[found.get("href", "")] = None
        if tag == "meta" and found.get("name") == "description":
            self._description = found.get("content", "")
        if tag == "base" or (tag == "meta" and found.get("http-equiv", POLICY) != POLICY):
            self._strange[f"<{tag}>"] = None
        if EDITORS in classes:
            self._seen["editors"] = True

    def _void(self, tag: str, found: dict[str, str]) -> None:
        if not self._inside:
            return
        if tag in BREAKS:
            self._space()
        self._say(" ".join(found[name] for name in SPOKEN if found.get(name)))

    def _entered(self, tag: str, found: dict[str, str], classes: set[str]) -> _Open:
        """What the element is here; opens a block where it is one."""
        if tag == "article" and "md-content__inner" in classes:
            self._seen["article"] = True
            return _Open(tag, "article")
        if tag == "title" and not self._is("article"):
            return _Open(tag, "title")
        if tag == "body":
            return _Open(tag, "body")
        if tag in SILENT:
            return _Open(tag, "skip" if self._inside else "silent")
        if classes & CHROME:
            return _Open(tag, "skip")
        if not self._inside:
            return _Open(tag)
        if tag in BREAKS:
            self._space()
        if tag in {"table", "tr"}:
            self._cell = [self._cell[0] + 1, 0, 0] if tag == "table" else [self._cell[0], self._cell[1] + 1, 0]
        if (tag in BLOCKS and not (tag == "p" and self._blocks and self._blocks[-1].tag in HOLDERS)) or TAG in classes:
            return self._block("tag" if TAG in classes else tag, tag, found.get("id"))
        if tag == "a":
            if "href" not in found and found.get("id"):
                self._put(Token(what=What.ANCHOR, text=found["id"]))
            return _Open(tag, "link" if "href" in found else "", found.get("href"), found.get("title"))
        if tag == "em":
            return _Open(tag, "said")
        return _Open(tag, "strong" if tag in {"strong", "b"} else "")

    def _block(self, name: str, tag: str, id: str | None) -> _Open:
        if tag in CELLS:
            self._cell[2] += 1
        parent = self._blocks[-1].number if self._blocks else None
        made = _Block(name, len(self._made), parent, id, (self._cell[0], self._cell[1], self._cell[2]))
        self._made.append(made)
        self._blocks.append(made)
        return _Open(tag, "block")

    def _around(self, *texts: str) -> None:
        """Notes words that stand around the article, or in the theme's own buttons within it."""
        self._frame.update(dict.fromkeys(plain for text in texts if (plain := " ".join(text.split()))))

    def _space(self) -> None:
        if self._blocks and self._blocks[-1].tokens:
            self._put(Token(what=What.WORDS, text=" "))

    def _say(self, data: str) -> None:
        if not data:
            return
        self._text.append(data)
        if not self._blocks and not data.strip():
            return
        link = next((entry for entry in reversed(self._open) if entry.role == "link"), None)
        said = next((entry for entry in self._open if entry.role == "said"), None)
        what = What.SAID if said else What.LINK if link else What.STRONG if self._is("strong") else What.WORDS
        whole = said or link
        self._put(
            Token(
                what=what,
                text=data,
                href=link.href if link else None,
                title=link.title if link else None,
                part=whole.part if whole else 0,
            )
        )

    def _put(self, token: Token) -> None:
        """Adds a token; text outside every block becomes a block of its own."""
        if not self._blocks:
            if not self._made or self._made[-1].tag != "stray":
                self._made.append(_Block("stray", len(self._made)))
            self._made[-1].tokens.append(token)
            return
        tokens = self._blocks[-1].tokens
        last = tokens[-1] if tokens else None
        if last and replace(last, text="") == replace(token, text="") and token.what is not What.ANCHOR:
            tokens[-1] = replace(last, text=last.text + token.text)
        else:
            tokens.append(token)


def _cites(block: Block) -> bool:
    return any(token.what is What.LINK and CITATION.match(token.text) for token in block.tokens)


def read_page(data: bytes) -> Document:
    """The page that these bytes are; what is not UTF-8 shows as replacement signs and so fails its comparison."""
    reader = Reader()
    reader.feed(data.decode("utf-8", "replace"))
    reader.close()
    return reader.document()
