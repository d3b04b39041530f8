"""A clause around a word: its subject, its finite verb and what follows; by small words alone."""

from collections.abc import Iterator

from generator.discovery.matters.label_words import (
    ADDING,
    ADVERBS,
    BEFORE,
    BESIDE,
    FINITE,
    LEADING,
    LONGEST,
    OPEN,
    PREPOSITIONAL,
    SAYING,
    SUBJECT,
    complement,
    is_content,
    last_of,
    starts,
    trimmed,
)
from generator.discovery.matters.noun_phrases import with_preposition
from generator.extraction.matters.harms import telling
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead
from generator.extraction.tokens import Line


def clause(cut: Line, at: int) -> tuple[int, int] | None:
    """The clause of which a word is the verb, or stands soon after it; None where its subject is not plain."""
    words = cut.lowers
    verb = next((n for n in range(at - 1, max(-1, at - 1 - BEFORE), -1) if words[n] in FINITE), None)
    if verb is None:
        verb = at if words[at].endswith("s") and at and (is_content(cut, at - 1) or words[at - 1] in BESIDE) else None
    state = words[at] == "too"
    if (
        verb is None
        or (is_past(words, verb) and not state)
        or any(words[n] in (",", "that", "which", "who") for n in range(verb, at))
    ):
        return None
    first = subject(cut, verb)
    if first is None:
        return None
    return whole(cut, first, last_of(cut, at) + 1)


def whole(cut: Line, first: int, after: int) -> tuple[int, int] | None:
    """A clause to the end of what follows its verb; None where it is too long, or its object does not fit."""
    end = complement(cut, after, first + LONGEST)
    hangs = cut.lowers[end] in small().determiners or cut.lowers[end] in small().pronouns
    return (first, end) if end - first <= LONGEST and not hangs and end > first + 2 else None


def opening(cut: Line, at: int) -> tuple[int, int] | None:
    """The sentence from its beginning to what follows a word, where it is short enough."""
    first = 0
    while cut.lowers[first] in ("“", '"', "-", "but", "and", "still") or cut.lowers[first] in LEADING:
        first += 1
    if at - first > LONGEST or at - first < 2 or not starts(cut, first) or "," in cut.lowers[first:at]:
        return None
    finite = not FINITE.isdisjoint(cut.lowers[first:at])
    return whole(cut, first, last_of(cut, at) + 1) if finite else None


def is_past(words: list[str], verb: int) -> bool:
    """Whether a clause tells what was: "was", "had", "could have"."""
    return words[verb] in ("was", "were", "had") or words[verb + 1] == "have"


def subject(cut: Line, verb: int) -> int | None:
    """The first token of the noun phrase before a finite verb; None where it is a pronoun or does not begin plainly."""
    words, s = cut.lowers, small()
    while verb and (words[verb - 1] in BESIDE or words[verb - 1].endswith(ADVERBS)):
        verb -= 1
    if not verb or not is_content(cut, verb - 1):
        return None
    first = verb
    while first and verb - first < SUBJECT and (may_stand(cut, first - 1)):
        first -= 1
    before = words[first - 1] if first else ""
    if before == "that":
        plain = words[first - 2] in telling().fears | SAYING | {"and"} or words[first - 2].endswith("ed")
    else:
        plain = before in OPEN or before in SAYING or before in telling().fear_verbs
    while first < verb and words[first] in LEADING | {"and", "or", "also", "even"}:
        first += 1
    if not plain or first == verb or words[first] in s.prepositions or words[first] in ADDING or not starts(cut, first):
        return None
    return first


def may_stand(cut: Line, at: int) -> bool:
    """Whether a token may be inside a subject."""
    word = cut.lowers[at]
    t = telling()
    if word == "that" or word in SAYING or word in t.fears or (word in t.judging and not word.endswith("ing")):
        return False
    if word in ("and", "or", "to", "-", "'s", "&") or word in small().prepositions:
        return not (word == "-" and (cut.lowers[at - 1] == "-" or not cut.joined(at)))
    return word in small().determiners or is_content(cut, at) or word[:1].isdecimal()


def phrase_after(cut: Line, trigger: int) -> Iterator[tuple[int, int]]:
    """What a word of fear names: after "that" its clause, else with "of", "over" or "about" the noun phrase."""
    words = cut.lowers
    if words[trigger] not in telling().fears:
        return
    at = trigger + 1
    if words[at] in ("of", "about", "over") and words[trigger] in telling().fear_nouns:
        end = with_preposition(cut, at + 1, trigger)
        stop = ahead(cut, at + 1, PREPOSITIONAL + 2, finite=True)
        stop = next((n for n in range(at + 1, stop) if words[n] in ("and", "or", "as", "that")), stop)
        stop = max(end, trimmed(cut, at + 1, stop))
        if stop > at + 1 and is_content(cut, stop - 1) and stop - trigger <= LONGEST:
            yield trigger, stop
    finite = next((n for n in range(at, min(at + SUBJECT + 2, len(cut))) if words[n] in FINITE), None)
    if finite is not None and not is_past(words, finite):
        first = subject(cut, finite)
        if first is not None and first > trigger:
            found = whole(cut, first, finite + 1)
            if found and found[1] > finite + 1:
                yield found
