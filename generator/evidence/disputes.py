"""A claim is disputed only where a source denies it: what the denial names as denied is what the claim says."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from generator.evidence.claims import STOP, is_negative, stem
from generator.evidence.cues import words_of
from generator.model.annotation import Mode
from generator.model.claim import Claim, Statement

DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?|disavow(?:s|ed|ing)?|repudiat(?:es?|ed|ing)"
    r"|(?:reject|dismiss)(?:s|es|ed|ing)? (?:the |these |those |all |any )?(?:[\w-]+ ){0,2}?"
    r"(?:claims?|allegations?|accusations?|reports?|suggestions?|assertions?|charges?))\b"
)
ENDS = re.compile(r"[;:“”\"]|,| (?:and|but|while|although|saying|adding|insisting|when|after|who|which)\b")
"""What is denied goes no further."""
NOUNS = (
    "allegation accusation claim charge report suggestion assertion rumour rumor responsibility presence notion that"
)
EMPTY = frozenset(map(stem, NOUNS.split()))
"""Words for a claim, which say nothing of what it is about."""
SHARE = 0.5
"""Of the words of what is denied, a claim that is denied has at least this many."""
HEAD = 3
"""What is denied is named by the first words; what follows says where and when."""
CROWD = 60
"""Two words side by side that stand in more statements than this are no sign of one thing."""


class Said(NamedTuple):
    """The words by which a statement says what its claim says."""

    claim: str
    statement: Statement
    text: str


def with_denials(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, each with the statements of others that deny it."""
    mainly = [(s, claim.id) for claim in claims for s, main in claim.parts if main]
    denials = [s for s, _ in mainly if s.mode is Mode.DENIED and DENYING.search(s.text)]
    if not denials:
        return tuple(claims)
    own: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for s in claim.statements:
            own[s.id].add(claim.id)
    found: dict[str, list[Statement]] = defaultdict(list)
    objects = {denial.text: content(object_of(denial.text)) for denial in denials}
    index = pairs_of(claims, frozenset(pair for denied in objects.values() for pair in pairwise(denied[:HEAD])))
    for denial in denials:
        denied = objects[denial.text]
        hit: dict[tuple[str, str], Said] = {}
        for pair in pairwise(denied[:HEAD]):
            rows = index.get(pair, ())
            hit |= {(one.claim, one.statement.id): one for one in rows} if len(rows) <= CROWD else {}
        for one in hit.values():
            if one.claim not in own[denial.id] and denial not in found[one.claim] and denies(denial, denied, one):
                found[one.claim].append(denial)
    return tuple(replace(c, denials=tuple(sorted(found[c.id], key=place))) if found.get(c.id) else c for c in claims)


def denies(denial: Statement, denied: Sequence[str], one: Said) -> bool:
    """Whether a statement says, without reservation of its own, what is denied, of one that the denial names too."""
    statement = one.statement
    if statement.mode in (Mode.DENIED, Mode.HYPOTHETICAL) or is_negative(statement.text):
        return False
    words = set(content(one.text))
    common = sum(word in words for word in set(denied))
    of_one = not set(denial.entities).isdisjoint(statement.entities)
    own = {o.key for o in denial.origins} & {o.key for o in statement.origins if o.kind == "named" and not o.part}
    return of_one and not own and common >= 2 and common >= SHARE * len(set(denied))


def object_of(text: str) -> str:
    """What a denial denies: the words after its verb, as far as they are one thing."""
    match = DENYING.search(text)
    if match is None:
        return ""
    end = ENDS.search(text, match.end() + 1)
    return text[match.end() : end.start() if end else len(text)]


def content(text: str) -> list[str]:
    """The stems of a text's content words in their order, without words for a claim."""
    return [word for one in words_of(text) if one not in STOP and (word := stem(one)) not in EMPTY]


def pairs_of(claims: Iterable[Claim], wanted: Collection[tuple[str, str]]) -> Mapping[tuple[str, str], list[Said]]:
    """What claims say, by those of the wanted pairs of content words that stand side by side in it."""
    index: dict[tuple[str, str], list[Said]] = defaultdict(list)
    found: dict[str, frozenset[tuple[str, str]]] = {}
    for claim in claims:
        spans = {member.statement.id: member.span for member in claim.members}
        for statement in claim.statements:
            span = spans.get(statement.id)
            text = statement.text[span.start : span.end] if span else statement.text
            if text not in found:
                found[text] = frozenset(pair for pair in pairwise(content(text)) if pair in wanted)
            for pair in found[text]:
                index[pair].append(Said(claim.id, statement, text))
    return index


def place(statement: Statement) -> tuple[str, int]:
    """Where it stands, to sort by."""
    return statement.place
