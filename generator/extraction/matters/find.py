"""The signals of one article: what its sentences tell of decisions and of fears."""

from dataclasses import replace
from functools import lru_cache

from generator.extraction.matters.decisions import find_decisions
from generator.extraction.matters.fears import find_fears
from generator.extraction.tokens import line
from generator.model.annotation import Signal
from generator.model.source import Block, Source


def find_signals(source: Source) -> tuple[Signal, ...]:
    """Every signal in the article's title, headings and sentences, by sentence, then place."""
    return tuple(
        replace(signal, sentence=sentence.index)
        for sentence in source.sentences
        if sentence.block is not Block.BOILERPLATE
        for signal in signals_of(sentence.text)
    )


@lru_cache(maxsize=1 << 13)  # copies of one wire report say the same sentences
def signals_of(text: str) -> tuple[Signal, ...]:
    """The signals of a sentence by place, as if it were an article's first: they hang on its words alone."""
    cut = line(text)
    return tuple(sorted((*find_decisions(cut, 0), *find_fears(cut, 0)), key=_place))


def _place(signal: Signal) -> tuple[int, int, str, int, int, str]:
    """What signals of one sentence are sorted by."""
    span, about = signal.span, signal.about
    return span.start, span.end, signal.sort, about.start, about.end, signal.group
