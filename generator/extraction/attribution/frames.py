"""Each way in which English says whose word something is. A frame that is not sure of its words finds nothing."""

from collections.abc import Iterator, Sequence
from functools import cache

from generator.extraction.attribution.complements import aside, begins_complement, clause_follows, reach
from generator.extraction.attribution.forms import helpers, is_adverb, is_verb_form
from generator.extraction.attribution.found import Found, Kind
from generator.extraction.attribution.lexicon import Verb, lexicon, words
from generator.extraction.attribution.nouns import around, starters
from generator.extraction.attribution.phrases import Stretch, phrase_after
from generator.extraction.attribution.verbs import (
    CLOSING_QUOTES,
    Standing,
    may_speak,
    plural,
    speaks,
    standing,
    subject,
)
from generator.extraction.attribution.words import BREAKS, Words

MEASURED = frozenset({"percentage", "percent", "basis"})
"""Before "points" these say that so many are meant."""


REPUTED = frozenset({"believe", "estimate", "suspect", "think", "understand"})
"""Of these a past form before "to" says what others hold."""
TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "senator", "president", "professor"})
PREPOSED = frozenset({"to", "of", "about", "by", "in", "on", "at"})


@cache
def starting() -> frozenset[str]:
    """Every word that a cue can hang on."""
    return frozenset(lexicon().verbs) | starters() | words("hearsay") | words("hearsay_as")


def frames(w: Words) -> tuple[Found, ...]:
    """All cues of a sentence, in order; worked out once."""
    if w.frames is None:
        w.frames = tuple(_frames(w))
    return w.frames


def _frames(w: Words) -> list[Found]:
    asked = starting()
    places = [i for i, word in enumerate(w.low) if word in asked and not w.quoted[i]]
    if not places:
        return []
    verbs, nouns = lexicon().verbs, starters()
    found: list[Found] = []
    carried: Stretch | None = None
    for i in places:
        word, hit = w.low[i], None
        measured = w.at(i - 1) in MEASURED  # "1.5 percentage points" say nothing
        if word in verbs and not measured and is_verb_form(w, i):
            hit, carried = _verb(w, i, verbs[word], carried)
        elif word in words("hearsay") or word in words("hearsay_as"):
            hit = next(_passive(w, i, standing(w, i)), None)
        if hit is None and word in nouns:
            hit = next(around(w, i), None)
        if hit and (not found or hit.first > found[-1].last):
            found.append(hit)
    return _of_the_sentence(w, found)


def _of_the_sentence(w: Words, found: Sequence[Found]) -> list[Found]:
    """All but a "whose" clause's, behind one who speaks after it: "the mayor, whose party pledged help, said"."""
    kept: list[Found] = []
    first: Stretch = (len(w), len(w))
    for hit in reversed(found):
        if hit.source and w.at(hit.source[0] - 1) == "whose" and first < hit.source:
            continue
        first = min(first, hit.source or first)
        kept.append(hit)
    return kept[::-1]


def _verb(w: Words, i: int, verb: Verb, carried: Stretch | None) -> tuple[Found | None, Stretch | None]:
    """What a verb finds, and the subject that a later verb without one may share."""
    at, went = standing(w, i), False
    if at.infinitive and w.low[max(0, at.before - 2) : at.before] == ("went", "on"):
        at, went = standing(w, at.before - 2), True
    if verb.form == "past" and (at.be or (w.at(i + 1) == "by" and w.at(at.before) not in words("subjects"))):
        return next(_passive(w, i, at), None), carried
    gerund = verb.form == "ing" and not at.be
    if at.modal or at.infinitive or (gerund and not _participle(w, at)):
        return None, carried
    source = subject(w, i, verb, at, carried)
    if source is None and w.at(at.before) in words("prepositions"):
        return None, carried
    if verb.form in ("base", "s") and not went and not _agrees(w, i, verb, source):
        return None, carried
    if source and (w.low[source[0]] in words("nobody") or (verb.form == "past" and _reduced(w, i, verb, source))):
        return None, carried
    if verb.form == "past" and not at.be and _describes(w, i, verb, source):
        return (Found(i, i, None, Kind.ASIDE) if verb.base in REPUTED else None), carried
    if source and verb.form == "past" and w.at(i + 1) in helpers() and w.at(i + 1) != "had":
        return None, carried  # "the cuts Velora announced have failed"
    carried = source or carried
    end = reach(w, i, verb, source)
    if end is None or (at.negated and "holding" not in verb.frames):
        return None, carried
    kind = Kind.DENIED if end[1] else Kind.SAID
    it = source is not None and verb.base == "claim" and w.low[source[0]] == "it" and clause_follows(w, i)
    if verb.base in words("things") and not it and (gerund or source is None or not speaks(w, source)):
        inferred = verb.base in words("inferring") and not gerund
        return (Found(i, end[0], None, Kind.HEARSAY) if inferred else None), carried
    if gerund and "holding" in verb.frames:
        kind = Kind.ASIDE
    first = i if any(is_adverb(w, j) for j in range(at.first, i)) and not at.negated else at.first
    return Found(first, end[0], source, kind), carried


def _participle(w: Words, at: Standing) -> bool:
    """Whether "-ing" shares the clause's subject (", saying") or has one of its own ("with analysts saying")."""
    before = w.at(at.before)
    if before in (",", "and") or before in CLOSING_QUOTES or before in words("vehicles"):
        return True
    near = w.low[max(0, at.before - 8) : max(0, at.before)]
    return "with" in near and before not in BREAKS and before not in words("prepositions")


def _reduced(w: Words, i: int, verb: Verb, source: Stretch) -> bool:
    """Whether a past form only describes the noun before it: "plans announced in May"."""
    after = w.at(i + 1)
    loose = after in words("prepositions") or after in words("times") or after in words("time_starts")
    if not loose or source[1] != i - 1 or verb.base in words("objectless"):
        return False
    return not speaks(w, source) and "that" not in w.low[i + 1 : i + 6]


def _describes(w: Words, i: int, verb: Verb, source: Stretch | None) -> bool:
    """Whether a past form tells what others hold of a noun: "a man thought to be", "crews accused of", "suspected"."""
    after = w.at(i + 1)
    if verb.base in ("accuse", "suspect") and after == "of":
        return True
    if after == "to" and (verb.base in REPUTED or (verb.base == "expect" and _with(w, source or (i, i)))):
        return True
    if source is None:
        return verb.base in ("expect", "suspect") and w.at(i - 1) not in CLOSING_QUOTES
    return verb.base == "suspect" and (_acts(w, source) or not begins_complement(w, i + 1))


def _acts(w: Words, source: Stretch) -> bool:
    """Whether a phrase ends in what is to be done: "some time to confirm | reports"."""
    return source[1] > 0 and w.low[source[1] - 1] == "to" and w.initial(source[1]).islower()


def _with(w: Words, source: Stretch) -> bool:
    """Whether a phrase is what "with" brings: "with the council expected to vote"."""
    return "with" in w.low[max(0, source[0] - 2) : source[0]] or w.low[source[0]] == "with"


def _agrees(w: Words, i: int, verb: Verb, source: Stretch | None) -> bool:
    """Whether a present form goes with its subject and cannot be a noun."""
    noun = w.low[i] in words("nouns")
    if source is None:
        return not noun and w.at(i - 1) in CLOSING_QUOTES
    told = w.low[source[0]] in TITLES or w.low[i : i + 2] == ("points", "out")
    if noun and _acts(w, source):
        return False
    if noun and not told and not begins_complement(w, i + 1) and not aside(w, source[0], i):
        return False
    many = plural(w, source)
    if verb.form == "s":
        return not many or w.initial(source[1]).isupper()
    body = verb.base == "say" and speaks(w, source) and (source[0] == 0 or w.low[source[0] - 1] in BREAKS)
    return many or body or w.at(i - 1) in ("did", "does", "do", "not", "didn't", "doesn't", "don't")


def _passive(w: Words, i: int, at: Standing) -> Iterator[Found]:
    """Passives: "is seen as", "was reported by the Post", "it is hoped", "is believed to"."""
    word, after = w.low[i], w.at(i + 1)
    likened = word in words("hearsay_as")
    if at.negated or at.infinitive or (at.modal and not likened):
        return
    by = next((j for j in range(i + 1, min(i + 5, len(w))) if w.low[j] == "by"), None) if after not in BREAKS else None
    named = phrase_after(w, by) if by is not None else None
    if by is not None and named and may_speak(w, named):
        verb = lexicon().verbs.get(word)
        if verb and verb.base == "accuse" and "of" in w.low[named[0] : named[1]]:
            named = named[0], w.low.index("of", named[0]) - 1
        if verb and at.be and _denial(w, verb, at):
            yield Found(at.first, by, named, Kind.DENIED)
        elif likened or (verb and verb.base not in words("done")):
            whole = at.be or w.at(at.before) in BREAKS or w.at(at.before) == "as"
            yield Found(at.first, by, named, Kind.SAID if whole else Kind.ASIDE)
    elif not at.be:
        return
    elif (likened and after == "as") or (word in words("hearsay") and after == "to" and _verb_may_follow(w, i + 2)):
        yield Found(at.first, i + 1, None, Kind.HEARSAY)
    elif word in words("told") and (after == "that" or (after not in PREPOSED and clause_follows(w, i))):
        yield Found(at.first, i, None, Kind.HEARSAY)
    elif word in words("hearsay") and w.at(at.before) == "it" and (after == "that" or clause_follows(w, i)):
        yield Found(at.before, i, None, Kind.HEARSAY)


def _verb_may_follow(w: Words, i: int) -> bool:
    """Whether "to" begins an infinitive, and not "to the court"."""
    return i < len(w) and w.initial(i).islower() and w.low[i] not in words("determiners")


def _denial(w: Words, verb: Verb, at: Standing) -> bool:
    if "deny" in verb.frames:
        return True
    return "reject" in verb.frames and any(word in words("claims") for word in w.low[max(0, at.first - 4) : at.first])
