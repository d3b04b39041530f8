"""The words that tell whose word a sentence is are data, read once."""

import re
from functools import cache

from generator.model.tables import read_table, word_set
from generator.reading.metadata.outlets import no_person, surely_outlet

ARTICLE = re.compile(r"\A(?:the|The|a|A|an|An)\s+")
CAPITALS = re.compile(r"[A-Z][\w.&/-]*(?: (?:(?:of|the|and|for|du|de) )?[A-Z0-9][\w.&/-]*){0,5}")


def word_list(key: str) -> frozenset[str]:
    """The words of one list."""
    return word_set(__file__, "origins.yml", key)


@cache
def followed() -> dict[str, frozenset[str]]:
    """For each form that needs it, the words of which one must follow."""
    return {form: frozenset(text.split()) for form, text in read_table(__file__, "origins.yml")["with"].items()}


@cache
def verbs() -> frozenset[str]:
    """Every form of a verb by which something is made known."""
    return word_list("announcing") | frozenset(followed())


@cache
def reached() -> re.Pattern[str]:
    """What stands between a person and the outlet that has the words."""
    forms = [form.strip() for form in read_table(__file__, "origins.yml")["reached"].split("|")]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\s+(?P<after>[^,;:“”\"]{{2,70}})")


@cache
def _long() -> frozenset[str]:
    return frozenset(read_table(__file__, "origins.yml")["outlets_long"])


def is_outlet(name: str) -> bool:
    """Whether a name, or a phrase for it, is that of a paper, a station or an agency."""
    plain = ARTICLE.sub("", name.strip().removesuffix("’s").removesuffix("'s"), count=1)
    low = plain.lower()
    if not low:
        return False
    if low in word_list("outlets") or low in _long() or name.strip().lower() in _long():
        return True
    last = low.split()[-1]
    if last in word_list("media") or low.endswith("news agency"):
        return True
    first = low.split()[0]
    if first in word_list("outlets") and first not in ("vice", "slate", "rt") and plain[:1].isupper():
        return True
    return surely_outlet(plain) or no_person(plain)


def outlet_in(text: str) -> str | None:
    """The first capitalised name in the text, where it is an outlet's."""
    found = CAPITALS.search(text)
    if found is None:
        return None
    name = found.group().rstrip(".")
    return name if is_outlet(name) else None
