"""A decision that one source tells as taken, and that another side has not confirmed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.evidence.differences.acts import Act
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import nouns
from generator.evidence.differences.made import difference, wording
from generator.evidence.differences.stretch import clause
from generator.evidence.differences.told import Story, Told, reads
from generator.model.annotation import Mode
from generator.model.story import Difference

NOT_CONFIRMED = re.compile(
    r"\b(?:has|have|had)(?: not|n['’]t)(?: yet| directly| officially| publicly)* confirmed\b|\bdeclined to confirm\b"
    r"|\bdid(?: not|n['’]t) confirm\b|\byet to confirm\b|\bnot been confirmed\b",
    re.IGNORECASE,
)


NAMED = 6
"""Tokens after the verb within which what is not confirmed is named."""


def doubts_it(_: Story, told: Told) -> bool:
    """Whether a sentence says that something is not confirmed."""
    return NOT_CONFIRMED.search(told.text) is not None


def tells_deed(_: Story, told: Told) -> bool:
    """Whether a sentence tells of an act as done."""
    return any(True for _ in deeds_of(told))


@reads(doubts_it, tells_deed)
def confirmed(story: Story) -> Iterable[Difference]:
    """The differences between an act that is told as done and somebody who has not confirmed it.

    What is not confirmed is named by a noun ("the authorization"); its article tells the act itself, and with whom.
    """
    doubts = [(told, match) for told in story.that(doubts_it) if (match := NOT_CONFIRMED.search(told.text))]
    doubted = {told.source for told, _ in doubts}
    acts: dict[tuple[str, str], list[Told]] = defaultdict(list)
    every: dict[str, list[Told]] = defaultdict(list)
    for told in story.that(tells_deed) if doubts else ():
        for act in deeds_of(told):
            every[act.name].append(told)
            if told.source in doubted:
                acts[told.source, act.name].append(told)
    for doubt, match in doubts:
        at = token_at(doubt, match.end())
        name = next((nouns()[word] for word in doubt.line.lowers[at : at + NAMED] if word in nouns()), "")
        own = frozenset(key for told in acts[doubt.source, name] for key in names(told)) if name else frozenset()
        sides = [
            told for told in every[name][:MOST] if told.source != doubt.source and len(names(told) & own) >= SHARED
        ]
        if not sides:
            continue
        act = next(act for act in sides[0].acts if act.name == name and act.status == "done")
        start, end = sides[0].line.starts[act.at], sides[0].line.ends(act.at)
        rows = [wording(clause(doubt, *match.span()), [doubt]), wording(clause(sides[0], start, end), sides)]
        yield difference(("confirmed", name), "status", "confirmed", f"{label_of(doubt, at)}: confirmed", rows)


def deeds_of(told: Told) -> Iterator[Act]:
    """The acts that a sentence tells as done, by verbs."""
    if told.statement.mode is Mode.ASSERTED:
        yield from (act for act in told.acts if act.status == "done" and not act.noun)


def label_of(doubt: Told, at: int) -> str:
    """The noun that names what is not confirmed."""
    return next(word for word in doubt.line.lowers[at : at + NAMED] if word in nouns())


MOST = 400
"""Statements of one sort of act at most that are held against a doubt."""
SHARED = 2
"""Names that the act has in both articles at least."""


def names(told: Told) -> frozenset[str]:
    """The entities that a statement names, marked as such."""
    return frozenset(f"@{mention.entity}" for mention in told.mentions)
