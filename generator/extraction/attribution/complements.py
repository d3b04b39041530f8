"""What follows a verb, and whether that makes it one of saying: "found that …" says, "found a wallet" does not."""

from generator.extraction.attribution.forms import finite, finite_at, is_adverb
from generator.extraction.attribution.lexicon import Verb, words
from generator.extraction.attribution.phrases import Stretch
from generator.extraction.attribution.words import BREAKS, REACH, Words

MARKS = frozenset({"“", "”", '"'})
OPENINGS = MARKS | {"that", "how", "why", "whether", "what", ":"}
REASONS = frozenset({"for", "as", "over", "saying", "calling", "because"}) | MARKS
HELD = frozenset({"about", "for", "in", "of", "over", "to"})
"""Prepositions between a verb of belief and what is believed."""


def reach(w: Words, i: int, verb: Verb, source: Stretch | None) -> tuple[int, bool] | None:
    """The last word of the cue where one of the verb's frames is filled, and whether it denies."""
    frames, after = verb.frames, w.at(i + 1)
    if "deny" in frames:
        return None if within(w, i, "refused", 5) else (i, True)
    if "reject" in frames and (within(w, i, "claims", 5) or as_follows(w, i)):
        return i, True
    if "voice" in frames:
        noun = within(w, i, "stances", 6)
        if noun or verb.base in ("express", "voice"):
            return noun or i, False
    apart = source is not None and (source[0] > i or aside(w, source[0], i))
    filled = (
        ("any" in frames and not (verb.base == "tell" and _ordered(w, i)))
        or ("call" in frames and _names(w, i))
        or ("judge" in frames and after != "" and (after in MARKS or after not in BREAKS) and _judges(w, i, verb))
        or ("as" in frames and as_follows(w, i))
        or ("holding" in frames and _object_follows(w, i))
        or ("clause" in frames and (apart or clause_follows(w, i) or (verb.base == "point" and after == "out")))
    )
    return (i, False) if filled else None


def begins_complement(w: Words, i: int) -> bool:
    """Whether a noun phrase, a clause or an infinitive plainly begins at `i`."""
    word = w.at(i)
    if word == "" or word in words("prepositions"):
        return word == "to"
    small = any(word in words(name) for name in ("determiners", "objects", "stand_alone", "subordinators"))
    return small or word in MARKS or word in (":", "there") or not w.initial(i).islower()


def clause_follows(w: Words, verb: int) -> bool:
    """Whether what follows a verb is a clause or a quotation: "that …", "the dam is …", ": “…"."""
    i = verb + 1
    while i - verb < REACH and (is_adverb(w, i) or w.at(i) == "out"):
        i += 1
    i = _past_time(w, i)
    word = w.at(i)
    if word in OPENINGS or (word == "," and w.at(i + 1) in MARKS):
        return True
    for j in range(i + 1, min(len(w), i + 14)):
        word = w.low[j]
        if w.quoted[j] or word in BREAKS or word in words("coordinators") or word in words("relatives"):
            return False
        if word in words("subordinators") and word != "than":
            return False
        if finite_at(w, j, strict=True):
            return True
    return False


def _past_time(w: Words, i: int) -> int:
    """Past a time, or a place of speech, between a verb and what it brings: "on Tuesday", "in a statement"."""
    j = i + (w.at(i) in words("time_starts"))
    if w.at(j) in ("a", "an") and w.at(j + 1) in words("vehicles"):
        return j + 2
    while j - i < 4 and w.at(j) in words("times"):
        j += 1
    return j if w.at(j - 1) in words("times") else i


def aside(w: Words, subject_start: int, verb: int) -> bool:
    """Whether subject and verb stand apart: "The dam, officials believe, …" or "…, officials believe."."""
    left, right = w.at(subject_start - 1), w.at(verb + 1)
    return (left in BREAKS or left == "as") and subject_start > 0 and (right in BREAKS or right == "")


def within(w: Words, i: int, name: str, span: int) -> int | None:
    """The first word of a list among the next words, before any break."""
    for j in range(i + 1, min(len(w), i + 1 + span)):
        if w.low[j] in BREAKS:
            return None
        if w.low[j] in words(name):
            return j
    return None


def as_follows(w: Words, i: int) -> bool:
    """Whether an object and "as" with a name or a quality follow, not a clause of time."""
    for j in range(i + 1, min(len(w), i + 16)):
        word = w.low[j]
        if (word in BREAKS and word not in MARKS and word != ",") or word in words("modals"):
            return False
        if word == "as" and w.at(j + 1) not in ("well", "soon", "long", "many", "much", "of", "if", "though"):
            end = j + 1
            while end < min(len(w), j + 7) and w.low[end] not in BREAKS and w.low[end] not in words("relatives"):
                end += 1
            return not finite(w, j + 1, end - 1)
    return False


def _judges(w: Words, i: int, verb: Verb) -> bool:
    """Whether what can be done with fire is done with words: "blasted the plan for its cost"."""
    return verb.base != "blast" or not REASONS.isdisjoint(w.low[i + 1 : i + REACH])


def _object_follows(w: Words, i: int) -> bool:
    after = w.at(i + 1)
    return after != "" and after not in BREAKS and (after not in words("prepositions") or after in HELD)


def _names(w: Words, i: int) -> bool:
    """Whether an object and its new name follow: "called the plan a disgrace", "calling it vital"."""
    after = w.at(i + 1)
    if after in words("objects"):
        name = w.at(i + 2)
        return name != "" and (name in MARKS or name not in BREAKS) and name not in words("prepositions")
    if after in words("prepositions") or after in BREAKS:
        return False
    for j in range(i + 2, min(len(w), i + 12)):
        if j > i + 2 and (w.low[j] in ("a", "an") or w.low[j] in MARKS or w.low[j] in words("qualities")):
            return not any(w.low[j - 1] in words(name) for name in ("prepositions", "coordinators", "subordinators"))
        if w.low[j] in BREAKS and w.low[j] not in MARKS:
            return False
    return False


def _ordered(w: Words, i: int) -> bool:
    """Whether "told" gives an order: "told residents to leave"."""
    for j in range(i + 1, min(len(w), i + 6)):
        if w.low[j] in BREAKS or w.low[j] in ("that", "how", "what"):
            return False
        if w.low[j] == "to":
            return True
    return False
