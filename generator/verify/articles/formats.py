"""What stands in a file of each kind, read without the generator: one view of its words for each article in it."""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.verify.articles import containers
from generator.verify.articles.solid_view import SolidView, solid_pages, solid_view
from generator.verify.articles.web_page import Page, page, page_texts

MANY = frozenset({".xml", ".rss", ".atom", ".rdf", ".csv", ".tsv", ".json", ".jsonl", ".ndjson"})
ONE = frozenset({".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx", ".eml"})
LONGEST = 50_000_000
EDGE = 5
_PROCESS = Path(__file__).with_name("pdf_process.py")
_SECONDS = 120


def one(data: bytes, suffix: str) -> Iterator[SolidView]:
    """The words of a file that is one article, in each encoding that it may have."""
    if len(data) > LONGEST:
        yield solid_view(())
    elif suffix == ".pdf":
        yield solid_pages(_pdf(data), EDGE)
    elif suffix == ".docx":
        yield solid_view(containers.document(data))
    elif suffix == ".eml":
        yield solid_view(containers.mail(data))
    else:
        for text in page_texts(containers.saved_page(data) if suffix in {".mhtml", ".mht"} else data):
            found = page(text)
            yield solid_view(["".join(found.seen)], about=_about(found))


def many(data: bytes, text: str, suffix: str) -> list[SolidView]:
    """The words of each article in a file."""
    if len(data) > LONGEST:
        return []
    if suffix in {".csv", ".tsv"}:
        rows: Iterable[list[str]] = containers.table(text)
    elif suffix in {".json", ".jsonl", ".ndjson"}:
        rows = containers.objects(text)
    else:
        rows = containers.feed(data)
    return [solid_view(row) for row in rows]


def _about(found: Page) -> list[str]:
    return [word for word in found.about if word.strip()]


def _pdf(data: bytes) -> list[list[str]]:
    command = [sys.executable, "-P", str(_PROCESS)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603
        pages: list[list[str]] = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        return []
    return pages
