"""Who leads, speaks for, serves or is with whom is told by an office: before a name, or after it with whose it is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.evidence.related.belonging import patterns
from generator.evidence.related.lexicon import NOW, PAST, small, verbs
from generator.evidence.related.roles import is_past
from generator.evidence.related.slots import Clause, Slot
from generator.model.kind import Kind
from generator.model.tables import alternatives

LONGEST = 80
"""Characters of the longest office."""
QUOTES = re.compile(r"[“”\"]")
LANDS = frozenset({Kind.STATE, Kind.GOVERNMENT, Kind.PLACE})
BODIES = frozenset({Kind.ORGANISATION, Kind.GROUP, Kind.GOVERNMENT})
SERVED = LANDS | BODIES | {Kind.FORCE}
PEOPLE = frozenset({Kind.ORGANISATION, Kind.GROUP, Kind.FORCE})
"""Whom "their" can mean."""
OFFICE = r"(?P<office>[A-Za-z][\w. -]{2,40}?)"
BEFORE = re.compile(rf"(?:['’]s?|, whose)? {OFFICE},? ")
"""Between whose it is and who bears it: "Ober's president, Jo Roe"; "Ober, whose president, Jo Roe"."""
PERSONAL = re.compile(rf"(?P<own>['’]s)? {OFFICE},? ")
OWN = re.compile(r"['’]s ")
"""The same without an office: "Ober's Jo Roe"."""
AFTER = re.compile(
    rf", (?:who is )?(?:the |its |(?P<one>an?) )?{OFFICE}"
    r" (?:of|for|at|with)(?: the)?(?: \w+ly| [A-Z]\w+)?(?: [a-z-]+){0,2} "
)
WITH = re.compile(r",? of (?:the )?(?:(?:think[ -]tank|law firm|consultancy|brokerage|charity|union|university) )?")
"""Between a person and the body that they are with: "Jo Roe of Ober"."""
OPENS = re.compile(r", (?:who is )?(?:the |its |an? )?")
"""Between a person and whose office follows: "Jo Roe, the Ober president"."""
FOLLOWS = re.compile(rf"(?:['’]s?)? {OFFICE}(?=[,.;:)”]|\Z| (?:who|and|in|from|until|since)\b)")
IN_LAND = re.compile(r", (?P<office>Gov\.|Governor|Premier|Mayor|President|Prime Minister) ")
"""Between a land and who governs it, at a sentence's beginning: "In Norland, Gov. Jo Roe"."""
LED_BY = re.compile(r"(?:\A|[Tt]he |[Ii]ts |, |and )(?P<office>[A-Za-z][\w -]{2,40}?) (?:of|for|at)(?: the)? \Z")
"""Before a body whose office bearer follows it: "The president of Ober, Jo Roe,"."""
FORMER = re.compile(
    r"\b(?:former|ex|then|late|one-time|onetime|ousted|deposed|toppled|overthrown|dismissed|fired|exiled|self-proclaimed"
    r"|incoming|outgoing|next|future|predecessor)[\s-]+(?:the\s+)?\Z",
    re.IGNORECASE,
)
SPEAKS = re.compile(r"\bspokes(?:man|woman|person)\b", re.IGNORECASE)
ENDS = re.compile(r"\s*(?:[,.;)—–]|\Z)")
SAID = frozenset({"said", "says", "say", "added", "asked", "wrote"})
"""Verbs that may stand before who speaks: "said Jo Roe of Ober"."""
NEXT = re.compile(r" ([a-z][\w’'-]*)")
ARTICLE = re.compile(r"\A(?:the|its|an?|his|her|their) ")
Found = tuple[str, str, str]


class Office(NamedTuple):
    """Words for an office: the noun that it ends with, and what stands before that."""

    noun: str
    words: tuple[str, ...]


def offices_in(clause: Clause) -> Iterator[Found]:
    """Person, "leads", "speaks_for", "serves" or "works_for", and whom."""
    slots = [slot for slot in clause.slots if not is_origin(clause, slot)]
    yield from by_pronoun(clause, slots)
    for one, other in pairwise(slots):
        between = clause.text[one.span.end : other.span.start]
        if len(between) > LONGEST:
            continue
        if clause.kind(other) is Kind.PERSON and clause.kind(one) in SERVED:
            yield from before_name(clause, one, between, other)
        elif clause.kind(one) is Kind.PERSON and clause.kind(other) in SERVED:
            yield from after_name(clause, one, between, other)
        elif clause.kind(one) is clause.kind(other) is Kind.PERSON and (match := PERSONAL.fullmatch(between)):
            yield from helped(one, clause.text[one.span.start : one.span.end], match, other)
        elif clause.kind(one) is clause.kind(other) is Kind.PERSON and between == ", ":
            match = LED_BY.search(clause.before(one.span.start))
            if match and SPEAKS.search(match["office"]) and ENDS.match(clause.text, other.span.end):
                yield from told(clause, other, match["office"], one, "")


def by_pronoun(clause: Clause, slots: Sequence[Slot]) -> Iterator[Found]:
    """Whose office "its" tells of, where one body alone is named before: "Ober fell, and its head, Jo Roe, left"."""
    bodies: dict[str, Slot] = {}
    for slot in slots:
        if clause.kind(slot) in SERVED:
            bodies.setdefault(slot.entities[0], slot)
        if clause.kind(slot) is Kind.PERSON and len(bodies) == 1:
            body = next(iter(bodies.values()))
            match = its().search(clause.before(slot.span.start))
            between = clause.text[body.span.end : slot.span.start - len(match[0])] if match else '"'
            theirs = match is not None and match["whose"] == "their"
            if match and between.strip() and not QUOTES.search(between) and (clause.kind(body) in PEOPLE or not theirs):
                yield from told(clause, slot, match["office"], body, "")


@cache
def its() -> re.Pattern[str]:
    """What tells of an office of a body that was named before."""
    body = alternatives(sorted(small("body_nouns")))
    return re.compile(rf"\b(?P<whose>its|their|the (?:{body})['’]s) {OFFICE},? \Z")


def helped(boss: Slot, name: str, match: re.Match[str], person: Slot) -> Iterator[Found]:
    """Who works for a person or is their lawyer: "Roe's adviser, Jo Lund", "Her lawyer, Jo Lund"."""
    office = office_of(match["office"])
    if office is None or not (match["own"] or name.lower() in ("his", "her")) or len(boss.entities) > 1:
        return
    if office.noun in small("lawyers"):
        yield person.entities[0], "represents", boss.entities[0]
    elif office.noun in small("personal"):
        yield person.entities[0], "assists", boss.entities[0]


def before_name(clause: Clause, body: Slot, between: str, person: Slot) -> Iterator[Found]:
    """What is told by words between a body and a person."""
    lead = clause.before(body.span.start)
    if match := BEFORE.fullmatch(between):
        yield from told(clause, person, match["office"], body, lead)
    elif OWN.fullmatch(between) and clause.kind(body) is Kind.ORGANISATION and not FORMER.search(lead):
        yield from with_body(person, body)
    elif (match := IN_LAND.fullmatch(between)) and lead in ("In ", "In the "):
        yield from told(clause, person, match["office"], body, "")
    elif between == ", " and (match := LED_BY.search(lead)) and ENDS.match(clause.text, person.span.end):
        yield from told(clause, person, match["office"], body, lead[: match.start("office")])


def after_name(clause: Clause, person: Slot, between: str, body: Slot) -> Iterator[Found]:
    """What is told by words between a person and a body, or after both."""
    if match := AFTER.fullmatch(between):
        if is_whole(clause, body) and match["one"]:
            yield from with_body(person, body) if office_of(match["office"]) else ()
        elif is_whole(clause, body):
            yield from told(clause, person, match["office"], body, "")
    elif WITH.fullmatch(between):
        last = clause.before(person.span.start).split()[-1:]
        whole = clause.kind(body) in BODIES - {Kind.GOVERNMENT} and is_whole(clause, body)
        if whole and last and office_of(last[0]):
            yield from told(clause, person, last[0], body, "")
        elif whole and not (last and is_verb(last[0].lower()) and last[0] not in SAID):
            yield from with_body(person, body)
    elif OPENS.fullmatch(between) and (match := FOLLOWS.match(clause.text, body.span.end)):
        yield from told(clause, person, match["office"], body, "")


def told(clause: Clause, person: Slot, words: str, body: Slot, before: str) -> Iterator[Found]:
    """The relation of an office; none of a former one, nor of what is none."""
    office = office_of(words)
    if office is None or FORMER.search(before) or len(person.entities) > 1 or len(body.entities) > 1:
        return
    one, other = person.entities[0], body.entities[0]
    if office.noun in small("founding"):
        yield one, "founds", other
    elif SPEAKS.search(words):
        yield one, "speaks_for", other
    elif leads(office, clause.kind(body)):
        yield one, "leads", other
    elif office.noun in small("lawyers") and clause.kind(body) is Kind.ORGANISATION:
        yield one, "represents", other
    elif clause.kind(body) in LANDS | {Kind.FORCE}:
        if office.noun in small("public"):
            yield one, "serves", other
    else:
        yield one, "works_for", other


def is_whole(clause: Clause, body: Slot) -> bool:
    """Whether a name ends its phrase: "head of Ober in Velm", but not "head of Ober's bank" or "of Ober officials"."""
    if ENDS.match(clause.text, body.span.end):
        return True
    after = NEXT.match(clause.text, body.span.end)
    return after is not None and (after[1] in small("after") or is_verb(after[1]))


def is_origin(clause: Clause, slot: Slot) -> bool:
    """Whether a name only says where the body comes from that is named after it: "head of the Norlandic firm Ober"."""
    after = next(iter(clause.since(slot.span.end)), None)
    return (
        after is not None
        and clause.kind(slot) is Kind.STATE
        and clause.kind(after) is Kind.ORGANISATION
        and patterns()["land_first"].fullmatch(clause.text, slot.span.end, after.span.start) is not None
    )


def with_body(person: Slot, body: Slot) -> Iterator[Found]:
    """That a person is with a body."""
    if len(person.entities) == 1 and len(body.entities) == 1:
        yield person.entities[0], "works_for", body.entities[0]


def office_of(words: str) -> Office | None:
    """What words say as an office; None where they hold a verb, a former one or no office at all."""
    every = re.findall(r"[a-z]+", ARTICLE.sub("", words.lower()))
    apart = small("past_offices") | {"and"} | small("prepositions") - {"of", "for", "per", "under"}
    if not every or not apart.isdisjoint(every):
        return None
    noun = every[-1]
    known = noun in small("leading") or noun in small("serving") or SPEAKS.search(words)
    if not known or any(is_verb(word) for word in every[:-1]):
        return None
    return Office(noun, tuple(every[:-1]))


def leads(office: Office, kind: Kind) -> bool:
    """Whether who bears an office leads the whole of what it is of: of a land only who governs it."""
    if " ".join((*office.words, office.noun)[-2:]) == "prime minister":
        return not set(office.words) & small("helping")
    if office.noun not in small("leading") and not (office.words[-1:] == ("chief",) and office.noun == "executive"):
        return False
    if kind in LANDS and office.noun not in small("ruling"):
        return False
    return all(word in small("chief_words") for word in office.words)


def is_verb(word: str) -> bool:
    """Whether a word is a verb that could part a body from a person: "Ober urged president Roe"."""
    tenses = {reading.tense for reading in verbs()[0].get(word, ())}
    return bool(tenses & {PAST, NOW}) or is_past(word) or word in small("saying")
