"""Who says so. A source is named in the article's own words or not at all; nothing outside the sentence is used."""

from generator.extraction.attribution.found import Found
from generator.extraction.attribution.frames import frames, starting
from generator.extraction.attribution.words import Words, sentences
from generator.model.annotation import Attribution, Span
from generator.model.source import Source


def find_attributions(source: Source) -> tuple[Attribution, ...]:
    """Every stretch that names the source of a sentence's content, with its cue, in order of the cues."""
    read = sentences(source, starting())
    return tuple(_said(words, one, sentence.index) for sentence, words in read if words for one in frames(words))


def _said(words: Words, found: Found, sentence: int) -> Attribution:
    span = Span(*words.span(*found.source)) if found.source else None
    text = words.text[span.start : span.end] if span else None
    return Attribution(sentence=sentence, span=span, text=text, cue=words.piece(found.first, found.last))
