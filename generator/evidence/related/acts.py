"""What one does to another in a clause: by verbs, by nouns for acts, by what a hyphen joins, by where a force is."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.evidence.related.lexicon import BASE, ING, NOW, PAST, Predicate, made, nouns, predicates, small, verbs
from generator.evidence.related.slots import NEAR, Clause, Slot, is_before_object, singular
from generator.model.kind import Kind

BE = re.compile(r"\b(?:is|are|was|were|been|being)(?: \w+ly| also| now| then)?\s\Z")
BEGUN = re.compile(r"\b(?:began|begun|started|continued|kept)\s\Z")
BY = re.compile(r"(?: (?:today|yesterday|on \w+day|in part|last \w+))? by (?:the )?")
IN = re.compile(r" (?:deployed |stationed |based |fighting )?(?:in|inside|near) (?:the )?")
REDUCED = re.compile(r"[”\"]?(?: \w+)?,? (?:(?:an?|the) (?:[\w-]+ ){1,3}|\w+ly )?")
"""What stands between a name and a participle that tells of it: "the rebels, a group backed by"."""
OWNER = re.compile(r"(?:['’]s?)?(?: [\w-]+){0,2} \Z")
UNREAL_BEFORE = 4
"""So many words before a noun for an act, or before its owner, one of them can say that it is not told as done."""
USING = re.compile(r" (?:[\w-]+ ){1,8}?using (?:[A-Z][\w.]+-\w+ )?")
FACT = re.compile(r"(?:\bwith|\b[Ff]ollowing|\bresponse to|\b[Dd]espite) (?:the )?\Z")
BROUGHT_IN = re.compile(r"(?:brought|bringing|brings) in ")
MUTUAL = 5
"""So many words after a verb, its object is looked for: "reached *a tentative agreement*"."""


Row = tuple[Sequence[Slot], Predicate, Sequence[Slot]]


def by_verbs(clause: Clause) -> Iterator[Row]:
    """Subject, verb and object, active and passive."""
    table, pattern = verbs()
    text = clause.text
    for match in pattern.finditer(text):
        before = clause.before(match.start())
        if before[-1:] in "-–" or text[match.end() : match.end() + 1] in ("-", "–"):
            continue
        for predicate, tense, light in table[match[1]]:
            if tense == PAST and not light and (agent := BY.match(text, match.end())):
                passive = (
                    clause.subject(match.start(), predicate.direct)
                    if BE.search(before)
                    else reduced(clause, match.start())
                )
                doers = clause.slots_at(agent.end())
                if passive and doers and not unreal(before):
                    yield doers, predicate, passive
            elif subjects := acting(clause, match, tense):
                at = match.end() + (3 if BROUGHT_IN.match(text, match.start()) else 0)
                objects = objects_of(clause, at, predicate, light=light)
                yield subjects, predicate, objects
                if subjects and light and predicate.name == "attacks":
                    yield subjects, predicates()["uses"], used(clause, match.end())
                if not objects and len(subjects) == 2 and predicate.name == "agrees" and mutual(text, match.end()):
                    yield subjects[:1], predicate, subjects[1:]


def acting(clause: Clause, match: re.Match[str], tense: str) -> list[Slot]:
    """The subject of a form where it is a finite verb of the active voice, or told of as a fact: "with Xia sending"."""
    if is_active(clause, match, tense):
        return clause.subject(match.start())
    slot = next(iter(clause.until(match.start())), None)
    if tense != ING or slot is None or slot.span.end != match.start() - 1:
        return []
    return [slot] if FACT.search(clause.before(slot.span.start)) else []


def used(clause: Clause, at: int) -> list[Slot]:
    """What an attack is made with: "launched a strike *using Xian missiles*"."""
    match = USING.match(clause.text, at)
    return clause.slots_at(match.end())[:1] if match else []


def mutual(text: str, at: int) -> bool:
    """Whether what follows is an agreement, of those who reach it."""
    words = [singular(word.lower().strip(",.")) for word in text[at : at + NEAR].split()[:MUTUAL]]
    return not predicates()["agrees"].via.isdisjoint(words)


def objects_of(clause: Clause, at: int, predicate: Predicate, *, light: bool) -> list[Slot]:
    """What follows a verb as its object, else after one of its words."""
    direct = clause.direct(at, predicate) if predicate.direct and not light else []
    good = [slot for slot in direct if clause.kind(slot) in predicate.direct | predicate.objects]
    return good or clause.after_word(at, predicate, light=light)


def is_active(clause: Clause, match: re.Match[str], tense: str) -> bool:
    """Whether a form is a finite verb of the active voice."""
    before = clause.before(match.start())
    if tense == PAST:
        return not BE.search(before)
    if tense == ING:
        return BE.search(before) is not None or BEGUN.search(before) is not None
    direct = any(slot.span.end == match.start() - 1 for slot in clause.until(match.start()))
    if tense == NOW and match[1] not in small("noun_forms"):
        return True
    if not direct or (tense == BASE and match[1] in ("name", "fire", "call", "order", "move", "attack", "strike")):
        return False
    nearest = next(iter(clause.since(match.end())), None)
    return nearest is not None and len(clause.text[match.end() : nearest.span.start].split()) <= 1


def reduced(clause: Clause, at: int) -> list[Slot]:
    """The slot right before a participle: "missiles supplied by"."""
    return [slot for slot in clause.until(at) if REDUCED.fullmatch(clause.text[slot.span.end : at])]


def by_nouns(clause: Clause) -> Iterator[Row]:
    """A noun for an act with its owner before it and its object behind: "Xia's deployment of Yish troops"."""
    table, pattern = nouns()
    text = clause.text
    for match in pattern.finditer(text):
        noun, _, rest = match[1].partition(" ")
        predicate = table.get(f"{noun} {rest}") or table[f"{noun[:-1]} {rest}"]
        owner = next(iter(clause.until(match.start())), None)
        after = next(iter(clause.since(match.end())), None)
        if owner is None or after is None or not OWNER.fullmatch(text[owner.span.end : match.start()]):
            continue
        between = text[owner.span.end : match.start()].lower().split()
        if unreal(clause.before(owner.span.start)) or not small("unreal").isdisjoint(between):
            continue
        if any(word in small("prepositions") or word in ("and", "or") for word in between):
            continue
        if is_before_object(text[match.end() : after.span.start]) and clause.is_object(after, predicate):
            yield [owner], predicate, [after]


def by_hyphen(clause: Clause) -> Iterator[Row]:
    """What is made, supplied or backed by whom the hyphen joins to it: "Xian-backed rebels"."""
    table, pattern = made()
    for match in pattern.finditer(clause.text):
        owner = next(iter(clause.until(match.start())), None)
        after = next(iter(clause.since(match.end())), None)
        if (
            owner
            and after
            and owner.span.end == match.start()
            and is_before_object(clause.text[match.end() : after.span.start])
        ):
            yield [owner], table[match[1]], [after]


def by_place(clause: Clause) -> Iterator[Row]:
    """A force with the place where it is, side by side: "Xian troops in Ober"."""
    for one, other in pairwise(clause.slots):
        if clause.kind(one) is Kind.FORCE and IN.fullmatch(clause.text[one.span.end : other.span.start]):
            yield [one], predicates()["stands_in"], [other]


def unreal(before: str) -> bool:
    """Whether words before an act say that it is not told as done."""
    words = re.findall(r"[\w’'-]+", before[-60:].lower())[-UNREAL_BEFORE:]
    return not small("unreal").isdisjoint(words)
