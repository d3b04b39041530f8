"""Extraction costs so many times a walk over the same words, and no rule may add to that unseen."""

import time
from functools import cache
from pathlib import Path

import pytest

from generator.extraction.annotate import annotate
from generator.extraction.matters.find import signals_of
from generator.extraction.matters.small import small
from generator.extraction.tokens import PATTERN, line
from generator.model.source import Source
from generator.reading import read_folder
from tests.linear import PAUSES, least

ROOT = Path(__file__).parents[2]
MOST = 36.0
"""So many walks may extraction cost: 29 to 32 were measured on CPython 3.11, and an eighth more is allowed."""
WALKS = 6
"""Walks that are timed as one, so that both sides take long enough for a clock."""


@cache
def articles() -> tuple[Source, ...]:
    """The project's own articles and those of the test stories; no sentence of them stands twice."""
    folders = [ROOT / "seeds", *sorted(path for path in (ROOT / "tests" / "stories").iterdir() if path.is_dir())]
    return tuple(source for folder in folders for source in read_folder(folder, ROOT).sources)


def extract() -> None:
    """All that is found, from sentences that nobody has cut into words yet."""
    line.cache_clear()
    signals_of.cache_clear()
    for source in articles():
        annotate(source)


def walk() -> None:
    """What any rule of words does: cut, look each word up in a few lists, and look at the three before it."""
    s = small()
    for _ in range(WALKS):
        for source in articles():
            for sentence in source.sentences:
                words = [word.strip().lower() for word in PATTERN.findall(sentence.text)]
                for at, word in enumerate(words):
                    if word in s.determiners or word in s.prepositions or word.endswith("ing"):
                        s.finite.isdisjoint(words[max(0, at - 3) : at])


def test_extraction_costs_no_more_walks() -> None:
    """Where this fails after a change, a rule looks at every sentence, or joins lists where it asks.

    The least of ever more runs is compared, since a busy machine makes single runs longer and none shorter.
    """
    extract()
    own = walks = float("inf")
    for pause in PAUSES:
        time.sleep(pause)
        own = min(own, least(lambda _: extract, 0, runs=3))
        walks = min(walks, least(lambda _: walk, 0, runs=3) / WALKS)
        if own <= MOST * walks:
            return
    pytest.fail(f"extraction costs {own / walks:.1f} walks, {MOST} at most: {own:.3f} s, a walk {walks:.4f} s")
