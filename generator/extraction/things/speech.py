"""Whether somebody speaks or acts in a sentence: a verb of saying beside the phrase that names them."""

import re
from functools import cache

from generator.extraction.speech import said

LATER = frozenset({"have", "has", "had", "also", "now", "later", "then", "repeatedly", "immediately", "quickly", "who"})
FRONT = re.compile(r"\b(?:according to|told by) (?:[\w-]+ ){0,2}\Z", re.IGNORECASE)


@cache
def verbs() -> frozenset[str]:
    """The forms of the verbs of saying and thinking."""
    return frozenset(form for form in said() if not form.endswith("ing"))


def speaks(text: str, start: int, end: int) -> bool:
    """Whether a verb of saying stands right after the stretch, or words such as "according to" before it."""
    if FRONT.search(text, max(0, start - 40), start):
        return True
    words = text[end : end + 60].split(" ", 4)[1:4] if text[end : end + 1] == " " else []
    for word in words:
        bare = word.rstrip(",.:;")
        if bare in verbs():
            return True
        if bare not in LATER and not bare.endswith("ly"):
            return False
    return False
