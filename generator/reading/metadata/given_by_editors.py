"""What an editor knows of an article stands in front matter or a sidecar; what is not given, or unfit, is unknown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from difflib import get_close_matches
from urllib.parse import urlsplit

from generator.errors import Finding, InputError
from generator.model.correction import Given
from generator.model.source import Rights
from generator.reading.metadata.day import day as day_of
from generator.reading.metadata.spellings import key_of
from generator.reading.metadata.yaml_entries import Entry, entries
from generator.reading.text.invisible import invisible
from generator.reading.text.stretches import Trimmed

LONGEST = 500
"""No title, name or address of an article is longer."""

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})([~?%]?)(?:[T ]\d{2}:\d{2}[0-9:.,Zz+ -]*)?", re.ASCII)
_UNSAFE = re.compile(r"[\s<>\"\\^`{|}]")
_PART = re.compile(r"-?\d{4}(?:-\d{2})?(?:-XX)?[~?%]?|\d{4}-\d{2}-XX", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of an article besides its text; None is unknown. `given` are corrections, as they stand there."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    rights: str | None = None
    retrieved: str | None = None
    given: tuple[Given, ...] = ()

    @property
    def day(self) -> str | None:
        """The day of publication, without the mark of an estimate."""
        return self.published[:10] if self.published else None

    @property
    def estimated(self) -> bool:
        """Whether the day is an editor's estimate: EDTF's `~`, `?` or `%`."""
        return bool(self.published) and (self.published or "")[-1] in "~?%"


KEYS = tuple(field.name for field in fields(Metadata) if field.name != "given")
CORRECTIONS, WITHDRAWN = "corrections", "withdrawn"
CORRECTING = (CORRECTIONS, WITHDRAWN)
"""Keys of an article's page that may stand here too."""
_CLOSE = 0.75


def near_key(key: str) -> str | None:
    """The known key that was meant, if any."""
    return next(iter(get_close_matches(key.strip().lower(), (*KEYS, *CORRECTING), n=1, cutoff=_CLOSE)), None)


def metadata(text: str, path: str, *, first_line: int = 1) -> tuple[Metadata, tuple[Finding, ...]]:
    """What the YAML text says, and what of it could not be used; raises where nothing of it can."""
    found = entries(text, path, first_line=first_line)
    if found is None:
        now = f"write one `key: value` a line; known are {_known()}"
        raise InputError(Finding(what="the metadata is no list of keys", path=path, line=first_line, now=now))
    return checked(found, path)


def checked(found: Sequence[Entry], path: str) -> tuple[Metadata, tuple[Finding, ...]]:
    """The entries that hold what they should; the others are findings, and stay unknown."""
    known: dict[str, str] = {}
    findings: list[Finding] = []
    given: list[Given] = []
    for entry in found:
        try:
            if entry.key in CORRECTING:
                given += _given(entry, path)
                continue
            key = key_meant(entry)
            if entry.key in known:
                raise _UnfitError(f"`{entry.key}` is given twice", why="the first is taken", now="remove one")
            if key is None:
                raise _unknown(entry.key)
            if entry.value is not None and key not in known and (value := _value(replace(entry, key=key))):
                known[key] = value
        except _UnfitError as unfit:
            finding = Finding(what=unfit.what, path=path, line=entry.line, why=unfit.why, now=unfit.now)
            if entry.key == "rights":  # what may not be shown must not be shown by a slip of the pen
                raise InputError(finding) from None
            findings.append(finding)
    return Metadata(**known, given=tuple(given)), tuple(findings)


def _given(entry: Entry, path: str) -> list[Given]:
    """The corrections under one key, as they stand there."""
    plain = entry.value is not None and entry.flat and entry.key == WITHDRAWN
    rows = ((("reason", entry.value or ""),),) if plain else entry.rows or ((),)
    return [Given(path=path, line=entry.line, key=entry.key, fields=row) for row in rows if entry.value]


def key_meant(entry: Entry) -> str | None:
    """The key that an entry gives, in its own or a usual other spelling; an address as source is the article's."""
    if entry.key in KEYS:
        return entry.key
    key = key_of(entry.key)
    if key == "publisher" and web_address(entry.value or ""):
        return "url"
    return key if key in KEYS else None


class _UnfitError(Exception):
    def __init__(self, what: str, *, why: str = "", now: str = "") -> None:
        super().__init__(what)
        self.what, self.why, self.now = what, why, now


def _unknown(key: str) -> _UnfitError:
    close = near_key(key)
    now = f"did you mean `{close}`?" if close else f"known are {_known()}"
    return _UnfitError(f"unknown key `{key[:40]}`", why="it is not read", now=now)


def _known() -> str:
    return ", ".join(KEYS)


def _value(entry: Entry) -> str:
    value = entry.value or ""
    text = " ".join(Trimmed(value, invisible(value)).text.split())
    if not entry.flat:
        raise _UnfitError(f"`{entry.key}` must be one text", now="write it on one line")
    if len(text) > LONGEST:
        raise _UnfitError(f"`{entry.key}` is too long", why=f"over {LONGEST} characters", now="shorten it")
    if entry.key in ("published", "retrieved"):
        return _day(entry.key, text)
    if entry.key == "url":
        return _url(text)
    if entry.key == "rights" and text not in set(Rights):
        raise _UnfitError(f"`rights: {text}` is not known", now=f"write one of {', '.join(Rights)}")
    return text


def _day(key: str, text: str) -> str:
    if _PART.fullmatch(text):
        now = "write it as 2024-05-31"
        raise _UnfitError(f"`{key}: {text}` is no full day", why="the date stays unknown", now=now)
    found = _DAY.fullmatch(text)
    try:
        day = date.fromisoformat(found[1]) if found else None
    except ValueError:
        day = None
    if not found and (spoken := day_of(text)).iso:
        return spoken.iso or ""
    if not found or not day:
        now = "write it as 2024-05-31, or as 2024-05-31~ for an estimate"
        raise _UnfitError(f"`{key}: {text}` is no date", why="the date stays unknown", now=now)
    return day.isoformat() + found[2]


def web_address(text: str) -> bool:
    """Whether the text is an address of the web, complete and safe to link to."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not _UNSAFE.search(text)
    except ValueError:
        return False


def _url(text: str) -> str:
    if not web_address(text):
        now = "write it with http:// or https://"
        raise _UnfitError("`url` is no web address", why="the address stays unknown", now=now)
    return text
