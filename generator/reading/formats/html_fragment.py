"""A piece of HTML inside another file becomes blocks of plain text; nothing in it is run, fetched or kept as markup."""

import re
from html import unescape

from generator.model.tables import words
from generator.reading.extract import set_down

_BLOCKS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    "blockquote": "quote",
}
_BREAKS = words("p div br hr tr td th table ul ol dl section article header footer figure figcaption pre main aside")
_UNSEEN = words("script style template noscript iframe svg math head title textarea select object form")
# The standard library's parser takes quadratic time on what is left open. No match here goes beyond the next "<".
_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>[a-zA-Z][\w:-]*+)(?:(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+|[^<>]*+)>|<[!?/][^<>]*+>"""
)
_LIKE = re.compile(r"</(?:p|div|a|b|i|em|span|strong|li|h\d|figure)>|<(?:p|br)\s*/?>", re.IGNORECASE)


def is_fragment(text: str) -> bool:
    """Whether a text is written in HTML."""
    return bool(_LIKE.search(text))


def fragment(text: str) -> str:
    """The words of a piece of HTML, block by block."""
    reader = _Reader()
    place = 0
    text = _without_comments(text)
    for tag in _TAG.finditer(text):
        reader.words(text[place : tag.start()])
        place = tag.end()
        if tag["name"]:
            (reader.end if tag["end"] else reader.start)(tag["name"].lower())
    reader.words(text[place:])
    reader.flush()
    return set_down(reader.blocks)


def _without_comments(text: str) -> str:
    """The text without comments; one that never ends hides nothing."""
    parts: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts.append(text[place:start])
        place = end + 3
    return "".join([*parts, text[place:]])


class _Reader:
    """Gathers words into blocks, as elements begin and end."""

    def __init__(self) -> None:
        self.blocks: list[tuple[str, str]] = []
        self._words: list[str] = []
        self._signs: list[tuple[str, str]] = []
        self._unseen = ""
        self._depth = 0

    def flush(self) -> None:
        """What was gathered is a block."""
        sign = self._signs[-1][1] if self._signs else "text"
        self.blocks.append((sign, unescape("".join(self._words))))
        self._words.clear()

    def start(self, tag: str) -> None:
        if self._unseen:
            self._depth += tag == self._unseen
        elif tag in _UNSEEN:
            self._unseen, self._depth = tag, 1
        elif tag in _BLOCKS:
            self.flush()
            self._signs.append((tag, _BLOCKS[tag]))
        elif tag in _BREAKS:
            self.flush()

    def end(self, tag: str) -> None:
        if self._unseen:
            self._depth -= tag == self._unseen
            self._unseen = self._unseen if self._depth else ""
        elif tag in _BLOCKS:
            self.flush()
            # An end without its start closes nothing; what was left open inside ends with its parent.
            for at in range(len(self._signs) - 1, max(len(self._signs) - 9, -1), -1):
                if self._signs[at][0] == tag:
                    del self._signs[at:]
                    break
        elif tag in _BREAKS:
            self.flush()

    def words(self, data: str) -> None:
        if not self._unseen:
            self._words.append(data)
