"""The ways in which words lean on another sentence: a rule gives the words that show it, or nothing."""

import re
from collections.abc import Callable

from generator.evidence.gate import people, pointing, subjects
from generator.evidence.gate.case import Case
from generator.evidence.standing import according_to_whom, open_subject, opens_with_a_decision, opens_with_a_role
from generator.model.entity import How
from generator.model.kind import ACTORS, CROWDS, Kind

WOULD = re.compile(r"\A(?:(?!\b(?:what|whether|how|who|which|that)\b)[^,;]){0,80}\b(?P<word>would|could)\b")
CONDITION = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Ss]hould (?:the|it|he|she|they)|[Ww]ere (?:the|it|he|she|they))\b")
LAST = re.compile(r"(?:it|they) \w+[.”\"]*\s*\Z")
OPENING = 25
"""Characters at the beginning of a sentence in which who opens it is named."""
THINGS = frozenset(Kind) - {Kind.PERSON}
MANY = CROWDS | {Kind.ORGANISATION}
"""Kinds of which "they" may be said."""
STANDS_FOR = {"they": MANY, "he": frozenset({Kind.PERSON}), "she": frozenset({Kind.PERSON}), "it": THINGS}
"""Kinds of which a pronoun may be said; of others any."""
Rule = Callable[[Case], str]


def turn(case: Case) -> str:
    """It opens by setting itself against the sentence before, or by drawing on it."""
    return subjects.opener(case.own.opening, "turns") or subjects.inner_turn(case.own.opening)


def addition(case: Case) -> str:
    """It opens by adding itself to the sentence before."""
    return subjects.opener(case.own.opening, "adds")


def pronoun(case: Case) -> str:
    """Its subject is a pronoun or a demonstrative, also after a fronted clause, and nobody knows of what."""
    found = subjects.subject(case.own)
    if not found or case.is_told(found.start) or subjects.completes(case.own.text, found):
        return ""
    if found.start > case.own.start and case.is_named(found.start, STANDS_FOR.get(found.words)):
        return ""
    return found.words


def person(case: Case) -> str:
    """He or she, of whom it names nobody before, nor right after a clause that it opens with."""
    subject = subjects.subject(case.own)
    for found in people.persons(case.own, case.things):
        if subject and subject.start == found.start:
            continue
        if not case.is_told(found.start) and not case.is_named(found.start, frozenset({Kind.PERSON})):
            return found.words
    return ""


def crowd(case: Case) -> str:
    """They or them, of whom it names nobody before who could be several."""
    found = people.crowd(case.own)
    if found is None or case.is_told(found.start) or case.is_named(found.start, MANY):
        return ""
    subject = subjects.subject(case.own)
    return "" if subject and subject.start == found.start else found.words


def voice(case: Case) -> str:
    """Who says it is a pronoun or a role after the words: "they argued", "the ministry said"."""
    for found in people.voices(case.own):
        named = case.is_named(found.start, ACTORS) and not is_of_another(case, found.start)
        if not case.is_told(found.start) and not named:
            return found.words
    whose = according_to_whom(case.sentence.text)
    if whose is not None and not any(m.span.start <= whose < m.span.end for m in case.here):
        return case.sentence.text[max(0, whose - 13) :].split(",")[0][:20].rstrip(".")
    return ""


def is_of_another(case: Case, at: int) -> bool:
    """Whether a pronoun that ends the sentence may mean who opens the one before: "Velm gains, it said"."""
    before = case.previous
    if before is None or before.paragraph != case.sentence.paragraph or not LAST.match(case.own.whole, at):
        return False
    there = case.mentions.get((before.source, before.index), ())
    opens = [m.entity for m in there if case.entities[m.entity].kind in ACTORS and m.span.start < OPENING]
    return bool(opens) and opens[0] not in {m.entity for m in case.here}


def demonstrative(case: Case) -> str:
    """A demonstrative in its first clause points at what another sentence says: "condemned these actions"."""
    rows = (*pointing.demonstratives(case.own), *pointing.called(case.own))
    return next((found.words for found in rows if not case.is_told(found.start)), "")


def thing(case: Case) -> str:
    """What is done is done to "it" or "them", and to what stands in another sentence."""
    found = next(pointing.objects(case.own), None)
    return found.words if found and not case.is_told(found.start) and not case.is_named(found.start, THINGS) else ""


def part(case: Case) -> str:
    """It tells of the other, the latter or the first of what another sentence lists."""
    found = pointing.ordinal(case.own)
    several = len({m.entity for m in case.here if found and m.span.end <= found.start}) > 1
    return found.words if found and not several and not case.is_told(found.start) else ""


def standard(case: Case) -> str:
    """What it compares with, or counts days from, stands in another sentence."""
    found = pointing.standard(case.own)
    return found.words if found else ""


def decision(case: Case) -> str:
    """A definite phrase for a decision opens it, and which one is not known."""
    end = opens_with_a_decision(case.own.opening)
    told = {m.span.end - case.own.start for m in case.here if m.how is How.REFERENCE}
    return case.own.opening[:end] if end is not None and end not in told else ""


def role(case: Case) -> str:
    """A definite subject that is one of many opens it: "the company has"."""
    after = subjects.after_front(case.own)
    text = "T" + after[1:] if after else case.own.opening
    end, first = opens_with_a_role(text), len(case.own.whole) - len(text)
    named = end is not None and any(m.span.start - first < end for m in case.here)
    if end is not None and not named:
        return text[:end].strip()
    found = people.human(case.own) if case.previous else None
    return found.words if found and not case.is_told(found.start) else ""


def left_open(case: Case) -> str:
    """Its subject is something that somebody must have or do, and whose it is stands elsewhere."""
    match = open_subject().match(case.own.opening)
    return match.group().rstrip(" ,") if match else ""


def first_person(case: Case) -> str:
    """Somebody speaks of themselves, outside quotation marks, and is not named."""
    return "" if case.own.is_voiced else pointing.first_person(case.own)


def condition(case: Case) -> str:
    """What it says hangs on an "if" of the sentence before, or is what somebody said there."""
    match = WOULD.match(case.own.text)
    before = case.previous
    if match is None or case.voices or before is None or before.paragraph != case.sentence.paragraph:
        return ""
    if CONDITION.search(case.own.text):
        return ""
    hangs = CONDITION.search(before.text) and re.search(r"\bwould|could\b", before.text)
    is_his = match["word"] == "would" and case.told.get(before.index)
    return match["word"] if hangs or is_his else ""


def answer(case: Case) -> str:
    """Somebody answers or does the same, and to whom or as whom is not told; or what they will do is not."""
    match = pointing.ANSWER.search(case.own.text) or pointing.UNFINISHED.search(case.own.text)
    return match["word"] if match and not pointing.FRONT.match(case.own.opening) else ""


def event(case: Case) -> str:
    """Somebody was hurt, and neither where nor when is told."""
    match = pointing.HARM.match(case.own.text) if not case.here else None
    return match.group() if match and not pointing.SCENE.search(case.own.text) else ""


RULES: tuple[tuple[str, Rule], ...] = (
    ("turn", turn),
    ("pronoun", pronoun),
    ("person", person),
    ("crowd", crowd),
    ("voice", voice),
    ("demonstrative", demonstrative),
    ("thing", thing),
    ("part", part),
    ("standard", standard),
    ("decision", decision),
    ("role", role),
    ("open", left_open),
    ("first person", first_person),
    ("condition", condition),
    ("answer", answer),
    ("event", event),
)
"""What the sentence before can meet, by the name of the need; in the order of the reasons."""
