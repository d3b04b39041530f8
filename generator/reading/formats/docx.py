"""A .docx file is a zip of XML of which only the text is read, in bounds whatever size its parts claim to have."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from generator.reading.extract import Extract, Extracts, Format, set_down, titled
from generator.reading.formats.xml_trees import Node, tree
from generator.reading.metadata.given_by_file import given
from generator.reading.text.decode import refusal

LONGEST = 20_000_000
LONGEST_PART = 20_000_000
"""Bytes that a part may unpack to; the longest articles known have a tenth of it as XML."""

_BODY = "word/document.xml"
_HEADING = re.compile(r"heading|berschrift|titre", re.IGNORECASE)
_NOW = "save the article's text as .txt or .md"


def read_docx(data: bytes, path: str) -> Extracts:
    """The document's text; who made the file and when says nothing of the article, and is not taken."""
    root = tree(_part(data, path), path)
    blocks = [block for block in _blocks(root) if block[1].strip()]
    if not blocks:
        raise refusal(path, "the file holds no article", "there is no word in it", "put the article's text in")
    titles = [words for sign, words in blocks if sign == "title"]
    known, findings = given({"title": titles[0]} if len(titles) == 1 else {}, path)
    rest = [("heading" if sign == "title" and len(titles) > 1 else sign, words) for sign, words in blocks]
    return Extracts(articles=(Extract(text=titled(known.title, set_down(rest)), known=known),), findings=findings)


def _part(data: bytes, path: str) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open(_BODY) as part:
            found = part.read(LONGEST_PART + 1)
    except KeyError:
        raise refusal(path, "not read: no .docx document", f"it holds no {_BODY}", _NOW) from None
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError, OSError) as error:
        raise refusal(path, "not read: no .docx document", str(error)[:100], _NOW) from None
    if len(found) > LONGEST_PART:
        raise refusal(path, "not read: the document is too large", f"it unpacks to over {LONGEST_PART:,} bytes", _NOW)
    return found


def _blocks(root: Node) -> Iterator[tuple[str, str]]:
    for paragraph in root.all("p"):
        properties = paragraph.child("pPr")
        style = properties.child("pStyle") if properties else None
        name = style.attributes.get("val", "") if style else ""
        sign = "text"
        if name.lower() == "title":
            sign = "title"
        elif _HEADING.search(name):
            sign = "heading"
        elif (properties and properties.child("numPr")) or name.startswith("List"):
            sign = "item"
        elif "quote" in name.lower():
            sign = "quote"
        for row in "".join(_words(paragraph)).split("\n"):
            yield sign, row


def _words(paragraph: Node) -> Iterator[str]:
    """What a reader sees; text boxes in it are paragraphs of their own, and deleted words have another name."""
    pending = paragraph.children[::-1]
    while pending:
        node = pending.pop()
        if node.name == "t":
            yield node.words
        elif node.name == "tab":
            yield " "
        elif node.name in ("br", "cr"):
            yield "\n"
        elif node.name == "noBreakHyphen":
            yield "\u2011"
        elif node.name not in ("p", "txbxContent", "instrText", "delText", "pPr", "Fallback"):
            pending += node.children[::-1]


DOCX = Format(suffixes=(".docx",), holds="a Word document", longest=LONGEST, read=read_docx)
