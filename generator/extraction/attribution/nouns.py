"""Cues that are no verbs: "according to", "reportedly", "there is concern", "are worried that"."""

from collections.abc import Iterator
from functools import cache

from generator.extraction.attribution.complements import clause_follows
from generator.extraction.attribution.forms import is_adverb
from generator.extraction.attribution.found import Found, Kind
from generator.extraction.attribution.lexicon import words
from generator.extraction.attribution.phrases import phrase_after, subject_before
from generator.extraction.attribution.verbs import speaks, standing
from generator.extraction.attribution.words import BREAKS, REACH, Words

STANDPOINTS = frozenset({"words", "view", "opinion", "eyes"})
QUOTING = frozenset({"quoted", "quotes", "quoting"})
CUSTOMS = frozenset({"plan", "plans", "schedule", "law", "custom", "tradition"})
"""What things go according to, without saying anything."""
MINDS_THAT = frozenset({"certain", "sure", "adamant", "convinced"})


@cache
def starters() -> frozenset[str]:
    """The words that such a cue hangs on."""
    fixed = frozenset({"according", "citing", "put", "evidence", "proof", "heard"}) | STANDPOINTS | QUOTING
    return fixed | words("hearsay_adverbs") | words("moods") | words("minds")


def around(w: Words, i: int) -> Iterator[Found]:
    """The cue that hangs on the word at `i`, if there is one."""
    word, after = w.low[i], w.at(i + 1)
    if word in words("hearsay_adverbs"):
        yield Found(i, i, None, Kind.HEARSAY)
    elif word in words("minds"):
        yield from _mind(w, i)
    elif word in words("moods"):
        yield from _mood(w, i)
    elif word == "according":
        if after == "to" and w.at(i + 2) not in CUSTOMS:
            yield Found(i, i + 1, phrase_after(w, i + 1), Kind.SAID)
    elif word == "put":
        source = subject_before(w, i) if after == "it" else None
        if source and w.at(source[0] - 1) == "as":
            yield Found(i, i + 1, source, Kind.SAID)
    elif word == "citing":
        named = phrase_after(w, i)
        if named and speaks(w, named):
            yield Found(i, i, named, Kind.SAID)
    elif word in ("evidence", "proof"):
        if w.at(i - 1) in ("no", "little") and after in ("that", "of", "for", "to"):
            yield Found(i - 1, i, None, Kind.DENIED)
    elif word == "heard":
        hearer = subject_before(w, standing(w, i).first)
        told = after == "that" or w.low[i + 1 : i + 3] == ("evidence", "that") or clause_follows(w, i)
        if hearer and w.low[hearer[1]] in words("hearers") and told:
            yield Found(i, i, None, Kind.HEARSAY)
    elif word in QUOTING:
        saying = next((j for j in range(i + 1, min(i + 10, len(w))) if w.low[j : j + 2] == ("as", "saying")), None)
        if saying:
            by = standing(w, i)
            source = subject_before(w, by.before + 1) if by.be else phrase_after(w, i)
            yield Found(i if by.be else saying, saying + 1, source, Kind.SAID)
    elif after == "of" and w.low[max(0, i - 2) : i] == ("in", "the"):
        yield Found(i - 2, i + 1, phrase_after(w, i + 1), Kind.SAID)


def _mind(w: Words, i: int) -> Iterator[Found]:
    """A belief, where what is believed follows: "officials are worried that …"."""
    at, after = standing(w, i), w.at(i + 1)
    wanted = after == "that" or (after in ("about", "over", "of", "by") and w.low[i] not in MINDS_THAT)
    wanted = wanted or (w.low[i] in MINDS_THAT and clause_follows(w, i))
    if wanted and at.be and not at.modal and not at.negated and w.at(at.before) not in ("it", "there"):
        source = subject_before(w, at.before + 1)
        if source:
            yield Found(at.first, i, source, Kind.SAID)


def _mood(w: Words, i: int) -> Iterator[Found]:
    """A mood that someone has, or that nobody is named for: "concern among farmers", "there are fears"."""
    after = w.at(i + 1)
    if after in ("among", "amongst"):
        yield Found(i, i + 1, phrase_after(w, i + 1), Kind.SAID)
        return
    before = i - 1
    while before >= 0 and i - before < 5 and _qualifies(w, before):
        before -= 1
    there = _there(w, before)
    if there is not None:
        yield Found(there, i, None, Kind.HEARSAY)
        return
    then = i + 1
    while then - i < REACH and (w.at(then) in words("auxiliaries") or is_adverb(w, then)):
        then += 1
    word = w.at(before)
    opens = before < 0 or word in BREAKS or word in words("coordinators") or word in words("subordinators")
    lingers = w.at(then) in words("linger") or (then > i + 1 and w.at(then) in words("growth"))
    if opens and lingers:
        yield Found(i, then, None, Kind.HEARSAY)
    elif after in ("that", "over", "about") and w.at(i - 1) != "no":
        yield Found(i, i + 1, None, Kind.ASIDE)


def _qualifies(w: Words, i: int) -> bool:
    word = w.low[i]
    return (word in words("determiners") and word != "no") or is_adverb(w, i) or word in words("mood_adjectives")


def _there(w: Words, i: int) -> int | None:
    """Where "there is", "there have been" begins that ends at `i`."""
    if w.at(i) == "there's":
        return i
    for _ in range(3):
        if w.at(i) not in words("auxiliaries") or w.at(i) in words("negations"):
            return None
        i -= 1
        if w.at(i) == "there":
            return i
    return None
