"""The signals of one article: what its sentences tell of decisions and of fears."""

from generator.extraction.matters.decisions import find_decisions
from generator.extraction.matters.fears import find_fears
from generator.extraction.tokens import line
from generator.model.annotation import Signal
from generator.model.source import Block, Source


def find_signals(source: Source) -> tuple[Signal, ...]:
    """Every signal in the article's title, headings and sentences, by sentence, then place."""
    found: list[Signal] = []
    for sentence in source.sentences:
        if sentence.block is not Block.BOILERPLATE:
            cut = line(sentence.text)
            found.extend(find_decisions(cut, sentence.index))
            found.extend(find_fears(cut, sentence.index))
    return tuple(sorted(found, key=_place))


def _place(signal: Signal) -> tuple[int, int, int, str, int, int, str]:
    """What signals are sorted by."""
    span, about = signal.span, signal.about
    return signal.sentence, span.start, span.end, signal.sort, about.start, about.end, signal.group
