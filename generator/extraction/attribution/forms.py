"""What a word is where it stands. Decided by its form and its neighbours, since no word is known to be of one kind."""

from functools import cache

from generator.extraction.attribution.lexicon import lexicon, words
from generator.extraction.attribution.words import BREAKS, Words


@cache
def closing() -> frozenset[str]:
    """Words that no noun phrase runs over, and that can stand before one."""
    verbal = words("auxiliaries") | words("modals")
    return BREAKS | words("subordinators") | words("relatives") | verbal | {"but", "or", "yet", "according"}


@cache
def unfinished() -> frozenset[str]:
    """Words that a noun phrase cannot end in."""
    small = (words("determiners") - words("stand_alone")) | words("prepositions") | words("coordinators")
    return small | closing() | {"-", "not"}


@cache
def _before_nouns() -> frozenset[str]:
    return words("determiners") | words("prepositions")


@cache
def _after_clauses() -> frozenset[str]:
    return words("prepositions") | words("times")


def is_adverb(w: Words, i: int) -> bool:
    """Whether a word can stand between a subject and its verb."""
    word = w.at(i)
    if word in words("adverbs"):
        return True
    if not word.endswith("ly") or word in words("not_adverbs"):
        return False
    return w.initial(i).islower() or (i == 0 and w.at(1) not in lexicon().verbs and w.at(1) not in words("auxiliaries"))


def is_verb_form(w: Words, i: int) -> bool:
    """Whether a word is one of the lexicon's verbs, and not plainly a noun or a name where it stands."""
    if w.low[i] not in lexicon().verbs or w.quoted[i] or (i and w.initial(i).isupper() and w.low[i - 1] not in BREAKS):
        return False
    before = w.at(i - 1)
    if before in words("determiners"):
        return before in words("stand_alone")
    if before[:1].isdigit():
        return False
    return not before.endswith("'s") or before in words("auxiliaries")


def nominal(w: Words, i: int) -> bool:
    """Whether a form that could be a verb stands where a noun does."""
    before = w.at(i - 1)
    opens = w.low[i] in words("nouns") and (i == 0 or before == ",") and w.at(i + 1) in ("from", "of", "in", "by")
    return opens or before in _before_nouns() or before.endswith("'s")


def finite(w: Words, first: int, last: int, strict: bool = False) -> bool:
    """Whether a stretch seems to hold a finite verb; `strict` takes "found in" for a participle."""
    return any(finite_at(w, i, strict) for i in range(max(first, 0), min(last + 1, len(w))))


@cache
def helpers() -> frozenset[str]:
    """Verbs that help another: "has", "will", "may"."""
    return words("auxiliaries") | words("modals")


def finite_at(w: Words, i: int, strict: bool = False) -> bool:
    """Whether one word seems to be a finite verb."""
    word = w.low[i]
    if word in helpers():
        return True
    before = w.low[i - 1] if i else ""
    verb = lexicon().verbs.get(word)
    said = before in words("subjects")
    if verb is None and not said and not word.endswith("ed") and word not in words("pasts"):
        return False
    determined = before in words("determiners") and before != "that"
    if i == 0 or w.quoted[i] or not w.initial(i).islower() or determined:
        return verb is not None and before in words("stand_alone")
    if said:
        return True
    if verb and verb.form in ("past", "s"):
        return not nominal(w, i) and (not strict or w.at(i + 1) not in _after_clauses())
    if word in words("pasts"):
        return True
    after = w.at(i + 1)
    return word.endswith("ed") and len(word) > 4 and after != "by" and (not strict or after not in _after_clauses())


def is_clause(w: Words, i: int) -> bool:
    """Whether a participle or an adjective with its complement begins here: "officials briefed on …"."""
    word, after = w.low[i], w.at(i + 1)
    if i == 0 or w.low[i - 1] in words("determiners") or not w.initial(i).islower():
        return False
    if word in words("participles"):
        return after in words("prepositions")
    return word.endswith(("ed", "ing")) and len(word) > 4 and after in _after_clauses()


def demonstrative(w: Words, i: int) -> bool:
    """Whether "that" points at something, and opens no clause."""
    before = w.at(i - 1)
    return i == 0 or before in BREAKS or before in words("prepositions") or before in ("and", "but")
