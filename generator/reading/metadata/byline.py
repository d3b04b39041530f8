"""A byline names who wrote the article, and nothing else; the names are shown as they are written."""

import re
from typing import NamedTuple

from generator.reading.metadata.dateline import listed
from generator.reading.metadata.outlets import agency_of, outlet_of
from generator.reading.metadata.published_line import date_lines, written

_LONGEST = 160
_UPPER = "[A-ZÀ-ÖØ-ÞĆČĐŁŚŞŠŻŽİ]"
_WORD_OF_NAME = rf"{_UPPER}[\w.'’-]{{0,24}}"
_NAME = rf"{_WORD_OF_NAME}(?:\s(?:(?:de|van|von|der|al|el|bin|la|da|di|ben)\s){{0,2}}{_WORD_OF_NAME}){{1,4}}"
_OPENING = re.compile(
    r"(?:(?:story|text|article|report|reporting|words|written|posted|published|analysis|opinion)\s)?by:?\s",
    re.IGNORECASE,
)
_NAMES = re.compile(
    rf"(?P<names>{_NAME}(?:(?:,\s(?:and\s)?|\s(?:and|AND|&|with)\s){_NAME}){{0,6}})(?P<rest>.{{0,90}})$"
)
_SIGNED = re.compile(r"(?:written|posted|reported|published) by:?\s([A-Z][\w'’-]{1,24})$", re.IGNORECASE)
_DESK = re.compile(
    r"(by |from |with )?(?:(?:a|the) )?((?:(?:our|own|staff|special|political|foreign|local|chief|news|web|online|"
    r"digital|agency|wire|and|&|business|city|national|court|state) ){0,5})"
    r"(?:correspondents?|reporters?|writers?|desk|staff|newsroom|bureau|agencies|wires|reports?)"
    r"(?:(?:,| and| &) (?P<with>.{2,60}))?$",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(
    r"(?:\s*(?:[|,·•(–—-]|\b(?:updated|published|posted|modified|last|first|on|at)\b))*\s*$", re.IGNORECASE
)
_REST = re.compile(r"[\s,|–—•·/(@:-]+")
_PERSONS = ("correspondent", "reporter", "editor", "writer")
_FOR = re.compile(r"(?:for|of) (?:the )?(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_PARTS = re.compile(r",\s(?:and\s)?|\s(?:and|AND|&|with)\s")


_TAGS = re.compile(r"\s?</?[a-z]{1,8}\s?/?>\s?")
"""Marks of a web page that were left between the names."""
_MONTHS = frozenset(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])


class Byline(NamedTuple):
    """Who wrote it, and the agency they wrote for."""

    names: str | None = None
    agency: str | None = None


def byline(text: str) -> Byline | None:
    """The byline, where the block is one: "By" and names, with a role or an agency, or an agency alone."""
    if len(text) > _LONGEST or not text:
        return None
    text = (
        _undated(_TAGS.sub(" ", text).replace("  ", " "))
        if "<" in text or text[0].isdigit() or text[:3] in _MONTHS
        else text
    )
    opening = _OPENING.match(text)
    if not opening:
        agency = agency_of(text)
        return Byline(agency=agency) if agency else _desk(text)
    rest = text[opening.end() :].strip()
    if agency := agency_of(rest.removesuffix(" Staff").removesuffix(" staff")):
        return Byline(agency=agency)
    if days := written(rest):
        if not date_lines(rest[days[0].start :]):
            return None
        rest = _BEFORE_DAY.sub("", rest[: days[0].start])
    if signed := _SIGNED.match(text):
        return None if signed[1].lower() in listed("roles") else Byline(signed[1])
    if desk := _desk(text):
        return desk
    found = _NAMES.match(rest)
    if not found or text.endswith((".", "!", "?", ":")) or any(word.islower() for word in _lower(found["names"])):
        return None
    names, tail = _people(found["names"]), found["rest"]
    if of_outlet := _with_outlet(found["names"]) or _with_outlet(names):
        return of_outlet
    plain = _REST.sub(" ", tail).strip()
    if not plain:
        return Byline(names)
    if agency := outlet_of(_FOR.sub("", plain)):
        return Byline(names, agency)
    if not _REST.match(tail):
        return None
    words = _WORD.findall(plain)
    about = all(word.lower() in listed("roles") or word[0].isupper() or "." in word for word in words)
    return Byline(names) if about or tail[:1] == "," else None


def _with_outlet(names: str) -> Byline | None:
    """The people, and the outlet or agency behind the last comma, or right behind the last name without one."""
    person, _, last = names.rpartition(", ")
    if person and " and " not in last and not last.lower().endswith(_PERSONS) and (outlet := outlet_of(last)):
        return Byline(person, outlet)
    words, last_name = names.split(), len(_PARTS.split(names)[-1].split())
    for many in (3, 2, 1):
        end = " ".join(words[-many:])
        outlet = outlet_of(end) if many > 1 and last_name > many + 1 else None
        if len(words) > many + 1 and (agency := agency_of(end) or outlet):
            return Byline(" ".join(words[:-many]).removesuffix(" The").removesuffix(" and").rstrip(","), agency)
    return None


def _undated(text: str) -> str:
    """The byline behind a day on one line: "March 5, 2024 by Jane Roe"."""
    days = written(text)
    rest = text[days[0].end :].lstrip(" ,|·•–—-") if days and not days[0].start else text
    return rest if _OPENING.match(rest) else text


def _desk(text: str) -> Byline | None:
    """Writers without a name: "From our correspondents", "Staff report", and the agency they thank."""
    found = _DESK.match(text)
    if not found or not (found[1] or found[2]):
        return None
    tail = found["with"]
    return Byline(agency=outlet_of(tail) if tail else None) if not tail or tail[0].isupper() else None


def _people(names: str) -> str:
    """The names without what follows them: a role, or a paper that is called "The …"."""
    names = names.partition(", The ")[0]
    words = names.split()
    while len(words) > 2 and words[-1].lower() in listed("roles"):
        words.pop()
    behind = words[-1:] if len(words) > 2 and words[-2].endswith(",") and " ".join(words) != names else []
    return " ".join(words[: len(words) - len(behind)]).rstrip(",")  # "Jane Roe, Lobby Correspondent"


def _lower(names: str) -> list[str]:
    small = {"de", "van", "von", "der", "al", "el", "bin", "la", "da", "di", "ben", "and", "with"}
    return [word for part in _PARTS.split(names) for word in part.split() if word not in small]
