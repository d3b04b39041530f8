"""A page file is front matter and a body. Above the mark the front matter is the editor's, byte for byte."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from generator.editorial.edits.block import blocks_of
from generator.editorial.edits.front import edited_front, taken_out, theirs
from generator.editorial.edits.marks import Mark, without_marks
from generator.editorial.edits.rewritten import parted
from generator.editorial.edits.sides import OPENING, has_markers, sides
from generator.editorial.edits.standing import standing
from generator.editorial.edits.tongues import in_english
from generator.editorial.front_yaml import compose_front, read_front
from generator.errors import Finding, InputError

FOUND = "found"
"""The key of the digest, on a page whose entry discovery wrote; who takes the line out takes the page over."""
MARK = "# generated below"
"""The front matter's comment line that parts an editor's keys from ours."""

FENCE = re.compile(r"---[ \t]*\n(?P<front>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
MARKED = re.compile(rf"^{MARK}[ \t]*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFile:
    """One Markdown file under docs/, as found.

    `path` is relative to docs/; `kept` is the editor's part of the front matter as text, `front` the whole of it
    as data; `lines` gives the line of each top-level key, from 1; `marks` say how the body was generated; `other` is
    the other side of a merge that left both, `mixed` where the sides are only known by what stands between markers.
    """

    path: str
    kept: str
    made: str
    body: str
    front: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    marks: tuple[Mark, ...] = ()
    other: "PageFile | None" = None
    mixed: bool = False
    guest: bool = False
    """Whether it stands in another page's `other` because that page takes its words over."""

    @property
    def generated(self) -> bool:
        """Whether the page was ever generated; another is its editor's own."""
        return "generated" in self.front

    @property
    def untouched(self) -> bool:
        """Whether our part of the body is as we wrote it, but for line ends and trailing space."""
        return self.generated and not self.emptied and standing(blocks_of(self.body), self.marks, {}).untouched

    @property
    def emptied(self) -> bool:
        """Whether an editor took out all that stands below the front matter, marks and all."""
        return not self.marks and not self.body.strip()


def parse_page(path: str, text: str, merging: tuple[str, str] | None = None) -> PageFile:
    """Take a page apart; `merging` are the two files that a merge could not bring together, where git has them still.

    Raises InputError, with file and line, where the front matter is not YAML.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if has_markers(text):
        return replace(both_sides(path, text, merging or sides(text)), mixed=merging is None)
    match = FENCE.match(text)
    if not match:
        refuse_torn(path, text)
        body, marks = without_marks(text)  # marks may outlive a front matter that an editor took out
        return PageFile(
            path=path, kept="", made="", body=in_english(body) if marks else text, marks=taken_out(marks)[1]
        )
    front = match["front"]
    mark = MARKED.search(front)
    kept, made = (front[: mark.start()], front[mark.end() :]) if mark else (front, "")
    data, lines = load_front(path, kept, 2)
    ours, more = load_front(path, made, 3 + kept.count("\n"))
    data, lines = {**ours, **data}, {**more, **lines}
    body, marks = without_marks(in_english(text[match.end() :]))
    of_front, of_body = taken_out(marks)
    if not mark and "generated" in data:
        kept, made = parted(path, front, data, theirs(of_front) if marks else ())
    kept += edited_front(made, of_front, kept)
    return PageFile(path=path, kept=kept, made=made, body=body, front=data, lines=lines, marks=of_body)


def both_sides(path: str, text: str, files: tuple[str, str]) -> PageFile:
    """A page in which a merge left both sides: the first, with the other beside it.

    Raises InputError where the sides differ in what an editor wrote above the mark, or the page is none of ours.
    """
    line = 1 + next(number for number, row in enumerate(text.splitlines()) if row.startswith("<<<<<<< "))
    kept = merged_front(text)
    one, other = (parse_page(path, side if kept is None else with_front(side, kept)) for side in files)
    undecided = FOUND in one.front and FOUND in other.front
    if not (one.generated and other.generated) or (one.kept != other.kept and not undecided):
        now = "keep one side of each conflict in your own words; those below the mark may stay, the next run heals them"
        raise InputError(
            Finding(
                path=f"docs/{path}", line=line, what="a merge left conflict markers", now=now, rule="conflict-markers"
            )
        )
    return replace(one, other=other)


def merged_front(text: str) -> str | None:
    """An editor's part of the front matter where git merged the whole of it, whatever it left below; else None."""
    match = FENCE.match(text)
    mark = MARKED.search(match["front"]) if match and not OPENING.search(match["front"]) else None
    found = match and re.search(rf"^{FOUND}:", match["front"], re.MULTILINE)
    return match["front"][: mark.start()] if match and mark and not found else None


def with_front(side: str, kept: str) -> str:
    """One side of a merge with what git made of both editors' parts of the front matter."""
    side = side.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    match = FENCE.match(side)
    mark = MARKED.search(match["front"]) if match else None
    if not match or not mark:
        return side
    return side[: match.start("front")] + kept + match["front"][mark.start() :] + side[match.end("front") :]


MISTAKES = (
    ("mapping values are not allowed", ("a value holds a colon", 'put the value into quotation marks: key: "a: b"')),
    ("tab character", ("a line begins with a tab", "indent with spaces")),
    ("could not find expected ':'", ("a line is no `key: value`", "give it a key, or indent it below one")),
    ("expected <block end>", ("a line is not indented as the one above it", "let keys begin in the first column")),
    ("unexpected end of stream", ("a quotation mark is opened and never closed", "close it, or take it out")),
    ("cannot start any token", ("a value begins with a sign of YAML", "put the value into quotation marks")),
)
"""What YAML's reader says of the mistakes that people make, with what it means and what now."""


def refuse_torn(path: str, text: str) -> None:
    """Raise InputError where a page without front matter once had one: going on would take its entry off every page."""
    lines = text.splitlines()
    opening = next((line for line in lines if line.strip()), "")
    if opening.strip() == "---" or MARK in lines:
        why = "it must open on the file's first line with --- and close with ---"
        finding = Finding(
            path=f"docs/{path}", line=1, what="the front matter is torn", why=why, now="mend its two lines of ---"
        )
        raise InputError(finding)


def load_front(path: str, front: str, first: int) -> tuple[dict[str, Any], dict[str, int]]:
    """One part of the front matter as data, with the line of each key in the file; `first` is the part's first line.

    A key above the mark stands before ours of the same name. Raises InputError where the part is broken.
    """
    where = f"docs/{path}"
    try:
        node, data = compose_front(front), read_front(front)
    except (yaml.YAMLError, ValueError) as error:
        problem = str(getattr(error, "problem", None) or error) or "not YAML"
        opened = "end of stream" in problem  # there the mistake is where the value began
        mark = getattr(error, "context_mark" if opened else "problem_mark", None)
        line = mark.line + first if mark else first
        plain = next((words for sign, words in MISTAKES if sign in problem), None)
        why, now = plain or (problem, "quote values that hold a colon, a quotation mark or a bracket")
        what = "the front matter cannot be read"
        raise InputError(Finding(path=where, line=line, what=what, why=why, now=now)) from error
    if data is None:
        return {}, {}
    if not isinstance(data, dict) or not isinstance(node, yaml.MappingNode):
        finding = Finding(
            path=where, line=first, what="the front matter is not a list of keys", now="write `key: value` lines"
        )
        raise InputError(finding)
    lines: dict[str, int] = {}
    for key, _ in node.value:
        if key.value in lines:
            finding = Finding(
                path=where,
                line=key.start_mark.line + first,
                what=f"the key {key.value!r} stands twice",
                now="keep one of them",
            )
            raise InputError(finding)
        lines[key.value] = key.start_mark.line + first
    return {str(key): value for key, value in data.items()}, lines
