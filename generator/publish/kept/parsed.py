"""A page is taken apart and marked once: while its text stays, what that gave is found in the cache."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from generator.editorial.edits.marks import Mark, lines_of
from generator.editorial.edits.sides import has_markers
from generator.editorial.merge import Change
from generator.editorial.page_file import PageFile, parse_page
from generator.editorial.page_text import is_as_left, marks_of
from generator.errors import InputError
from generator.model.memo import Memo


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A page that was taken apart; `front` is JSON, empty where that cannot hold it; `body` is a stretch of the text.

    Where the body is no stretch of the text, `start` is -1, and the page is taken apart each time.
    """

    kept: str
    made: str
    front: str
    lines: tuple[tuple[str, int], ...]
    marks: tuple[Mark, ...]
    start: int
    end: int

    @property
    def is_whole(self) -> bool:
        """Whether the page can be put together of it."""
        return bool(self.front) and self.start >= 0

    def page(self, path: str, text: str) -> PageFile:
        """The page as it was taken apart."""
        return PageFile(
            path=path,
            kept=self.kept,
            made=self.made,
            body=text[self.start : self.end],
            front=json.loads(self.front),
            lines=dict(self.lines),
            marks=self.marks,
        )


@dataclass(frozen=True, slots=True)
class PagesKept:
    """Takes pages apart, and marks them; what was done to a text before is not done again."""

    memo: Memo

    def parse(self, path: str, text: str) -> PageFile:
        """The page as `parse_page` takes it apart; one in which a merge left two sides is none of this."""
        parts = ["page", path, digest_of(text)]
        found = self.memo.recall(Parsed, parts, lambda: parsed(parse_page(path, text), text))
        return found.page(path, text) if found.is_whole else parse_page(path, text)

    def keep(self, changes: Iterable[Change]) -> None:
        """Take apart what a run will write: the next one reads it."""
        for change in changes:
            if change.text is not None and not has_markers(change.text):
                with suppress(InputError):
                    self.parse(change.path, change.text)

    def marks_of(self, body: str) -> str:
        """The lines of the marks of a body."""
        return self.memo.recall(str, ["marks", digest_of(body)], lambda: marks_of(body))

    def is_as_left(self, page: PageFile) -> bool:
        """Whether a page's body is as it was generated: it is where the marks of such a body are its own."""
        known = self.memo.known(str, ["marks", digest_of(page.body.strip("\n") + "\n")]) if page.marks else None
        return known == lines_of(page.marks) if known else is_as_left(page)


def digest_of(text: str) -> str:
    """The digest of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def parsed(page: PageFile, text: str) -> Parsed:
    """What is kept of a page."""
    start = text.find(page.body) if page.body else 0
    return Parsed(
        kept=page.kept,
        made=page.made,
        front=as_json(page.front),
        lines=tuple(page.lines.items()),
        marks=page.marks,
        start=start,
        end=start + len(page.body),
    )


def as_json(front: Mapping[str, Any]) -> str:
    """The front matter as JSON; empty where it holds what JSON does not."""
    with suppress(TypeError, ValueError):
        text = json.dumps(dict(front))
        return text if json.loads(text) == front else ""
    return ""
