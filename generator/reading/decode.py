"""A file is text only where its bytes say so for certain: UTF-8, or another Unicode form with a byte order mark."""

import codecs

from generator.errors import Finding, InputError

MAX_BYTES = 20_000_000
"""Larger files are refused unread: the longest articles known are below 1 MB."""

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
_EXPORT = "save the article's text as UTF-8 .txt or .md"


def decode(data: bytes, path: str, *, empty: bool = False) -> str:
    """The file's text, every code point of it (a byte order mark too); `empty` says that it may be blank."""
    if len(data) > MAX_BYTES:
        raise refusal(path, "the file is too large", f"over {MAX_BYTES:,} bytes", "remove what is no article")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise refusal(path, "not a text file", f"it is {kind}", _EXPORT)
    if data[:200].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        raise refusal(path, "a web page, not a text file", "it begins with HTML", _EXPORT)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        raise _undecodable(data, path, error, encoding or "utf-8") from None
    if encoding in (None, "utf-8") and (at := data.find(0)) >= 0:
        raise refusal(path, "not a text file", f"a NUL byte at offset {at}", _SAVE, line=_line(data, at))
    if not empty and not text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise refusal(path, "the file is empty", "it holds no letter", "put the article's text in, or remove the file")
    return text


def refusal(path: str, what: str, why: str, now: str, *, line: int | None = None) -> InputError:
    """One finding about one file, ready to raise."""
    return InputError(Finding(what=what, path=path, line=line, why=why, now=now))


def _undecodable(data: bytes, path: str, error: UnicodeDecodeError, encoding: str) -> InputError:
    if encoding == "utf-8" and 0 in data[:4096]:
        why = "it holds NUL bytes: binary, or UTF-16 without a byte order mark"
        return refusal(path, "not a UTF-8 text file", why, _SAVE)
    line = _line(data, error.start) if encoding == "utf-8" else None
    # 0x80-0x9f with 0x91-0x97 are the curly quotes and dashes of Windows-1252, but no byte proves it: say, never guess.
    hint = "; perhaps Windows-1252 text" if encoding == "utf-8" and data[error.start] in range(0x80, 0xFF) else ""
    why = f"byte 0x{data[error.start]:02x} at offset {error.start} is not {encoding.upper()}{hint}"
    return refusal(path, f"not a {encoding.upper()} text file", why, _SAVE, line=line)


def _line(data: bytes, at: int) -> int:
    head = data[:at]
    return head.count(b"\n") + head.count(b"\r") - head.count(b"\r\n") + 1
