"""Who takes a decision is the subject of the deciding verb by which the decision is known, in evidence of it."""

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache

from generator.evidence.claims.words import root
from generator.evidence.cues import words_of
from generator.evidence.related.lexicon import BASE, ING, forms, small
from generator.evidence.related.roles import is_past
from generator.evidence.related.slots import Clause, entities
from generator.model.entity import Entity
from generator.model.kind import ACTORS, Kind
from generator.model.tables import alternatives, read_table

SAYS = re.compile(r"\A[^,;:]{1,60}? (?:says|said) (?:that )?")
"""Who says it, before what a decision's name tells."""
LONG, SHARED = 4, 2
"""Letters of a telling word, and how many of a name's a sentence shares that tells of the same in another verb."""
WOULD = frozenset({"will", "would", "could", "may", "might", "should", "must", "shall"})
"""Words that open a verb in a decision's name, beside its verbs."""
FIRST = 2
"""The first deciding verbs of a sentence are looked at, so many."""
BE = re.compile(r"\b(?:is|are|was|were|been|being|be)(?: \w+ly)?\s\Z")
THAT = re.compile(r"(?: \w+){0,3} that\b")
THAT_NEXT = re.compile(r" that\b")
WORD = re.compile(r"[\w’'-]+")


@cache
def deciding() -> re.Pattern[str]:
    """The finite forms of verbs that decide."""
    table = read_table(__file__, "words.yml")
    words = f"{table['deciding']} {table['proposing']}".split()
    rows = {form for word in words for form, tense in forms(word) if tense not in (BASE, ING)}
    return re.compile(rf"\b({alternatives(sorted(rows))})\b")


@cache
def decisions() -> re.Pattern[str]:
    """A noun for a decision after its owner, with what is decided: "Ober's decision to lift"."""
    nouns = alternatives(sorted(small("decisions")))
    return re.compile(rf"['’]s? (?:[\w-]+ )?({nouns}) to (\w+)")


@cache
def any_decision() -> frozenset[str]:
    """The roots of verbs that say that somebody decided, whatever it was."""
    return frozenset(root(word) for word in small("any_decision"))


class Move:
    """A decision, by the roots of the words that it is known by, and who its name says takes it."""

    def __init__(self, entity: Entity, registry: Iterable[Entity]) -> None:
        self.id, self.name = entity.id, plain(SAYS.sub("", entity.name))
        texts = (entity.name, *entity.aliases, *(cue for cue in entity.cues if ":" not in cue))
        self.roots = frozenset(root(word) for text in texts for word in words_of(text))
        self.by_class = any(cue.startswith("@") for cue in entity.cues)
        self.named = frozenset(root(word) for word in words_of(self.name))
        words = [match for match in WORD.finditer(self.name) if match[0].islower()]
        verb = next((m for m in words if is_past(m[0]) or deciding().fullmatch(m[0])), None)
        would = next((m for m in words if m[0] in WOULD), verb) if self.by_class else verb
        self.telling = {root(word) for word in words_of(self.name) if len(word) >= LONG or word[0].isdigit()}
        starts = [match.start() for match in (verb, would) if match]
        self.head = self.name[: min(starts)] if starts else None
        """What stands before its name's verb; None where the name is no sentence."""
        self.verb = root(verb[0]) if verb else ""
        self.takers = {
            one.id: one.kind for one in registry if self.head and one.kind in ACTORS and is_in(one, self.head)
        }

    def is_by(self, verb: str, decider: Entity, here: Container[str], text: str) -> bool:
        """Whether a decider's verb tells of this decision: it is known by that verb, or by who decided."""
        if self.head is None and root(verb) in any_decision() and self.opens_with(decider):
            return True
        known = root(verb) in self.roots or (root(verb) in any_decision() and self.opens_with(decider))
        return known and self.may_be_of(verb, decider, here, text)

    def opens_with(self, entity: Entity) -> bool:
        """Whether its name begins with that of somebody."""
        return self.name.startswith(tuple(plain(name) for name in (entity.name, *entity.aliases)))

    def may_be_of(self, verb: str, decider: Entity, here: Container[str], text: str) -> bool:
        """Whether its name, where that is a sentence, tells of this verb, and of nobody else who did it.

        A person may act for whoever else its name says, who is then named `here` too.
        """
        if self.head is None:
            return root(verb) in self.roots or self.by_class
        if self.opens_with(decider):
            here_too = {root(word) for word in words_of(text)} - {root(word) for word in words_of(decider.name)}
            return root(verb) in self.named or self.verb in here_too or len(self.telling & here_too) >= SHARED
        if root(verb) not in self.named:
            return False
        others = {key: kind for key, kind in self.takers.items() if key != decider.id}
        if not others or decider.id in self.takers or is_in(decider, self.name):
            return True
        acts_for = decider.kind is Kind.PERSON and Kind.PERSON not in others.values()
        return acts_for and any(key in here for key in others)


def plain(name: str) -> str:
    """A name without its article."""
    return name.removeprefix("The ").removeprefix("the ")


def is_in(entity: Entity, text: str) -> bool:
    """Whether one of the names of somebody stands in a text, as a word."""
    near = [name for name in (entity.name, *entity.aliases) if plain(name) in text]
    names = map(plain, near)
    return any(f" {name} " in f" {text} " or f" {name}'s " in f" {text} " for name in names)


@cache
def proposing() -> frozenset[str]:
    """The finite forms of verbs that put a plan forward."""
    return frozenset(form for word in small("proposing") for form, _ in forms(word))


@cache
def listed() -> re.Pattern[str]:
    """What somebody has done, told by a list: "has taken steps, including banning the one and allowing the other"."""
    return re.compile(
        rf" (?:has|have|had)(?: also| already)? (?:taken|announced|approved) (?:[\w-]+ ){{0,3}}?"
        rf"(?:{alternatives(sorted(small('measures')))})\b[^.;:“”]{{0,90}}?, including (?P<first>\w+ing)\b"
        r"(?:[^.;:“”]{0,90}? and (?P<second>\w+ing)\b)?"
    )


def listed_deeds(clause: Clause) -> Iterator[tuple[str, str]]:
    """The entities that have taken several decisions, each with the participle that tells of one."""
    owner = next(iter(clause.slots), None)
    match = listed().match(clause.text, owner.span.end) if owner else None
    if owner and match and clause.begins(owner):
        for verb in (match["first"], match["second"]):
            yield from ((entity, verb) for entity in owner.entities if verb)


def deciders(clause: Clause) -> Iterator[tuple[str, str]]:
    """The entities that the sentence says decide, each with the verb; none where that is not certain."""
    owner = next(iter(clause.slots), None)
    noun = decisions().match(clause.text, owner.span.end) if owner else None
    if owner and noun and clause.begins(owner):
        for entity in owner.entities:
            yield entity, noun[1]
            yield entity, noun[2]
        return
    yield from listed_deeds(clause)
    for number, match in enumerate(deciding().finditer(clause.text)):
        if number == FIRST:
            return
        before = clause.before(match.start())
        that = THAT_NEXT if match[1] in proposing() else THAT
        if BE.search(before) or before.endswith("-") or that.match(clause.text, match.end()):
            continue
        if subjects := clause.subject(match.start()):
            yield from ((entity, match[1]) for entity in entities(subjects))
            return
