"""An article is read here as plainly as can be: its words with white space folded, and what is said of it."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.verify.words import dashed, fold, seen

_FENCE = "---"
_PAIR = re.compile(r"^([A-Za-z_][\w-]*):[ \t]*(.*)$")
_MARKER = re.compile(r"(?:(?:[#>*+•‣◦▪–—-]{1,6}|\d{1,3}[.)])(?:\s|$))+")
_CLOSING = re.compile(r"\s#+$")
_EMPHASIS = re.compile(r"\*\*")
_INLINE = re.compile(r"\*\*|\*|__?|`+|!?\[|\](?:\([^()\[\]]{0,2000}\))?")
_CODE = ("```", "~~~")


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """An article's words as one line.

    `marks` are the offsets of what is no word: bullets, heading signs, ruled lines, inline marks. `inline` has the
    length of each inline mark by its offset: a sentence may be shown with or without it.
    """

    text: str
    marks: frozenset[int]
    inline: Mapping[int, int]

    def only_marks(self, start: int, end: int) -> bool:
        """Whether a stretch holds nothing but white space and marks."""
        return all(char == " " or start + at in self.marks for at, char in enumerate(self.text[start:end]))

    def find(self, words: str, cursor: int) -> tuple[int, int] | None:
        """The stretch that shows these words: the next words there are, else the first place further on."""
        first = cursor
        while first < len(self.text) and (self.text[first] == " " or first in self.marks):
            first += 1
        begins = [first, *(at for at in range(cursor, first) if self.text[at] != " ")] if words else []
        for start in begins:
            end = self._match(words, start)
            if end is not None:
                return start, end
        start = self.text.find(words, cursor) if words else -1
        if start >= 0:
            return start, start + len(words)
        if not words or not self.inline:
            return None
        opening = re.compile(re.escape(words.split(" ", 1)[0]))
        starts = (match.start() for match in opening.finditer(self.text, cursor))
        return next(((start, end) for start in starts if (end := self._match(words, start)) is not None), None)

    def _match(self, words: str, start: int) -> int | None:
        """Where the words end that begin here, with inline marks passed over where they are not shown."""
        at = start
        for char in words:
            while at in self.inline and self.text[at] != char:
                at += self.inline[at]
            if at >= len(self.text) or self.text[at] != char:
                return None
            at += 1
        return at


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One file of the seeds folder: its words, and what is said of it beside them."""

    path: str
    stem: str
    sha256: str
    view: Folded
    meta: dict[str, str] = field(default_factory=dict)

    def may_be(self, source: str) -> bool:
        """Whether a source of this id can have been read from this file, by the file's name alone."""
        stem = dashed(self.stem)
        return stem == source or bool(re.fullmatch(rf"{re.escape(source)}-[0-9a-f]{{8,}}", stem)) or _cut(stem, source)

    @property
    def partial(self) -> bool:
        """Whether its rights let only some sentences be shown."""
        return self.meta.get("rights", "text") in {"used", "link"}


def _cut(stem: str, source: str) -> bool:
    """Whether the id is a long stem cut short, with a digest at its end."""
    head, _, tail = source.rpartition("-")
    return len(head) > 20 and bool(re.fullmatch(r"[0-9a-f]{6,}", tail)) and stem.startswith(head)


def read_articles(seeds: Path) -> tuple[Article, ...]:
    """Every text and Markdown article under the folder, in order of path."""
    if not seeds.is_dir():
        return ()
    paths = [path for path in sorted(seeds.rglob("*")) if path.suffix.lower() in {".txt", ".md"} and path.is_file()]
    return tuple(read_article(path, path.relative_to(seeds.parent).as_posix()) for path in paths)


def read_article(path: Path, name: str) -> Article:
    """One article with its front matter and its sidecar set apart."""
    data = path.read_bytes()
    meta, body = _split(decoded(data))
    for suffix in (".yml", ".yaml"):
        beside = path.with_suffix(suffix)
        if beside.is_file():
            meta = meta | pairs(decoded(beside.read_bytes()))
    view = folded(body, markdown=path.suffix.lower() == ".md")
    return Article(path=name, stem=path.stem, sha256=hashlib.sha256(data).hexdigest(), view=view, meta=meta)


def decoded(data: bytes) -> str:
    """The file's characters: by its byte order mark, else UTF-8; what fits neither shows as replacement signs."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return data.decode("utf-32", "replace")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")


def _split(text: str) -> tuple[dict[str, str], str]:
    """The front matter, where the file begins with one, and the rest."""
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].rstrip() != _FENCE:
        return {}, text
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in {_FENCE, "..."}:
            head = "".join(lines[1:number])
            found = pairs(head)
            return (found, "".join(lines[number + 1 :])) if found or not head.strip() else ({}, text)
    return {}, text


def pairs(text: str) -> dict[str, str]:
    """The `key: value` lines of a small YAML text, without quotes and comments; an estimate's `~` is left out."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        match = _PAIR.match(line)
        if match:
            value = match[2].strip()
            if value[:1] in {'"', "'"} and value.endswith(value[0]) and len(value) > 1:
                value = value[1:-1].replace('\\"', '"').replace("''", "'")
            else:
                value = re.split(r"\s#", value, maxsplit=1)[0].strip()
            found[match[1].lower()] = fold(value)
    if found.get("published", "").endswith("~"):
        found["estimated"] = "yes"
        found["published"] = found["published"][:-1].strip()
    return found


def folded(body: str, *, markdown: bool = False) -> Folded:
    """The words of a text as one line."""
    parts: list[str] = []
    marks: set[int] = set()
    place = 0
    for line in seen(body).splitlines():
        words = fold(line)
        if not words:
            continue
        for low, high in _line_marks(words, markdown=markdown):
            marks.update(range(place + low, place + high))
        parts.append(words)
        place += len(words) + 1
    text = " ".join(parts)
    inline = {match.start(): len(match[0]) for match in (_INLINE if markdown else _EMPHASIS).finditer(text)}
    marks.update(at for start, length in inline.items() for at in range(start, start + length))
    return Folded(text=text, marks=frozenset(marks), inline=inline)


def _line_marks(words: str, *, markdown: bool) -> Iterator[tuple[int, int]]:
    """The stretches of one line that are no words."""
    if not any(char.isalnum() for char in words) or (markdown and words.startswith(_CODE)):
        yield 0, len(words)
        return
    opening = _MARKER.match(words)
    if opening:
        yield opening.span()
    closing = _CLOSING.search(words) if words.startswith("#") else None
    if closing:
        yield closing.span()
