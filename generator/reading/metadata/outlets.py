"""An outlet is told by the words of its name: papers, stations and agencies call themselves by few of them."""

import re
from functools import cache, lru_cache

from generator.model.tables import read_table, word_set

_LONGEST = 60
_WORDS = 7
_CALLED = 5
"""Letters at least of a name that a file is called by."""
_TOKEN = re.compile(r"[^\s]+")
_SITE = re.compile(r"(?:www\.)?[A-Za-z\d-]{2,40}(?:\.[a-z]{2,10}){1,2}")
_TLDS = frozenset(
    {"com", "org", "net", "info", "news", "co", "tv", "uk", "ie", "eu", "de", "fr", "us", "ca", "au", "in"}
)
_PARTS = re.compile(r"\s?[/|]\s?")
_OF = re.compile(r"\s?[–—:-]\s(?:the\s|an?\s)?(?:\w+\s){0,2}?(\w+)\s(?:of|for)\s(?!\d)")
_NUMBER = re.compile(r"\d{1,3}")


def listed(key: str) -> frozenset[str]:
    """The words of one list."""
    return word_set(__file__, "outlets.yml", key)


@lru_cache(maxsize=512)
def outlet_of(text: str) -> str | None:
    """The outlet or agency of which the whole text is the name; None where its words do not tell."""
    text = text.strip()
    if not 2 < len(text) <= _LONGEST or not text[-1].isalnum():
        return None
    if agency := agency_of(text):
        return agency
    if _SITE.fullmatch(text):
        return text if text.rpartition(".")[2] in _TLDS else None
    tokens = _TOKEN.findall(text)
    if not 2 <= len(tokens) <= _WORDS or not all(_capital(token) for token in tokens):
        return None
    words = [token.lower() for token in tokens]
    if words[0] == "the" and len(words) > 1:
        words = words[1:]
    behind = words[-1] if not (_NUMBER.fullmatch(words[-1]) or words[-1] == "online") or len(words) < 2 else words[-2]
    named = behind in listed("last") or words[0] in listed("first") or any(word in listed("anywhere") for word in words)
    return text if named and not all(word in listed("sections") for word in words) else None


def surely_outlet(text: str) -> bool:
    """Whether the name needs no date beside it: it is called "The …" or "… News", or is an agency."""
    words = text.lower().split()
    return bool(outlet_of(text)) and (
        words[0] == "the" or any(word in listed("anywhere") for word in words) or agency_of(text) is not None
    )


def no_person(name: str) -> bool:
    """Whether the name of an outlet can be nobody's: "Peoples Dispatch", not "Ann Post"."""
    return bool(outlet_of(name)) and (surely_outlet(name) or name.lower().split()[-1] in listed("no_surnames"))


def outlet_line(text: str) -> str | None:
    """The outlet that a line names and says nothing else: alone, first of several, or with what it calls itself."""
    if len(text) > 2 * _LONGEST:
        return None
    if found := outlet_of(text):
        return found
    if (said := _OF.search(text)) and said[1].lower() in listed("calls_itself"):
        name = text[: said.start()]
        return name if _shaped(name) else None
    parts = _PARTS.split(text.lstrip(" |"))
    names = [outlet_of(part) for part in parts]
    if all(names):
        return names[0]
    person, _, last = text.rpartition(", ")
    return outlet_of(last) if person and _shaped(person) else None


def named_like_outlet(text: str) -> bool:
    """Whether the text could be an outlet's name by its form alone: a few words, each with a capital."""
    return 3 < len(text) <= _LONGEST and text[-1].isalnum() and _shaped(text)


def called(name: str, file: str) -> bool:
    """Whether a file is called by the name: "d-pierweekly.txt" by "The Pier Weekly", and by no section's name."""
    if all(word in listed("sections") for word in name.casefold().split()):
        return False
    squeezed = "".join(filter(str.isalnum, name.casefold())).removeprefix("the")
    return len(squeezed) >= _CALLED and squeezed in "".join(filter(str.isalnum, file.casefold()))


def _shaped(text: str) -> bool:
    tokens = _TOKEN.findall(text)
    return 1 <= len(tokens) <= _WORDS and all(_capital(token) for token in tokens) and tokens[0][0].isupper()


def _capital(token: str) -> bool:
    if token[0].isupper() or token.lower() in listed("small"):
        return not token.endswith((",", ";", ":", ".", "?", "!"))
    return bool(re.fullmatch(r"\d{1,3}[A-Z]?\w{0,8}|[a-z][A-Z]\w{1,12}", token))


def agency_of(text: str) -> str | None:
    """The agency that is called this; None where it is none."""
    return _agencies().get(text.strip().casefold())


@cache
def _agencies() -> dict[str, str]:
    names: dict[str, list[str]] = read_table(__file__, "datelines.yml")["agencies"]
    return {called.casefold(): name for name, calls in names.items() for called in [name, *calls]}
