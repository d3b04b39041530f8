"""Markdown's marks inside a block are taken out where they come in pairs; anything else stays as it was written."""

import re
from collections.abc import Iterator

from generator.reading.text.stretches import Cut

# Each pattern is an opener (group 1), what it marks (2) and a closer (3). What is marked holds no delimiter of its own
# and is bounded, so that a row of openers costs no more than its length.
_EVERYWHERE = (("emphasis mark", re.compile(r"(\*\*)(?=[^\s*])([^*]{1,2000})(?<!\s)(\*\*)")),)
_MARKDOWN = (
    ("link target", re.compile(r"(?<!\\)(!?\[)([^\[\]]{1,500})(\]\([^\s()\[\]]{0,2000}\))")),
    ("code mark", re.compile(r"(?<!`)(`)([^`]{1,2000})(`)(?!`)")),
    ("emphasis mark", re.compile(r"(?<![\w*\\])(\*)(?=[^\s*])([^*]{1,2000})(?<!\s)(\*)(?![\w*])")),
    ("emphasis mark", re.compile(r"(?<![\w\\])(__?)(?=[^\s_])([^_]{1,2000})(?<!\s)(\1)(?!\w)")),
)
_ANY = re.compile(r"[\[`_]")


def marks(text: str, *, markdown: bool) -> Iterator[Cut]:
    """The marks in a block's text, sorted and apart from each other; `**` counts in every file."""
    if "*" not in text and not (markdown and _ANY.search(text)):
        return
    found = [
        Cut(*match.span(group), reason)
        for reason, pattern in (_EVERYWHERE + _MARKDOWN if markdown else _EVERYWHERE)
        for match in pattern.finditer(text)
        for group in (1, 3)
    ]
    end = 0
    for cut in sorted(found):
        if cut.start >= end:
            yield cut
            end = cut.end
