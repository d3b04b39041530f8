"""A stretch of a sentence as a name: cut where it may end, whole in what it says, short where it can be."""

import re
from collections.abc import Sequence

from generator.discovery.matters.label_words import FRONTED
from generator.discovery.matters.phrases import label_words
from generator.discovery.matters.tidy import GOVERNED, NOUNS, is_short, tidy
from generator.discovery.matters.time_tail import is_length, without_time
from generator.discovery.matters.titles import OWNERS, TAGGED, governs, is_past, reads, title_words, whole_end
from generator.discovery.matters.torn import completed, qualified, with_owner
from generator.extraction.matters.lexicon import lists, nouns, papers, things, verbs
from generator.extraction.matters.small import small
from generator.extraction.tokens import Line

LONGEST, SHORTEST, MORE = 16, 3, 3
"""Words of a name, and how many more where a verb needs them."""
GIVING = ("provid", "suppl", "equip", "present")
"""Beginnings of verbs that need what somebody is given "with"."""
RANGE = 7
"""Tokens of what "from" or "and" adds before the "to" that it leads to."""
LEADING_ON = frozenset({"with", "to", "from", "of", "by"})
"""Prepositions that belong to a participle before them."""
LETTING = frozenset({"let", "lets", "letting", "help", "helps", "helped", "helping", "make", "makes", "made", "making"})
"""Verbs after which somebody does something without "to": "a bill that lets | families buy bread"."""
UNITS = frozenset("%°")
"""Signs that a number keeps after it."""
CURRENCIES = frozenset("$£€¥")
LONG = 13
"""Tokens beyond which a name may lose what "and" adds."""
NEEDED = frozenset({"on", "against", "to"})
"""Prepositions before what a noun is about: "an attack on the port"."""
NAMING = ("label", "declar", "designat", "treat", "regard", "consider")
"""Beginnings of verbs that need what somebody is called."""
OPENING = frozenset({"new", "further", "more", "all", "both", "several", "another", "every", "no", "some"})
"""Small words with which a name may begin: "New pier was opened", "All trains were stopped"."""
BARE = frozenset({"cut", "shut", "let", "put", "set", "quit"})
"""Verbs whose past is as their bare form."""


def standing(cut: Line, first: int, end: int, act: int, *, told: bool) -> str:
    """The words of a stretch as a name, cut at its ends; empty where they cannot stand alone."""
    lows, s = cut.lowers, small()
    while first < end and (
        lows[first] in label_words().leading or lows[first] in label_words().when or is_sign(lows[first])
    ):
        first += 1
    if lows[first] in ("on", "in", "at", "by") and lows[first + 1] in label_words().when and first + 2 < end:
        first += 2
    while first > 1 and lows[first - 1] == "-" and cut.joined(first - 1):
        first -= 2
    first -= first > 0 and lows[first - 1] in CURRENCIES
    if lows[first] in verbs() and lows[first] not in nouns() and lows[first] not in papers() and first != act:
        first += 1
    end = next((n for n in range(max(first, act) + 1, end) if lows[n] == "but"), end)
    end = ended(cut, first, whole_end(cut, first, ended(cut, first, end, act)), act)
    end = without_time(cut, first, end)
    end = shorter(cut, first, untagged(cut, first, end), act)
    end = without_time(cut, first, unbroken(cut, first, end, act))
    whole, begin = completed(cut, first, end), with_owner(cut, first, act)
    if whole is None or begin is None or not reads(cut, begin, whole):
        return ""
    longer, first, end = whole > end, begin, whole
    if first == act and lows[first] not in nouns() and {row.form for row in verbs().get(lows[first], ())} == {"base"}:
        return ""
    torn = lows[first].endswith("ed") and lows[first + 1] in s.prepositions and not cut.capital(first)
    torn = torn and not (lows[first] in NOUNS and lows[first + 1] in GOVERNED)
    if torn or is_bare(cut, first, act):
        return ""
    words = [word for word in lows[first:end] if word[:1].isalnum()]
    spoken = {
        low for low, word in zip(lows[first:end], cut.words[first:end], strict=True) if low == "i" or not word.isupper()
    }
    named = cut.capital(first) and cut.capital(first + 1)
    if (
        not SHORTEST <= len(words) <= longest(lows[act]) + MORE * longer
        or lows[first] in s.finite
        or (lows[first] in s.empty - OPENING and not named)
    ):
        return ""
    office = lows[first + 1] in lists().actors
    if first != act and lows[first].endswith("ing") and not (cut.capital(first) or office):
        return ""
    if any(lows[n] in label_words().when and lows[n + 1] in s.auxiliaries for n in range(first + 1, end)):
        return ""
    known = (spoken - label_words().relayed if told else spoken) - {lows[act]}
    counted = lows[first][:1].isdecimal() and (len(words) < 4 or lows[first + 1] in s.pronouns)
    if not label_words().personal.isdisjoint(known) or counted:
        return ""
    text = cut.text[cut.starts[qualified(cut, first)] : cut.ends(end - 1)]
    if any(text.count(a) != text.count(b) for a, b in ("()", "[]", "“”")) or text.count('"') % 2:
        return ""
    text = re.sub(r"[“”\"«»]", "", text)
    return text[:1].upper() + text[1:]


def ended(cut: Line, first: int, end: int, act: int) -> int:
    """Where a name ends: without words of time and small words, and before a preposition where it is too long."""
    lows = cut.lowers
    end = next((n for n in range(first + 2, end) if lows[n] in label_words().goes and n > act), end)
    while True:
        start = end
        while end > first and (is_loose(lows[end - 1]) or is_torn(cut, end)) and not governs(cut, act, end - 1):
            if is_length(lows, end - 1):
                break
            if lows[end - 1] in (")", "]", "”", '"') and start == end:
                break
            end -= 1
        if sum(word[:1].isalnum() for word in lows[first:end]) <= longest(lows[act]):
            return end
        near = range(max(first + 3, act + 2), min(end, first + LONGEST + 3))
        fit = [n for n in near if may_end(lows, act, n) or (lows[n] == "and" and is_added(lows, act, n))]
        if not fit:
            return end
        end = fit[-1]


def is_added(lows: Sequence[str], act: int, at: int) -> bool:
    """Whether "and" adds what a name that is too long may leave out: a name, or a thing with its article."""
    apart = lows[at + 1] in small().determiners and "between" not in lows[act:at]
    return apart or lows[act].startswith(NAMING)


def longest(verb: str) -> int:
    """Words of a name: more where its verb needs what somebody is called or taken for."""
    return LONGEST + MORE * verb.startswith(NAMING)


def is_bare(cut: Line, first: int, act: int) -> bool:
    """Whether an act's verb has neither tense nor "to" after one who acts: "helped Orlo enact a law"."""
    forms, before = {row.form for row in verbs().get(cut.lowers[act], ())}, cut.lowers[act - 1]
    near, s = set(cut.lowers[max(first, act - 4) : act]), small()
    led = not near.isdisjoint({"to", "and", "n't", "not", "let"}) or not near.isdisjoint(s.modals | s.auxiliaries)
    if first and cut.lowers[first - 1] in LETTING and (forms == {"base"} or act < first):
        return True
    single = before[:1].isalpha() and not before.endswith(("s", "ly")) and cut.lowers[act] not in nouns()
    return first < act and forms == {"base"} and cut.lowers[act] not in BARE and single and not led


def unbroken(cut: Line, first: int, end: int, act: int) -> int:
    """The end of a name before what breaks off there: "from 2 | to 3", "all works linked | with"."""
    lows, after = cut.lowers, cut.lower(end)
    start = max(first + 2, act + 2)
    if after == "to":
        led = next((n for n in range(end - 1, max(start, end - RANGE) - 1, -1) if lows[n] in ("from", "and")), 0)
        if led and (lows[led] == "from" or any(lows[n] == "to" for n in range(act + 1, led))):
            return led
    parted = after == "," and lows[end - 1] in lists().actors  # "declared an emergency | and the mayor, …"
    if is_past(cut, end) or after in small().finite or parted:  # "resigned | and the board (named another)"
        near = range(max(first + 2, act + 1), end - 1)
        added = [n for n in near if lows[n] == "and" and "between" not in lows[first:n]]
        if added:
            return added[-1]
    last = end - 1
    joins = after == "," and lows[end + 2] in ("and", "or") and lows[end + 3].isalpha()
    plain = after.isalpha() and after not in small().empty
    if lows[last].endswith((*FRONTED, "ear")) and lows[last] not in nouns() and (plain or joins):
        cuts = [n for n in range(start, last) if lows[n] in small().prepositions]
        return cuts[-1] if cuts else end
    set_by = after == "by" and lows[last] in title_words().past and lows[last - 1] not in small().be | verbs().keys()
    if set_by and last > start and first < act < last:
        return last
    leads = lows[last].endswith("ed") and after in LEADING_ON and lows[last] not in nouns() and last > start
    return last if leads and small().be.isdisjoint(lows[max(first, last - 3) : last]) else end


def untagged(cut: Line, first: int, end: int) -> int:
    """The end of a name before a phrase that hangs there: "talks with both | on one hand"."""
    if cut.lowers[end - 1] not in title_words().tags:
        return end
    return next((n for n in range(end - 2, max(first, end - 4), -1) if cut.lowers[n] in TAGGED), end)


def shorter(cut: Line, first: int, end: int, act: int) -> int:
    """The end of a name that is long, before what is only added; before a clause of which it holds but a piece."""
    lows, s = cut.lowers, small()
    if lows[end : end + 1] and (lows[end] in s.finite or lows[end] in s.modals) and act < end:
        opens = [n for n in range(act + 2, end - 1) if lows[n] in ("to", "that", "which", "who")]
        end = opens[-1] if opens else end
    headline = first == 0 and end == len(cut)
    owned = any(lows[n] in OWNERS for n in range(act + 3, end))
    whole = is_short(tidy(cut.cut(first, end))) and not owned
    if end <= act or headline or whole or lows[act].startswith(NAMING):
        return end
    for at in range(end - 1, max(first + 3, act + 2) - 1, -1):
        joins = lows[at] == "and" and "between" not in lows[first:at] and (end - first > LONG or owned)
        verbal = lows[at - 1].endswith(("ing", "ed")) or lows[at - 2] == "to" or lows[at - 1] in verbs()
        wanting = verbal or lows[at] in NEEDED or lows[at - 1] in things() or is_loose(lows[at - 1])
        fits = (joins or may_end(lows, act, at)) and not wanting and lows[at] != "by" and "to" not in lows[at + 1 : end]
        if (
            fits
            and reads(cut, first, at)
            and (is_short(tidy(cut.cut(first, at))) or (owned and joins and OWNERS.isdisjoint(lows[first:at])))
        ):
            return at
    return end


def may_end(lows: Sequence[str], act: int, at: int) -> bool:
    """Whether a name that is too long may end before a token: before what is added, not within what a verb needs."""
    if (lows[at] == "from" and lows[at + 1].endswith("ing")) or lows[at - 1] in title_words().bound:
        return False
    if lows[at] == "with" and lows[act].startswith(GIVING):
        return False
    aim = lows[at] == "to" and not small().prepositions.isdisjoint(lows[act + 1 : at])
    return aim or lows[at] in label_words().joining


def is_torn(cut: Line, end: int) -> bool:
    """Whether a name ends with a participle that leads on to what follows: "statutes related | to …"."""
    last, after = cut.lowers[end - 1], cut.lower(end)
    phrase = not small().determiners.isdisjoint(cut.lowers[max(0, end - 3) : end - 1])
    leads = last.endswith("ing") and last not in nouns() and after in small().prepositions and not phrase
    return leads or (last in title_words().bound and after in ("to", "from", "with", "by", "of"))


def is_sign(word: str) -> bool:
    """Whether a token is neither a word nor the sign of a currency."""
    return not word[:1].isalnum() and word not in CURRENCIES


def is_loose(word: str) -> bool:
    """Whether a word cannot end a name."""
    sign = not word[:1].isalnum() and word not in UNITS
    known = label_words().when | small().negations - {"refused"}
    return word in known or word in small().empty or sign or word.endswith("ly")
