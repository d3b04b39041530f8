"""A heading is told by its form: short, without a final full stop, before body; a title is unlike the headings."""

import re
from collections.abc import Sequence

from generator.model.tables import word_set

HEADING_WORDS, HEADING_CHARACTERS = 16, 120
TITLE_WORDS, TITLE_CHARACTERS = 32, 220
PLAIN_WORDS = 10
"""A heading in sentence case is no longer: a longer one is a paragraph that lacks its full stop."""

_TOKEN = re.compile(r"[^\W_][\w.'’&-]*")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2}$")
_NOMINAL = frozenset({"what", "why", "how", "who", "when", "where", "which", "whether"})
_SAYING = re.compile(r"[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20})?: [‘'“\"]")
_FULL_STOP = re.compile(r"([^\W\d_]{3,30})[.?!][\"'”’)]*\s+[\"'“‘(]?[A-Z]")


def listed(key: str) -> frozenset[str]:
    """The words of one list."""
    return word_set(__file__, "../words.yml", key)


def heading_form(text: str, *, title: bool = False, long: bool = False) -> bool:
    """Whether a block of this text looks like a heading, or like a title; `long` allows one in sentence case."""
    limit, longest = (TITLE_WORDS, TITLE_CHARACTERS) if title else (HEADING_WORDS, HEADING_CHARACTERS)
    if len(text) > longest:
        return False
    tokens = _TOKEN.findall(text)
    if not tokens or len(tokens) > limit or tokens[0][0].islower():
        return False
    if text[-1] == ":":
        return len(tokens) <= 4 and not is_clause(text) and not title
    if text[-1] in ".,;…–—-" and not _ABBREVIATION.search(text):
        return False
    if text[-1] in '”"’' and (text[0] in '“"‘' or text[-2:-1] == "."):
        return False  # a pulled quotation, or a sentence that ends with one
    # A title may ask, and then say more.
    stops = (stop[1].lower() for stop in _FULL_STOP.finditer(text) if not (title and text[stop.end(1)] in "?!"))
    if any(word not in listed("before_names") for word in stops) and not title_case(text):
        return False  # several sentences, of which the last lacks its full stop
    return title or title_case(text) or long or len(tokens) <= PLAIN_WORDS or bool(_SAYING.match(text))


def title_case(text: str) -> bool:
    """Whether three in four of the longer words after the first have a capital."""
    tokens = _TOKEN.findall(text)
    longer = [token for token in tokens[1:] if len(token) >= 4 and token[0].isalpha()] or tokens[1:]
    return bool(longer) and 4 * sum(not token[0].islower() for token in longer) >= 3 * len(longer)


def is_clause(text: str) -> bool:
    """Whether it says something: it has a finite verb after a first word that asks nothing ("Why", "What")."""
    first, *rest = [token.lower() for token in _TOKEN.findall(text)] or [""]
    return first not in _NOMINAL and any(token in listed("finite") for token in rest)


def is_title(text: str, headings: Sequence[str]) -> bool:
    """Whether an article's first line, which has a heading's form, stands over all of it and not over a first section.

    It does where fewer than two headings follow that it could be one of, or where it is unlike them: a clause over
    noun phrases, in another case, or half as long again as the longest.
    """
    if len(headings) < 2:
        return True
    if is_clause(text) and 2 * sum(map(is_clause, headings)) < len(headings):
        return True
    if 2 * sum(title_case(text) == title_case(heading) for heading in headings) < len(headings):
        return True
    return 2 * len(_TOKEN.findall(text)) > 3 * max(len(_TOKEN.findall(heading)) for heading in headings)
