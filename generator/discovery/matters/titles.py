"""A title is whole by itself: one clause or noun phrase, with nothing torn off at its ends, that names something."""

from functools import cache
from typing import NamedTuple

from generator.extraction.matters.decisions import is_noun
from generator.extraction.matters.lexicon import lists, nouns, verbs
from generator.extraction.matters.small import small
from generator.extraction.matters.turns import SPENDING
from generator.extraction.tokens import Line
from generator.model.tables import word_set

WIDEST = 40
"""Tokens beyond which nothing is a title."""
TAGGED = frozenset({"in", "on"})
COUNTS = frozenset({"two", "three", "four", "five", "both", "others", "neither", "none", "all", "most", "another"})
"""Words that stand for those named before where a verb follows: "The two had appealed"."""
OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
PERIODS = frozenset({"day", "week", "month", "year", "time", "moment"})
"""Before an article these say when: "same day the court …"."""
CURRENCIES = ("$", "£", "€", "¥")
SAID = frozenset({"said", "says"})
PARTICLE = 5
"""Tokens between a verb and its particle: "threw the new claim | out"."""
DEGREES = frozenset({"very", "so", "too", "more", "quite", "rather"})
"""Before an adjective that is said of something, where a verb says so."""
ONE_OF = frozenset({"a", "the", "this", "that", "new", "another", "old", "similar", "first", "second", "last", "other"})
WIDE = frozenset({"all", "both", "half", "no", "only"})
"""Words before which a name may stand, or that may stand before an article."""


class TitleWords(NamedTuple):
    """The word lists of the table of titles."""

    never_first: frozenset[str]
    never_last: frozenset[str]
    closing: frozenset[str]
    hollow: frozenset[str]
    nouns_in_ing: frozenset[str]
    past: frozenset[str]
    alone: frozenset[str]
    tags: frozenset[str]
    doing: frozenset[str]
    bound: frozenset[str]
    wanting: frozenset[str]
    unsaid: frozenset[str]
    given: frozenset[str]


@cache
def title_words() -> TitleWords:
    """The words that decide whether a title stands by itself."""
    return TitleWords(*(word_set(__file__, "titles.yml", name) for name in TitleWords._fields))


def reads(cut: Line, first: int, end: int) -> bool:
    """Whether a stretch of a sentence is a title that tells a reader something."""
    return (
        first < end <= first + WIDEST
        and begins(cut, first, end)
        and closes(cut, first, end)
        and is_one_clause(cut, first, end)
        and says_what(cut, first, end)
    )


def begins(cut: Line, first: int, end: int) -> bool:
    """Whether a title begins with what it is about, not with a small word, a fronted adjective or a bare gerund."""
    word, after = cut.lowers[first], cut.lowers[first + 1] if first + 1 < end else ""
    if word in title_words().never_first or (first and cut.lowers[first - 1] == "-" and cut.joined(first - 1)):
        return False
    if after == "times" and (word in COUNTS or word in small().counts or word.isdecimal()):
        return False
    if word in COUNTS and (after in small().auxiliaries or is_past(cut, first + 1)):
        return False
    if after in PERIODS and first + 2 < end and cut.lowers[first + 2] in small().determiners:
        return False
    gerund = is_gerund(cut, first)
    if gerund and any(cut.lowers[n] in small().modals and cut.lowers[n + 1] in SPENDING for n in range(first + 1, end)):
        return True
    if (after in small().determiners or after in OWNERS) and after not in WIDE and word not in WIDE:
        return False
    return not (gerund and after not in ("of", "-"))


def is_gerund(cut: Line, at: int) -> bool:
    """Whether a word tells what somebody does without who: "putting", "imposing", but not "fishing" or a name."""
    word = cut.lowers[at]
    if not word.endswith("ing") or len(word) < 6 or word in title_words().nouns_in_ing or word in nouns():
        return False
    named = (cut.capital(at) and (at > 0 or cut.capital(at + 1))) or cut.lowers[at + 1] in lists().actors
    doing = word in verbs() or word in title_words().doing or word[:-3] in title_words().hollow
    return not named and (doing or cut.lowers[at + 1] in small().links or cut.lowers[at + 1] in small().pronouns)


def closes(cut: Line, first: int, end: int) -> bool:
    """Whether a title ends with a whole phrase: no small word, no verb whose object is torn off."""
    words, known, s = cut.lowers, title_words(), small()
    last, before = words[end - 1], words[end - 2] if end - 2 >= first else ""
    if governs(cut, first, end - 1):
        return True
    if last in known.closing:
        return (
            before.endswith("ed")
            or last in ("away", "apart")
            or before in known.past
            or before in verbs()
            or words[end - 3] == "to"
            or words[end - 3] in s.modals
        )
    if last in known.never_last or last in s.dangling or last in s.determiners or last in s.prepositions:
        return False
    if says_that(cut, first, end) or last.partition("'")[0] in s.pronouns:
        return False
    if "between" in words[first:end] and "and" not in words[first:end] and words[end : end + 1] == ["and"]:
        return False
    if last in known.wanting or is_half(cut, end) or stands_for(cut, first, end):
        return False
    if before in DEGREES and not any(words[n] in s.finite or is_past(cut, n) for n in range(first + 1, end)):
        return False
    core = words[end - 2] if last.endswith("ly") else last
    passive = not s.be.isdisjoint(words[max(first, end - 3) : end - 1])
    if (core in known.unsaid and not passive) or (core in known.given and passive):
        return False
    if last in known.tags and "in" in words[max(first, end - 3) : end - 1]:
        return False
    if (
        before == "to"
        and is_led(words[end - 3])
        and last not in known.alone
        and last.isalpha()
        and not last.endswith("s")
    ):
        return cut.capital(end - 1)
    forms = {row.form for row in verbs().get(last, ())}
    if not forms or last in known.alone or last in nouns():
        return True
    wanting = before in ("to", "n't", "not") or before in s.modals
    passive = any(word in s.be for word in words[max(first, end - 4) : end - 1])
    told = last.endswith("ed") and not passive and not before.endswith("ly")
    return not (wanting and "base" in forms) and not told


def stands_for(cut: Line, first: int, end: int) -> bool:
    """Whether "one" stands for a thing that a title leaves open: "filed a new one in the high court"."""
    words = cut.lowers
    ones = (n for n in range(first + 1, end) if words[n] in ("one", "ones"))
    return any(words[n - 1] in ONE_OF and not is_thing(words[n + 1]) for n in ones)


def is_half(cut: Line, end: int) -> bool:
    """Whether the object of two bare verbs is torn off: "to rebuild and widen | the road"."""
    words = cut.lowers
    joined = words[end - 2] in ("and", "or") and words[end - 4] == "to" and words[end - 3] in verbs()
    return joined and (words[end] in small().determiners or is_thing(words[end]))


def governs(cut: Line, first: int, at: int) -> bool:
    """Whether a small word belongs to a verb before it: "struck the policy | down", "was sworn | in"."""
    words, word = cut.lowers, cut.lowers[at]
    near = range(at - 1, max(first, at - PARTICLE) - 1, -1)
    return bool(word) and any(
        word == row.particle for n in near for row in verbs().get(words[n], ()) if row.form != "ing"
    )


def says_that(cut: Line, first: int, end: int) -> bool:
    """Whether a title breaks off in what somebody says: "ruled that the plan"."""
    words, s = cut.lowers, small()
    for at in range(first + 1, end):
        if words[at] in SAID and words[at + 1] != "that":
            rest = range(at + 1, next((n for n in range(at + 1, end) if words[n] == ","), end))
            return not any(words[n] in s.auxiliaries or words[n] in s.finite or is_past(cut, n) for n in rest)
        if words[at] == "that" and is_led(words[at - 1 - words[at - 1].endswith("ly")]):
            rest = range(at + 1, end)
            return not any(words[n] in s.auxiliaries or words[n] in s.finite or is_past(cut, n) for n in rest)
    return False


def is_led(word: str) -> bool:
    """Whether "to" after a word begins what somebody will do: "agreed to", "plans to"."""
    return word in lists().deciders or word in verbs() or word in lists().sayers


def is_one_clause(cut: Line, first: int, end: int) -> bool:
    """Whether a title has one finite verb at most, with its own subject."""
    words, s = cut.lowers, small()
    finite: list[int] = []
    for at in range(first, end):
        helper = words[at] in s.finite and words[at] in s.auxiliaries
        if not helper or words[at - 1] == "who":
            continue
        if at == first or words[at - 1] in ("and", "or") or (is_past(cut, at - 1) and words[at - 1] != "united"):
            return False
        if not finite or any(is_thing(words[n]) for n in range(finite[-1] + 1, at)):
            finite.append(at)
    if len(finite) > 1:
        return False
    for at in range(first + 1, end - 1):
        if words[at] == "and" and is_past(cut, at + 1) and words[at + 2] != "by":
            governed = any(is_past(cut, n) for n in range(first + 1, at))
            governed = governed or any(words[n] in s.finite - s.be for n in range(first + 1, at))
            joins = words[at + 2] in s.links or words[at + 1] in title_words().past
            if joins and not governed:
                return False
    return True


def is_past(cut: Line, at: int) -> bool:
    """Whether a word is a past form, written small."""
    word = cut.lowers[at]
    plain = word.endswith("ed") and len(word) > 4 and not word.endswith("eed")
    return (plain or word in title_words().past) and not cut.capital(at)


def is_thing(word: str) -> bool:
    """Whether a word may be a noun between two verbs: neither a small word nor an adverb nor a past form."""
    s = small()
    return word[:1].isalnum() and word not in s.empty and word not in s.negations and not word.endswith(("ly", "ed"))


def says_what(cut: Line, first: int, end: int) -> bool:
    """Whether a title names something of the story beside its verb."""
    return any(is_telling(cut, at) for at in range(first, end))


def is_telling(cut: Line, at: int) -> bool:
    """Whether a word tells this story from others: no small word, no verb of decision, no word that fits any story."""
    word, s = cut.lowers[at], small()
    if not word[:1].isalpha() or len(word) < 3 or word in s.empty or word in s.finite or word.endswith("ly"):
        return word[:1].isalpha() and cut.words[at].isupper() and word not in s.empty
    if cut.capital(at) and at > 0:
        return True
    plain = word not in verbs() or word in nouns() or is_noun(cut, at)
    return word not in title_words().hollow and plain and word not in lists().sayers


def whole_end(cut: Line, first: int, end: int) -> int:
    """The end of a title before a second verb that shares its subject: "declared a truce | and claim the port"."""
    words, s = cut.lowers, small()
    for at in range(first + 2, min(end, first + WIDEST) - 1):
        if words[at] != "and" or words[at + 1] in nouns():
            continue
        verb = is_past(cut, at + 1) or words[at + 1] in s.auxiliaries or words[at + 1] in lists().sayers
        verb = verb or words[at + 1] in verbs() or words[at + 1] == "claim"
        ahead = words[at + 2] if at + 2 < len(cut) else ""
        object_next = ahead in s.links or ahead in s.pronouns or not s.auxiliaries.isdisjoint((ahead, words[at + 1]))
        governed = any(words[n] in s.finite or is_past(cut, n) for n in range(first + 1, at))
        amount = ahead[:1] in CURRENCIES or ahead[:1].isdecimal()
        if verb and governed and (object_next or amount or is_thing(ahead)) and not words[at + 1].endswith("ing"):
            return at if is_thing(words[at - 1]) or words[at - 1].endswith("thing") else end
    return end
