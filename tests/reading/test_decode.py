"""Bytes are text for certain, or refused with the place and what to do."""

import pytest

from generator.errors import InputError
from generator.reading.text import decode as module
from generator.reading.text.decode import decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_with_a_mark_or_in_utf_8(encoding):
    assert decode("Ä “bridge” – 1\n".encode(encoding), "a.txt").lstrip("\ufeff") == "Ä “bridge” – 1\n"


def finding(data: bytes):
    with pytest.raises(InputError) as caught:
        decode(data, "seeds/a.txt")
    (found,) = caught.value.findings
    assert found.path == "seeds/a.txt"
    assert found.now
    return found


def test_another_encoding_is_refused_with_the_byte_and_the_line():
    found = finding("One.\r\nTwo is “here”.\n".encode("cp1252"))
    assert found.line == 2
    assert "offset 13" in found.why
    assert "0x93" in found.why
    assert "UTF-8" in found.now


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04rest", "zip"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"{\\rtf1 hello}", "RTF"),
        (b"A\x00B", "NUL"),
        ("Bridge".encode("utf-16-le"), "NUL"),
        ("Brücke".encode("utf-16-le") + b"\xff", "NUL"),
        (b"\n<!DOCTYPE html><p>", "HTML"),
        (b"", "no letter"),
        (b"\xef\xbb\xbf \n\t", "no letter"),
        (b"\xff\xfea", "UTF-16"),
    ],
)
def test_what_is_no_text_is_named(data, why):
    assert why in finding(data).why


def test_a_large_file_is_refused(monkeypatch):
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    assert "too large" in finding(b"x" * 11).what
    assert decode(b"x" * 10, "a.txt")
