"""How a verb stands in its sentence: what helps it, and who is its subject."""

from dataclasses import dataclass

from generator.extraction.attribution.complements import clause_follows
from generator.extraction.attribution.forms import finite, finite_at, is_adverb
from generator.extraction.attribution.lexicon import Verb, words
from generator.extraction.attribution.phrases import Stretch, antecedent, phrase_after, subject_before
from generator.extraction.attribution.words import BREAKS, REACH, Words

CLOSING_QUOTES = frozenset({"”", '"'})


@dataclass(frozen=True, slots=True)
class Standing:
    """The words before a verb: where its helpers begin, the word before them, and what the helpers say."""

    first: int
    before: int
    be: bool = False
    modal: bool = False
    negated: bool = False
    infinitive: bool = False


def standing(w: Words, verb: int) -> Standing:
    """What helps the verb at `verb`."""
    i, first, be, modal, negated = verb - 1, verb, False, False, False
    while i >= 0 and verb - i < REACH and not w.quoted[i]:
        word = w.low[i]
        if word in words("auxiliaries"):
            first, be, negated = i, be or word in words("be"), negated or word in words("negations")
        elif word in words("modals"):
            first, modal = i, True
        elif word in words("negations"):
            negated = True
        elif not is_adverb(w, i) or (w.at(i + 1) == "," and word not in words("adverbs")):
            break
        i -= 1
    return Standing(first, i, be, modal, negated, infinitive=w.at(i) == "to")


def subject(w: Words, i: int, verb: Verb, at: Standing, carried: Stretch | None) -> Stretch | None:
    """The noun phrase that the verb is said of; `carried` is the subject of the verb of saying before it."""
    before = w.at(at.before)
    if at.before < 0:
        return phrase_after(w, i)
    if w.quoted[at.before] or before in ("—", "–", "--"):
        return None
    if before in CLOSING_QUOTES and verb.form != "ing":
        after = phrase_after(w, i)
        return None if after and w.low[after[0]] == "that" else after
    shared = before in ("and", "but", "then", "or") or (before == "," and verb.form != "ing" and w.at(i - 1) == "then")
    if shared or (verb.form == "ing" and not at.be and (before in words("vehicles") or before in BREAKS)):
        return carried or first_subject(w, at.before)
    if before in ("who", "which") or (before == "that" and w.at(at.before - 1) in words("evidence")):
        return antecedent(w, at.before)
    if before == ",":
        inverts = at.first == i and verb.base != "tell"
        return _beyond_comma(w, i, at, inverts=inverts, sure="clause" in verb.frames)
    found = subject_before(w, at.before + 1)
    if found and w.at(found[0] - 1) in ("who", "which"):  # "the envoy who brokered the truce says"
        return antecedent(w, found[0] - 1)
    return found


def first_subject(w: Words, until: int) -> Stretch | None:
    """The subject that the sentence opens with, after any fronted phrase."""
    start, until = 0, min(until, REACH)
    if w.at(0) in words("prepositions") or w.at(0) in words("subordinators") or is_adverb(w, 0):
        start = next((i + 1 for i in range(until) if w.low[i] == ","), until)
    for i in range(start + 1, until):
        if finite_at(w, i):
            at = standing(w, i)
            return subject_before(w, at.before + 1) if at.before >= start else None
    return None


def _beyond_comma(w: Words, verb: int, at: Standing, *, inverts: bool, sure: bool) -> Stretch | None:
    """After a comma: "…, said the mayor", or "the mayor, who …, said"; `sure` if only one who speaks may follow."""
    after = phrase_after(w, verb) if inverts and not _in_relative(w, at.before) else None
    after = None if after and sure and not speaks(w, after) else after
    if after and finite(w, at.before - REACH, at.before) and _ends(w, after[1] + 1):
        return after
    right = at.before
    for _ in range(4):
        left = _break_before(w, right)
        bare = left < 0 and right == at.before and clause_follows(w, verb)
        if bare and not finite(w, 1, right - 1, strict=True):
            found = subject_before(w, right)  # "Fishers back from sea, say the storm is near"
            return found if found and found[0] < 2 else None
        if left < 1 or w.low[left] != ",":
            return None
        found = subject_before(w, left)
        ends = w.at(verb + 1) == "" or w.at(verb + 1) in BREAKS
        listed = found is not None and w.at(found[0] - 1) in ("who", "which", "whose")  # ", which speaks for Velora, …"
        if found and not listed and not w.initial(found[0]).isdigit() and (ends or _opens(w, found[0])):
            return _named(w, found, left, right)
        right = left
    return None


def _in_relative(w: Words, comma: int) -> bool:
    """Whether the comma closes a relative clause, so that the verb after it goes on with the main one."""
    left = _break_before(w, comma)
    return left > 0 and w.low[left] == "," and w.at(left + 1) in words("relatives")


def _named(w: Words, found: Stretch, left: int, right: int) -> Stretch:
    """The name in an apposition where the phrase before it has none: "A company, Velora Foods, said"."""
    named = [i for i in range(left + 1, right) if w.low[i] not in ("of", "the", "de", "van")]
    plain = 1 < len(named) < 6 and all(w.initial(i).isupper() for i in named)
    vague = w.low[found[0]] in words("determiners") and w.initial(found[1]).islower() and w.low[left] == ","
    return (left + 1, right - 1) if plain and vague else found


def _break_before(w: Words, i: int) -> int:
    """The nearest break before `i`; -1 where there is none."""
    return next((j for j in range(i - 1, max(-1, i - REACH), -1) if w.low[j] in BREAKS), -1)


def _ends(w: Words, i: int) -> bool:
    """Whether a clause may be over before `i`."""
    word = w.at(i)
    loose = (word in words("prepositions") and word != "to") or word in words("times") or word in words("relatives")
    return word == "" or word in BREAKS or loose or word in ("as", "after", "when")


def _opens(w: Words, first: int) -> bool:
    """Whether a noun phrase stands where a clause begins."""
    if first == 0 or w.low[first - 1] != ",":
        return True
    start = _break_before(w, first - 1) + 1
    return w.low[start] in words("prepositions") or w.low[start] in words("subordinators") or is_adverb(w, start)


def speaks(w: Words, phrase: Stretch) -> bool:
    """Whether a noun phrase names one who can say something: a person, a body, or evidence that is read."""
    first, last = phrase
    head = next((i - 1 for i in range(first + 1, last) if w.low[i] in words("linking")), last)
    word = w.low[head].removesuffix("'s")
    if word in words("speakers") or word in words("evidence"):
        return True
    return w.initial(head).isupper() and word not in words("determiners") and word != "it"


def may_speak(w: Words, phrase: Stretch) -> bool:
    """Whether a noun phrase after "by" can be one who says something."""
    word = w.low[phrase[0]]
    return speaks(w, phrase) or word in words("determiners") or word in words("objects") or word in words("stand_alone")


def plural(w: Words, phrase: Stretch) -> bool:
    """Whether a noun phrase takes a plural verb, as far as its form shows."""
    first, last = phrase
    head = next((i - 1 for i in range(first + 1, last) if w.low[i] in words("prepositions")), last)
    word = w.low[head]
    if any(w.low[i] == "and" for i in range(first, last)) or word in words("plurals"):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "'s"))
