"""What one source tells, and somebody denies or cannot confirm in another, both in the same words.

What is denied is a clause of its own sentence: "denies that she sold the land", "whether a barge sank has not been
confirmed". Another source tells it where it has most of the clause's words, and says neither "not" nor "if".
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.evidence.claims.terms import Term
from generator.evidence.differences.charges import PUT, words_from
from generator.evidence.differences.contexts import Contexts
from generator.evidence.differences.made import difference, wording
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Mode
from generator.model.story import Difference

SOME = rf"(?: (?:an?|the|any|all|its|his|her|their))? {PUT}"
DENIES = re.compile(
    rf"\b(?:(?:den(?:y|ies|ied)|disput(?:es|ed))(?:{SOME})?(?: that| of)? (?!it\b|them\b|this\b|wrongdoing\b)"
    rf"|(?:reject(?:s|ed)|dismiss(?:es|ed)){SOME} (?:that|of) |no (?:\w+ )?(?:evidence|proof|sign) (?:that|of) "
    r"|whether |(?:reports?|claims?) (?:that|of) )",
    re.IGNORECASE,
)
"""What leads to what is denied, or to what the end of its clause may say is not so."""
NOT_SO = re.compile(
    r" (?:(?:has|have|had)(?: not|n['’]t) (?:yet )?been (?:\w+ly )?(?:confirmed|verified|established)"
    r"|(?:could|can)(?: not|not|n['’]t) (?:\w+ly )?be (?:\w+ly )?(?:confirmed|verified)"
    r"|(?:was|were|is|are) (?:\w+ly )?(?:false|untrue|unfounded|baseless|denied|rejected|dismissed))\b"
)
"""What says at its end that a report is not so, or not confirmed."""
ENDS = re.compile(r"[,.;:—–”\"]| (?:and|but) (?:says?|said|calls?|called|insists?|insisted)\b| but ")
NOT = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|without|cannot|neither|nor|if|unless|whether|den(?:y|ies|ied|ying)"
    r"|disput\w+|reject\w+|dismiss\w+|usually|generally|false|untrue)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What keeps a sentence from telling plainly that something is so."""
POINTS = re.compile(
    r"^(?:there|having|being|\w+ing)\b|\b(?:he|she|it|they|this|that|we|its|his|her|their)\b", re.IGNORECASE
)
"""What in words that are denied stands for nothing by itself."""
CLAUSE = re.compile(r"\b(?:that|whether) \Z", re.IGNORECASE)
MOST, LEAST, WORDS = 0.6, 1.2, 2
"""How much of what is denied another tells at least, by weight, in all and in words."""
NAME = 0.6
PLAIN = 4
"""Letters of a word that are held against those of another before all is read."""
REACH = 240
"""Characters that what is denied has at most."""
SIDES = 6
"""Sentences that tell it plainly at most."""


class Denied(NamedTuple):
    """A sentence that denies, the stretch of what it denies, and its terms."""

    told: Told
    start: int
    end: int
    terms: tuple[Term, ...]


def gainsaid(story: Story) -> Iterable[Difference]:
    """The differences between what is told and what another source denies or cannot confirm."""
    contexts = story.once(Contexts)
    rows = [(one, heads_of(one)) for told in story.that(may_deny) for one in denied_in(contexts, told)]
    if not rows:
        return
    having: dict[str, list[int]] = defaultdict(list)
    for number, (_, heads) in enumerate(rows):
        for head in heads:
            having[head].append(number)
    found: dict[str, tuple[Denied, list[tuple[float, Told]]]] = {}
    for told in story.told:
        mine = having.keys() & {word[:PLAIN] for word in told.line.bag}
        if len(mine) < WORDS or not tells_plainly(told):
            continue
        shared = Counter(number for head in mine for number in having[head])
        for one in (rows[number][0] for number in sorted(shared) if shared[number] >= WORDS):
            score = told_again(contexts, one, told) if told.source != one.told.source else 0.0
            if score:
                found.setdefault(one.told.statement.id, (one, []))[1].append((score, told))
    for one, others in found.values():
        best = [told for _, told in sorted(others, key=lambda row: (-row[0], row[1].statement.place))[:SIDES]]
        title = title_of(story, one)
        if title:
            sides = [wording(rows_[0].text, rows_) for rows_ in (best, [one.told])]
            key = ("gainsaid", one.told.statement.id)
            yield difference(key, "status", "disputed", title, sides, who_denies(one))


def may_deny(_: Story, told: Told) -> bool:
    """Whether a sentence may deny what another tells."""
    return told.statement.mode is not Mode.HYPOTHETICAL and any(True for _ in stretches(told.text))


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """What a sentence denies or does not confirm, from where to where."""
    for match in DENIES.finditer(text):
        most = min(len(text), match.end() + REACH)
        end = ENDS.search(text, match.end(), most)
        last = end.start() if end else most
        said = NOT_SO.search(text, match.end(), last + 1)
        report = match[0].lower().startswith(("whether", "report", "claim"))
        if said and report:
            yield match.end(), said.start()
        elif not report:
            yield match.end(), last


def denied_in(contexts: Contexts, told: Told) -> Iterator[Denied]:
    """What a sentence denies, with its terms."""
    for start, end in stretches(told.text):
        terms = tuple(term for term in contexts.terms(told) if start <= term.start < end)
        if sum(term.kind == "word" for term in terms) >= WORDS:
            yield Denied(told, start, end, terms)


def heads_of(one: Denied) -> frozenset[str]:
    """The first letters of the words of what is denied."""
    return frozenset(term.low[:PLAIN] for term in one.terms if term.kind == "word")


def tells_plainly(told: Told) -> bool:
    """Whether a sentence tells something as so."""
    plain = told.statement.mode not in (Mode.HYPOTHETICAL, Mode.DENIED, Mode.FUTURE)
    return plain and NOT.search(told.text) is None and not told.text.endswith("?")


def told_again(contexts: Contexts, one: Denied, told: Told) -> float:
    """How much of what is denied a sentence tells; none where it is too little."""
    left, whole, shared, words = [*contexts.terms(told)], 0.0, 0.0, 0
    for term in one.terms:
        share = NAME if term.kind == "name" else 1.0
        whole += share * max(map(contexts.rarity, term.marks), default=0.0)
        other = next((each for each in left if each.marks & term.marks), None)
        if other is not None:
            left.remove(other)
            shared += share * max(map(contexts.rarity, term.marks & other.marks))
            words += term.kind == "word"
    return shared if words >= WORDS and shared >= max(LEAST, MOST * whole) else 0.0


def title_of(story: Story, one: Denied) -> str:
    """What is denied, as a title: its own words, else who denies it."""
    phrase = words_from(one.told.text[: one.end], one.start)
    whole = " " in phrase and one.start + len(phrase) >= one.end - 1 and not POINTS.search(phrase)
    if whole and CLAUSE.search(one.told.text[: one.start]):
        return f"whether {phrase}"
    if whole:
        return f"{phrase}: so or not"
    return next((f"what {story.entities[who].name} denies" for who in who_denies(one)), "")


def who_denies(one: Denied) -> Sequence[str]:
    """The entity that a sentence names first, before what is denied."""
    named = sorted((m.span.start, m.entity) for m in one.told.mentions if m.span.start < one.start)
    return [entity for _, entity in named[:1]]
