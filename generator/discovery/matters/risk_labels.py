"""A risk is named by words of an article: a noun phrase with its harm, or a clause with subject and finite verb.

A stretch that is neither is no label, and a risk without a label has no page.
"""

from collections.abc import Iterator, Sequence

from generator.discovery.matters.clauses import clause, opening, phrase_after
from generator.discovery.matters.grouping import Act, Group
from generator.discovery.matters.noun_phrases import noun_phrase, object_of
from generator.discovery.matters.story_words import StoryWords
from generator.discovery.matters.titles import reads
from generator.extraction.matters.harms import harms_in, telling
from generator.extraction.tokens import Line, line

CLAUSE, PHRASE, FEAR, OPENING, OTHER, OBJECT = 1.0, 0.9, 0.8, 0.5, 0.3, -0.2
"""How well each form of a label reads."""
MANY = 3
SHORT = 0.8
"""What one bare word loses where fewer sentences tell it; alone it names no single sentence."""
HARMS = 8
"""Harms of a sentence that may name it."""
IDEAL = 5
"""Words; each one more or less makes a label a little worse."""


def label_of_risk(group: Group, words: StoryWords) -> str:
    """The label of a risk: the best form in which most of its sentences would know it; empty where there is none."""
    offers: dict[str, float] = {}
    told = set(group.places)
    for act in group.acts:
        if act.place in told:
            cut = line(words.texts[act.place].text)
            for rank, first, end in forms(act, cut):
                text = written(cut, first, end)
                if text and (" " in text or len(told) > 1):
                    worth = rank + 0.5 * act.weight + 0.3 * commonness(text, group, words)
                    size = len(text.split())
                    worth -= 0.07 * abs(size - IDEAL) + (SHORT if size == 1 and len(told) < MANY else 0.0)
                    offers[text] = max(offers.get(text, -9.0), worth)
    return max(offers, key=lambda name: (offers[name], -len(name), name), default="")


def commonness(text: str, group: Group, words: StoryWords) -> float:
    """How much of what the group's sentences are about a label says."""
    stems = words.content(text)
    return min(2.0, sum(group.counts[stem] for stem in stems) / len(group.acts))


def forms(act: Act, cut: Line) -> Iterator[tuple[float, int, int]]:
    """(how well it reads, first token, the token after the last) for each form in which a sentence names its harm."""
    signal, harms = act.signal, harms_in(cut)
    at = token_at(cut, signal.by.start if signal.by else signal.span.start)
    trigger = token_at(cut, signal.span.start)
    named = signal.group.startswith("=")
    vague = named or signal.group in telling().vague_families
    yield from told_at(cut, at, vague=vague, rank=0.0)
    if named or signal.how == "feared":
        for after in phrase_after(cut, trigger):
            yield (FEAR, *after)
    for other, family in sorted(harms.items())[:HARMS]:
        if other != at:
            yield from told_at(cut, other, vague=family in telling().vague_families, rank=OTHER - CLAUSE)
    for rank, found in ((OPENING, opening(cut, at)), (OBJECT, object_of(cut, at))):
        if found:
            yield (rank, *found)


def told_at(cut: Line, at: int, *, vague: bool, rank: float) -> Iterator[tuple[float, int, int]]:
    """The clause and the noun phrase of one harm."""
    sentence, phrase = clause(cut, at), noun_phrase(cut, at)
    if sentence:
        yield (rank + CLAUSE, *sentence)
    if phrase and not (vague and phrase[1] - phrase[0] == 1):
        yield (rank + PHRASE, *phrase)


def token_at(cut: Line, start: int) -> int:
    """The token that begins at a place of the text, or the last before it."""
    starts: Sequence[int] = cut.starts
    low, high = 0, len(starts)
    while low < high:
        middle = (low + high) // 2
        if starts[middle] <= start:
            low = middle + 1
        else:
            high = middle
    return max(0, low - 1)


def written(cut: Line, first: int, end: int) -> str:
    """A label as shown: in sentence case, without marks of quotation; empty where marks would part it."""
    text = cut.cut(first, end)
    if not reads(cut, first, end) or any(mark in text for mark in '“”"«»()[];:—–?!'):
        return ""
    return text[:1].upper() + text[1:]
