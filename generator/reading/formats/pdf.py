"""A PDF is read in a process of its own, with bounds on time and memory, and ended there if it does not end itself."""

import json
import subprocess
import sys
from itertools import product
from pathlib import Path
from typing import Any

from generator.reading.extract import Extract, Extracts, Format
from generator.reading.formats.library import library
from generator.reading.formats.pdf_lines import article
from generator.reading.metadata.given_by_file import given, plain
from generator.reading.text.decode import refusal

LONGEST = 50_000_000
SECONDS = 60
"""Wall-clock time for one file; an article of a hundred pages takes five."""

TOP = 8
"""Lines among which the title stands."""

_CHILD = Path(__file__).with_name("pdf_process.py")
_NOW = "save the article's text as .txt or .md"
_SCANNED = "a scan must be read by a text recognition first; save its text as .txt"


def read_pdf(data: bytes, path: str) -> Extracts:
    """The article of a PDF that has text."""
    if b"%PDF-" not in data[:1024]:
        raise refusal(path, "no PDF", "it does not begin as one", "save it again")
    library("pypdf", "pdf", path)
    found = _run(data, path)
    if why := found.get("why"):
        raise refusal(path, "the PDF is not read", str(why), _NOW)
    body = article(found["pages"])
    if not any(char.isalpha() for char in body):
        raise refusal(path, "the PDF has no text", "its pages are pictures", _SCANNED)
    # What a PDF says of itself is often a printer's or an older file's: only what its text shows too is taken.
    shown = "".join(plain(" ".join(found["pages"][0])).split()).casefold() if found["pages"] else ""
    raw = {key: str(found.get(key) or "") for key in ("title", "author")}
    raw = {key: value for key, value in raw.items() if "".join(plain(value).split()).casefold() in shown}
    known, findings = given(raw, path)
    return Extracts(articles=(Extract(text=_under(known.title, body), known=known),), findings=findings)


def _under(title: str | None, body: str) -> str:
    """The text with its title first, taken from where it stands; nothing is set above a text that does not show it."""
    lines = body.split("\n\n")
    wanted = (title or "").casefold()
    for at, size in product(range(TOP), (1, 2, 3)) if title else ():
        found = " ".join(lines[at : at + size])
        if found.casefold() == wanted:
            return "\n\n".join([f"# {found}", *lines[:at], *lines[at + size :]])
    return body


def _run(data: bytes, path: str) -> dict[str, Any]:
    command = [sys.executable, "-P", str(_CHILD)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
        found = json.loads(done.stdout) if done.returncode == 0 else None
    except subprocess.TimeoutExpired:
        raise refusal(path, "the PDF is not read", f"it took over {SECONDS} seconds", _NOW) from None
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise refusal(path, "the PDF is not read", "reading it broke off, or took too much memory", _NOW)
    return found


PDF = Format(suffixes=(".pdf",), holds="a PDF", longest=LONGEST, read=read_pdf)
