"""What a word of fear names: the noun phrase after its "of", the clause after its "that"."""

from collections.abc import Iterator, Sequence

from generator.discovery.matters.clauses import is_past, subject, whole
from generator.discovery.matters.label_words import (
    FINITE,
    LEADING,
    LONGEST,
    PREPOSITIONAL,
    SUBJECT,
    is_content,
    trimmed,
)
from generator.discovery.matters.noun_phrases import with_preposition
from generator.extraction.matters.naming import FOR
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line

MANY = 3
"""Tokens of a clause at least that tells what is feared."""


def phrase_after(cut: Line, trigger: int) -> Iterator[tuple[int, int]]:
    """What a word of fear names: after "that" its clause, else with "of", "over" or "about" the noun phrase."""
    words = cut.lowers
    if words[trigger] not in telling().fears:
        return
    at = trigger + 1
    about = words[at] in ("of", "about", "over") or (words[at] == "for" and words[trigger] in FOR)
    if about and words[trigger] in telling().fear_nouns:
        end = with_preposition(cut, at + 1, trigger)
        stop = ahead(cut, at + 1, PREPOSITIONAL + 2, finite=True)
        stop = next((n for n in range(at + 1, stop) if words[n] in ("and", "or", "as", "that")), stop)
        while stop < trigger + LONGEST and (is_content(cut, stop) or cut.capital(stop)):
            stop += 1
        stop = max(end, trimmed(cut, at + 1, stop))
        if stop > at + 1 and is_content(cut, stop - 1) and stop - trigger <= LONGEST:
            yield trigger, stop
    if fear_says := that_of_fear(words, trigger):
        stop = trimmed(cut, fear_says, min(ahead(cut, fear_says, LONGEST + 1), len(cut)))
        if MANY < stop - fear_says <= LONGEST and words[stop] in small().signs | {""}:
            pair = "and" in words[fear_says : fear_says + MANY]
            yield fear_says + (words[fear_says] in LEADING and not pair), stop
    finite = next((n for n in range(at, min(at + SUBJECT + 2, len(cut))) if words[n] in FINITE), None)
    if finite is not None and not is_past(words, finite):
        first = subject(cut, finite)
        if first is not None and first > trigger:
            found = whole(cut, first, finite + 1)
            if found and found[1] > finite + 1:
                yield found


def that_of_fear(words: Sequence[str], trigger: int) -> int:
    """Where the clause begins that says what is feared: "warn that |", "the risk is that |"; else zero."""
    at = trigger + 1
    at += words[at] in small().be
    return at + 1 if words[at] == "that" and words[at + 1] not in small().pronouns else 0
