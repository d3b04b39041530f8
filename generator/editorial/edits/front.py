"""What an editor changed below the mark of the front matter is theirs from then on: it moves above the mark."""

import re
from collections.abc import Iterable, Iterator, Sequence

from yaml import YAMLError

from generator.editorial.edits.marks import Mark
from generator.editorial.edits.rewritten import line
from generator.editorial.front_yaml import read_front
from generator.model.ids import digest

FRONT = "front"
OURS = frozenset({"title", "description", "tags"})
"""The keys below the mark that an editor may want otherwise; the rest is for the runs alone."""
KEY = re.compile(r"([\w-]+):")
EMPTY = {"description": 'description: ""\n', "tags": "tags: []\n"}
"""How a key is written that an editor took out and that is to stay away."""


def chunks(front: str) -> Iterator[tuple[str, str]]:
    """Each key of ours with its lines, as they stand."""
    key, lines = "", list[str]()
    for row in front.splitlines(keepends=True):
        match = KEY.match(row)
        if match:
            if key in OURS:
                yield key, "".join(lines)
            key, lines = match[1], []
        lines.append(row.rstrip() + "\n")
    if key in OURS:
        yield key, "".join(lines)


def front_marks(front: str) -> tuple[Mark, ...]:
    """The marks of the front matter as it is generated."""
    return tuple(Mark(key=f"{FRONT}/{key}", digest=digest(text, length=6)) for key, text in chunks(front))


def taken_out(marks: Sequence[Mark]) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """The marks of the front matter, and those of the body."""
    front = tuple(mark for mark in marks if mark.key.startswith(f"{FRONT}/"))
    return front, tuple(mark for mark in marks if mark not in front)


def theirs(marks: Iterable[Mark]) -> frozenset[str]:
    """The keys that an editor gave: a run wrote none of its own, and so no mark."""
    return OURS - {mark.key.partition("/")[2] for mark in marks}


def edited_front(front: str, marks: Iterable[Mark], kept: str) -> str:
    """The lines that an editor changed below the mark, as they are to stand above it; a key that is there stays."""
    stands, out = dict(chunks(front)), ""
    given = {match[1] for row in kept.splitlines() if (match := KEY.match(row))}
    for mark in marks:
        key = mark.key.partition("/")[2]
        text = stands.get(key, EMPTY.get(key, ""))
        if key not in given and mark.digest not in (digest(text, length=6), digest(as_written(key, text), length=6)):
            out += text
    return out


def as_written(key: str, text: str) -> str:
    """A key's lines as a run would write what they say: a program may have set other quotation marks."""
    try:
        data = read_front(text)
    except (YAMLError, ValueError):
        return text
    return line(key, data[key]) if isinstance(data, dict) and data.get(key) else text
