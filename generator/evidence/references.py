"""A reference is a pronoun or a definite phrase whose entity is certain: one candidate, near, of the right kind.

Where there are two candidates, there is no reference. Nothing here looks further than the article.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache

from generator.evidence.mentions import forces_of_states
from generator.evidence.nominal import Fits
from generator.evidence.phrases import Phrase, decision_phrases, is_quoted
from generator.model.annotation import Span
from generator.model.entity import Entity, How, Mention
from generator.model.kind import CROWDS, THINGS, Kind
from generator.model.source import Sentence, Source
from generator.model.tables import alternatives, read_table

PERSONS = re.compile(r"\b(he|his|him|she|her)\b")
SUBJECT = re.compile(r"(?:He|She)\b")
SOMEBODY = re.compile(
    r"\b(?i:an?|one|another|his|her|their)\s+(?:[\w-]+\s+){0,2}(?:spokes(?:man|woman|person)|aide|wom[ae]n|man|mother|father"
    r"|wife|husband|son|daughter|brother|sister|official|lawyer|adviser|colleague|analyst|professor|resident|witness)\b"
)
"""Somebody without a name, whom a pronoun after it can mean."""
OF_A_PLACE = re.compile(r"\b(?i:an?|one|another)\s+(?:[a-z-]+\s+)?[A-Z][a-z]+(?:an|i|ese|ish|er)\b(?! [A-Z])")
"""The same by where they are from: "another Norwegian was hurt when his boat sank"."""
OF_OFFICE = re.compile(
    r"\b(?i:an?|one|another|that|this|any|every)\s+(?:[\w-]+\s+){0,2}(?:sovereign|monarch|king|queen|ruler|president|minister|mayor"
    r"|governor|judge|general|officer|soldier|leader|chief|boss|owner|worker|driver|doctor|pilot|captain|father|mother|child)\b"
)
"""The same by an office: within a sentence, "his" after "that sovereign" is the sovereign's."""
WHO = re.compile(r"(?<=\w) who\b")
"""A clause that tells of whoever stands before it: "a clerk | who gave only his first name"."""
THING = re.compile(r"\b(?:the|these|this|those)\s+((?:[\w.-]+\s+){0,2}?)([a-z]+(?:\s+system)?s?)\b", re.IGNORECASE)
SENT = re.compile(
    r"(?:['’]s\s+(?=troop)|(?:\s+ha[sd]|\s+have)?\s+(?:sent|sends|sending|deployed|deploys|deploying|dispatched|committed)\s+)"
    r"(?P<force>(?:[\w,.-]+\s+){0,5}?(?:troops|soldiers|forces|units|troop (?:deployments?|presence)))\b"
)
GROUP_SPEAKS = re.compile(r"\A(They|Their)\b|, (they) (?:said|say|argued|added|noted|warned|claimed|insisted)\b")

VERB = re.compile(r"\s+[a-z]+s\b(?<!was)(?<!is)(?<!has)")
"""After a noun in the singular, a word that may be its head, or its verb."""
SPLIT = re.compile(r"\bothers\b")
"""Where "some" and "others" part a group, "they" is not all of it."""


@cache
def words(name: str) -> frozenset[str]:
    """One of the word lists beside this file."""
    return frozenset(read_table(__file__, "references.yml")[name])


@cache
def region_phrase() -> re.Pattern[str]:
    """A definite phrase whose head is a word for a region or a town."""
    nouns = alternatives(read_table(__file__, "references.yml")["region_nouns"])
    return re.compile(rf"\b[Tt]he (?P<noun>{nouns})\b(?! of\b)")


class Referrer:
    """Finds references in one article, given the names found in it and which sentences are evidence of which move."""

    def __init__(self, entities: Iterable[Entity], classes: Mapping[str, frozenset[str]]) -> None:
        entities = list(entities)
        self.fits = Fits(entities)
        self.found = {entity.id for entity in entities if any("@" in cue for cue in entity.cues)}
        self.kinds = {entity.id: entity.kind for entity in entities}
        self.names = {e.id: [name.lower() for name in (e.name, *e.aliases)] for e in entities if e.kind is Kind.PLACE}
        self.forces = forces_of_states(entities)
        self.classes = classes
        self.nouns = frozenset[str]().union(*classes.values())

    def find(
        self,
        source: Source,
        named: Mapping[int, Sequence[Mention]],
        moves: Mapping[int, Sequence[str]],
        topic: str | None,
    ) -> list[Mention]:
        """The certain references of the article, sorted; `topic` is the move that the article is about."""
        found: list[Mention] = []
        earlier: dict[str, set[str]] = {}
        text = cache(lambda: " ".join(sentence.text for sentence in source.sentences).lower())
        begun = 0
        for sentence in source.sentences:
            if not sentence.says:
                self.learn(named.get(sentence.index, ()), earlier)
                continue
            before = source.sentences[sentence.index - 1] if sentence.index else None
            if before and (not before.says or before.paragraph != sentence.paragraph):
                before = None
            here = [m for m in named.get(sentence.index, ()) if m.how is not How.REFERENCE]
            last, begun = found[begun:], len(found)
            there = [m for m in (*named.get(before.index, ()), *last) if m.sentence == before.index] if before else []
            names = named.get(sentence.index, ())
            read = (
                *self.persons(sentence, before, here, there),
                *self.groups(sentence, before, there),
                *self.things(sentence, names, earlier),
                *self.places(sentence, here, there, text),
                *self.sent(sentence, here),
                *self.decisions(source, sentence, moves, topic),
            )
            found.extend(m for m in read if not is_quoted(sentence.text, m.span.start))
            self.learn(names, earlier)
        return sorted(found, key=lambda m: (m.sentence, m.span, m.entity))

    def persons(
        self, sentence: Sentence, before: Sentence | None, here: Sequence[Mention], there: Sequence[Mention]
    ) -> Iterable[Mention]:
        """A personal pronoun, where one person alone is named before it in the sentence or in the one before.

        The sentence before may speak of nobody else, by a pronoun that could not be resolved or by what they are.
        Who is named in a quotation is not who says it.
        """
        resolved = {m.span.start for m in there if m.how is How.REFERENCE}
        told = [m for m in there if before and not is_quoted(before.text, m.span.start)]
        far = {m.entity for m in told if self.kinds[m.entity] is Kind.PERSON}
        if before and (len(far) > 1 or speaks_of_others(before.text, resolved)):
            far = set()
        others = [found.end() for one in (OF_OFFICE, SOMEBODY, OF_A_PLACE, WHO) if (found := one.search(sentence.text))]
        for match in PERSONS.finditer(sentence.text[:1].lower() + sentence.text[1:]):
            span = Span(match.start(), match.end())
            near = {
                m.entity
                for m in here
                if self.kinds[m.entity] is Kind.PERSON
                and m.span.end <= span.start
                and not is_quoted(sentence.text, m.span.start)
            }
            other = not near and min(others, default=span.end) <= span.start
            candidates = near or far
            if len(candidates) == 1 and not other:
                yield refer(sentence, span, next(iter(candidates)), "the one person named just before")

    def groups(self, sentence: Sentence, before: Sentence | None, there: Sequence[Mention]) -> Iterable[Mention]:
        """They, at the start or as who speaks in mid-sentence, where the sentence before names one group or force."""
        match = GROUP_SPEAKS.search(sentence.text)
        if not match:
            return
        if before and SPLIT.search(before.text):
            return
        candidates = list(dict.fromkeys(m.entity for m in there if self.kinds[m.entity] in CROWDS))
        if len(candidates) == 1:
            span = Span(*match.span(match.lastindex or 0))
            yield refer(sentence, span, candidates[0], "the one group named in the sentence before")

    def learn(self, named: Iterable[Mention], earlier: dict[str, set[str]]) -> None:
        """Adds the things named in a sentence to those of their classes that were named before."""
        for mention in named:
            for noun in self.classes.get(mention.entity, ()):
                earlier.setdefault(noun, set()).add(mention.entity)

    def things(
        self, sentence: Sentence, named: Sequence[Mention], earlier: Mapping[str, set[str]]
    ) -> Iterable[Mention]:
        """A phrase such as "the missiles", where one thing alone of that class was named in the article so far.

        `named` are the names of the sentence, `earlier` the things of each class in those before it.
        """
        for match in THING.finditer(sentence.text):
            noun = match[2].lower().removesuffix("s")
            span = Span(match.start(), match.end())
            if noun not in self.nouns or any(m.span.overlaps(span) for m in named):
                continue
            if not match[2].endswith("s") and VERB.match(sentence.text, span.end):
                continue
            here = {m.entity for m in named if noun in self.classes.get(m.entity, ()) and m.span.end <= span.start}
            known = here | earlier.get(noun, set())
            if len(known) == 1:
                yield refer(sentence, span, known.pop(), f"the one thing of the class {noun!r} named so far")

    def places(
        self, sentence: Sentence, here: Sequence[Mention], there: Sequence[Mention], text: Callable[[], str]
    ) -> Iterable[Mention]:
        """A phrase such as "the region", where one place alone is named before it, here or in the sentence before.

        `text` gives the article's words in lower case.
        """
        for match in region_phrase().finditer(sentence.text):
            span = Span(match.start(), match.end())
            near = {m.entity for m in here if self.kinds[m.entity] is Kind.PLACE and m.span.end <= span.start}
            far = {m.entity for m in there if self.kinds[m.entity] is Kind.PLACE}
            candidates = near or far
            free = len(candidates) == 1 and not any(m.span.overlaps(span) for m in here)
            if free and self.may_be(match["noun"], min(candidates), text()):
                yield refer(sentence, span, candidates.pop(), "the one place named just before")

    def may_be(self, noun: str, entity: str, text: str) -> bool:
        """Whether a place may be called so: an island or a province is told to be one somewhere in its article."""
        names = self.names[entity]
        kinds = {word for name in names for word in name.split()} & words("region_nouns")
        if noun in kinds or noun in ("area", "region"):
            return True
        if noun in ("city", "town"):
            return not kinds
        return any(f"{name} {noun}" in text or f"{noun} of {name}" in text for name in names)

    def sent(self, sentence: Sentence, here: Sequence[Mention]) -> Iterable[Mention]:
        """The troops that a state is said to send are its force."""
        for mention in here:
            match = SENT.match(sentence.text, mention.span.end) if mention.entity in self.forces else None
            if match:
                span = Span(match.start("force"), match.end("force"))
                yield refer(sentence, span, self.forces[mention.entity], "the troops that the state sends")

    def decisions(
        self, source: Source, sentence: Sentence, moves: Mapping[int, Sequence[str]], topic: str | None
    ) -> Iterable[Mention]:
        """A phrase such as "this decision" is the move told of just before, or the one that the article is about."""
        for phrase in decision_phrases(sentence.text):
            entity, rule = self.meant(source, sentence, phrase, moves, topic)
            if entity and self.fits.holds(phrase.noun, entity):
                yield refer(sentence, phrase.span, entity, rule)

    def meant(
        self,
        source: Source,
        sentence: Sentence,
        phrase: Phrase,
        moves: Mapping[int, Sequence[str]],
        topic: str | None,
    ) -> tuple[str | None, str]:
        """The move that a phrase for a decision can only mean, and the rule; none where another was just told of.

        A cue by a class of words (`@permit`) holds of more acts than one: a move that is known by such cues is meant
        only right after a sentence that is evidence of it alone.
        """
        index = sentence.index - 1
        before = source.sentences[index] if index >= 0 else None
        near = moves.get(index, ()) if before and before.says else ()
        close = len(near) == 1 and before and before.paragraph == sentence.paragraph
        opens = phrase.span.start == 0 or (phrase.is_demonstrative and topic is None)
        if close and (near[0] == topic or opens):
            return near[0], "the move of the sentence before"
        if topic is None or topic in self.found or (near and topic not in near):
            return None, ""
        return topic, "the move that the article is about"


def speaks_of_others(text: str, resolved: Collection[int]) -> bool:
    """Whether a sentence speaks of a person beside those it names: "he" of whom nothing is known, "a spokeswoman"."""
    subject = SUBJECT.match(text)
    return bool(subject and subject.start() not in resolved) or SOMEBODY.search(text) is not None


def refer(sentence: Sentence, span: Span, entity: str, rule: str) -> Mention:
    """A mention by reference."""
    return Mention(
        entity=entity,
        source=sentence.source,
        sentence=sentence.index,
        span=span,
        text=sentence.text[span.start : span.end],
        how=How.REFERENCE,
        rule=rule,
    )


def classes_of_things(
    entities: Iterable[Entity], sentences: Mapping[tuple[str, int], Sentence], mentions: Iterable[Mention]
) -> dict[str, frozenset[str]]:
    """The class nouns of each thing, learned from the articles: "X missiles", and the last words of its long names."""
    found: dict[str, set[str]] = {}
    things = {entity.id: entity for entity in entities if entity.kind in THINGS}
    for entity in things.values():
        for name in (entity.name, *entity.aliases):
            parts = name.lower().split()
            if len(parts) > 2:
                found.setdefault(entity.id, set()).update(
                    {parts[-1].removesuffix("s"), " ".join(parts[-2:]).removesuffix("s")}
                )
    for mention in mentions:
        if mention.entity in things:
            text = sentences[mention.source, mention.sentence].text
            after = re.match(r"\s+([a-z]{4,}s)\b", text[mention.span.end :])
            if after:
                found.setdefault(mention.entity, set()).add(after[1].removesuffix("s"))
    return {key: frozenset(nouns - words("action_nouns")) for key, nouns in found.items()}
