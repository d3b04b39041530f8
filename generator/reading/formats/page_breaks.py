"""Two line breaks in a row end a paragraph, as many pages write it: what stands between them becomes one."""

from typing import Any

from generator.reading.formats.page_body import INLINE

_HOLDERS = ("div", "td", "article", "section", "main", "body")


def as_paragraphs(tree: Any, lxml_html: Any) -> None:  # noqa: ANN401 - lxml has no types
    """Makes paragraphs of what double breaks part: else words in italics would be cut off from their sentence."""
    for holder in list(tree.iter(*_HOLDERS)):
        breaks = [child for child in holder.iterchildren("br") if not (child.tail or "").strip()]
        if any((after := child.getnext()) is not None and after.tag == "br" for child in breaks):
            _part(holder, lxml_html)


def _part(holder: Any, lxml_html: Any) -> None:  # noqa: ANN401
    rows = [_row(holder.text, lxml_html)]
    holder.text = None
    for child in list(holder):
        words, child.tail = child.tail, None
        holder.remove(child)
        if child.tag not in INLINE:
            rows += [child, _row(words, lxml_html)]
        elif child.tag == "br" and _is_broken(rows[-1]):
            rows.append(_row(words, lxml_html))
        else:
            child.tail = words
            rows[-1].append(child)
    holder.extend(row for row in rows if len(row) or row.tag != "p" or (row.text or "").strip())


def _row(words: str | None, lxml_html: Any) -> Any:  # noqa: ANN401
    row = lxml_html.Element("p")
    row.text = words
    return row


def _is_broken(row: Any) -> bool:  # noqa: ANN401
    """Whether nothing stands in the row since its last break."""
    if not len(row):
        return not (row.text or "").strip()
    return row[-1].tag == "br" and not (row[-1].tail or "").strip()
