"""Where a noun phrase begins and ends. Where that is not certain, there is none: no source beats a wrong one."""

from functools import cache

from generator.extraction.attribution.forms import (
    closing,
    demonstrative,
    finite,
    finite_at,
    is_adverb,
    is_clause,
    nominal,
    unfinished,
)
from generator.extraction.attribution.lexicon import lexicon, words
from generator.extraction.attribution.words import BREAKS, REACH, Words
from generator.model.tables import either

LONGEST = 12
"""Words; a longer stretch is no noun phrase that was understood."""
STRAYS = frozenset({"and", "nor", "-", "with", "even", "’", "'", "•", "*"})
"""Words that may stand before a noun phrase without being part of it."""

SEASONS = frozenset({"winter", "summer", "spring", "autumn", "fall"})
HOURS = frozenset({"early", "late", "earlier", "later", "shortly", "soon", "hours", "days"})
Stretch = tuple[int, int]


def subject_before(w: Words, verb: int) -> Stretch | None:
    """The noun phrase that ends right before `verb`, without times and trailing clauses."""
    last = _without_time(w, _without_brackets(w, verb - 1))
    if last < 0 or w.quoted[last] or w.low[last] in unfinished():
        return None
    if w.low[last] in words("subjects"):
        return last, last
    first = last
    while first > 0 and not w.quoted[first - 1] and _runs_on(w, first - 1):
        first -= 1
        if last - first > REACH:
            return None
    first = _after_coordination(w, first, last)
    if any(w.low[i] in words("subjects") for i in range(first, last)):
        return None
    return _trimmed(w, _listed(w, first, last), last)


def phrase_after(w: Words, before: int) -> Stretch | None:
    """The noun phrase that begins right after `before`, up to its first clause or looser preposition."""
    first = before + 1
    while first - before < REACH and is_adverb(w, first) and w.at(first) not in words("stand_alone"):
        first += 1
    if first >= len(w) or w.quoted[first] or w.low[first] in _no_start() or w.initial(first).isdigit():
        return None
    if w.low[first].endswith(("self", "selves")):  # "proclaimed himself leader": he is whom it is about
        return None
    if w.low[first] in words("objects") and (first + 1 == len(w) or w.low[first + 1] in unfinished()):
        return None if w.low[first] in ("this", "that") else (first, first)
    last = first
    while last + 1 < len(w) and last - first < REACH and not _ends_before(w, last + 1):
        last += 1
    while last > first and (w.low[last] in unfinished() or w.low[last] in words("time_starts")):
        last -= 1
    if last - first >= LONGEST or w.low[last] in unfinished() or not w.initial(last).isalnum():
        return None
    return first, last


@cache
def _no_start() -> frozenset[str]:
    kept = words("determiners") | words("objects") | words("stand_alone")
    return words("prepositions") | words("times") | {"and", "-"} | (closing() - kept)


def _ends_before(w: Words, i: int) -> bool:
    """Whether a noun phrase that runs to the right is over at `i`."""
    word = w.low[i]
    if word in closing() or w.quoted[i] or is_clause(w, i) or is_adverb(w, i):
        return True
    if word in words("prepositions"):
        return word not in words("trailing")
    verb = lexicon().verbs.get(word)
    if verb and verb.form != "base" and w.initial(i).islower() and not nominal(w, i):
        return True
    if word in ("and", "&"):
        return not _goes_on(w, i)
    if word not in words("times"):
        return False
    return w.low[i - 1] in words("time_starts") or (word.endswith("day") and w.low[i - 1] not in words("determiners"))


def antecedent(w: Words, relative: int) -> Stretch | None:
    """The short noun phrase that a relative pronoun stands for."""
    last = relative - (2 if w.at(relative - 1) == "," else 1)
    if last < 0 or w.quoted[last] or w.low[last] in unfinished() or not w.initial(last).isalnum():
        return None
    first, named = last, w.initial(last).isupper()
    while first > 0 and last - first < LONGEST and w.low[first] not in words("determiners"):
        word = w.low[first - 1]
        if word in words("determiners"):
            first -= 1
            break
        if word in unfinished() or word == "and" or is_adverb(w, first - 1) or finite_at(w, first - 1):
            break
        if named and not w.initial(first - 1).isupper():
            break
        first -= 1
    return _trimmed(w, first, last)


def _runs_on(w: Words, i: int) -> bool:
    word = w.low[i]
    if word in closing():
        return word == "that" and demonstrative(w, i)
    verb = lexicon().verbs.get(word)
    if verb and verb.form in ("past", "s") and w.initial(i).islower() and not nominal(w, i):
        return w.at(i + 1) in words("prepositions") and verb.form == "past"
    return True


def _goes_on(w: Words, i: int) -> bool:
    """Whether what follows a coordinator is another noun phrase, with no verb of its own."""
    for j in range(i + 1, min(len(w), i + 8)):
        if w.low[j] in BREAKS or w.low[j] in words("prepositions") or w.low[j] in words("relatives"):
            return j > i + 1
        if finite_at(w, j):
            return False
    return True


def _after_coordination(w: Words, first: int, last: int) -> int:
    """The start of the phrase after the last "and" whose left side is a clause, not a noun phrase."""
    for i in range(last, first, -1):
        if w.low[i] in ("and", "nor") and (
            finite(w, first, i - 1) or w.low[first] in words("prepositions") or w.low[i - 1] in words("adverbs")
        ):
            return i + 1
    return first


def _listed(w: Words, first: int, last: int) -> int:
    """The start of an enumeration: "Germany, France and Italy"."""
    if not any(w.low[i] == "and" for i in range(first, last)):
        return first
    while first > 1 and w.low[first - 1] == "," and last - first < REACH:
        start = first - 2
        while start > 0 and first - start < REACH and w.low[start - 1] not in closing():
            start -= 1
        plain = w.low[start] not in words("prepositions") and not any(is_adverb(w, i) for i in range(start, first - 1))
        if first - 1 - start > 5 or not plain or finite(w, start, first - 2) or w.quoted[start]:
            return first
        first = start
    return first


def _is_time(w: Words, i: int) -> bool:
    """Whether a word is one of time; a season with a capital is a name."""
    return w.low[i] in words("times") and not (w.low[i] in SEASONS and w.initial(i).isupper())


def _without_brackets(w: Words, last: int) -> int:
    """`last` moved before a short form in brackets: "the World Dairy Board (WDB)"."""
    opening = last - 2
    return opening - 1 if w.at(last) == ")" and w.at(opening) == "(" and opening > 0 else last


def _without_time(w: Words, last: int) -> int:
    """`last` moved before a time, or a "in a statement", that stands between the subject and its verb."""
    if w.at(last) in words("vehicles") and w.at(last - 1) in ("a", "an", "the") and w.at(last - 2) in ("in", "to"):
        return last - 3 if last > 3 else last
    i = last
    while i > 0 and (_is_time(w, i) or w.low[i].isdigit()):
        i -= 1
    if i == last:
        return last
    if w.low[i] in words("time_starts"):
        return i - 1 if i > 0 else last
    return i if w.initial(last).isupper() or w.low[last] in ("today", "yesterday") else last


def _past_opening(w: Words, first: int, last: int) -> int:
    """Where the subject begins after words that open the sentence: "In a statement on Monday *the mayor*"."""
    opens = w.low[first] in words("prepositions") or (
        w.low[first] in HOURS and w.at(first + 1) in words("prepositions")
    )
    for i in range(last, first + 1, -1) if opens else ():
        if w.low[i] in words("determiners") and w.low[i - 1] not in unfinished():
            return i
        if _is_time(w, i - 1) and w.initial(i).isupper() and not _is_time(w, i):
            return i
    return first


def _trimmed(w: Words, first: int, last: int) -> Stretch | None:
    kept = either(words("stand_alone"), words("determiners"))
    while first < last and w.low[first] not in kept and (is_adverb(w, first) or w.low[first] in STRAYS):
        first += 1
    if first + 2 <= last and w.low[first] in words("time_starts") and w.low[first + 1] in words("times"):
        first += 1  # "On Monday the mayor said"
    while first < last and w.low[first] in words("times"):
        first += 1
    last = next((i - 1 for i in range(first + 1, last + 1) if is_clause(w, i)), last)
    first = _past_opening(w, first, last)
    if w.low[first] in words("prepositions") or last - first >= LONGEST or w.low[last] in unfinished():
        return None
    vague = w.low[last] in ("time", "times") and (first == last or w.initial(last).islower())  # not a paper's "Times"
    if _is_time(w, last) or vague or is_adverb(w, last):
        return None
    if w.piece(first, first)[:1] in "$€£¥":  # "January: $95 bid announced."
        return None
    gerund = first == last and w.low[last].endswith("ing") and w.initial(last).islower()
    return None if gerund or not any(map(str.isalpha, w.piece(first, last))) else (first, last)
