"""The elements of a page's article as blocks: before they are sought, no words may stick together or stand alone."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

_APART = ("div", "figure", "aside", "section", "p", "ul", "ol", "table", "header", "footer", "blockquote")
"""What is left out between two words must not join them."""
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z*†‡])[\])]?")
_ENDS = re.compile(r"[.!?…:][\"'”’)\]]*\s*$")
_SIGNS = {"head": "heading", "quote": "quote", "code": "quote", "item": "item"}
_CONTAINERS = ("body", "article", "main", "section")
_LOOKS = ("b", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u")
INLINE = frozenset((*_LOOKS, "a", "abbr", "br", "cite", "img", "q", "time"))
"""What stands in a line of words."""


def set_apart(tree: Any, lxml_html: Any) -> None:  # noqa: ANN401 - lxml has no types
    """Puts white space between blocks, and words that stand in no paragraph into one: else they would be lost."""
    for block in tree.iter(*_APART):
        block.tail = f"\n{block.tail}" if block.tail else block.tail
    for block in list(tree.iter("pre")):
        block.tag = "p"  # else it is taken for a quotation
    for container in list(tree.iter(*_CONTAINERS)):
        paragraph = _paragraph(container.text, lxml_html)
        if paragraph is not None:
            container.text = None
            container.insert(0, paragraph)
        for child in list(container):
            if child is paragraph:
                continue
            if paragraph is not None and child.tag in INLINE:
                paragraph.append(child)
                continue
            paragraph = _paragraph(child.tail, lxml_html)
            if paragraph is not None:
                child.tail = None
                child.addnext(paragraph)


def _paragraph(words: str | None, lxml_html: Any) -> Any:  # noqa: ANN401
    """A paragraph of the words, or None where there are none."""
    if not words or not words.strip():
        return None
    paragraph = lxml_html.Element("p")
    paragraph.text = words
    return paragraph


def blocks_of(body: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """The blocks of trafilatura's body; a quote or list may hold paragraphs of its own.

    Where it found no article and took all words of the page, they are the lines of one paragraph.
    """
    if len(body) == 1 and not len(body[0]) and "\n" in (body[0].text or ""):
        yield from (("text", row) for row in body[0].text.split("\n"))
        return
    for element in body:
        tag = element.tag
        if tag == "table":
            yield from _rows(element)
        elif tag == "list":
            yield from (("item", row) for item in element.iter("item") for row in _lines(item))
        elif tag == "quote" and len(element.findall("p")):
            yield from (("quote", row) for inner in element.findall("p") for row in _lines(inner))
        else:
            top = tag == "head" and element.get("rend") == "h1"
            sign = "title" if top else _SIGNS.get(tag, "text")
            yield from ((sign, row) for row in _lines(element))
        if element.tail and element.tail.strip():
            yield "text", element.tail


def _rows(table: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """A table of layout by its cells, a table of figures by its rows."""
    for row in table.iter("row"):
        cells = [_lines(cell) for cell in row.iter("cell")]
        if any(_ENDS.search(line) for cell in cells for line in cell):
            yield from (("text", line) for cell in cells for line in cell)
        else:
            yield "item", " ".join(line for cell in cells for line in cell)


def _lines(element: Any) -> list[str]:  # noqa: ANN401
    """A block's words, cut at line breaks that end a sentence or stand in a row."""
    rows, open_row = [], ""
    for part in "".join(_words(element)).split("\n"):
        if open_row and (not part.strip() or _ENDS.search(open_row)):
            rows.append(open_row)
            open_row = part
        else:
            open_row = f"{open_row} {part}"
    return [*rows, open_row]


def _words(element: Any) -> Iterable[str]:  # noqa: ANN401
    """All words in document order; a footnote's mark is none, an `lb` breaks the line and a `p` begins one."""
    pending: list[tuple[Any, bool]] = [(element, False)]
    while pending:
        node, tail = pending.pop()
        if tail:
            yield node.tail or ""
            continue
        if node.tag in ("lb", "p") and node is not element:
            yield "\n" if node.tag == "lb" else "\n\n"
        if not (node.get("rend") == "#sup" and not len(node) and _MARK.fullmatch((node.text or "").strip())):
            yield " ".join((node.text or "").split("\n"))
            for child in reversed(node):
                pending += [(child, True), (child, False)]
