"""A fear is told by a word that governs what is feared, by what may happen, or by what is to be prevented."""

from collections.abc import Iterator

from generator.extraction.matters.governed import REACH, governed, is_conditional, is_past
from generator.extraction.matters.harms import harms_in, memory
from generator.extraction.matters.known import is_announced, is_coming, is_known, is_meant, is_so
from generator.extraction.matters.leading import NEAR, Governed
from generator.extraction.matters.lessened import is_lessened, is_undone, is_unfounded, need_not_come
from generator.extraction.matters.lexicon import lists, verbs
from generator.extraction.matters.lookalikes import is_aside, is_cause
from generator.extraction.matters.nameless import is_unnamed
from generator.extraction.matters.naming import FACING, is_met, names_fear, stakes
from generator.extraction.matters.parted import later_harm
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead, behind, stretch
from generator.extraction.matters.telling import telling
from generator.extraction.matters.turns import VAIN, WAIT
from generator.extraction.matters.vows import how_vowed
from generator.extraction.matters.warned import (
    POSSIBLE,
    fearing,
    is_forced,
    is_objected,
    is_warned,
    is_warned_of,
)
from generator.extraction.tokens import Line
from generator.model.annotation import Signal
from generator.model.tables import either, word_set

ADJECTIVES = ("ed", "ing", "ic", "ile", "ous", "ory", "ist", "ary", "ive", "able")
RULING_OUT = frozenset({"will", "would", "ensure", "ensures", "ensuring"})
ELSE = frozenset({"unless", "otherwise"})
ELSE_MODALS = frozenset({"will", "must"})
UP = frozenset({"out", "up"})
"""Before a modal they end another verb's phrase."""
OR_ELSE, LATER = POSSIBLE | ELSE_MODALS, POSSIBLE | {"will"}
BETWEEN = frozenset({"be", "also", "well", "even", "still", "soon", "now", "yet", "then"})
"""Between a modal and the verb that says what may be."""
CAME = frozenset({"came", "arrived"})
"""Verbs before "too late" that tell what was."""
NO_FEAR = frozenset({"like", "depend", "depends", "look", "agree", "support", "help", "consider", "welcome"})
"""Verbs after "would" that tell no harm."""
STEADY = frozenset({"stability", "viability", "survival", "durability"})
"""What is in doubt where somebody fears for it."""
AFTER = frozenset({"again", "anew", "now", "soon", "too", "once", "anymore", "altogether", "together"})
"""Adverbs that stand after what is feared."""
PARTICLES = frozenset({"out", "up", "off", "down", "back", "over", "away", "apart"})
"""Words that belong to the verb before them and name nothing."""
DENIED = frozenset({"no", "not", "n't", "never", "without", "cannot", "out"})
SO = 4
"""Tokens before a harm within which it is denied."""
BACK = 8
"""Tokens before what is so already within which "would" makes it what may be: "would leave those who already …"."""
NEXT = 2
"""Tokens after "could" within which a harm is its verb."""
SUBJECT = 5
"""Tokens of a subject that a label has room for."""
MODIFIERS = 4
"""Tokens of a phrase before or after the word for a harm."""
DENIABLE = frozenset({"stake", "menace"})
"""Plain families that a word before them denies: "was never in danger"."""
STAKE = "stake"
"""The family of what is in danger."""
STANDS = frozenset({"remain", "remains", "remained", "hang", "hangs", "being"})
PUTTING = word_set(__file__, "harms.yml", "putting")
"""Verbs that bring what stands after them into danger, and verbs of saying."""
STAKED = 8
"""Tokens of what is in danger."""
SHORT = 3
"""Letters of a verb that may say what is feared: "will top $3"."""
TIMES = lists().times | telling().times | {"second", "seconds", "minute", "minutes", "hour", "hours", "day", "days"}
"""What is when it is feared, and not what is."""
SHORTEST = 4
"""Letters of a word that may name what is feared."""


def find_fears(line: Line, sentence: int) -> Iterator[Signal]:
    """Every harm that a sentence fears, in order; one signal for each family of harm."""
    t, words = telling(), line.lowers
    harms = harms_in(line)
    if (not harms and fearing().isdisjoint(line.bag)) or is_unnamed(line):
        return
    seen: set[str] = set()
    fear = next(iter(line.places(t.fears)), len(words))
    for one in governed(line, harms):
        how = how_told(line, one, fear)
        here = [at for at in range(one.first, one.end) if at in harms and (at != one.trigger or one.first == at)]
        for at in here:
            under = words[one.trigger] in t.conditions
            loose = (
                (under and (harms[at] in t.vague_families or is_aside(words, at)))
                or words[at - 1] == "no"
                or (harms[at] == "worsening" and words[at - 1] == "to" and at - 2 in harms)  # "expect hunger to grow"
                or (how == "possible" and is_announced(words, one.trigger, at, harms[at]))
            )
            if harms[at] not in seen and not loose and not is_known(words, at, how, harms[at]):
                seen.add(harms[at])
                averted = how == "possible" and not t.avert.isdisjoint(words[one.trigger : at])
                met = how if how != "possible" or not is_met(words[one.trigger], harms[at]) else "told"
                told = "discounted" if need_not_come(words, at) else "averted" if averted else met
                yield signal(line, sentence, one._replace(how=told), harms[at], at)
        staked = stakes(words, one.trigger)
        head = head_of(line, one.first, one.end) if staked or (not here and names_fear(words, one)) else None
        head = None if head is not None and is_undone(words, one) else head
        later = later_harm(line, one, harms) if head is not None and not staked else None
        if later is not None and harms[later] not in seen:
            seen.add(harms[later])
            yield signal(
                line, sentence, Governed(how, one.trigger, later, ahead(line, later, REACH)), harms[later], later
            )
            continue
        known = head is None or words[head] in t.fears or words[head] in TIMES or f"={words[head]}" in seen
        if head is not None and len(words[head]) >= SHORTEST and not known:
            seen.add(f"={words[head]}")
            family = "fragility" if words[head] in STEADY else f"={words[head]}"
            yield signal(line, sentence, one._replace(how=how), family, head)
    for at, family in sorted(harms.items()):
        plain = family in t.plain or words[at - 1] == "too"
        denied = not DENIED.isdisjoint(words[max(0, at - SO) : at])
        caused = is_cause(words, at) and how_vowed(words[at], family) == "" and not plain
        if caused or (family in DENIABLE and denied) or (family == VAIN and words[at - 1] in CAME):
            continue
        if family not in seen and "no" in words[max(0, at - NEXT) : at] and not line.bag.isdisjoint(RULING_OUT):
            seen.add(family)
            yield signal(line, sentence, Governed("averted", at, at, ahead(line, at, REACH)), family, at)
        vowed = how_vowed(words[at], family)
        so = family not in t.events and is_so(words, at)
        modal = at - 1 if words[at] == "not" else last_of(line, at) + 1
        may = POSSIBLE if words[at] != "not" else LATER
        ahead_of = words[modal] in may and (words[at] == "not" or not is_past(line, modal))
        coming = is_coming(words, at)
        if family not in seen and (
            plain or vowed or not (denied or ((seen or family in t.events) and not (so or ahead_of or coming)))
        ):
            seen.add(family)
            how = vowed or (
                "judged"
                if plain
                else "told"
                if so
                else "feared"
                if coming or (family not in t.vague_families and is_warned_of(line, at))
                else "possible"
                if ahead_of or is_meant(words, at, family)
                else "noted"
            )
            yield signal(line, sentence, Governed(how, at, at, ahead(line, at, REACH)), family, at)
    if not seen and (is_warned(line) or is_objected(line) or is_forced(line)):
        yield from warned_of(line, sentence)


def warned_of(line: Line, sentence: int) -> Iterator[Signal]:
    """What may be, in a sentence that somebody warns: "insurers could refuse cover, one broker warned"."""
    words = line.lowers
    for fear in line.places(telling().fear_verbs):
        at = next(
            (n + 2 for n in range(fear + 1, min(len(words), fear + NEAR) - 2) if words[n : n + 2] == ["not", "to"]), 0
        )
        if at and is_content(line, at):
            one = Governed("feared", at - 2, at, ahead(line, at, REACH, finite=True))
            yield signal(line, sentence, one, f"={words[at]}", at)
            return
    for modal in line.places(OR_ELSE if not line.bag.isdisjoint(ELSE) else POSSIBLE):
        at = modal + 1 + (words[modal + 1] in BETWEEN)
        own = words[modal] == "would" and words[modal - 1] in small().pronouns
        if (
            not own
            and not is_past(line, modal)
            and len(words[at]) >= SHORT
            and is_content(line, at)
            and words[at] not in NO_FEAR
        ):
            one = Governed("feared", modal, at, ahead(line, at, REACH, finite=True))
            yield signal(line, sentence, one, f"={words[at]}", at)
            return


def how_told(line: Line, one: Governed, fear: int) -> str:
    """Whether a harm is feared, averted, possible, conditional, or only made smaller; `fear` is the first word of it.

    Where a sentence tells of the fear and of who plays it down, it is feared.
    """
    t, words = telling(), line.lowers
    if is_lessened(words, one.trigger) or is_unfounded(line, one.trigger):
        return "discounted"
    if one.how in ("possible", "averted") and not line.bag.isdisjoint(t.discount):
        return one.how if fear < one.trigger else "discounted"
    before = words[max(0, one.trigger - BACK) : one.trigger]
    if one.how == "told" and (words[one.trigger] in FACING or not POSSIBLE.isdisjoint(before)):
        return "possible"
    return "conditional" if one.how == "possible" and is_conditional(line) else one.how


def signal(line: Line, sentence: int, one: Governed, family: str, at: int) -> Signal:
    """The signal for one harm in what a word governs; `by` is the word for the harm."""
    t = telling()
    trigger = line.lowers[one.trigger]
    start, stop = phrase_around(line, at, one.first, one.end)
    if family == STAKE:
        start, stop = staked_around(line, at) or (start, stop)
    if family.startswith("=") and one.how == "feared" and trigger in t.fear_nouns:
        start = one.trigger
    modal = one.trigger if trigger in t.modals else at - 1
    if stop - start == 1 and line.lowers[modal] in t.modals and at - modal <= NEXT:
        first = behind(line, modal, 2 * SUBJECT)
        first += line.lowers[first] in small().determiners and first + 1 < modal
        whole = modal - first <= SUBJECT and line.lowers[first] not in either(small().links, UP)
        start, stop = first if whole else modal, min(one.end, stop + MODIFIERS)
    threatens = trigger.startswith("threaten") and line.lowers[one.trigger + 1] == "to"
    if threatens or (family in t.vague_families and line.lowers[last_of(line, at) + 1] in POSSIBLE):
        stop = max(stop, ahead(line, at, REACH, finite=threatens))
    if family == WAIT:
        stop = max(
            stop, next((n for n in range(at, min(at + REACH, len(line))) if line.lowers[n] in small().signs), at)
        )
    return Signal(
        sentence=sentence,
        span=stretch(line, one.trigger, one.trigger + 1),
        sort="risk",
        group=family,
        how=one.how,
        about=stretch(line, start, stop),
        by=stretch(line, at, last_of(line, at) + 1),
    )


def staked_around(line: Line, at: int) -> tuple[int, int] | None:
    """What is in danger with the words that say so: "900 pensions at risk"; None where it is not plain."""
    words, s, end = line.lowers, small(), last_of(line, at) + 1
    if words[at] not in s.prepositions and words[at] != "under":
        return None
    if words[end] in s.be:
        stop = ahead(line, end + 1, REACH)
        return (at, stop) if stop > end + 1 else None
    stands = next((n for n in range(at - 1, max(0, at - 3), -1) if words[n] in s.be or words[n] in STANDS), at)
    first = stands
    while first > 0 and stands - first < STAKED and (is_inside(line, first - 1)):
        first -= 1
    while first < stands and (words[first] in s.determiners or words[first] in s.prepositions or words[first] == "and"):
        first += 1
    return (first, end) if first < stands else None


def is_inside(line: Line, at: int) -> bool:
    """Whether a token may be inside what is in danger: no verb that puts it there."""
    word, s = line.lowers[at], small()
    joins = word in s.determiners or word in ("of", "and", "'s", "-") or word[:1].isdecimal()
    return joins or (is_content(line, at) and word not in PUTTING and word not in telling().judging)


def last_of(line: Line, at: int) -> int:
    """The last word of a harm of one or two words."""
    return at + bool(memory()[f"{line.lowers[at]}-{line.lowers[at + 1]}"])


def head_of(line: Line, first: int, end: int) -> int | None:
    """What is feared where no harm is named: after "from", the verb; else the last word of the first noun phrase."""
    last = None
    for at in range(first, end):
        if line.lowers[at] == "from" and line.lowers[at + 1].endswith("ing"):
            return at + 1
        if last is not None and line.lowers[at].endswith("ing"):
            break
        if last is not None and line.lowers[at] in PARTICLES:
            break
        near = last is None or at == last + 1 or (at == last + 2 and line.lowers[last + 1] in ("-", "“", "”", "'s"))
        last = at if near and is_content(line, at) else last
    return last


def is_content(line: Line, at: int) -> bool:
    """Whether a token can be part of a noun phrase."""
    word = line.lowers[at]
    return word[:1].isalpha() and word not in small().empty and word not in AFTER


def leads_in(word: str) -> bool:
    """Whether a word before a harm is the verb that brings it or holds it off, no part of its phrase."""
    return word in telling().causes or word in telling().avert or word in verbs()


def phrase_around(line: Line, at: int, first: int, end: int) -> tuple[int, int]:
    """The noun phrase around a harm: what stands before it in its phrase, and what it or a preposition adds after."""
    words, start = line.lowers, at
    while start > first and at - start < MODIFIERS and last_of(line, at) == at:
        before = words[start - 1]
        if before not in ("-", "'s") and (not is_content(line, start - 1) or leads_in(before)):
            break
        start -= 1
    at = last_of(line, at)
    stop = at + 1
    while stop < end and stop - at < MODIFIERS and words[at].endswith(ADJECTIVES) and is_content(line, stop):
        stop += 1
    if words[stop] in ("of", "in", "against", "between", "to"):
        longer = min(ahead(line, stop + 1, 6, finite=True), end)
        stop = longer if longer > stop + 1 else stop
    return start, stop
