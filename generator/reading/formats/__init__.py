"""The kinds of files that are read, one a module, all in this list; a library is loaded when a file needs it."""

from generator.reading.extract import Format
from generator.reading.formats.docx import DOCX
from generator.reading.formats.eml import EML
from generator.reading.formats.feed import FEED
from generator.reading.formats.html import HTML
from generator.reading.formats.jsonl import JSON, JSONL
from generator.reading.formats.mhtml import MHTML
from generator.reading.formats.pdf import PDF
from generator.reading.formats.table import TABLE
from generator.reading.formats.text import MARKDOWN, TEXT

FORMATS: tuple[Format, ...] = (TEXT, MARKDOWN, HTML, MHTML, PDF, DOCX, EML, FEED, TABLE, JSONL, JSON)
BY_SUFFIX = {suffix: each for each in FORMATS for suffix in each.suffixes}

__all__ = ["BY_SUFFIX", "FORMATS"]
