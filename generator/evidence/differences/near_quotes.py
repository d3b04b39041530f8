"""One saying, quoted in two articles in words of which one is another, added or left out; whoever says it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import count, islice

from generator.evidence.differences.attribution import words_in
from generator.evidence.differences.lexicon import stem
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.told import Story, Told, reads
from generator.extraction.matters.small import small
from generator.model.story import Difference

FEWEST, MOST = 4, 40
"""Words of a sentence of a quotation that is looked at."""
BLOCK = 12
Words = tuple[str, ...]
INSIDE = re.compile(r"[“\"]([^“”\"]{12,400})[”\"]")
SHARED = 1
"""Longer words outside of the quotation that two statements share at least, where it is short."""
SHORT = 7
FORM = 5
"""First letters that make two words forms of one."""


def is_quoting(_: Story, told: Told) -> bool:
    """Whether a sentence holds a quotation."""
    return INSIDE.search(told.text) is not None


@reads(is_quoting)
def misquoted(story: Story) -> Iterable[Difference]:
    """The differences between quotations that are one but for a word."""
    said: dict[Words, list[tuple[int, Told, str]]] = defaultdict(list)
    turn = count()
    for told in story.that(is_quoting):
        for text in quoted_in(told):
            words = words_in(text)
            if FEWEST <= len(words) <= MOST:
                said[words].append((next(turn), told, text))
    holes: dict[Words, dict[Words, int]] = defaultdict(dict)
    for words in said:
        for hole, times in Counter(holes_in(words)).items():
            holes[hole][words] = times
    done: set[frozenset[tuple[str, ...]]] = set()
    for rest in sorted(hole for hole, known in holes.items() if len(known) > 1):
        found = merge(
            *([(*row, words) for row in said[words] for _ in range(many)] for words, many in holes[rest].items())
        )
        texts: dict[Words, list[tuple[Told, str]]] = defaultdict(list)
        for _, told, text, words in islice(found, BLOCK):
            texts[words].append((told, text))
        pair = frozenset(texts)
        if len(pair) != 2 or pair in done:
            continue
        one, two = sorted(pair)
        done.add(pair)
        if not matters(one, two) or not about_one(texts[one][0], texts[two][0], len(rest)):
            continue
        sides = [wording(group[0][1], [told for told, _ in group]) for group in texts.values()]
        if len(sources_of(sides)) > 1:
            yield difference(("misquoted", *rest), "wording", "wording", f"“{sides[0].text}”", sides)


def holes_in(words: Words) -> Iterator[Words]:
    """The words, and they without one: with a hole for it, or, within them, without."""
    for n in range(len(words)):
        yield (*words[:n], "", *words[n + 1 :])
    for n in range(1, len(words) - 1):
        yield (*words[:n], *words[n + 1 :])
    yield words


def matters(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether the word that parts two quotations is one that says something, and not the same in another form."""
    left, right = set(one) - set(two), set(two) - set(one)
    changed = left | right
    if not changed or changed & (small().determiners | small().pronouns):
        return False
    return len(one) != len(two) or len({word[:FORM] for word in changed} | {stem(word)[:FORM] for word in changed}) > 1


def quoted_in(told: Told) -> Iterable[str]:
    """The sentences between quotation marks."""
    for match in INSIDE.finditer(told.text):
        for part in re.split(r"(?<=[.!?]) ", match[1]):
            yield part.strip().rstrip(",.").strip()


def about_one(one: tuple[Told, str], two: tuple[Told, str], length: int) -> bool:
    """Whether what stands around two quotations speaks of one thing; a long quotation says so itself."""
    if length >= SHORT:
        return True
    left, right = (
        {stem(word) for word in told.line.bag if len(word) > 3 and word not in text.lower()}
        for told, text in (one, two)
    )
    return len(left & right) >= SHARED
