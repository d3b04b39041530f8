"""A page's picture shows the story's name and the page's, point for point, and nothing else; it is drawn again here."""

import json
import struct
import zlib
from base64 import b64decode
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files as packaged
from typing import Any

from generator.errors import Finding
from generator.verify.data.records import Record

FOLDER = "assets/covers/"
_SIZE = 1200, 630
_BAND, _LEFT, _RIGHT = 24, 96, 48
_COLOURS = bytes.fromhex("fcfbf8b1b0ad6766621d1b1824455f")
_HEAD = struct.pack(">IIBBBBB", *_SIZE, 8, 3, 0, 0, 0)
_SIGN = b"\x89PNG\r\n\x1a\n"
_NOW = "build the site again"


def is_cover(path: str) -> bool:
    """Whether a file is the picture of a page."""
    return path.startswith(FOLDER) and path.endswith(".png")


def check_covers(site: Mapping[str, bytes], root: Record) -> Iterator[Finding]:
    """Which pictures show something else than their page's name, and which pages have none where others do."""
    found = {path for path in site if is_cover(path)}
    story = root.words("title")
    wanted = {f"{FOLDER}{row.words('path').removesuffix('.md')}.png": row.words("title") for row in root.rows("pages")}
    for path in sorted(found | set(wanted) if found else ()):
        if path not in site or path not in wanted:
            why = "its page has no picture" if path in wanted else "there is no such page"
            yield Finding(path=path, what="a page's picture", why=why, now=_NOW)
        elif _points(site[path]) != _drawn(story, wanted[path]):
            yield Finding(path=path, what="a page's picture", why="it shows something else than the name", now=_NOW)


def _points(data: bytes) -> bytes:
    """The points of a picture of ours, a byte each; nothing of any other file."""
    parts: list[tuple[bytes, bytes]] = []
    at = len(_SIGN)
    while at + 12 <= len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        parts.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + size]))
        at += size + 12
    names = [name for name, _ in parts]
    if not data.startswith(_SIGN) or at != len(data) or names != [b"IHDR", b"PLTE", b"IDAT", b"IEND"]:
        return b""
    if (parts[0][1], parts[1][1], parts[3][1]) != (_HEAD, _COLOURS, b""):
        return b""
    most = (_SIZE[0] + 1) * _SIZE[1]
    try:
        rows = zlib.decompressobj().decompress(parts[2][1], most + 1)
    except zlib.error:
        return b""
    lines = [rows[start : start + _SIZE[0] + 1] for start in range(0, len(rows), _SIZE[0] + 1)]
    whole = len(rows) == most and not any(line[0] for line in lines)
    return b"".join(line[1:] for line in lines) if whole else b""


@cache
def _letters() -> Mapping[str, Any]:
    data = packaged("generator").joinpath("publish", "building", "letters.txt").read_bytes()
    found: Mapping[str, Any] = json.loads(zlib.decompress(b64decode(data)))
    return found


@cache
def _shapes(size: str) -> Mapping[str, tuple[int, int, int, list[bytes]]]:
    """The letters of a size: how far each goes on, where its ink begins, and its rows."""
    found = {}
    for char, (step, left, top, wide, high, ink) in _letters()[size]["letters"].items():
        shades = bytes.fromhex(ink)
        found[char] = step, left, top, [shades[row * wide : row * wide + wide] for row in range(high)]
    return found


def _drawn(story: str, page: str) -> bytes:
    wide, high = _SIZE
    field = bytearray((b"\x04" * _BAND + b"\0" * (wide - _BAND)) * high)
    top = 88
    if page != story:
        _line(field, "small", _lines("small", story, 1)[0], top - 16)
    y = top + _letters()["small"]["line"] + 40
    for text in _lines("title", page, 4):
        _line(field, "title", text, y)
        y += _letters()["title"]["line"] + 14
    return bytes(field)


def _line(field: bytearray, size: str, text: str, y: int) -> None:
    x = _LEFT
    for char in text:
        step, left, top, ink = _shapes(size)[char]
        for number, row in enumerate(ink):
            at = (y + top + number) * _SIZE[0] + x + left
            under = field[at : at + len(row)]
            field[at : at + len(row)] = bytes(map(max, under, row)) if any(under) else row
        x += step


def _lines(size: str, words: str, most: int) -> list[str]:
    known = _letters()[size]["letters"]
    room = _SIZE[0] - _LEFT - _RIGHT

    def fits(text: str) -> bool:
        steps: list[int] = [known[char][0] for char in text]
        return sum(steps) <= room

    lines, now = [], ""
    for word in ("".join(char if char in known else "·" for char in part) for part in words.split()):
        if fits(f"{now} {word}".strip()):
            now = f"{now} {word}".strip()
            continue
        lines += [now] if now else []
        now = word
        while not fits(now):
            cut = max(at for at in range(1, len(now) + 1) if fits(now[:at]))
            lines.append(now[:cut])
            now = now[cut:]
    lines.append(now)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while not fits(f"{last}…"):
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip()}…"]
