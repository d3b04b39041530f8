"""Below the story a page asks something of its readers, and says who it is: told by place and words together.

There "Get the morning letter" is a call and "The Pier is a non-profit" the outlet's, which in a story could be news.
"""

import re
from collections.abc import Sequence
from functools import cache

from generator.model.source import BODY, Block
from generator.model.tables import read_table
from generator.reading.blocks.pieces import Piece
from generator.reading.blocks.told import Told

LONG, FEWEST = 4, 2
"""Letters of the words that a headline writes with a capital, and how many of them make one."""
LINK = "a link to another article"
_LAST = 6
"""So many blocks at most, not counting what is set aside already, make the foot."""


def feet(pieces: Sequence[Piece], found: list[Told]) -> None:
    """Sets aside what stands below the story, from the last block up to the first that is none of the page's."""
    left = _LAST
    for place in range(len(found) - 1, 0, -1):
        if found[place].aside:
            continue
        reason = (
            _reason(pieces[place].text) if found[place].kind in BODY or found[place].kind is Block.HEADING else None
        )
        linked = reason is None and found[place].kind in BODY and _is_headline(pieces[place].text)
        if not linked and (reason is None or not left):
            return
        found[place] = Told(Block.BOILERPLATE, reason or LINK)
        left -= not linked


def _is_headline(text: str) -> bool:
    """Whether a line is a headline: no mark ends it, and each of its longer words has a capital."""
    if text.endswith((".", ":", ";", ",", "”", '"', ")")):
        return False
    long = [word for word in text.split() if word[:1].isalpha() and len(word) >= LONG]
    return len(long) >= FEWEST and len(text) <= _rules()[0] and all(word[0].isupper() for word in long)


def _reason(text: str) -> str | None:
    """Why a last block is no part of the story; None where it is."""
    longest, patterns = _rules()
    if len(text) > longest:
        return None
    low = text.lower()
    return next((reason for reason, pattern in patterns if pattern.match(low)), None)


@cache
def _rules() -> tuple[int, tuple[tuple[str, re.Pattern[str]], ...]]:
    data = read_table(__file__, "feet.yml")
    return data["longest"], tuple((rule["reason"], re.compile("|".join(rule["patterns"]))) for rule in data["rules"])
