"""What a body comes from or is a part of, and where a place lies: told by a noun beside its name."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from generator.evidence.related.lexicon import small
from generator.evidence.related.slots import Clause, Slot
from generator.model.kind import Kind
from generator.model.tables import alternatives

LONGEST = 90
"""Characters between the two at most."""
BODIES = frozenset({Kind.ORGANISATION, Kind.GROUP, Kind.GOVERNMENT, Kind.FORCE})
LANDS = frozenset({Kind.STATE, Kind.PLACE})
ENDS = re.compile(r"\s*(?:[,.;)—–]|\Z)")
Found = tuple[str, str, str]


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """By what stands between or after two names, how the one belongs to the other."""
    bodies, parts, lands = (alternatives(sorted(small(name))) for name in ("body_nouns", "part_nouns", "land_nouns"))
    some = r"(?:[\w-]+ ){0,3}"
    return {
        "land_first": re.compile(rf" {some}(?:{bodies})(?: named| called)? "),
        "land_after": re.compile(rf" {some}(?:{bodies})(?=[,.;:)]|\Z| (?:that|which|whose|in|based)\b)"),
        "seat": re.compile(r" of (?:the )?"),
        "opens": re.compile(r", (?:an?|the) "),
        "part_of": re.compile(rf",? (?:which is |who are )?(?:an?|the|its)? ?{some}(?:{parts}) of (?:the )?"),
        "part_first": re.compile(rf"(?:['’]s?|, whose)? {some}(?:{parts}),? "),
        "part_after": re.compile(rf"['’]?s? {some}(?:{parts})(?=[,.;:)]|\Z)"),
        "lies_in": re.compile(rf", (?:an?|the) {some}(?:{lands}) (?:in|of|on) (?:the )?{some}"),
        "capital": re.compile(r"(?:['’]s?)? (?:[a-z-]+ ){0,2}capital(?=[,.;:)]|\Z)"),
    }


def belonging_in(clause: Clause) -> Iterator[Found]:
    """Body, "comes_from" or "part_of", and of what; place, "lies_in", and where."""
    for one, other in pairwise(clause.slots):
        between = clause.text[one.span.end : other.span.start]
        if len(between) <= LONGEST and len(one.entities) == len(other.entities) == 1:
            kinds = clause.kind(one), clause.kind(other)
            for predicate, first, second in belongs(clause, one, between, other, kinds):
                yield first.entities[0], predicate, second.entities[0]


def belongs(
    clause: Clause, one: Slot, between: str, other: Slot, kinds: tuple[Kind, Kind]
) -> Iterator[tuple[str, Slot, Slot]]:
    """The relation of two neighbours, as predicate, what belongs and to what."""
    known, end = patterns(), other.span.end
    here, there = kinds
    opens = known["opens"].fullmatch(between)
    if here is Kind.STATE and there in (Kind.ORGANISATION, Kind.GROUP) and known["land_first"].fullmatch(between):
        yield "comes_from", other, one
    elif here in (Kind.ORGANISATION, Kind.GROUP) and there is Kind.STATE:
        seat = known["seat"].fullmatch(between) and ENDS.match(clause.text, end)
        if seat or (opens and known["land_after"].match(clause.text, end)):
            yield "comes_from", one, other
    elif here is Kind.PLACE and there in LANDS:
        if known["lies_in"].fullmatch(between) or (opens and known["capital"].match(clause.text, end)):
            yield "lies_in", one, other
    elif here in BODIES and there in BODIES:
        if known["part_of"].fullmatch(between) or (opens and known["part_after"].match(clause.text, end)):
            yield "part_of", one, other
        elif known["part_first"].fullmatch(between):
            yield "part_of", other, one
