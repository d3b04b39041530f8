"""A move's name is a run of words of one of its sentences: who does what, or a noun phrase; never a torn piece."""

import re
from collections.abc import Iterable, Sequence

from generator.discovery.matters.grouping import Act, Group
from generator.discovery.matters.headlines import headline_of
from generator.discovery.matters.phrases import (
    clause_start,
    head_of,
    is_nominal,
    label_words,
    phrase_start,
    plain_chain,
    subject_of,
    token_after,
    token_at,
    with_others,
)
from generator.discovery.matters.story_words import StoryWords
from generator.discovery.matters.titles import reads, whole_end
from generator.extraction.matters.lexicon import nouns, papers, things, verbs
from generator.extraction.matters.small import small
from generator.extraction.tokens import Line, line
from generator.model.annotation import Span
from generator.model.source import Block

LONGEST, SHORTEST = 13, 3
"""Words of a name."""
BEST = 7
"""Words of the best name."""
TOLD = 0.25
"""Rank of a name that holds words such as "said that it"."""
NEAR = 6
"""Tokens before an act within which a noun for deciding leads to it."""
WORTH = {"announce": -0.4}
"""What a name made of an act of a class is worth less: that something was announced says little."""


def label_of_move(group: Group, words: StoryWords) -> str:
    """The best name of a move; empty where its sentences give none that can stand."""
    offers: dict[str, float] = {}
    for act in group.acts:
        cut = line(words.texts[act.place].text)
        title = words.texts[act.place].block in (Block.TITLE, Block.HEADING)
        for own, first, end in offered(act, cut, title=title):
            name = standing(cut, first, end, token_at(cut, act.signal.span.start), told=own == TOLD)
            if name:
                full = fullness(words.about(act.place, Span(cut.starts[first], cut.ends(end - 1))), group, words)
                size = len(name.split())
                rank = own + WORTH.get(act.signal.group, 0.0)
                score = rank + full + 0.15 * min(act.weight, 2.0) - 0.06 * abs(size - BEST)
                offers[name] = max(offers.get(name, -9.0), score)
    return max(offers, key=lambda name: (offers[name], -len(name), name), default="") or headline_of(group, words)


def offered(act: Act, cut: Line, *, title: bool) -> Iterable[tuple[float, int, int]]:
    """(rank, first token, end) for each way in which an act's own words may name it."""
    signal = act.signal
    at, first = token_at(cut, signal.span.start), token_at(cut, signal.about.start)
    end = token_after(cut, signal.about.end)
    after = signal.about.start >= signal.span.end
    subject = subject_of(cut, signal.by, at) if signal.by else None
    if after and subject is None and signal.by is not None:
        teller = subject_of(cut, signal.by, at, label_words().relayed)
        if teller is not None:
            yield TOLD, teller, end
    if after and subject is not None:
        rank = 1.1 if title else 1.0
        yield rank, with_others(cut, subject), end
        yield rank - 0.1, subject, end
    if after and signal.how == "decided":
        head = next((n for n in range(at - 1, max(-1, at - NEAR), -1) if cut.lowers[n] in label_words().heads), None)
        if head is not None:
            owner = head - 1 if cut.lowers[head - 1].endswith(("'s", "s'")) else head
            yield 0.8, phrase_start(cut, owner), end
    if after and signal.how in ("doing", "listed"):
        yield 0.45, at, end
        yield 0.3, first, end
    if not after and first <= at < end:
        yield 0.75 + 0.1 * cut.lowers[first].endswith("'s"), first, end
    opens = first == 0 or cut.lowers[first - 1] in small().breaks
    if not after and at >= end and opens and "," not in cut.lowers[first:at] and plain_chain(cut, end, at):
        yield (0.9 if title else 0.7), first, at + 1
    if head_of(cut, first, end) is not None and (cut.lowers[end - 1] not in things() or end - first > 1):
        yield 0.5, first, end
    begin = clause_start(cut, at)
    if begin < at and is_nominal(cut, at - 1) is False:
        yield 0.3, begin, max(end, at + 1)
    elif after and act.family != "for" and cut.lowers[first] not in small().empty:
        yield 0.1, first, end


def standing(cut: Line, first: int, end: int, act: int, *, told: bool) -> str:
    """The words of a stretch as a name, cut at its ends; empty where they cannot stand alone."""
    lows, s = cut.lowers, small()
    while first < end and (
        lows[first] in label_words().leading or lows[first] in label_words().when or not lows[first][:1].isalnum()
    ):
        first += 1
    if lows[first] in verbs() and lows[first] not in nouns() and lows[first] not in papers() and first != act:
        first += 1
    end = ended(cut, first, whole_end(cut, first, ended(cut, first, end, act)), act)
    if not reads(cut, first, end):
        return ""
    words = [word for word in lows[first:end] if word[:1].isalnum()]
    spoken = {
        low for low, word in zip(lows[first:end], cut.words[first:end], strict=True) if low == "i" or not word.isupper()
    }
    if not SHORTEST <= len(words) <= LONGEST or lows[first] in s.empty or lows[first] in s.finite:
        return ""
    if first != act and lows[first].endswith("ing") and not cut.capital(first):
        return ""
    if any(lows[n] in label_words().when and lows[n + 1] in s.auxiliaries for n in range(first + 1, end)):
        return ""
    known = spoken - label_words().relayed if told else spoken
    if not label_words().personal.isdisjoint(known) or (lows[first][:1].isdecimal() and len(words) < 4):
        return ""
    text = cut.text[cut.starts[first] : cut.ends(end - 1)]
    if any(text.count(a) != text.count(b) for a, b in ("()", "[]", "“”")) or text.count('"') % 2:
        return ""
    text = re.sub(r"[“”\"«»]", "", text)
    return text[:1].upper() + text[1:]


def ended(cut: Line, first: int, end: int, act: int) -> int:
    """Where a name ends: without words of time and small words, and before a preposition where it is too long."""
    lows = cut.lowers
    end = next((n for n in range(first + 2, end) if lows[n] in label_words().goes and n > act), end)
    while True:
        start = end
        while end > first and is_loose(lows[end - 1]):
            if lows[end - 1] in (")", "]", "”", '"') and start == end:
                break
            end -= 1
        if sum(word[:1].isalnum() for word in lows[first:end]) <= LONGEST:
            return end
        fit = [
            n for n in range(max(first + 3, act + 2), min(end, first + LONGEST + 3)) if lows[n] in label_words().joining
        ]
        if not fit:
            return end
        end = fit[-1]


def is_loose(word: str) -> bool:
    """Whether a word cannot end a name."""
    return word in label_words().when or word in small().empty or not word[:1].isalnum() or word.endswith("ly")


def fullness(stems: Sequence[str], group: Group, words: StoryWords) -> float:
    """How much of what a group is about its name says; what else it says counts a little against it."""
    size = len(group.acts)
    every = sum(words.rarity(stem) * count / size for stem, count in group.counts.items())
    here = sum(words.rarity(stem) * group.counts[stem] / size for stem in stems if stem in group.counts)
    return min(1.0, 1.5 * here / every) if every else 0.0
