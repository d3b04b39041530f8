"""An article is read here as plainly as can be: its words with white space folded, and what is said of it."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from generator.verify.articles import formats
from generator.verify.articles.double_encoding import undone
from generator.verify.articles.front_matter import pairs, split
from generator.verify.articles.plain_view import PlainView, plain_view
from generator.verify.articles.solid_view import Shelf, SolidView
from generator.verify.words import dashed

_MARKDOWN = frozenset({".md", ".markdown"})
_LONG = 24
"""Characters from which on a stem is too long to be an id."""

_DIGEST = re.compile(r"[0-9a-f]{10}")
_TOKEN = re.compile(r"[0-9a-f]{8,}")
_READ = frozenset({".txt", ".text"}) | _MARKDOWN | formats.ONE | formats.MANY


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One file of the seeds folder: its words, and what is said of it beside them."""

    path: str
    stem: str
    sha256: str
    view: PlainView | SolidView
    meta: dict[str, str] = field(default_factory=dict)
    shelf: Shelf | None = None

    def holding(self, source: str, texts: Sequence[str]) -> "Article | None":
        """The article as one that a source of this id and these sentences can have been read from, or None."""
        if self.shelf is None:
            return self if self.may_be(source) else None
        head, _, tail = source.rpartition("-")
        if not re.fullmatch(r"[0-9a-f]{8}", tail) or not self.may_be(head):
            return None
        return replace(self, view=self.shelf.holding(texts), shelf=None)

    def gives(self, address: str) -> bool:
        """Whether it is said to stand at this address: beside it, above it, or in a file that says so itself."""
        return self.meta.get("url") == address or (not self.view.exact and address in self.view.text)

    def allowing(self, rights: str) -> "Article":
        """The article as its page lets it be shown; a page sets nothing free that the article's own words keep back."""
        return self if self.partial or not rights else replace(self, meta={**self.meta, "rights": rights})

    @property
    def whole(self) -> bool:
        """Whether its page must show every word of it."""
        return self.view.exact and not self.partial

    def may_be(self, source: str) -> bool:
        """Whether a source of this id can have been read from this file, by the file's name alone."""
        stem = _plain(self.stem)
        if not stem:
            return bool(_DIGEST.fullmatch(source))
        if source in {stem, f"{stem}-article"} or _cut(stem, source):
            return True
        short = source.removesuffix("-article")
        return any(
            stem.startswith(f"{each}-") and _TOKEN.fullmatch(stem, len(each) + 1) is not None
            for each in (source, short)
        )

    @property
    def partial(self) -> bool:
        """Whether its rights let only some sentences be shown."""
        return self.meta.get("rights", "text") in {"used", "link"}


@cache
def _plain(stem: str) -> str:
    """A stem as ids are written; points and apostrophes join what they stand between."""
    return dashed(stem.replace(".", "").replace("'", ""))


def _cut(stem: str, source: str) -> bool:
    """Whether the id is a long stem cut short, with a digest at its end."""
    head, _, tail = source.rpartition("-")
    return len(stem) > _LONG and bool(head and re.fullmatch(r"[0-9a-f]{6}", tail)) and stem.startswith(head)


def read_articles(seeds: Path) -> tuple[Article, ...]:
    """Every article under the folder, in order of path; one whose encoding is not certain in each that it may have."""
    if not seeds.is_dir():
        return ()
    paths = [path for path in sorted(seeds.rglob("*")) if path.suffix.lower() in _READ and path.is_file()]
    return tuple(each for path in paths for each in _articles(path, path.relative_to(seeds.parent).as_posix()))


def read_article(path: Path, name: str) -> Article:
    """One article with its front matter and its sidecar set apart."""
    return next(_articles(path, name))


def _articles(path: Path, name: str) -> Iterator[Article]:
    with path.open("rb") as file:
        data = file.read(formats.LONGEST + 1)
    suffix = path.suffix.lower()
    beside: dict[str, str] = {}
    for end in (".yml", ".yaml"):
        if path.with_suffix(end).is_file():
            beside |= pairs(decoded(path.with_suffix(end).read_bytes()))
    sha256 = hashlib.sha256(data).hexdigest()
    if suffix in formats.ONE:
        for view in formats.one(data, suffix):
            yield Article(path=name, stem=path.stem, sha256=sha256, view=view, meta=beside)
        return
    for text in _readings(data):
        if suffix in formats.MANY:
            shelf = Shelf(formats.many(data, text, suffix), text)
            yield Article(path=name, stem=path.stem, sha256=sha256, view=shelf.whole, meta=beside, shelf=shelf)
            continue
        meta, body = split(text)
        text_view = plain_view(body, markdown=suffix in _MARKDOWN)
        yield Article(path=name, stem=path.stem, sha256=sha256, view=text_view, meta=meta | beside)


def _readings(data: bytes) -> Iterator[str]:
    """The file's characters, and where they are not UTF-8 for certain, those of the old encodings too."""
    text = decoded(data)
    texts = [text]
    if "\ufffd" in text:
        texts += [data.decode(name, "replace") for name in ("cp1252", "mac-roman")]
    yield from texts
    yield from (again for text in texts if (again := undone(text)) != text)


def decoded(data: bytes) -> str:
    """The file's characters: by its byte order mark, else UTF-8; what fits neither shows as replacement signs."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return data.decode("utf-32", "replace")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")
