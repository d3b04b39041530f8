"""The noun phrase around a word, with what one preposition adds; by small words alone."""

from collections.abc import Sequence

from generator.discovery.matters.label_words import (
    ADDING,
    ADJECTIVES,
    AFTER,
    BESIDE,
    BRINGING,
    FINITE,
    HARD,
    LONGEST,
    PARTICIPLES,
    PREPOSITIONAL,
    SAYING,
    VERBS,
    complement,
    is_adverb,
    is_between_adjectives,
    is_content,
    is_noun_like,
    is_verb_of_saying,
    starts,
    trimmed,
    verbs_before,
)
from generator.discovery.matters.titles import is_past
from generator.extraction.matters.fears import last_of
from generator.extraction.matters.lexicon import verbs
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead
from generator.extraction.tokens import Line

MORE = frozenset({"further", "more", "new"})
"""Small words that belong to a phrase."""
APART = frozenset({"away", "apart"})
"""Words that belong to the word before them: "guests stay away"."""
ARTICLES = frozenset({"the", "a", "an"})


def noun_phrase(cut: Line, at: int, *, bare: bool = False) -> tuple[int, int] | None:
    """The noun phrase that a word is the noun of, or describes; None where the word is a verb.

    With `bare`, without what a preposition adds.
    """
    words = cut.lowers
    if is_verb(cut, at) or not is_content(cut, at) or words[at] in VERBS:
        return None
    if words[at].endswith("ing") and words[at - 1] in ("of", "from", "about", "by", "be"):
        end = complement(cut, at + 1, at + LONGEST - 2)
        return (at, end) if end > at + 1 else None
    first = at
    while first and at - first < AFTER and in_phrase(cut, first - 1):
        first -= 1
    while first < at and (hangs(words[first]) or not starts(cut, first) or is_led(cut, first)):
        first += 1
    first -= first > 0 and words[first - 1] in MORE
    last = last_of(cut, at)
    last = at if words[last] in ADDING else last
    end = last + 1
    while end < len(cut) and end - last <= AFTER and in_phrase(cut, end) and not is_verbal(cut, end):
        end += 1
    while words[end - 1] in ("'s", "-"):
        end -= 1
    empty = end == last + 1 and last == at and words[at].endswith(ADJECTIVES) and not is_noun_like(words[at])
    if empty or not starts(cut, first):
        return None
    return first, end if bare else with_preposition(cut, end, first)


def hangs(word: str) -> bool:
    """Whether no label can begin with a word: a piece of one before it, or the verb that brings a harm."""
    return word in ("'s", "-") or word in BRINGING


def is_verbal(cut: Line, at: int) -> bool:
    """Whether a word after a noun is a participle or a verb in the past."""
    return cut.lowers[at].endswith(PARTICIPLES) or is_past(cut, at)


def is_led(cut: Line, at: int) -> bool:
    """Whether a word stands as a verb: after "to", a modal, a subject or its adverb."""
    s, before = small(), cut.lowers[at - 1] if at else ""
    if cut.lowers[at].endswith("ing") and (before in s.be or before in FINITE):
        return True
    return (
        before == "to"
        or before in s.modals
        or before in s.negations
        or before in BESIDE
        or (before in s.pronouns and before not in s.links)
    )


def with_preposition(cut: Line, end: int, first: int) -> int:
    """The end of a noun phrase with what one preposition adds, and "of" after it."""
    words = cut.lowers
    if words[end] in APART:
        return end + 1
    bare = words[end] == "at" and end - first == 1
    if words[end] not in ADDING or (words[end] in ("by", "from", "at") and not bare):
        return end
    stop = ahead(cut, end + 1, PREPOSITIONAL, finite=True)
    for at in range(end + 1, stop):
        if (
            (words[at] in ADDING and words[at] != "of")
            or (words[at] in ("and", "or", "as", "it", "them") and not is_pair(words, end, at))
            or words[at] in SAYING
        ):
            stop = at
            break
    else:
        while stop - end <= 2 * PREPOSITIONAL and stop < len(cut) and in_phrase(cut, stop) and not is_verbal(cut, stop):
            stop += 1
    stop = trimmed(cut, end, stop)
    return stop if stop > end + 1 and stop - first <= LONGEST else end


def is_pair(words: Sequence[str], end: int, at: int) -> bool:
    """Whether "and" joins the two that something is between: "the truce between Orlo and Pell"."""
    return words[at] == "and" and words[end] == "between" and "and" not in words[end:at]


def object_of(cut: Line, at: int, *, single: bool = False) -> tuple[int, int] | None:
    """The noun phrase of two words or more, or with `single` of one and its preposition, that a verb strikes."""
    first = last_of(cut, at) + 1
    while cut.lowers[first] in small().links and first < len(cut):
        first += 1
    end = first
    while end < len(cut) and end - first < AFTER + 1 and (in_phrase(cut, end) or is_between_adjectives(cut, end)):
        end += 1
    end = trimmed(cut, first, end)
    if single:
        while cut.lowers[end] == "and" and end > first and cut.capital(end - 1) and cut.capital(end + 1):
            end += 2
            while end < len(cut) and end - first < LONGEST and in_phrase(cut, end):
                end += 1
        end = trimmed(cut, first, end)
        whole = with_preposition(cut, end, first)
        return (first - (cut.lowers[first - 1] in ARTICLES), whole) if end > first else None
    return (first, end) if end - first > 1 else None


def in_phrase(cut: Line, at: int) -> bool:
    """Whether a token may be inside a noun phrase."""
    word = cut.lowers[at]
    if word in ("'s", "-"):
        return cut.joined(at)
    return is_content(cut, at) and word not in verbs_before() and word not in SAYING and not is_adverb(word)


def is_verb(cut: Line, at: int) -> bool:
    """Whether a word stands where a verb stands: after "to", a modal, a pronoun, or with an object of its own."""
    words, s = cut.lowers, small()
    before, after = words[at - 1] if at else "", words[at + 1]
    if before in s.modals or before in ("not", "n't", "never") or before in s.pronouns - {"his", "her", "its", "their"}:
        return True
    relative = before in ("which", "who") or (before == "that" and at > 1 and not is_verb_of_saying(cut, at - 2))
    if relative and (words[at] in HARD or words[at].endswith("s")) and is_content(cut, at + 1):
        return True
    if before == "to":
        return after in s.determiners or words[at] in verbs() or not is_noun_like(words[at])
    if words[at].endswith(("ed", "ing")) and (after in s.links or before in s.be):
        return not is_noun_like(words[at])
    if not s.be.isdisjoint(words[max(0, at - 2) : at]) and after in s.prepositions and words[at] in HARD:
        return True
    if before in ("and", ",") and not s.modals.isdisjoint(words[max(0, at - LONGEST) : at]) and is_content(cut, at + 1):
        return not is_noun_like(words[at])
    return after in s.determiners
