"""Whether a page is an article: a site's front page is none, nor is a page of lists: they would pass for news."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

_STOPPED = re.compile(r"[.!?:…][\"'”’)\]]*$")
_SHORT, _LONG = 6, 12
"""Words of a line that is prose where it ends like a sentence, and of one that is prose however it ends."""

_FEW = 8
"""Blocks of a page too short to be judged by its lines: a bulletin, a video with its caption."""


def front_page(tree: Any, head: Mapping[str, str]) -> bool:  # noqa: ANN401 - lxml has no types
    """Whether the page says that its address is the site's, and neither that it is an article nor of which day."""
    address = urlsplit(head.get("url", ""))
    if not address.hostname or address.path.strip("/") or address.query or address.fragment or "published" in head:
        return False
    metas = ((m.get("property") or m.get("name") or "", m.get("content") or "") for m in tree.iter("meta"))
    return not any(name.lower() == "og:type" and kind.lower().endswith("article") for name, kind in metas)


def lists_alone(blocks: Sequence[tuple[str, str]]) -> bool:
    """Whether fewer than half of the words stand in lines that are prose."""
    said = [words.strip() for sign, words in blocks if sign not in ("title", "heading") and words.strip()]
    if len(said) < _FEW:
        return False
    prose = sum(many for words in said if (many := len(words.split())) and _is_prose(words, many))
    return 2 * prose < sum(len(words.split()) for words in said)


def _is_prose(words: str, many: int) -> bool:
    return many >= _LONG or (many >= _SHORT and bool(_STOPPED.search(words)))
