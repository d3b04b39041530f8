"""Files of many articles, and documents, opened with the standard library alone: the words of each article in them."""

import csv
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from email import message_from_bytes, policy
from html.entities import html5
from io import BytesIO, StringIO
from typing import Any
from xml.etree import ElementTree

from generator.verify.articles.web_page import page

MOST = 50_000_000
_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_REFERENCE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")


def words_of(value: str) -> list[str]:
    """A text's words, whether it is written in HTML or not."""
    if not _TAGS.search(value):
        return [value]
    found = page(value)
    return ["".join(found.seen), *found.about]


def mail(data: bytes) -> list[str]:
    """The headers and all text parts of a mail."""
    message = message_from_bytes(data.lstrip(), policy=policy.default)
    found = [str(message.get(name, "")) for name in ("subject", "from", "date")]
    for part in message.walk():
        raw = part.get_payload(decode=True)
        if part.get_content_maintype() == "text" and isinstance(raw, bytes):
            text = _first(raw, part.get_content_charset())
            found += words_of(text) if part.get_content_type() == "text/html" else [text]
    return found


def saved_page(data: bytes) -> bytes:
    """The page inside a browser's one-file save."""
    for part in message_from_bytes(data, policy=policy.default).walk():
        raw = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(raw, bytes):
            return raw
    return b""


def document(data: bytes) -> list[str]:
    """The paragraphs of a .docx file."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open("word/document.xml") as part:
            root = _xml(part.read(MOST))
    except (KeyError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError):
        return []
    found = []
    for node in root.iter() if root is not None else ():
        name = _local(node)
        if name == "t":
            found.append(node.text or "")
        elif name in {"br", "cr", "tab", "p"}:
            found.append(" ")
        elif name == "noBreakHyphen":
            found.append("\u2011")
    return ["".join(found)]


def feed(data: bytes) -> Iterator[list[str]]:
    """Each entry's words; the feed's own title is among them."""
    root = _xml(_REFERENCE.sub(_sign, data))
    if root is None:
        return
    above = [node.text or "" for node in root.iter() if _local(node) == "title"][:1]
    for entry in root.iter():
        if _local(entry) in {"item", "entry"}:
            texts = [part for node in entry.iter() for part in (node.text, *node.attrib.values()) if part]
            whole = " ".join(entry.itertext())
            yield [*above, *(word for text in texts for word in words_of(text)), whole]


def table(text: str) -> Iterator[list[str]]:
    """Each row's cells."""
    csv.field_size_limit(MOST)
    head = text.removeprefix("\ufeff").split("\n", 1)[0]
    sign = max(",;\t|", key=head.count)
    for cells in csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=sign):
        yield [word for cell in cells for word in words_of(cell)]


def objects(text: str) -> Iterator[list[str]]:
    """Each object's texts, whether it stands on a line of its own or in a list."""
    text = text.removeprefix("\ufeff")
    pending = _parsed(text) or [row for line in text.split("\n") for row in _parsed(line)]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            yield [word for part in _texts(value) for word in words_of(part)]
            value = list(value.values())
        if isinstance(value, list):
            pending += [inner for inner in value if isinstance(inner, list | dict)]


def _parsed(text: str) -> list[Any]:
    try:
        return [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return []


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON may be anything
    """The texts in an object, in order, those of what it holds too."""
    pending = [value]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            pending += list(value.values())[::-1]
        elif isinstance(value, list):
            pending += value[::-1]
        elif isinstance(value, str | int | float):
            yield str(value).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _first(raw: bytes, charset: str | None) -> str:
    for name in (charset or "utf-8", "utf-8"):
        try:
            return raw.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("cp1252", "replace")


def _xml(data: bytes) -> ElementTree.Element | None:
    """The root, of a file that declares no entities."""
    try:
        if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
        return None if b"<!ENTITY" in data else ElementTree.fromstring(data)  # noqa: S314
    except ElementTree.ParseError:
        return None


def _local(node: ElementTree.Element) -> str:
    return node.tag.rpartition("}")[2]


def _sign(found: re.Match[bytes]) -> bytes:
    sign = html5.get(f"{found[1].decode('ascii')};", "")
    return "".join(f"&#{ord(char)};" for char in sign).encode("ascii") or found[0]
