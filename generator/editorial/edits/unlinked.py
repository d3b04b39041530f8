"""A link that the generator put into words which an editor reworded goes with the page that it led to.

Its words stay. It is told from an editor's own link by what is generated there now: the same words, without a link.
"""

import posixpath
import re
from collections.abc import Callable

from generator.editorial.edits.block import Block, Sort

NAMED = re.compile(r"\[([^\[\]\n]+)\]\(([^()\s:#]+\.md)\)")


def unlinked(text: str, generated: Block | None, page: str, stays: Callable[[str], bool]) -> str:
    """The text of an edited block without such links; `stays` tells of a path under docs/ whether it has a page."""
    if generated is None or generated.sort is Sort.ROW or ".md)" not in text:
        return text

    def led(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), match[2]))
        dead = not stays(path) and match[1] in NAMED.sub("", generated.text)
        return match[1] if dead else match[0]

    return NAMED.sub(led, text)


def as_it_stands(text: str, _: Block | None) -> str:
    """The text, where all pages stay."""
    return text
