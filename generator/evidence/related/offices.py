"""Who leads or speaks for whom is told by a title before a name, or by words after it: "Ober president Jo Roe"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.evidence.related.lexicon import small
from generator.evidence.related.roles import is_past
from generator.evidence.related.slots import Clause, Slot
from generator.model.kind import Kind

LONGEST = 80
"""Characters of the longest office."""
LED = frozenset({Kind.STATE, Kind.GOVERNMENT, Kind.ORGANISATION, Kind.GROUP, Kind.FORCE, Kind.PLACE})
BEFORE = re.compile(r"(?:['’]s)? (?P<office>[A-Za-z][\w -]{2,40}?),? ")
AFTER = re.compile(
    r", (?:who is )?(?:the |its |an? )?(?P<office>[A-Za-z][\w -]{2,40}?) (?:of|for|at)(?: the)?(?: \w+ly)? "
)
FORMER = re.compile(
    r"\b(?:former|ex|then|late|one-time|onetime|ousted|deposed|toppled|overthrown|dismissed|fired|exiled|self-proclaimed"
    r"|incoming|outgoing|next|future)[\s-]+(?:the\s+)?\Z",
    re.IGNORECASE,
)
SPEAKS = re.compile(r"(?:chief )?spokes(?:man|woman|person)\Z", re.IGNORECASE)


def offices_in(clause: Clause) -> Iterator[tuple[str, str, str]]:
    """Person, "leads" or "speaks_for", and whom."""
    for one, other in pairwise(clause.slots):
        between = clause.text[one.span.end : other.span.start]
        if len(between) > LONGEST:
            continue
        before, after = BEFORE.fullmatch(between), AFTER.fullmatch(between)
        if before and clause.kind(other) is Kind.PERSON and clause.kind(one) in LED and not is_past(between.split()[0]):
            yield from told(other, before["office"], one, clause.before(one.span.start))
        elif after and clause.kind(one) is Kind.PERSON and clause.kind(other) in LED and is_whole(clause, other):
            yield from told(one, after["office"], other, "")


def told(person: Slot, office: str, body: Slot, before: str) -> Iterator[tuple[str, str, str]]:
    """The relation of an office; none of a former one, nor of one that only helps to lead."""
    if FORMER.search(before) or len(person.entities) > 1 or len(body.entities) > 1:
        return
    words = office.lower().split()
    if not small("helping").isdisjoint(re.findall(r"[a-z]+", office.lower())) or "and" in words[:-1]:
        return
    if SPEAKS.search(office):
        yield person.entities[0], "speaks_for", body.entities[0]
    elif (words[-1] in small("leading") and words[0] not in ("party", "group")) or words[-2:] == ["prime", "minister"]:
        if len(words) < 3 or words[-2:] in (["chief", "executive"], ["prime", "minister"]):
            yield person.entities[0], "leads", body.entities[0]
    elif words[-2:] == ["chief", "executive"] or words[-3:] == ["chief", "executive", "officer"]:
        yield person.entities[0], "leads", body.entities[0]


def is_whole(clause: Clause, slot: Slot) -> bool:
    """Whether a name ends its phrase: "head of Ober", but not "head of Ober's bank"."""
    return re.match(r"\s*(?:[,.;)]|\Z)", clause.text[slot.span.end : slot.span.end + 20]) is not None
