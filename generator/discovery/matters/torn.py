"""A name is not torn from words without which it says something else: "banned staff | who struck | from its flights".

A name goes on to the end of its clause where it needs to; where it would be too long then, it cannot stand.
"""

from functools import cache
from typing import NamedTuple

from generator.discovery.matters.phrases import label_words, phrase_start
from generator.discovery.matters.time_tail import COUNTS, UNITS, opens_in_time
from generator.discovery.matters.titles import OWNERS, is_past, is_thing
from generator.extraction.matters.lexicon import verbs
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead
from generator.extraction.tokens import Line
from generator.model.tables import word_set

LONGEST = 22
"""Tokens of a name that goes on to the end of its clause."""
CALL, QUESTIONS = "call", frozenset({"how", "what", "which", "who", "whether"})
"""Beginning of the verb that with "on" bids somebody do something, and words that begin what is asked."""
UNTIL = "until"
"""What somebody is given a thing to do by a day with; else it begins another clause."""
REST = 4
"""Tokens of the rest of a noun phrase."""
HEAD = 5
"""Tokens before the end of a name among which the determiner of its last noun is looked for."""
LED = frozenset({"by", "of", "from", "with", "for", "between", "against", "about", "over", "among", "as"})
"""Prepositions after which no one stands who acts: "a strike called by | the union shut the port"."""
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"}
    | {"december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
ENDS = frozenset({",", ";", ":", ".", ")", "(", "-", "–", "—", "”", '"'})
"""Signs that are no part of an amount."""
ORDINAL = frozenset({"st", "nd", "rd", "th"})
SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion", "m", "bn"})
PORTIONS = frozenset({"half", "third", "quarter", "dozen", "hundred", "thousand", "million", "all"})
EXACT = (("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"))


class TornWords(NamedTuple):
    """The word lists of the table."""

    parting: frozenset[str]
    away: frozenset[str]
    bidding: frozenset[str]
    calling: frozenset[str]
    endowing: frozenset[str]
    granting: frozenset[str]
    free: frozenset[str]
    parts: frozenset[str]
    about: frozenset[str]
    asking: frozenset[str]
    several: frozenset[str]
    pleas: frozenset[str]
    ties: frozenset[str]


@cache
def torn_words() -> TornWords:
    """The words that need more than their object."""
    return TornWords(*(word_set(__file__, "torn.yml", name) for name in TornWords._fields))


def with_owner(cut: Line, first: int, act: int) -> int | None:
    """The first token of who acts, whole: of "the commission of | Orlo" the commission's.

    None where a preposition leads who acts, so that somebody else acts, or something.
    """
    while first < act:
        at = qualified(cut, first) - 1
        while at > 0 and (cut.lowers[at] in small().determiners or cut.lowers[at] in OWNERS):
            at -= 1
        if at < 1 or cut.lowers[at] not in LED:
            return first
        if cut.lowers[at] != "of":
            return None
        first = phrase_start(cut, at - 1)
        while first < at and cut.lowers[first] in label_words().leading:
            first += 1
    return first


def qualified(cut: Line, first: int) -> int:
    """The first token of a name that begins with a number, with the words that say how exact it is."""
    if not (cut.lowers[first][:1].isdecimal() or cut.lowers[first] in PORTIONS):
        return first
    if first > 1 and (cut.lowers[first - 2], cut.lowers[first - 1]) in EXACT:
        return first - 2
    return first - (first > 0 and cut.lowers[first - 1] in torn_words().about)


def completed(cut: Line, first: int, end: int) -> int | None:
    """The end of a name with the words that it needs; None where it cannot have them."""
    if in_word(cut, end):
        while end < len(cut) and (in_word(cut, end) or cut.lowers[end - 1] in ("-", "–")):
            end += 1
        while end < len(cut) and is_thing(cut.lowers[end]) and cut.lowers[end] not in verbs():
            end += 1
    end += cut.lowers[end] in MONTHS and (cut.lowers[end - 1] in ORDINAL or cut.lowers[end - 1].isdecimal())
    end = by_whom(cut, first, up_to(cut, within(cut, listed(cut, first, end))))
    stop = clause_end(cut, end + (cut.lowers[end] == UNTIL))
    rest = cut.lowers[end:stop]
    added = next((n for n in range(end - 1, first + 2, -1) if cut.lowers[n] == "and"), end)
    if rest and added < end and all(is_amount(cut.lowers[n]) for n in range(added + 1, end)):
        return added
    if hangs(cut, end) or opens_in_time(cut, first):
        return None
    if not rest:
        apart = cut.lowers[end] == "," and bids(cut, first, end) and "to" in cut.lowers[end : end + LONGEST]
        return None if apart else end
    if not (leads_on(cut, first, end, rest) or is_any(cut, first, end)):
        return end
    short = stop if stop - first <= LONGEST else before_aim(cut, end, first + LONGEST)
    return short if short and not hangs(cut, short) else None


def before_aim(cut: Line, end: int, most: int) -> int | None:
    """The end of a long name before what it is for: "asked the port to cut its fees | to save the ferry"; or None."""
    to = [n for n in range(end, min(most, len(cut))) if cut.lowers[n] == "to"]
    return to[1] if len(to) > 1 and is_thing(cut.lowers[to[1] - 1]) else None


def listed(cut: Line, first: int, end: int) -> int:
    """The end of a title with the list of names that its last name begins: "rescuers from Orlo | , Velm and Esk"."""
    if cut.lowers[end] != "," or not cut.capital(end - 1):
        return end
    at = end
    while at < len(cut) and at - first < LONGEST:
        if cut.lowers[at] in (",", "and"):
            last = cut.lowers[at] == "and"
            at += 1 + (cut.lowers[at] == "," and cut.lowers[at + 1] == "and")
            last = last or cut.lowers[at - 1] == "and"
            at += cut.lowers[at] == "the"
            if not cut.capital(at):
                return end
            while at < len(cut) and (cut.capital(at) or cut.lowers[at] in ("of", "-")):
                at += 1
            if last:
                return at
        else:
            return end
    return end


def within(cut: Line, end: int) -> int:
    """The end of a name with the rest of a noun phrase that it breaks off in: "to use foreign | ships"."""
    at, s, known = end, small(), label_words()
    while at < len(cut) and at - end < REST:
        word = cut.lowers[at]
        plain = word.isalpha() and not cut.capital(at) and word not in s.empty and word not in s.finite
        loose = word.endswith("ly") or word in known.when or word in torn_words().free or word in s.negations
        if not plain or loose or is_past(cut, at) or is_time(cut, at):
            break
        at += 1
    return at


def is_time(cut: Line, at: int) -> bool:
    """Whether a length of time begins at a token: "hours", "ten days"."""
    word, after = cut.lowers[at].removesuffix("s"), cut.lower(at + 1).removesuffix("s")
    return word in UNITS or (after in UNITS and cut.lowers[at] in COUNTS)


def up_to(cut: Line, end: int) -> int:
    """The end of a name with the amount that something is raised or cut to: "the toll was cut | to $600 million"."""
    at = end + 1
    if cut.lowers[end] not in ("to", "by"):
        return end
    at += cut.lowers[at] in torn_words().about
    amount = at
    while at < len(cut) and (is_amount(cut.lowers[at]) and cut.lowers[at] not in ENDS):
        at += 1
    return at if any(cut.lowers[n][:1].isdecimal() for n in range(amount, at)) else end


def by_whom(cut: Line, first: int, end: int) -> int:
    """The end of a name with who is to do what it says is to be done: "agreed to be taken over | by Orlo Mills".

    So with whom somebody has ties: "cut all ties | with Orlo".
    """
    ties = cut.lowers[end] == "with" and cut.lowers[end - 1] in torn_words().ties
    if not ties and (cut.lowers[end] != "by" or "be" not in cut.lowers[max(first, end - 3) : end]):
        return end
    stop = ahead(cut, end + 1, REST + 1, finite=True)
    return stop if stop > end + 1 and is_thing(cut.lowers[stop - 1]) else end


def is_amount(word: str) -> bool:
    """Whether a token is a number, a sign or a scale: "$", "2", "million"."""
    return not word[:1].isalpha() or word in SCALES


def hangs(cut: Line, end: int) -> bool:
    """Whether what somebody knows or asks would be torn off: "knew | when"."""
    return cut.lowers[end] in torn_words().asking and (is_past(cut, end - 1) or cut.lowers[end - 1] in verbs())


def clause_end(cut: Line, end: int) -> int:
    """The token before which the clause ends that goes on at a token: before a sign, or a word that begins another."""
    parts, at = torn_words().parts, end
    while at < len(cut):
        sign = not cut.lowers[at][:1].isalnum() and cut.lowers[at] not in ("-", "–", "'s", "$", "£", "€", "%", "&", "'")
        if sign or cut.lowers[at] in parts:
            return at
        at += 1
    return at


def in_word(cut: Line, end: int) -> bool:
    """Whether a hyphen or a dash without spaces goes on a word or a name: "the Orlo | –Velm railway"."""
    return cut.lowers[end] in ("-", "–") and cut.joined(end) and cut.joined(end + 1)


def leads_on(cut: Line, first: int, end: int, rest: list[str]) -> bool:
    """Whether a verb of the name needs what comes: where from, to do what, what somebody is made or called."""
    known = torn_words()
    for at in range(first + 1, end):
        word, own = cut.lowers[at], cut.lowers[at + 1 : end]
        if word in known.parting and is_away(rest) and known.away.isdisjoint(own):
            return True
        bids_them = word in known.bidding or (word == "on" and cut.lowers[at - 1].startswith(CALL))
        if bids_them and "to" in rest and "to" not in own:
            return True
        if word in QUESTIONS and cut.lowers[at - 1] in verbs() and is_open(own, rest):
            return True
        if (word in known.endowing and rest[0] == "with") or (word in known.granting and rest[0] == UNTIL):
            return True
        if word in known.calling and own and rest[0] not in known.free and rest[0][:1].isalpha():
            return True
    last, before = cut.lowers[end - 1], cut.lowers[end - 2]
    return last in known.pleas and before in small().determiners and rest[0] in ("by", "for", "to", "from")


def is_open(own: list[str], rest: list[str]) -> bool:
    """Whether a question breaks off before its verb: "decide how many of the crews | will stay"."""
    s = small()
    return s.finite.isdisjoint(own) and s.modals.isdisjoint(own) and (rest[0] in s.finite or rest[0] in s.modals)


def is_away(rest: list[str]) -> bool:
    """Whether what comes says where something is kept from, not from when on."""
    away = torn_words().away
    return any(
        word in away
        and not (word == "from" and (after in label_words().when or after in MONTHS or after[:1].isdecimal()))
        for word, after in zip(rest, [*rest[1:], ""], strict=True)
    )


def bids(cut: Line, first: int, end: int) -> bool:
    """Whether the name tells whom somebody is told, and not what to do."""
    words = cut.lowers[first:end]
    last = next((n for n in range(len(words) - 1, -1, -1) if words[n] in torn_words().bidding), None)
    return last is not None and last + 1 < len(words) and "to" not in words[last:]


def is_any(cut: Line, first: int, end: int) -> bool:
    """Whether the last noun alone would mean all of them, and a clause tells which: "staff | who back the strike"."""
    if cut.lowers[end] not in ("who", "that", "which", "whose") or not cut.lowers[end - 1][:1].isalpha():
        return False
    s = small()
    known = s.determiners | OWNERS | torn_words().several
    for at in range(end - 1, max(first, end - HEAD) - 1, -1):
        word = cut.lowers[at]
        if word in known or word[:1].isdecimal() or (cut.capital(at) and at > first):
            return False
        if at < end - 1 and (word in verbs() or is_past(cut, at) or word in s.prepositions or word in s.auxiliaries):
            return True
    return True
