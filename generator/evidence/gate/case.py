"""A sentence with all that its needs hang on, and where in its article they can be met."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.evidence.gate.own import Own
from generator.evidence.gate.pointing import is_fragment
from generator.evidence.standing import FIRST_PERSON
from generator.model.annotation import Attribution, Quote, Span
from generator.model.entity import Entity, How, Mention
from generator.model.kind import Kind
from generator.model.source import Block, Sentence, Source

LABEL = re.compile(r"\A[A-Z][\w’'-]*(?: [\w’'&-]+){0,4}: (?=[“\"‘'A-Z])")
"""What a bullet is headed by: "Support: Some members said"."""
FAR = 8
"""What a sentence needs is looked for in so many sentences before it."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """A sentence with all that its needs hang on."""

    source: Source
    sentence: Sentence
    here: Sequence[Mention]
    entities: Mapping[str, Entity]
    running: Quote | None
    quote: Quote | None
    voices: Sequence[Attribution]
    told: Mapping[int, Sequence[Attribution]]
    mentions: Mapping[tuple[str, int], Sequence[Mention]]

    @cached_property
    def own(self) -> Own:
        """Its own words, without a bullet's label."""
        label = LABEL.match(self.sentence.text) if self.sentence.block is Block.BULLET else None
        return Own.of(self.sentence.text, label.end() if label else 0)

    @property
    def previous(self) -> Sentence | None:
        """The sentence before it, where that says something."""
        before = self.source.sentences[self.sentence.index - 1] if self.sentence.index else None
        return before if before and before.says else None

    @property
    def at(self) -> int | None:
        """The place of the sentence before it."""
        return self.previous.index if self.previous else None

    @property
    def things(self) -> list[Span]:
        """Where somebody or something is named that is no person."""
        return sorted(m.span for m in self.here if self.entities[m.entity].kind is not Kind.PERSON)

    def is_told(self, place: int) -> bool:
        """Whether the word at a place is known to mean somebody or something."""
        return any(m.how is How.REFERENCE and m.span.start <= place < m.span.end for m in self.here)

    def is_named(self, place: int, kinds: frozenset[Kind] | None = None) -> bool:
        """Whether an entity is named before a place, outside quotation marks; of these kinds, where any are given."""
        return any(
            m.span.end <= place
            and not self.own.is_quoted(m.span.start)
            and (kinds is None or self.entities[m.entity].kind in kinds)
            for m in self.here
        )


def back(case: Case, holds: Callable[[Own, bool], bool]) -> int | None:
    """The nearest sentence before of which something holds, given whether it names a person."""
    for before in reversed(case.source.sentences[max(0, case.sentence.index - FAR) : case.sentence.index]):
        there = case.mentions.get((before.source, before.index), ())
        named = any(case.entities[m.entity].kind is Kind.PERSON for m in there)
        if before.says and holds(Own.of(before.text), named):
            return before.index
    return None


def speech(case: Case) -> int | None:
    """The sentence that says whose words these are: it leads into them, or ends the quotation right before them."""
    for before in reversed(case.source.sentences[max(0, case.sentence.index - FAR) : case.sentence.index]):
        if not before.says:
            return None
        own = Own.of(before.text)
        if before.text.rstrip().endswith(":") or (own.is_voiced and own.spans):
            return before.index
        is_speech = own.spans or FIRST_PERSON.search(before.text) or is_inside(case.source, before)
        if not is_speech:
            return None
    return None


def is_inside(source: Source, sentence: Sentence) -> bool:
    """Whether a quotation that its paragraph began is still open where the sentence begins."""
    above = source.sentences[max(0, sentence.index - FAR) : sentence.index]
    text = " ".join(row.text for row in above if row.paragraph == sentence.paragraph)
    return text.count("“") > text.count("”") and "”" not in text[text.rfind("“") :]


def leading_in(case: Case) -> int | None:
    """The line that leads into the list of which the sentence is a bullet, or a row without a verb."""
    if case.own.start or not is_item(case.sentence):
        return None
    for before in reversed(case.source.sentences[: case.sentence.index]):
        if before.says and before.text.rstrip().endswith(":"):
            return before.index
        if not is_item(before):
            return None
    return None


def is_item(sentence: Sentence) -> bool:
    """Whether a sentence can be an item of a list."""
    return sentence.block is Block.BULLET or (sentence.says and is_fragment(sentence.text))
