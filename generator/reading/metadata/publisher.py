"""An article's outlet is named above its story: told by the name's own form, or by its being named once more.

A paper's name can be any words. Those above a story are the outlet's where the file is called by them, or where its
foot names them again: "© 2024 Capital Desk", "Sign up for Capital Desk Weekly". The copyright's owner comes last.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from generator.reading.blocks.boilerplate import BYLINE, CALL, COPYRIGHT, CREDIT, DATE_LINE, LINK, OF_ITSELF, OUTLET
from generator.reading.blocks.titles import ABOVE
from generator.reading.metadata.byline import byline
from generator.reading.metadata.outlets import agency_of, called, listed, named_like_outlet, outlet_line, outlet_of
from generator.reading.metadata.published_line import beside, named_city, offices

_CREDITED = re.compile(r"(?:source|via)\s?[:|]\s?([^|]{2,60})(?:$|\|)", re.IGNORECASE)
_FIRST = re.compile(r"the post .{1,200} (?:appeared first on|first appeared on) (.{2,60}?)\.?$", re.IGNORECASE)
_OWNED = re.compile(
    r"(?:©|\(c\)|copyright)(?:\s?(?:©|\(c\)|copyright))?"
    r"\s?(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?)?,?\s+(?:by )?([^.,|\d]{3,50})",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"(?:\s(?:Media|Group|Publishing|Publications|Newspapers))?"
    r"(?:,?\s(?:LLC|LLP|LP|Ltd|Limited|Inc|Co|PLC|plc|BV|GmbH|AG)\b.*)?$"
)
"""The form of a company, behind its name."""
_PARTS = re.compile(r"\s*[|·•]\s*|\s+[–—-]+\s+|,\s+|(?<=[^\W\d_]{3})\.\s+|:\s+")
_LONGEST = 160


def publisher(aside: Sequence[tuple[str, str]], openings: Collection[str | None], people: str, file: str) -> str | None:
    """The outlet that the words set aside name, given as (words, reason); None where none does for certain.

    `openings` are the agencies that datelines give, `people` who signed, `file` what the file is called.
    """
    found = next(chain(_by_form(aside), _again(aside, people, file), filter(None, openings), _owners(aside)), None)
    return _as_written(found, aside) if found and found.isupper() and " " in found else found


def _as_written(name: str, aside: Sequence[tuple[str, str]]) -> str:
    """A name in capitals as it stands elsewhere in small letters too."""
    pattern = re.compile(re.escape(name), re.IGNORECASE)
    others = (match[0] for text, _ in aside for match in pattern.finditer(text) if not match[0].isupper())
    return next((other for other in others if other[0].isupper()), name)


def _by_form(aside: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Names that are an outlet's by their own words, the surest place first."""
    for text, why in aside:
        alone = why == ABOVE or (why == BYLINE and not byline(text))
        named = outlet_line(text) if why == OUTLET else outlet_of(text) if alone else None
        if named and not _role(text):
            yield named
    for text, why in aside:
        if why == DATE_LINE:
            yield from filter(None, (outlet_line(part) for part in beside(text)))
    for text, why in aside:
        if why == LINK and (said := _FIRST.match(text)):
            yield said[1]
        elif why != CREDIT and (said := _CREDITED.match(text)) and (found := outlet_of(said[1].strip())):
            yield found
    for text, why in aside:
        if why == COPYRIGHT and (said := _OWNED.search(text)) and (found := outlet_of(_FORM.sub("", said[1]).strip())):
            yield found


def _again(aside: Sequence[tuple[str, str]], people: str, file: str) -> Iterator[str]:
    """Names in the head that the file is called by, or that are named again where the page speaks of itself."""
    foot = "\n".join(text for text, why in aside if why in (CALL, COPYRIGHT, CREDIT, OF_ITSELF)).casefold()
    for text, why in aside:
        if why not in (OUTLET, ABOVE, DATE_LINE, BYLINE) or len(text) > _LONGEST:
            continue
        for name in (text, *_PARTS.split(text)):
            if not named_like_outlet(name) or name.startswith(("By ", "BY ")) or name in people or _common(name):
                continue
            if called(name, file) or (" " in name and name.casefold() in foot):
                yield name


def _owners(aside: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Who has the copyright."""
    for text, why in aside:
        if why == COPYRIGHT and (said := _OWNED.search(text)):
            name = _FORM.sub("", said[1]).strip()
            if named_like_outlet(name):
                yield agency_of(name) or name


def _common(name: str) -> bool:
    """Whether it is the name of a city, or heads a section."""
    return named_city(name) or _role(name) or all(word in listed("sections") for word in name.casefold().split())


def _role(name: str) -> bool:
    """Whether it says what somebody is: "Staff Writer"."""
    return all(word in offices() for word in name.casefold().split())
