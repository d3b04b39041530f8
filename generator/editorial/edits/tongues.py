"""How a page in any language marks what is an editor's; what reads or weaves a page knows the English marks alone."""

import re
from functools import cache

from generator.editorial.edits.words import ADDED, EDITED
from generator.pages.frame.tongue import ENGLISH_LANGUAGE, languages, tongue


@cache
def marks(language: str) -> dict[str, str]:
    """The marks of a language, by the English ones."""
    exact = tongue(language).exact
    return {mark: f"*{exact[mark.strip('*')]}*" for mark in (EDITED, ADDED)}


@cache
def at_ends(known: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these marks at a line's end."""
    return re.compile(rf"(?<= )(?:{'|'.join(map(re.escape, known))})(?=[ \t]*$)", re.MULTILINE)


def in_english(body: str) -> str:
    """A page's body as it was read, with the English marks."""
    known = {there: mark for language in languages() for mark, there in marks(language).items()}
    return at_ends(tuple(known)).sub(lambda match: known[match[0]], body) if any(m in body for m in known) else body


def in_tongue(text: str, language: str) -> str:
    """What is woven, with the marks of the page's language."""
    if language == ENGLISH_LANGUAGE:
        return text
    here = marks(language)
    return at_ends(tuple(here)).sub(lambda match: here[match[0]], text)
