"""A thing that one source tells as so and another side doubts: a decision not confirmed, an allegation denied."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.evidence.differences.acts import Act, keeps
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import nouns, stem
from generator.evidence.differences.made import difference, sources_of, wording
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


def may_dispute(_: Story, told: Told) -> bool:
    """Whether a sentence alleges or denies something."""
    return bool(DENIES.search(told.text) or ALLEGES.search(told.text))


def label_of(doubt: Told, at: int) -> str:
    """The noun that names what is not confirmed."""
    return next(word for word in doubt.line.lowers[at : at + NAMED] if word in nouns())


MOST = 400
"""Statements of one sort of act at most that are held against a doubt."""
SHARED = 2
"""Names that the act has in both articles at least."""
DENIES = re.compile(r"\b(?:denie[sd]|deny|denying)\b", re.IGNORECASE)
ALLEGES = re.compile(r"\b(?:alleg(?:es?|ed|ing)|accus(?:es?|ed|ing)|claim(?:s|ed|ing)?)\b", re.IGNORECASE)
AFTER = 16
"""Tokens after the verb that tell what is denied or alleged."""
MARKS = frozenset(
    {"presence", "allegation", "claim", "accusation", "charge", "involvement", "that", "report", "military"}
)
"""What only says that something is denied."""


@reads(may_dispute)
def disputed(story: Story) -> Iterable[Difference]:
    """The differences between what one side alleges and another denies, where both name it by the same words."""
    blocks: dict[str, tuple[list[Told], list[Told]]] = defaultdict(lambda: ([], []))
    bags: dict[str, frozenset[str]] = {}
    spots: dict[str, tuple[int, int]] = {}
    for told in story.that(may_dispute):
        denial = DENIES.search(told.text)
        match = denial or ALLEGES.search(told.text)
        if match is None:
            continue
        bags[told.statement.id] = words_after(told, match.end()) | names(told)
        spots[told.statement.id] = match.span()
        for word in bags[told.statement.id]:
            blocks[word][0 if denial else 1].append(told)
    done: set[str] = set()
    for word in sorted(word for word in blocks if not word.startswith("@")):
        denials, allegations = (rows[:15] for rows in blocks[word])
        for denial_ in (told for told in denials if told.statement.id not in done):
            whose = names(denial_)
            others = [told for told in allegations if told.source != denial_.source and names(told) & whose]
            if not others:
                continue
            also = [told for told in denials if told is not denial_ and names(told) & whose]
            both = [[denial_, *also], others]
            rows = [wording(clause(told[0], *spots[told[0].statement.id]), told) for told in both]
            done.update(told.statement.id for told in (denial_, *also))
            if len(sources_of(rows)) > 1:
                shown = next((one for one in denial_.line.lowers if stem(one) == word), word)
                yield difference(("disputed", word, min(whose)), "status", "disputed", f"{shown}: denied", rows)


def words_after(told: Told, offset: int) -> frozenset[str]:
    """The stems of the words after an offset, as far as they tell what is denied or alleged."""
    found: set[str] = set()
    for token in [token for token in told.line.tokens if token.start >= offset][:AFTER]:
        if token.lower in (",", ";", "said", "says", "because", "but"):
            break
        if keeps(token.lower) and not token.capital:
            found.add(stem(token.lower))
    return frozenset(found) - MARKS


def names(told: Told) -> frozenset[str]:
    """The entities that a statement names, marked as such."""
    return frozenset(f"@{mention.entity}" for mention in told.mentions)
