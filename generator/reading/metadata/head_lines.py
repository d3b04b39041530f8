"""Lines of `Key: words` above an article are its metadata, though no `---` stands around them; an address too.

Archives and people who save articles write so: "Title: …", "Source: …", "Date: …". Two known keys make it sure, each on
a line of its own; a line of another kind ends them, and then they are text. A first line without a key is the title.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from generator.reading.metadata.front_matter import LONGEST, FrontMatter
from generator.reading.metadata.given_by_editors import KEYS, checked
from generator.reading.metadata.given_by_file import given
from generator.reading.metadata.spellings import key_of
from generator.reading.metadata.yaml_entries import Entry
from generator.reading.text.lines import BREAK

_LINE = re.compile(
    r"[ \t]*(?:[-*•][ \t]+)?(?P<mark>\*\*|__)?(?P<key>[A-Za-z][A-Za-z _-]{0,24}?)(?:\*\*|__)?[ \t]?:"
    r"(?:\*\*|__)?(?:[ \t]+(?P<value>\S.*)|[ \t]*)"
)
_ADDRESS = re.compile(r"\s*https?://\S+\s*")
"""An address is the article's, alone on its line or behind a known key; it is sure by itself."""
_WORD = re.compile(r"\w")
_RULE = re.compile(r"[-=_*]{3,}")
_TITLE = re.compile(r"#{0,2}[ \t]*(?P<title>\S.{0,300})")
_SET = ("rights", "retrieved")
"""Keys that only an editor writes: their words must be right."""
_FEWEST, _MOST = 2, 15
"""Known keys at least, and lines at most."""
_SHORT = 80
"""Characters at most of what a key that is not known gives, where it stands among others: "Section: World"."""


class _Line(NamedTuple):
    """A line, where it ends, and whether an empty one stands before it."""

    text: str
    end: int
    apart: bool


def head_lines(text: str, path: str) -> FrontMatter:
    """What the lines above an article say of it; one without any begins at 0."""
    lines = _lines(text)
    first = next(lines, None)
    if first is None:
        return FrontMatter()
    title = None
    if not _pair(first.text):
        found = _TITLE.fullmatch(first.text)
        title, first = found["title"] if found else None, next(lines, None)
    raw, end = _read(first, lines)
    if len(raw) < _FEWEST and not any(_ADDRESS.fullmatch(words) for words in raw.values()):
        return FrontMatter()
    if not _WORD.search(text, end):
        return FrontMatter()  # what stands above them is no title but the article, and they are its foot
    known, findings = given({"title": title, **raw}, path)
    more, others = checked([Entry(key=key, value=raw[key], line=1) for key in _SET if key in raw], path)
    known = replace(known, rights=more.rights, retrieved=more.retrieved)
    return FrontMatter(metadata=known, end=end, findings=(*findings, *others))


def _read(first: _Line | None, lines: Iterator[_Line]) -> tuple[dict[str, str], int]:
    """The known keys' words, and where the lines of keys end; nothing where another line stands among them."""
    raw: dict[str, str] = {}
    count, end, line = 0, 0, first
    while line is not None and (pair := _pair(line.text)) and count < _MOST:
        key, value = pair
        if key == "text":
            return (raw, line.end) if not value else ({}, 0)
        if key in KEYS:
            raw.setdefault(key, value)
        elif line.apart or len(value) > _SHORT or value.endswith("."):
            break  # “KYIV: The council said …”
        count, end = count + 1, line.end
        line = next(lines, None)
    if line is not None and _RULE.fullmatch(line.text.strip()):
        end = line.end
    return raw, end


def _pair(line: str) -> tuple[str, str] | None:
    """The key that a line gives, empty where it is not known, and its words; None where it gives none."""
    if _ADDRESS.fullmatch(line):
        return "url", line.strip()
    found = _LINE.fullmatch(line)
    if not found:
        return None
    own = found["key"].lower()
    return own if own in _SET else key_of(own) or "", (found["value"] or "").strip().removesuffix("**").strip()


def _lines(text: str) -> Iterator[_Line]:
    """The lines at an article's beginning that are not empty, each with where it ends."""
    start, apart = 0, False
    while start < min(len(text), LONGEST):
        found = BREAK.search(text, start)
        stop = found.end() if found else len(text)
        line = text[start : found.start() if found else stop]
        if line.strip():
            yield _Line(line.rstrip(), stop, apart)
        apart = not line.strip()
        start = stop
