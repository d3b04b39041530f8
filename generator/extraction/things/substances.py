"""What has no name in capitals is named beside the word for what it is: "the food dye velone", "velone, a blue dye"."""

import re
from collections.abc import Iterable

from generator.extraction.things.lexicon import Hit, small
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Sentence

AFTER = re.compile(r" ([a-z]{5,20})(?=[,.;:)’]|'s|\Z| ([a-z]+))")
BEFORE = re.compile(r"(?:\A|[ “\"(])([A-Za-z][a-z]{4,19}), (?:an?|the) (?:[a-z][a-z’'-]{0,20} ){0,4}\Z")
REACH = 90
BESIDE, EXPLAINED = "beside the word for it", "explained by the word for it"


def find_substance(sentence: Sentence, hit: Hit) -> Iterable[Naming]:
    """The word in small letters that a word for a dye, a drug or a disease explains."""
    if hit.head.plural or sentence.text[hit.start].isupper():
        return
    text = sentence.text
    after = AFTER.match(text, hit.end)
    if after and after[1] not in small("closers") and (not after[2] or after[2] in small("closers")):
        yield naming(sentence, Span(*after.span(1)), BESIDE, hit)
    before = BEFORE.search(text, max(0, hit.start - REACH), hit.start)
    if before and (before[1].islower() or before.start(1) == 0):
        yield naming(sentence, Span(*before.span(1)), EXPLAINED, hit)


def naming(sentence: Sentence, span: Span, clue: str, hit: Hit) -> Naming:
    """One naming of a substance; `role` is the word that explains it."""
    text = sentence.text[span.start : span.end].lower()
    role = Span(hit.start, hit.end)
    return Naming(sentence=sentence.index, span=span, text=text, clue=clue, kind=Kind.TECHNOLOGY, role=role)
