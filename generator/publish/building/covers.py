"""A picture for each page, for where a link to it is shown: the story's name and the page's, letter beside letter.

The letters were drawn once (`tests/site/letters.py`); a picture is made of whole numbers alone, with no font at hand.
"""

import json
import struct
import zlib
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.publish.data.claims import Json

FOLDER = "assets/covers/"
WIDTH, HEIGHT = 1200, 630
"""What those who show links cut nothing off of."""
PALETTE = bytes.fromhex("fcfbf8 b1b0ad 676662 1d1b18 24455f")
BAND, EDGE, TOP = 24, 96, 88
LINES, GAP = 4, 14
FULL, COLOUR = 3, b"\x04"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter: how far it goes on, where its ink begins, and the ink, a shade a byte."""

    step: int
    left: int
    top: int
    rows: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """The letters of one size, and how high a line of them is."""

    line: int
    letters: Mapping[str, Letter]

    def width(self, text: str) -> int:
        """How wide the text is."""
        return sum(self.letters[char].step for char in text)

    def known(self, text: str) -> str:
        """The text with a sign for each letter that there is none of."""
        return "".join(char if char in self.letters else "·" for char in " ".join(text.split()))


@cache
def types() -> Mapping[str, Type]:
    """The letters in both sizes."""
    data = json.loads(
        zlib.decompress(b64decode(files("generator.publish.building").joinpath("letters.txt").read_bytes()))
    )
    return {name: Type(line=found["line"], letters=dict(_letters(found["letters"]))) for name, found in data.items()}


def _letters(rows: Mapping[str, tuple[int, int, int, int, int, str]]) -> Iterator[tuple[str, Letter]]:
    for char, (step, left, top, width, height, shades) in rows.items():
        ink = bytes.fromhex(shades)
        cut = tuple(ink[at * width : (at + 1) * width] for at in range(height))
        yield char, Letter(step=step, left=left, top=top, rows=cut)


def cover_files(data: Json) -> dict[str, bytes]:
    """The pictures by their path in the site."""
    return {cover_of(page["path"]): cover(data["title"], page["title"]) for page in data["pages"]}


def cover_of(page: str) -> str:
    """Where a page's picture stands."""
    return f"{FOLDER}{page.removesuffix('.md')}.png"


def cover(story: str, page: str) -> bytes:
    """The picture of a page of a story, as PNG."""
    title, small = types()["title"], types()["small"]
    rows = [bytearray(WIDTH) for _ in range(HEIGHT)]
    for row in rows:
        row[:BAND] = COLOUR * BAND
    name = fitted(small, small.known(story), 1)
    if page != story:
        put(rows, small, name[0], TOP - 16)
    lines = fitted(title, title.known(page), LINES)
    y = TOP + small.line + 40
    for line in lines:
        put(rows, title, line, y)
        y += title.line + GAP
    return png(rows)


def fitted(type_: Type, text: str, most: int) -> list[str]:
    """The text in lines that fit; what is more than they hold is cut, and a sign says so."""
    room = WIDTH - EDGE - EDGE // 2
    lines = [""]
    for word in text.split(" "):
        rest = word
        tried = f"{lines[-1]} {rest}".strip()
        if type_.width(tried) <= room:
            lines[-1] = tried
            continue
        if lines[-1]:
            lines.append("")
        while type_.width(rest) > room:
            cut = next(at for at in range(len(rest), 0, -1) if type_.width(rest[:at]) <= room)
            lines[-1], rest = rest[:cut], rest[cut:]
            lines.append("")
        lines[-1] = rest
    if len(lines) > most:
        last = lines[most - 1]
        while type_.width(f"{last}…") > room:
            last = last[:-1]
        lines = [*lines[: most - 1], f"{last.rstrip()}…"]
    return lines


def put(rows: list[bytearray], type_: Type, text: str, y: int) -> None:
    """Set a line; where two letters meet, the darker shade stays."""
    x = EDGE
    for char in text:
        letter = type_.letters[char]
        begin = x + letter.left
        for at, ink in enumerate(letter.rows, y + letter.top):
            under = rows[at][begin : begin + len(ink)]
            rows[at][begin : begin + len(ink)] = bytes(map(max, under, ink)) if any(under) else ink
        x += letter.step


def png(rows: Sequence[bytearray]) -> bytes:
    """The rows as a file: a palette, and one byte a point."""
    body = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    parts = (b"IHDR", head), (b"PLTE", PALETTE), (b"IDAT", body), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, part) for name, part in parts)


def chunk(name: bytes, part: bytes) -> bytes:
    """A part of a PNG file."""
    return struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part))
