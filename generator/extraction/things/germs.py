"""A virus, a bacterium or a strain has a name before the word for it, behind it, or explained by it between commas."""

import re
from collections.abc import Iterable

from generator.extraction.things.lexicon import Hit, phrases, small
from generator.extraction.things.phrase import before, name_run
from generator.extraction.things.substances import find_substance
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Sentence

CALLED_AFTER, NAMED = "called after the name before it", "named by the word for a germ"
LONGEST = 2
"""Words of the name before the word."""
LATIN = r"[A-Z][a-z]{3,20}(?: [a-z]{5,20}(?=,|\.|;| that| in| on| and| is| was|\Z))?"
BEHIND = re.compile(rf" ({LATIN})(?=[,.;:)]|\Z| (?:in|on|that|which|and|is|was|can|has|had)\b)")
BEFORE = re.compile(r"(?:\A|[ “\"(*])([A-Z][a-z]{3,20}(?: [a-z]{5,20})?), (?:an?|the) (?:[a-z][a-z’'-]{0,20} ){0,4}\Z")
REACH = 90


def find_germ(sentence: Sentence, hit: Hit) -> Iterable[Naming]:
    """The names of what a word for a germ stands beside; one in small letters as well."""
    if hit.head.lemma in phrases("things", "substance"):
        yield from find_substance(sentence, hit)
    text = sentence.text
    run = name_run(before(text, hit.start), 0)
    if run and len(run) <= LONGEST and not run[-1].text.isupper() and not text[hit.start].isupper():
        yield naming(sentence, Span(run[0].start, hit.end), CALLED_AFTER, hit)
        return
    behind = BEHIND.match(text, hit.end)
    if behind and behind[1].split()[0].lower() not in small("openers"):
        yield naming(sentence, Span(*behind.span(1)), NAMED, hit)
    earlier = BEFORE.search(text, max(0, hit.start - REACH), hit.start)
    if earlier and earlier[1].split()[0].lower() not in small("openers"):
        yield naming(sentence, Span(*earlier.span(1)), NAMED, hit)


def naming(sentence: Sentence, span: Span, clue: str, hit: Hit) -> Naming:
    """One naming of a germ; `role` is the word for it."""
    text = sentence.text[span.start : span.end]
    role = Span(hit.start, hit.end)
    return Naming(sentence=sentence.index, span=span, text=text, clue=clue, kind=Kind.TECHNOLOGY, role=role)
