"""Who publishes a briefing, how to reach them, under which licence: what the settings do not say is not known."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from generator.errors import Finding, InputError
from generator.pages.frame.tongue import ENGLISH_LANGUAGE, say
from generator.pages.wording import day
from generator.publish.data.claims import Json

REACHED = re.compile(r"(?i)https?://[^\s<>\"']+|[^\s@<>\"']+@[^\s@<>\"']+")
LICENSED = re.compile(r"(?i)https?://[^\s<>\"']+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What `extra.briefing.about` in mkdocs.yml says."""

    publisher: str = ""
    contact: str = ""
    licence: str = ""
    licence_url: str = ""

    @property
    def contact_url(self) -> str:
        """The address of the contact as a link's target."""
        return f"mailto:{self.contact}" if self.contact and "://" not in self.contact else self.contact


def imprint_of(own: Mapping[str, Any]) -> Imprint:
    """The imprint of the settings. Raises InputError for a key nobody knows, or an address that no link could have."""
    given = own.get("about") or {}
    if not isinstance(given, dict):
        raise _wrong("extra.briefing.about is no list of keys", "write `about:`, and below it `publisher: …`")
    known = [field.name for field in fields(Imprint)]
    for name, value in given.items():
        if name not in known:
            raise _wrong(f"extra.briefing.about has the key {name!r}", f"use {', '.join(known)}")
        if not isinstance(value, str) or not value.strip():
            raise _wrong(f"extra.briefing.about.{name} is {value!r}", "give words, or leave the line out")
    made = Imprint(**{name: " ".join(value.split()) for name, value in given.items()})
    if made.contact and not REACHED.fullmatch(made.contact):
        raise _wrong(f"extra.briefing.about.contact is {made.contact!r}", "give an e-mail or a web address")
    if made.licence_url and not LICENSED.fullmatch(made.licence_url):
        raise _wrong(f"extra.briefing.about.licence_url is {made.licence_url!r}", "give an address with https://")
    return made


def standing(data: Json, language: str = ENGLISH_LANGUAGE) -> Json:
    """As of when a briefing is, in a language's words, and with which rights in how many articles: from the data."""
    days = ((source["published"], source["published_estimated"]) for source in data["sources"])
    dated = sorted(day for day in days if day[0])
    rights = Counter(source["rights"] for source in data["sources"])
    edition = max((edition["date"] for edition in data["editions"]), default="")
    return {
        "newest": say(day(dated[-1][0]), language) if dated else "",
        "estimated": bool(dated and dated[-1][1]),
        "edition": say(day(edition), language) if edition else "",
        "rights": {name: rights[name] for name in ("text", "used", "link")},
    }


def _wrong(what: str, now: str) -> InputError:
    return InputError(Finding(path="mkdocs.yml", what=what, now=now))
