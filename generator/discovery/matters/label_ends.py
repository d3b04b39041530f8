"""Where a label begins and ends: whole in whose it is, in what shares its noun and in what its last word leads to."""

from generator.discovery.matters.label_words import FRONTED, trimmed
from generator.extraction.matters.lexicon import nouns
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead
from generator.extraction.tokens import Line
from generator.model.tables import word_set

TORN = word_set(__file__, "label_words.yml", "torn")
"""Verbs that never end a label."""
DAYS = frozenset({"today", "tonight", "tomorrow", "overnight", "yesterday"})
"""When it is feared, which is no part of what is."""
OFTEN = frozenset({"sometimes", "often", "usually", "increasingly"})
"""Adverbs with which no label begins."""
TIMES = frozenset({"days", "weeks", "months", "years", "day", "week", "month", "year"})
RIGHT = frozenset({"long", "shortly", "soon", "just", "right", "even", "well"})
"""Before "before" and "after" they belong to what comes then."""
PORTIONS = frozenset({"half", "most", "much", "third", "quarter", "part", "parts", "some", "many"})
SHARED = (*FRONTED, "clear", "al", "ful", "ent", "ant", "less")
"""Endings of adjectives of which several share a noun."""
ANYBODY = frozenset({"people", "those", "persons", "anyone", "anybody", "someone", "somebody", "everyone"})
"""Who says nothing without what tells which: "some people | who are innocent"."""
FURTHER, WIDEST = 6, 16
"""Tokens of what a label's last word leads to, and of the label with it."""
MANY = 3
"""Tokens that a label keeps where its end is cut."""


def start_of(cut: Line, first: int) -> int:
    """The first token of a label with the part that it is of, "half of the | land", or whose it is: "Orlo's | dam"."""
    words = cut.lowers
    first = coordinated(cut, first + (words[first] in OFTEN))
    if words[first - 1].endswith(("'s", "s'", "’s", "s’")) and first > 0 and cut.capital(first - 1):
        while first > 0 and (cut.capital(first - 1) or words[first - 1] == "'s"):
            first -= 1
        return first
    part = first > 2 and words[first - 1] in ("the", "its", "their") and words[first - 2] == "of"
    return first - 3 if part and words[first - 3] in PORTIONS else first


def coordinated(cut: Line, first: int) -> int:
    """The first token of a label with the adjectives that it shares its noun with: "nuclear, chemical and | lethal"."""
    words = cut.lowers
    if words[first - 1] != "and" or not words[first].endswith(SHARED) or words[first] in nouns():
        return first
    at = first - 1
    while at > 0 and words[at - 1].endswith(SHARED) and words[at - 1] not in nouns():
        at -= 1 + (words[at - 2] == ",")
    return at + (words[at] == ",") if at < first - 1 else first


def end_of(cut: Line, first: int, end: int) -> int:
    """The end of a label: without what tells when, with what its last word leads to, and not within a phrase."""
    return whole_end(cut, first, led_on(cut, first, without_when(cut, first, end)))


def without_when(cut: Line, first: int, end: int) -> int:
    """The end of a label before the beginning of what tells when or how likely: "ill | months from now"."""
    words = cut.lowers
    when = words[end - 1] in TIMES and words[end] in ("from", "later", "after", "before")
    if when and words[end - 2] not in small().be and end - first > MANY:
        return end - 1
    if words[end] in ("before", "after") and words[end - 1] in RIGHT and end - first > MANY:
        return end - 1
    return end - 2 if words[end - 1].isdecimal() and words[end - 2] == "at" and words[end] == "in" else end


def whole_end(cut: Line, first: int, end: int) -> int:
    """The end of a label without a day, or a phrase of which it holds but a piece: "the worst | with hot (and dry)"."""
    words, s = cut.lowers, small()
    while end - first > 2 and words[end - 1] in DAYS:
        end -= 1
    torn = words[end - 2] in s.prepositions and words[end] in ("and", "or") and words[end + 2].isalpha()
    torn = torn and words[end + 2] not in s.empty and not words[end - 1].endswith("s") and not cut.capital(end - 1)
    return end - 2 if torn and end - first > MANY else end


def led_on(cut: Line, first: int, end: int) -> int:
    """The end of a label with what its last word leads to: "Section | 7", "left with nowhere | to store the grain"."""
    words = cut.lowers
    if words[end][:1].isdecimal() and cut.capital(end - 1):
        return end + 1
    if words[end] == "who" and words[end - 1] in ANYBODY:
        longer = trimmed(cut, first, ahead(cut, end + 1, FURTHER))
        return longer if end + 2 < longer <= first + WIDEST else end
    acting = words[end - 1].endswith("ing") and words[end - 1] not in nouns() and words[end] in ("to", "for", "from")
    if not acting and (words[end - 1] not in TORN or words[end] not in ("to", "as", "by")):
        return end
    longer = trimmed(cut, first, ahead(cut, end + 1, FURTHER, finite=True))
    return longer if end + 1 < longer <= first + WIDEST else end
