"""Bytes are text where they say so: UTF-8, another Unicode form with its mark, else an old encoding, and then told."""

import codecs

from generator.errors import Finding, InputError
from generator.reading.text.double_encoding import meant
from generator.reading.text.legacy import legacy

MAX_BYTES = 5_000_000
"""Larger files of text are refused unread: the longest articles known are below 1 MB."""

# UTF-32 stands before UTF-16, whose little-endian mark is a prefix of its own.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF document"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"bplist00", "a property list or a web archive"),
)
_SAVE = "save it as UTF-8 text"
_EXPORT = "give it the ending of what it is, or save the article's text as UTF-8 .txt or .md"


def decode(data: bytes, path: str, *, empty: bool = False, longest: int | None = None) -> str:
    """The file's text, every code point of it (a byte order mark too); `empty` says that it may be blank.

    Raises where the bytes are not certain to be text.
    """
    refuse_binary(data, path, longest)
    encoding = marked(data)
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        raise _undecodable(data, path, error, encoding or "utf-8") from None
    _refuse_blank(data, text, path, encoding, empty=empty)
    return text


def decode_any(data: bytes, path: str, *, longest: int | None = None) -> tuple[str, tuple[Finding, ...]]:
    """The file's text in whatever encoding it has, and what to tell where that is not certain."""
    refuse_binary(data, path, longest)
    if marked(data) is None and 0 not in data and (found := legacy(data)):
        why = f"byte 0x{data[found.at]:02x} at offset {found.at} is not UTF-8"
        line = line_of(data, found.at)
        _refuse_blank(data, found.text, path, None, empty=False)
        text, told = as_meant(found.text, path)
        return text, (Finding(what=found.what, path=path, line=line, why=why, now=_SAVE, note=True), *told)
    return as_meant(decode(data, path, longest=longest), path)


def as_meant(text: str, path: str) -> tuple[str, tuple[Finding, ...]]:
    """The text as it was before it was encoded twice, and what to tell of that."""
    found = meant(text)
    if not found:
        return text, ()
    line = text.count("\n", 0, found.at) + 1
    told = []
    if found.signs:
        what = f"encoded twice: {found.signs} signs, read as they were meant"
        told.append(Finding(what=what, path=path, line=line, why="“â€™” is “’”", now=_SAVE, note=True))
    if found.lost:
        what, why = f"lost: {found.lost} signs, shown as they are", "of a sign encoded twice only “â” is left"
        told.append(Finding(what=what, path=path, line=line, why=why, now="write them anew in the file", note=True))
    return found.text, tuple(told)


def marked(data: bytes) -> str | None:
    """The encoding that the byte order mark names."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def refuse_binary(data: bytes, path: str, longest: int | None = None) -> None:
    """Raises for what only calls itself text."""
    if len(data) > (longest or MAX_BYTES):
        raise too_large(path, longest or MAX_BYTES)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise refusal(path, "not a text file", f"it is {kind}", _EXPORT)
    if data[:200].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        raise refusal(path, "a web page, not a text file", "it begins with HTML", _EXPORT)


def too_large(path: str, limit: int) -> InputError:
    """The file has more bytes than one of its kind may have."""
    why = f"over {limit:,} bytes"
    return refusal(path, "the file is too large", why, "split it, or remove what is no article")


def _refuse_blank(data: bytes, text: str, path: str, encoding: str | None, *, empty: bool) -> None:
    if encoding in (None, "utf-8") and (at := data.find(0)) >= 0:
        raise refusal(path, "not a text file", f"a NUL byte at offset {at}", _SAVE, line=line_of(data, at))
    if not empty and not text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise refusal(path, "the file is empty", "it holds no letter", "put the article's text in, or remove the file")


def refusal(path: str, what: str, why: str, now: str, *, line: int | None = None) -> InputError:
    """One finding about one file, ready to raise."""
    return InputError(Finding(what=what, path=path, line=line, why=why, now=now))


def _undecodable(data: bytes, path: str, error: UnicodeDecodeError, encoding: str) -> InputError:
    if encoding == "utf-8" and 0 in data[:4096]:
        why = "it holds NUL bytes: binary, or UTF-16 without a byte order mark"
        return refusal(path, "not a UTF-8 text file", why, _SAVE)
    line = line_of(data, error.start) if encoding == "utf-8" else None
    why = f"byte 0x{data[error.start]:02x} at offset {error.start} is not {encoding.upper()}"
    return refusal(path, f"not a {encoding.upper()} text file", why, _SAVE, line=line)


def line_of(data: bytes, at: int) -> int:
    """The line in which a byte stands, from 1."""
    head = data[:at]
    return head.count(b"\n") + head.count(b"\r") - head.count(b"\r\n") + 1
