"""A clause around a word: its subject, its finite verb and what follows; by small words alone."""

from generator.discovery.matters.label_words import (
    ADDING,
    BEFORE,
    BESIDE,
    FINITE,
    LEADING,
    LONGEST,
    OBJECTS,
    OPEN,
    SAYING,
    SUBJECT,
    complement,
    is_adverb,
    is_content,
    is_verb_of_saying,
    starts,
    trimmed,
)
from generator.extraction.matters.fears import last_of
from generator.extraction.matters.lexicon import lists
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line

DONE = ("ed", "en", "ne", "wn")
"""Endings of participles after which "by" tells who."""
RELATIVE = 20
"""Tokens of a relative clause between a subject and its verb."""
SUBJECTS = frozenset({"we", "they", "he", "she", "i", "you"})
"""Pronouns that begin a clause of their own after a whole noun phrase: "the wind farms | we were promised"."""
PREDICATES = frozenset({"unclear", "uncertain", "unresolved", "too"})
"""Adjectives with which a label may begin."""
COMING = frozenset({"could", "may", "might", "would", "will"})
"""Modal verbs of what comes of a condition."""
CLAIMS = frozenset(
    {"criticism", "criticisms", "claims", "complaints", "arguments", "view", "allegations", "accusations"}
)
TELLING = frozenset({"told", "tells", "warned", "warns"})
"""Verbs of saying with those who are told for their object."""
TOLD = 3
"""Tokens before a clause within which stands the verb that says it, and to whom."""
BOUNDS = frozenset(
    [
        ",",
        ";",
        ":",
        "“",
        "”",
        '"',
        "-",
        "—",
        "–",
        "(",
        ")",
        "where",
        "which",
        "who",
        "if",
        "as",
        "that",
        "because",
        "while",
        "when",
        "after",
    ]
) | {""}
"""What may stand around a clause that is taken from sign to sign."""


def clause(cut: Line, at: int) -> tuple[tuple[int, int], ...] | None:
    """The clause of which a word is the verb, or the subject, or stands soon after it; None where that is not plain.

    Where a relative clause parts subject and verb, the two stretches around it.
    """
    words = cut.lowers
    verb = next((n for n in range(at - 1, max(-1, at - 1 - BEFORE), -1) if words[n] in FINITE), None)
    if verb is None and is_plural_like(cut, at):
        verb = at
    if verb is None:
        return told_of(cut, at)
    verb -= words[verb] in ("have", "has") and words[verb - 1] in small().modals
    state = words[at] == "too"
    if (is_past(words, verb) and not state) or any(words[n] in (",", "that", "which", "who") for n in range(verb, at)):
        return None
    after = last_of(cut, at) + 1
    first = subject(cut, verb)
    if first is None:
        head = before_relative(cut, verb) or those_who_say(cut, verb)
        rest = whole(cut, verb, after) if head else None
        return (head, rest) if head and rest else None
    found = whole(cut, first, after)
    return (found,) if found else None


def is_plural_like(cut: Line, at: int) -> bool:
    """Whether a word that ends in s may be a verb with its subject before it."""
    word = cut.lowers[at]
    return (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and at > 0
        and (is_content(cut, at - 1) or cut.lowers[at - 1] in BESIDE)
    )


def told_of(cut: Line, at: int) -> tuple[tuple[int, int], ...] | None:
    """The clause of which a harm is the subject's noun: "No losses will be borne by savers"."""
    words, verb = cut.lowers, last_of(cut, at) + 1
    while verb < min(at + BEFORE, len(cut)) and words[verb] not in FINITE and (is_content(cut, verb)):
        verb += 1
    if words[verb] not in FINITE or is_past(words, verb) or words[verb] in ("is", "are", "has", "have"):
        return None
    first = subject(cut, verb)
    found = whole(cut, first, verb + 1) if first is not None and first <= at else None
    return (found,) if found else None


def before_relative(cut: Line, verb: int) -> tuple[int, int] | None:
    """The subject of a verb that a relative clause parts from it: "the fall" of "the fall that shut the port could"."""
    words = cut.lowers
    for at in range(verb - 1, max(0, verb - RELATIVE), -1):
        if words[at] in ("that", "which", "who"):
            comma = words[at - 1] == ","
            end = at - comma
            opens = (
                words[at + 1] in FINITE or words[at + 1] in small().auxiliaries or words[at + 1].endswith(("ed", "s"))
            )
            if not opens or (comma and words[verb - 1] != ","):
                return None
            first = subject(cut, end) if end > 0 and not is_verb_of_saying(cut, end - 1) else None
            return (first, end) if first is not None and "'" not in words[first] else None
        if words[at] in FINITE and words[at - 1] not in ("that", "which", "who"):
            return None
    return None


def those_who_say(cut: Line, verb: int) -> tuple[int, int] | None:
    """Those whom "they" before a verb stands for: of "the bakers of Orlo say they may close" the bakers of Orlo."""
    words, at = cut.lowers, verb - 2
    if words[verb - 1] != "they" or verb < 3:
        return None
    at -= words[at] == "that"
    if not (words[at] in lists().sayers or words[at] in SAYING or words[at] in telling().fear_verbs):
        return None
    while at > 1 and words[at - 1] in small().auxiliaries:
        at -= 1
    first = subject(cut, at)
    if first is None:
        return None
    head = next((n for n in range(first, at) if words[n] in small().prepositions), at)
    return (first, at) if words[head - 1].endswith("s") and is_content(cut, at - 1) else None


def consequence(cut: Line, condition: int, at: int) -> tuple[tuple[int, int], ...] | None:
    """The main clause of a condition in which a word stands: what would come of it; None where it is not plain."""
    words, signs = cut.lowers, small().signs
    stop = next((n for n in range(condition, len(cut)) if words[n] in signs), len(cut))
    if not condition < at < stop:
        return None
    fronted = condition == 0 or words[condition - 1] in signs | {"and", "but", "that", "“", '"'}
    places = range(stop, len(cut)) if fronted else range(condition - 1, -1, -1)
    verb = next((n for n in places if words[n] in COMING), None)
    first = subject(cut, verb) if verb is not None else None
    found = whole(cut, first, verb + 1) if verb is not None and first is not None else None
    return (found,) if found else None


def predicate(cut: Line, at: int) -> tuple[int, int] | None:
    """What is said of something, from its adjective on: "Unclear whether the ferry sails", "Too deep for divers"."""
    words = cut.lowers
    first = at
    if words[at] in ("not", "n't") or words[at] not in PREDICATES:
        return None
    end = complement(cut, first + 1, first + LONGEST)
    if words[end] in ("whether", "if", "how", "when", "that", "what"):
        end = trimmed(cut, first, min(ahead(cut, end + 1, LONGEST), len(cut)))
    return (first, end) if first + 2 < end <= first + LONGEST else None


def loose_clause(cut: Line, at: int) -> tuple[int, int] | None:
    """The clause around a word from sign to sign, where it is short and has a verb: the last form of all."""
    words, first, end = cut.lowers, at, last_of(cut, at) + 1
    while first > 0 and at - first < LONGEST and words[first - 1] not in BOUNDS:
        first -= 1
    if first and (words[first - 1] not in BOUNDS or words[first - 1] in ("which", "who", "as")):
        return None
    while words[first] in LEADING or words[first] in ("but", "and", "still", "also", "so", "meanwhile", "however"):
        first += 1
    opens = words[end] in small().clause_openers and words[end] not in small().relatives
    end = end if opens else min(ahead(cut, end, LONGEST), len(cut))
    end = trimmed(cut, first, end)
    if end - first > LONGEST or end - first < 3 or first > at or not starts(cut, first):
        return None
    verbal = any(words[n] in FINITE or words[n].endswith("ed") for n in range(first + 1, end - 1))
    free = is_content(cut, end - 1) and (words[end + 1] in FINITE or words[end + 1] in small().auxiliaries)
    owned = words[end] in small().determiners or (words[end] in small().pronouns and not free)
    owned = owned or words[end - 1] in OBJECTS
    return (first, end) if verbal and not owned and words[first] not in small().prepositions else None


def whole(cut: Line, first: int, after: int) -> tuple[int, int] | None:
    """A clause to the end of what follows its verb; None where it is too long, or its object does not fit."""
    end = complement(cut, after, first + LONGEST)
    if cut.lowers[end] == "by" and cut.lowers[end - 1].endswith(DONE):
        end = complement(cut, end + 1, first + LONGEST)
    free = is_content(cut, end - 1) and cut.lowers[end] in SUBJECTS
    hangs = cut.lowers[end] in small().determiners or (cut.lowers[end] in small().pronouns and not free)
    hangs = hangs or cut.lowers[end - 1] in OBJECTS
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
    over = words[verb + 1] == "have" and words[verb + 2] not in small().determiners | {"to"}
    return words[verb] in ("was", "were", "had") or over


def subject(cut: Line, verb: int) -> int | None:
    """The first token of the noun phrase before a finite verb; None where it is a pronoun or does not begin plainly."""
    words, s = cut.lowers, small()
    while verb and (words[verb - 1] in BESIDE or is_adverb(words[verb - 1])):
        verb -= 1
    if not verb or not is_content(cut, verb - 1):
        return None
    first = verb
    while first and verb - first < SUBJECT and (may_stand(cut, first - 1)):
        first -= 1
    own = own_clause(cut, first, verb)
    first = first if own is None else own
    before = words[first - 1] if first else ""
    if own is not None:
        plain = True
    elif before == "that":
        plain = (
            words[first - 2] in CLAIMS
            or words[first - 2] in lists().sayers
            or words[first - 2] in telling().fears | SAYING | {"and"}
            or words[first - 2].endswith("ed")
        )
    else:
        plain = before in OPEN or before in SAYING or before in lists().sayers or before in telling().fear_verbs
    if before == "as" and any(word.endswith("ing") for word in words[max(0, first - SUBJECT) : first - 1]):
        return None
    if before == "," and (words[first - 3] in s.determiners or words[first - 3].endswith(("'s", "s'"))):
        return None
    while first < verb and words[first] in LEADING | {"and", "or", "also", "even"}:
        first += 1
    if not plain or first == verb or words[first] in s.prepositions or words[first] in ADDING or not starts(cut, first):
        return None
    return first


def own_clause(cut: Line, first: int, verb: int) -> int | None:
    """Where a clause begins without a sign before it: "told the crews | the lock", "will rise and | some ferries"."""
    words, s = cut.lowers, small()
    told = not FINITE.isdisjoint(words[max(0, first - BEFORE) : first])
    for at in range(verb - 1, first, -1):
        if words[at] not in s.determiners:
            continue
        if told and words[at - 1] == "and":
            return at
        sayers = any(words[n] in lists().sayers or words[n] in TELLING for n in range(max(0, at - TOLD), at - 1))
        if sayers and is_content(cut, at - 1):
            return at
    return None


def may_stand(cut: Line, at: int) -> bool:
    """Whether a token may be inside a subject."""
    word = cut.lowers[at]
    t = telling()
    if word == "that" or word in SAYING or word in t.fears or (word in t.judging and not word.endswith("ing")):
        return False
    if word in ("and", "or", "to", "-", "'s", "&") or word in small().prepositions:
        return not (word == "-" and (cut.lowers[at - 1] == "-" or not cut.joined(at)))
    return word in small().determiners or is_content(cut, at) or word[:1].isdecimal()
