"""A move's name is a run of words of one of its sentences: who does what, or a noun phrase; never a torn piece."""

import re
from collections.abc import Iterable, Sequence

from generator.discovery.matters.grouping import Act, Group
from generator.discovery.matters.headlines import headline_of
from generator.discovery.matters.phrases import (
    clause_start,
    head_of,
    is_nominal,
    label_words,
    phrase_start,
    plain_chain,
    subject_of,
    token_after,
    token_at,
    with_others,
)
from generator.discovery.matters.plain import plain_name
from generator.discovery.matters.story_words import StoryWords
from generator.discovery.matters.titles import reads, title_words, whole_end
from generator.extraction.matters.lexicon import nouns, papers, things, verbs
from generator.extraction.matters.small import small
from generator.extraction.tokens import Line, line
from generator.model.annotation import Span
from generator.model.source import Block

LONGEST, SHORTEST = 15, 3
"""Words of a name."""
BEST = 7
"""Words of the best name."""
GIVING = ("provid", "suppl", "equip", "present")
"""Beginnings of verbs that need what somebody is given "with"."""
CURRENCIES = frozenset("$£€¥")
TOLD = 0.25
"""Rank of a name that holds words such as "said that it"."""
NEAR = 6
"""Tokens before an act within which a noun for deciding leads to it."""
WEIGHTY = 1.25
"""A move's weight from which on a plain run of words may be its name: a lighter one without a name is seldom one."""
WORTH = {"announce": -0.4}
"""What a name made of an act of a class is worth less: that something was announced says little."""


def label_of_move(group: Group, words: StoryWords) -> str:
    """The best name of a move; empty where its sentences give none that can stand."""
    shown = set(group.places)
    told = [act for act in group.acts if act.place in shown or words.texts[act.place].block is Block.TITLE]
    best = best_of(told, group, words) or best_of(group.acts, group, words) or headline_of(group, words)
    return best or (plain_name(group, words) if group.score >= WEIGHTY else "")


def best_of(acts: Sequence[Act], group: Group, words: StoryWords) -> str:
    """The best name that acts of a group offer; empty where there is none."""
    offers: dict[str, float] = {}
    for act in acts:
        cut = line(words.texts[act.place].text)
        title = words.texts[act.place].block in (Block.TITLE, Block.HEADING)
        for own, first, end in offered(act, cut, title=title):
            name = standing(cut, first, end, token_at(cut, act.signal.span.start), told=own == TOLD)
            if name:
                full = fullness(words.about(act.place, Span(cut.starts[first], cut.ends(end - 1))), group, words)
                size = len(name.split())
                rank = own + WORTH.get(act.signal.group, 0.0)
                score = rank + full + 0.15 * min(act.weight, 2.0) - 0.06 * abs(size - BEST)
                offers[name] = max(offers.get(name, -9.0), score)
    return max(offers, key=lambda name: (offers[name], -len(name), name), default="")


def offered(act: Act, cut: Line, *, title: bool) -> Iterable[tuple[float, int, int]]:
    """(rank, first token, end) for each way in which an act's own words may name it."""
    signal = act.signal
    at, first = token_at(cut, signal.span.start), token_at(cut, signal.about.start)
    end = token_after(cut, signal.about.end)
    after = signal.about.start >= signal.span.end
    subject = subject_of(cut, signal.by, at) if signal.by else None
    if after and subject is None and signal.by is not None:
        teller = subject_of(cut, signal.by, at, label_words().relayed)
        if teller is not None:
            yield TOLD, teller, end
    if after and subject is not None and (signal.how != "aim" or cut.lowers[subject - 1] != "to"):
        rank = 1.1 if title else 1.0 if signal.how != "aim" else 0.6
        yield rank, with_others(cut, subject), end
        yield rank - 0.1, subject, end
    if after and signal.how == "decided":
        head = next((n for n in range(at - 1, max(-1, at - NEAR), -1) if cut.lowers[n] in label_words().heads), None)
        if head is not None:
            owner = head - 1 if cut.lowers[head - 1].endswith(("'s", "s'")) else head
            yield 0.8, phrase_start(cut, owner), end
    if after and signal.how in ("doing", "listed"):
        yield 0.45, at, end
        yield 0.3, first, end
    if not after and first <= at < end:
        yield 0.75 + 0.1 * cut.lowers[first].endswith("'s"), first, end
    opens = first == 0 or cut.lowers[first - 1] in small().breaks
    if not after and at >= end and opens and "," not in cut.lowers[first:at] and plain_chain(cut, end, at):
        yield (0.9 if title else 0.7), first, at + 1
    if head_of(cut, first, end) is not None and (cut.lowers[end - 1] not in things() or end - first > 1):
        yield 0.5, first, end
    begin = clause_start(cut, at)
    if signal.how != "aim" and begin < at and is_nominal(cut, at - 1) is False:
        yield 0.3, begin, max(end, at + 1)
    elif after and act.family != "for" and cut.lowers[first] not in small().empty:
        yield 0.1, first, end


def standing(cut: Line, first: int, end: int, act: int, *, told: bool) -> str:
    """The words of a stretch as a name, cut at its ends; empty where they cannot stand alone."""
    lows, s = cut.lowers, small()
    while first < end and (
        lows[first] in label_words().leading or lows[first] in label_words().when or is_sign(lows[first])
    ):
        first += 1
    while first > 1 and lows[first - 1] == "-" and cut.joined(first - 1):
        first -= 2
    first -= first > 0 and lows[first - 1] in CURRENCIES
    if lows[first] in verbs() and lows[first] not in nouns() and lows[first] not in papers() and first != act:
        first += 1
    end = ended(cut, first, whole_end(cut, first, ended(cut, first, end, act)), act)
    if not reads(cut, first, end):
        return ""
    words = [word for word in lows[first:end] if word[:1].isalnum()]
    spoken = {
        low for low, word in zip(lows[first:end], cut.words[first:end], strict=True) if low == "i" or not word.isupper()
    }
    named = cut.capital(first) and cut.capital(first + 1)
    if not SHORTEST <= len(words) <= LONGEST or lows[first] in s.finite or (lows[first] in s.empty and not named):
        return ""
    if first != act and lows[first].endswith("ing") and not cut.capital(first):
        return ""
    if any(lows[n] in label_words().when and lows[n + 1] in s.auxiliaries for n in range(first + 1, end)):
        return ""
    known = spoken - label_words().relayed if told else spoken
    if not label_words().personal.isdisjoint(known) or (lows[first][:1].isdecimal() and len(words) < 4):
        return ""
    text = cut.text[cut.starts[first] : cut.ends(end - 1)]
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
        while end > first and (is_loose(lows[end - 1]) or is_torn(cut, end)):
            if lows[end - 1] in (")", "]", "”", '"') and start == end:
                break
            end -= 1
        if sum(word[:1].isalnum() for word in lows[first:end]) <= LONGEST:
            return end
        fit = [n for n in range(max(first + 3, act + 2), min(end, first + LONGEST + 3)) if may_end(lows, act, n)]
        if not fit:
            return end
        end = fit[-1]


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
    leads = last.endswith("ing") and last not in nouns() and after in small().prepositions
    return leads or (last in title_words().bound and after in ("to", "from", "with", "by", "of"))


def is_sign(word: str) -> bool:
    """Whether a token is neither a word nor the sign of a currency."""
    return not word[:1].isalnum() and word not in CURRENCIES


def is_loose(word: str) -> bool:
    """Whether a word cannot end a name."""
    return word in label_words().when or word in small().empty or not word[:1].isalnum() or word.endswith("ly")


def fullness(stems: Sequence[str], group: Group, words: StoryWords) -> float:
    """How much of what a group is about its name says; what else it says counts a little against it."""
    size = len(group.acts)
    every = sum(words.rarity(stem) * count / size for stem, count in group.counts.items())
    here = sum(words.rarity(stem) * group.counts[stem] / size for stem in stems if stem in group.counts)
    return min(1.0, 1.5 * here / every) if every else 0.0
