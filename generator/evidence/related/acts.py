"""What one does to another in a clause: by verbs, by nouns for acts, by what a hyphen joins, by where a force is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from generator.evidence.related.gaps import is_before_object, is_short_of_verb, singular
from generator.evidence.related.joined import shared_subject
from generator.evidence.related.lexicon import (
    BASE,
    ING,
    NOW,
    PAST,
    Predicate,
    being,
    made,
    nouns,
    predicates,
    small,
    verbs,
)
from generator.evidence.related.roles import is_past
from generator.evidence.related.slots import AND, NEAR, Clause, Slot
from generator.model.kind import THINGS, Kind

BE = re.compile(r"\b(?:is|are|was|were|been|being)(?: \w+ly| also| now| then)?\s\Z")
BEGUN = re.compile(r"\b(?:began|begun|started|continued|kept)\s\Z")
BY = re.compile(r"(?P<words>(?: [\w’'-]+){0,5}?) by (?:the )?")
IN = re.compile(
    r"(?: (?:are|were|is|was|have been|has been|had been))?(?: deployed| stationed| based| fighting)?"
    r" (?:in|inside|near) (?:the )?"
)
REDUCED = re.compile(r"[”\"]?(?: (?P<noun>\w+))?,? (?:(?:an?|the) (?:[\w-]+ ){1,3}|\w+ly )?")
"""What stands between a name and a participle that tells of it: "the rebels, a group backed by"."""
OWNER = re.compile(r"(?:['’]s?)?(?: [\w-]+){0,2} \Z")
UNREAL_BEFORE = 4
"""So many words before a noun for an act, or before its owner, one of them can say that it is not told as done."""
USING = re.compile(r" (?:[\w-]+ ){1,8}?using (?:[A-Z][\w.]+-\w+ )?")
FACT = re.compile(r"(?:\bwith|\b[Ff]ollowing|\bresponse to|\b[Dd]espite) (?:the )?\Z")
OWN = re.compile(r"['’]s?(?: (?:new|own|first|\d+|[a-z]+(?:ed|al|ic|an)))* ")
NOT_THERE = re.compile(r"\b(?:no|any|without|possible|potential|planned|alleged|future|further) (?:the )?\Z")
"""Before whose effort it is: there is none. Whoever stops one does not deny it."""
WHERE = re.compile(r",? where (?:the )?")
MESSAGE = re.compile(r"\ban? (?:\w+ ){0,2}(?:message|signal|warning) to (?:both )?(?:the )?")
BROUGHT_IN = re.compile(r"(?:brought|bringing|brings) in ")
NEEDS = {
    "orders": re.compile(r" (?:not )?to [a-z]"),
    "appoints": re.compile(r" (?:as|to|its|his|her|the|an?|head|chief|interim|acting|special)\b"),
}
"""What follows the object of verbs that else say something else: "told Norland *to leave*", "named Roe *its chief*"."""
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
            if tense == PAST and not light and (row := in_passive(clause, match, predicate)):
                yield row
            elif subjects := told_now(clause, acting(clause, match, tense), tense):
                at = match.end() + (3 if BROUGHT_IN.match(text, match.start()) else 0)
                objects = objects_of(clause, at, predicate, light=light)
                needs = NEEDS.get(predicate.name) if match[1] in small("need_more") else None
                objects = [slot for slot in objects if needs is None or needs.match(text, slot.span.end)]
                yield subjects, predicate, objects
                if subjects and light and predicate.name == "attacks":
                    yield subjects, predicates()["uses"], used(clause, match.end())
                if not objects and len(subjects) == 2 and predicate.name == "agrees" and mutual(text, match.end()):
                    yield subjects[:1], predicate, subjects[1:]


def in_passive(clause: Clause, match: re.Match[str], predicate: Predicate) -> Row | None:
    """Who did it and to whom, where a participle tells what was done by somebody."""
    agent = agent_of(clause.text, match.end())
    if agent is None:
        return None
    is_whole = BE.search(clause.before(match.start())) is not None
    passive = clause.subject(match.start(), predicate.direct) if is_whole else reduced(clause, match.start())
    doers = clause.slots_at(agent.end())
    if not passive or not doers or unreal(clause.text[passive[-1].span.end : match.start()]):
        return None
    plain = is_whole or not agent["words"]
    return (doers, predicate, passive) if plain else None


def told_now(clause: Clause, subjects: list[Slot], tense: str) -> list[Slot]:
    """The subject; none of a present that is to come: "when he meets"."""
    before = clause.before(subjects[0].span.start).split()[-1:] if subjects and tense in (NOW, BASE) else []
    return [] if before and before[0].lower() in small("ahead") else subjects


def agent_of(text: str, at: int) -> re.Match[str] | None:
    """What leads to who did what a participle tells; no word between is a verb that this could be of."""
    match = BY.match(text, at)
    words = match["words"].lower().split() if match else []
    free = not any(is_past(word) or word.endswith("ing") or word in small("unreal") for word in words)
    return match if free else None


def acting(clause: Clause, match: re.Match[str], tense: str) -> list[Slot]:
    """The subject of a form where it is a finite verb of the active voice, or told of as a fact: "with Xia sending"."""
    if is_active(clause, match, tense):
        return clause.subject(match.start()) or (shared_subject(clause, match.start()) if tense == PAST else [])
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
        return not BE.search(before) and match[1] not in small("former")
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
    slot = next(iter(clause.until(at)), None)
    match = REDUCED.fullmatch(clause.text, slot.span.end, at) if slot else None
    whole = match is not None and (not match["noun"] or match["noun"].lower() in small("arms_nouns") | small("adverbs"))
    return [slot] if slot and whole else []


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


def by_trying(clause: Clause) -> Iterator[Row]:
    """Who tries to take a place: "Xian efforts to retake Ober", "Xia is trying to seize it"."""
    for match in trying().finditer(clause.text):
        owners = owners_of(clause, match.start()) if match["noun"] else clause.subject(match.start())
        before = clause.before(owners[0].span.start) if owners else ""
        there = NOT_THERE.search(before) is None if match["noun"] else not unreal(before)
        if owners and there:
            yield owners, predicates()["tries_to_take"], clause.direct(match.end(), predicates()["tries_to_take"])


def owners_of(clause: Clause, at: int) -> list[Slot]:
    """Whose a noun at a place is, with those that "and" joins to them: "Xian and Yish efforts"."""
    found: list[Slot] = []
    for slot in reversed(clause.until(at, 3)):
        gap = clause.text[slot.span.end : found[0].span.start if found else at]
        if not (AND.fullmatch(gap) and " and " in gap if found else OWNER.fullmatch(gap)):
            break
        found.insert(0, slot)
    return found


def by_where(clause: Clause) -> Iterator[Row]:
    """Who attacks in a place of which a clause tells: "the region, where Xia launched an offensive"."""
    attack = predicates()["attacks_in"]
    table, pattern = verbs()
    for match in pattern.finditer(clause.text):
        if not any(row.predicate is attack and row.tense == PAST for row in table[match[1]]):
            continue
        slots = clause.until(match.start(), 2)
        between = clause.text[slots[0].span.end : slots[1].span.start] if len(slots) == 2 else ""
        nouns_ = [singular(word.strip(",.")) for word in clause.text[match.end() : match.end() + NEAR].split()[:MUTUAL]]
        gap = clause.text[slots[-1].span.end : match.start()] if slots else ""
        if WHERE.fullmatch(between) and is_short_of_verb(gap) and not attack.via.isdisjoint(nouns_):
            yield slots[1:], attack, slots[:1]


def by_message(clause: Clause) -> Iterator[Row]:
    """To whom something is a message: "the move sends a signal to Xia"."""
    for match in MESSAGE.finditer(clause.text):
        first = next(iter(clause.slots), None)
        sent = first is not None and first.span.end <= match.start() and clause.begins(first)
        if first and sent and not unreal(clause.before(match.start())):
            yield [first], predicates()["message_to"], clause.slots_at(match.end())


def by_being(clause: Clause) -> Iterator[Row]:
    """What one is towards another: "Xia is in talks with Yish"."""
    table, pattern = being()
    for match in pattern.finditer(clause.text):
        subjects = clause.subject(match.start())
        if subjects and not unreal(clause.text[subjects[-1].span.end : match.start()]):
            yield subjects, table[match[1]], clause.slots_at(match.end())


def by_possession(clause: Clause) -> Iterator[Row]:
    """Whose a thing is: "Ober's Skua"."""
    for one, other in pairwise(clause.slots):
        if clause.kind(other) in THINGS and OWN.fullmatch(clause.text[one.span.end : other.span.start]):
            yield [one], predicates()["has"], [other]


def by_place(clause: Clause) -> Iterator[Row]:
    """A force with the place where it is, side by side: "Xian troops in Ober"."""
    for one, other in pairwise(clause.slots):
        if clause.kind(one) is Kind.FORCE and IN.fullmatch(clause.text[one.span.end : other.span.start]):
            yield [one], predicates()["stands_in"], [other]


@cache
def trying() -> re.Pattern[str]:
    """Words for an attempt to take a place, up to what is to be taken; a noun needs somebody whose it is."""
    take = "take|retake|reclaim|regain|recapture|seize|capture|conquer|overrun|occupy"
    tries = r"tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?"
    nouns_ = "efforts?|attempts?|bids?|drives?|push|campaign"
    return re.compile(rf"\b(?:(?P<noun>{nouns_})|(?:{tries})) to (?:{take})(?: back| control of)? ")


def unreal(before: str) -> bool:
    """Whether words before an act say that it is not told as done."""
    words = re.findall(r"[\w’'-]+", before[-60:].lower())[-UNREAL_BEFORE:]
    return not small("unreal").isdisjoint(words)
