"""A form is a wording that several sources may share word for word; it is read once."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.evidence.claims.amounts import COUNT, DAY, Amount, amount_of, digits
from generator.evidence.claims.lexicon import single, small
from generator.evidence.claims.numbers import is_year, value
from generator.evidence.claims.proposition import Proposition
from generator.evidence.claims.propositions import Cutter
from generator.evidence.claims.terms import Known, Reader, Term
from generator.evidence.claims.words import form as form_of_word
from generator.evidence.states import names_of_state
from generator.extraction.tokens import Line
from generator.model.annotation import Annotated, DateRef, Quantity
from generator.model.claim import Statement
from generator.model.entity import Entity, Mention
from generator.model.kind import Kind

TALLY = 10
"""From here on a number that counts nothing named may be that of votes: "47 to 31"."""
TWICE = 3
"""No more places of one mark in one sentence are looked at."""
TYPE = re.compile(r"(?<=[a-z] )(\d{3})(?=[A-Z]\b| [A-Z](?!\w*s\b))")
LISTED = re.compile(r"(?<![\d.,$£€-])(\d{3})\b(?=(?: [A-Z]\w+)?(?:, |,? and |,? or )(\d{3})\b(?!,\d))")
"""A number that names a type of a thing, and two of a list."""
Place = tuple[str, int]
CLASSED = frozenset({Kind.WEAPON, Kind.TECHNOLOGY, Kind.FORCE, Kind.GROUP, Kind.DOCUMENT, Kind.POLICY, Kind.PLACE})
"""Kinds whose names end in what they are: a region, troops, a missile."""
OWNED = frozenset({Kind.FORCE, Kind.GOVERNMENT, Kind.ORGANISATION, Kind.GROUP, Kind.STATE})
"""Kinds whose names may begin with whose they are: a state's troops, a president's administration."""
OWNERS = frozenset({Kind.STATE, Kind.PERSON})
"""Kinds whose they may be; a boat house is no House."""

TITLED = frozenset({Kind.POLICY, Kind.RISK})
"""Kinds that are called by a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A wording with the statements that have it and the sources of these, and what it says.

    `read` is all that this was read from.
    """

    read: tuple[str, ...]
    statements: tuple[Statement, ...]
    sources: frozenset[str]
    propositions: tuple[Proposition, ...]
    bag: frozenset[str]
    terms: tuple[Term, ...]
    places: Mapping[str, Sequence[int]]


def forms_of(
    statements: Sequence[Statement],
    articles: Iterable[Annotated],
    mentions: Mapping[Place, Sequence[Mention]],
    entities: Sequence[Entity],
) -> list[Form]:
    """The forms, by their first statement; one wording in which other words refer to other things is another."""
    quantities: dict[Place, list[Quantity]] = defaultdict(list)
    dates: dict[Place, list[DateRef]] = defaultdict(list)
    published: dict[str, str] = {}
    for article in articles:
        published[article.source.id] = article.source.published or ""
        for quantity in article.quantities:
            quantities[article.source.id, quantity.sentence].append(quantity)
        for date in article.dates:
            dates[article.source.id, date.sentence].append(date)
    known = Known(kin_of(entities), numbers_in(entities) | types_in(statements, quantities))
    same: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        place = statement.place
        told = (*((m.span, m.entity) for m in mentions.get(place, ())), *((d.span, d.first) for d in dates[place]))
        same[statement.text.casefold(), voice(statement, mentions.get(place, ())), told].append(statement)
    found = []
    for number, rows in enumerate(same.values()):
        first = rows[0]
        days = [published[statement.source] for statement in rows]
        line, at = Line(first.text), first.place
        who = voice(first, mentions.get(at, ()))
        found_in = (mentions.get(at, ()), quantities[at], dates[at])
        terms = Reader(line, *found_in, known).terms()
        amounts = amounts_at(quantities[at], terms)
        cut = unlike(Cutter(line, terms, number, who, published=said_last(days), amounts=amounts).propositions())
        bag = frozenset(m for term in terms for m in term.marks if m[0] in "wen")
        found.append(
            Form(
                read=(
                    first.text,
                    who,
                    said_last(days),
                    *read_in(*found_in, known.kin),
                    *sorted(known.numbers & line.bag),
                ),
                statements=tuple(rows),
                sources=frozenset(statement.source for statement in rows),
                propositions=tuple(cut),
                bag=bag,
                terms=tuple(terms),
                places=places_of(terms),
            )
        )
    return found


def amounts_at(quantities: Iterable[Quantity], terms: Sequence[Term]) -> dict[int, Amount]:
    """The amounts of a sentence, by the start of the term that is the number."""
    found: dict[int, Amount] = {}
    numbers = [term.start for term in terms if term.kind == "number"]
    for quantity in quantities:
        amount = amount_of(quantity)
        at = bisect_left(numbers, quantity.span.start)
        if amount is not None and at < len(numbers) and numbers[at] < quantity.span.end:
            found.setdefault(numbers[at], amount)
    for term in terms:
        if term.kind == "day":
            found[term.start] = Amount(DAY, min(term.marks), 0.0, 2)
        elif term.kind == "number" and (number := value(min(term.marks))) >= TALLY:
            found.setdefault(term.start, Amount(COUNT, "", number, digits(number)))
    return found


def read_in(
    mentions: Iterable[Mention],
    quantities: Iterable[Quantity],
    dates: Iterable[DateRef],
    kin: Mapping[str, frozenset[str]],
) -> Iterator[str]:
    """All that is read of a sentence beside its words."""
    for m in mentions:
        yield f"{m.span.start} {m.span.end} {m.entity} {' '.join(sorted(kin.get(m.entity, ())))}"
    for q in quantities:
        yield f"{q.span.start} {q.span.end} {q.value} {q.unit}"
    for d in dates:
        yield f"{d.span.start} {d.span.end} {d.first} {d.last}"


def said_last(days: Sequence[str]) -> str:
    """The last of the days on which a wording was published; none where one is unknown."""
    return max(days) if all(days) else ""


def places_of(terms: Iterable[Term]) -> dict[str, tuple[int, ...]]:
    """Where each mark stands among the terms: the first few places."""
    found: dict[str, tuple[int, ...]] = {}
    for i, term in enumerate(terms):
        for mark in term.marks:
            row = found.get(mark, ())
            if len(row) < TWICE:
                found[mark] = (*row, i)
    return found


def unlike(rows: Iterable[Proposition]) -> list[Proposition]:
    """The propositions without those of the very words of one before."""
    found: dict[tuple[object, ...], Proposition] = {}
    for row in rows:
        found.setdefault((row.terms, row.acts, row.governors, row.amount), row)
    return list(found.values())


def voice(statement: Statement, mentions: Iterable[Mention]) -> str:
    """Who says it, as far as it can be compared: the entity, else the last word of how they are called, and whose.

    Of "she", nobody knows who it is.
    """
    if statement.speaker:
        return f"e:{statement.speaker}"
    called = statement.attributed_to or ""
    words = called.lower().split()
    if not words or words[-1] in small("pronouns"):
        return ""
    at = statement.text.find(called)
    whose = {f"e:{m.entity}" for m in mentions if at <= m.span.start < m.span.end <= at + len(called) > at >= 0}
    return " ".join((*sorted(whose), words[-1]))


def kin_of(entities: Sequence[Entity]) -> dict[str, frozenset[str]]:
    """What else an entity can be matched by: what its name says it is, and whose it is."""
    named: dict[str, str] = {}
    owning = {entity.id for entity in entities if entity.kind in OWNERS}
    for entity in entities:
        demonyms = names_of_state(entity.name).demonyms if entity.kind is Kind.STATE else ()
        for name in (entity.name, *entity.aliases, *demonyms):
            named.setdefault(name.lower(), entity.id)
    found: dict[str, frozenset[str]] = {}
    for entity in entities:
        marks: set[str] = set()
        for name in (entity.name, *entity.aliases):
            words = name.lower().replace("’s", "").replace("'s", "").split()
            if words and entity.kind in CLASSED:
                marks.update(single().get(form_of_word(words[-1]), ()))
            if entity.kind in OWNED:
                stretches = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, i + 4))
                owners = {named[stretch] for stretch in stretches if stretch in named} & owning
                marks.update(f"e:{owner}" for owner in owners - {entity.id})
        found[entity.id] = frozenset(marks)
    return found


def numbers_in(entities: Iterable[Entity]) -> frozenset[str]:
    """The numbers of two digits or more that are part of a name, as of an aircraft's type: they count nothing.

    Decisions and risks have titles, whose numbers do count: "Council votes 47 to 31".
    """
    named = (entity for entity in entities if entity.kind not in TITLED)
    words = {word for entity in named for name in (entity.name, *entity.aliases) for word in name.lower().split()}
    return frozenset(word for word in words if len(word) > 1 and word.isdecimal() and not is_year(word))


def types_in(statements: Sequence[Statement], quantities: Mapping[Place, Sequence[Quantity]]) -> frozenset[str]:
    """The numbers that name a type, wherever they stand: "the 614 Skua", and so the other of "the 614 and 628"."""
    found = {
        match[1]
        for one in statements
        for match in TYPE.finditer(one.text)
        if not any(q.span.start <= match.start() < q.span.end for q in quantities.get(one.place, ()))
    }
    for one in statements if found else ():
        for match in LISTED.finditer(one.text):
            if not found.isdisjoint(match.groups()):
                found.update(match.groups())
    return frozenset(found)


def count_marks(forms: Iterable[Form]) -> Counter[str]:
    """In how many forms each mark stands."""
    return Counter(
        m
        for form in forms
        for m in form.bag.union(
            *(p.marks for p in form.propositions), (p.amount.mark for p in form.propositions if p.amount)
        )
    )
