"""A move's name is a run of words of one of its sentences: who does what, or a noun phrase; never a torn piece."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from generator.discovery.matters.grouping import Act, Group, unlike
from generator.discovery.matters.headlines import MARKS, headline_of
from generator.discovery.matters.phrases import (
    clause_start,
    head_of,
    is_gap,
    is_nominal,
    label_words,
    phrase_start,
    plain_chain,
    subject_of,
    token_after,
    token_at,
    with_others,
)
from generator.discovery.matters.plain import is_somebodys, plain_name
from generator.discovery.matters.recast import recasts
from generator.discovery.matters.shape import SHORTEST, standing
from generator.discovery.matters.stood_for import name_with_doer
from generator.discovery.matters.story_words import Place, StoryWords
from generator.discovery.matters.teller import with_teller
from generator.discovery.matters.tidy import NOUNS, SAID, as_noun, tidy
from generator.discovery.matters.time_tail import opens_in_time
from generator.discovery.matters.titles import governs, title_words
from generator.extraction.matters.decisions import find_decisions
from generator.extraction.matters.doers import TELLING
from generator.extraction.matters.lexicon import families, lists, things
from generator.extraction.matters.small import small
from generator.extraction.tokens import Line, line
from generator.model.annotation import Signal, Span
from generator.model.source import Block

BEST = 7
"""Words of the best name."""
TOLD = 0.25
"""Rank of a name that holds words such as "said that it"."""
STOOD = 0.85
"""Rank of a name in which a name stands for a pronoun."""
RELAYED = 0.9
"""The same, where only what they do is left of it."""
UNDER_IF = 0.5
"""What a name loses that is true on a condition that it leaves out."""
NAMED = 0.2
"""What a name is worth more that begins with somebody's name."""
QUOTED = re.compile(r"[“”\"«»]")
UNDOING = frozenset({"against", "back"})
"""Families of acts after which what they are done to is no more: a licence that is revoked names no move."""
DESCRIBED = 3
"""Words before a name that only tell what it is."""
HEADLINE = 14
"""Tokens of a headline that is a name as it stands."""
PASSIVE = 14
"""Tokens of what is done with who does it."""
NEAR = 6
"""Tokens before an act within which a noun for deciding leads to it."""
WEIGHTY = 1.25
"""A move's weight from which on a plain run of words may be its name: a lighter one without a name is seldom one."""
HE = frozenset({"it", "they", "he", "she", "we"})
"""Pronouns before a verb whose noun names a move: "it agreed with the union"."""
APART = frozenset({"behind", "with", "against", "at", "in", "from"})
"""Prepositions by which a name only tells which one acts: "the company behind the Orlo"."""
TELLS = 0.55
"""Rank from which on a name tells what is done, and does not only name what it is done to."""
AGREEING = 0.5
"""What a name loses that only says with whom somebody agrees."""
WORTH = {"announce": -0.4}
"""What a name made of an act of a class is worth less: that something was announced says little."""


def label_of_move(group: Group, words: StoryWords, places: Container[Place] = ()) -> str:
    """The best name of a move, of a sentence that its page shows; empty where its sentences give none that can stand.

    A headline may name it where the page shows a sentence of its article.
    """
    evident = [act for act in group.acts if act.place in group.places]
    shown = [act for act in group.acts if act.place in places] or evident
    sources = {act.place[0] for act in shown}
    titles = [a for a in group.acts if words.texts[a.place].block is Block.TITLE and a.place[0] in sources]
    told = [*shown, *titles]
    best = best_of(told, group, words, least=TELLS) or recast_name(shown, words) or best_of(told, group, words)
    best = best or best_of([*evident, *titles], group, words) or headline_of(group, words)
    return best or (plain_name(group, words) if group.score >= WEIGHTY else "")


def best_of(acts: Sequence[Act], group: Group, words: StoryWords, *, least: float = 0.0) -> str:
    """The best name that acts of a group offer, of so high a rank; empty where there is none."""
    offers: dict[str, float] = {}
    where: dict[str, tuple[Line, int]] = {}
    for act in unlike([act for act in acts if not act.lent], words):
        cut = line(words.texts[act.place].text)
        title = words.texts[act.place].block in (Block.TITLE, Block.HEADING)
        names, at = names_at(act, cut, words), token_at(cut, act.signal.span.start)
        stood = tidy(unquoted(name_with_doer(act, cut, token_after(cut, act.signal.about.end), names, words)))
        if stood:
            offers[stood] = max(offers.get(stood, -9.0), ranked(STOOD, stood, act, group, words))
        for own, first, end in offered(act, cut, title=title, names=names):
            whole = standing(cut, first, end, at, told=own == TOLD)
            name = as_noun(tidy(whole))
            if name and own >= least and len(name.split()) >= SHORTEST and not is_somebodys(name, act, words):
                rank = RELAYED if own == TOLD and SAID.match(whole) else own
                rank += NAMED * any(n <= first < m <= at and cut.lower(m) != "'s" for n, m in names)
                rank += WORTH.get(act.signal.group, 0.0)
                rank -= AGREEING * (
                    act.signal.group == "agree" and cut.lower(token_at(cut, act.signal.about.start)) == "with"
                )
                rank -= UNDER_IF if cut.lower(end) in ("if", "unless") else 0.0
                full = fullness(words.about(act.place, Span(cut.starts[first], cut.ends(end - 1))), group, words)
                size = len(name.split())
                score = rank + full + 0.15 * min(act.weight, 2.0) - 0.06 * abs(size - BEST)
                if score > offers.get(name, -9.0):
                    offers[name], where[name] = score, (cut, first)
    best = max(offers, key=lambda name: (offers[name], -len(name), name), default="")
    return with_teller(best, *where[best], group) if best in where else best


def recast_name(acts: Sequence[Act], words: StoryWords) -> str:
    """The name that a sentence gives once who acts stands right before what they do; empty where none does."""
    for act in sorted((a for a in acts if not a.lent and a.says), key=lambda a: (-a.weight, a.place, a.signal.span)):
        here = line(words.texts[act.place].text)
        for text, verb in recasts(act, here, names_at(act, here, words), words):
            cut = line(text)
            names = ((0, token_at(cut, verb)), *((n, n + 1) for n in range(len(cut)) if cut.capital(n)))
            for signal in find_decisions(cut, act.signal.sentence):
                if signal.span.start != verb or families().get(signal.group) != families().get(act.signal.group):
                    continue
                rows = offered(replace(act, signal=signal), cut, title=False, names=names)
                offers = [
                    (own, as_noun(tidy(standing(cut, first, end, token_at(cut, verb), told=False))))
                    for own, first, end in rows
                    if own != TOLD
                ]
                fit = [(own, name) for own, name in offers if name and text.startswith(name.split()[0])]
                if fit:
                    return max(fit, key=lambda row: (row[0], -len(row[1]), row[1]))[1]
    return ""


def unquoted(name: str) -> str:
    """A name without marks of quotation; empty where one has no other."""
    torn = name.count("“") != name.count("”") or name.count('"') % 2
    return "" if torn else QUOTED.sub("", name)


def ranked(rank: float, name: str, act: Act, group: Group, words: StoryWords) -> float:
    """How good a name is whose first word is not of the sentence."""
    full = fullness(words.about(act.place, act.signal.about), group, words)
    return rank + full + 0.15 * min(act.weight, 2.0) - 0.06 * abs(len(name.split()) - BEST)


def names_at(act: Act, cut: Line, words: StoryWords) -> tuple[tuple[int, int], ...]:
    """The (first token, end) of each name in an act's sentence."""
    named = words.named[act.place]
    return tuple((token_at(cut, span.start), token_after(cut, span.end)) for span, _ in named)


def named_alone(cut: Line, subject: int, at: int, names: Sequence[tuple[int, int]]) -> int | None:
    """The first token of the name with which who acts ends, where many words before it only tell what it is."""
    s = small()
    for first, end in names:
        before, last = cut.lowers[subject:first], cut.lowers[first - 1]
        if len(before) < DESCRIBED or end > at or not plain_chain(cut, end, at) or not APART.isdisjoint(before):
            continue
        office = before[0] in lists().actors and "and" not in before
        noun = last[:1].isalpha() and not cut.capital(first - 1) and last not in s.empty and last not in s.prepositions
        return first if (office or noun) and "and" not in before and last not in s.empty | s.prepositions else None
    return None


def offered(
    act: Act, cut: Line, *, title: bool, names: Sequence[tuple[int, int]] = ()
) -> Iterable[tuple[float, int, int]]:
    """(rank, first token, end) for each way in which an act's own words may name it."""
    signal = act.signal
    at, first = token_at(cut, signal.span.start), token_at(cut, signal.about.start)
    end = token_after(cut, signal.about.end)
    after = signal.about.start >= signal.span.end
    led = signal.by is not None and signal.about.end < signal.by.end <= signal.span.start
    if after_it(cut, at, first) or (led and not after) or (after and opens_in_time(cut, first)):
        return
    subject = subject_of(cut, signal.by, at) if signal.by else None
    if after and subject is None and signal.by is not None:
        teller = subject_of(cut, signal.by, at, label_words().relayed)
        if teller is not None:
            yield TOLD, teller, end
    if after and subject is not None and is_gap(cut, subject, first):
        return
    if after and subject is not None and (signal.how != "aim" or cut.lowers[subject - 1] != "to"):
        rank = 1.1 if title else 1.0 if signal.how != "aim" else 0.6
        yield rank, with_others(cut, subject), end
        alone = named_alone(cut, subject, at, names)
        if alone is not None:
            yield rank + 0.1, alone, end
        if title and subject == 0 and len(cut) <= HEADLINE and MARKS.isdisjoint(cut.text):
            yield rank + 0.1, 0, len(cut)
    if after and signal.how in ("decided", "refused"):
        head = next((n for n in range(at - 1, max(-1, at - NEAR), -1) if cut.lowers[n] in label_words().heads), None)
        if head is not None:
            owner = head - 1 if cut.lowers[head - 1].endswith(("'s", "s'")) else head
            yield 0.8, phrase_start(cut, owner), end
    if after and signal.how in ("doing", "listed"):
        yield 0.45, at, end
        if signal.how == "listed":
            yield 0.3, first, end
    if not after and first <= at < end:
        yield 0.75 + 0.1 * cut.lowers[first].endswith("'s"), first, end
    opens = first == 0 or cut.lowers[first - 1] in small().breaks or cut.lowers[first - 1] in TELLING
    if after and subject is None and cut.lowers[at - 1] in HE and cut.lowers[at] in NOUNS:
        yield 0.5, at, end
    inserted = cut.lowers[end] == "," and cut.lowers[first:at].count(",") == 2
    unparted = "," not in cut.lowers[first:at] or inserted
    if not after and at >= end and opens and unparted and plain_chain(cut, end, at):
        rank = 0.9 if title else 0.7
        yield rank, first, at + 1 + (cut.lower(at + 1) in title_words().closing or governs(cut, at, at + 1))
        by = (token_at(cut, signal.by.start), token_after(cut, signal.by.end)) if signal.by else (0, 0)
        if at < by[0] and by[1] - first <= PASSIVE and any(by[0] <= n < by[1] for n, _ in names):
            yield rank + 0.1, first, by[1]
    if (
        not (after and is_undone(signal))
        and head_of(cut, first, end) is not None
        and (cut.lowers[end - 1] not in things() or end - first > 1)
    ):
        yield 0.5, first, end
    begin = clause_start(cut, at)
    torn = not after and cut.lowers[first] in small().prepositions
    torn = torn or (after and cut.lowers[at - 1] == "and" and not small().be.isdisjoint(cut.lowers[begin:at]))
    if signal.how != "aim" and begin < at and not torn and not is_nominal(cut, at - 1):
        yield 0.3, begin, max(end, at + 1)


def is_undone(signal: Signal) -> bool:
    """Whether what an act is done to is no more after it, so that it names no move by itself: a revoked licence."""
    return families().get(signal.group) in UNDOING and signal.how != "named"


def after_it(cut: Line, at: int, first: int) -> bool:
    """Whether what is acted on is only "it" or "them", which a name leaves open: "approved it"."""
    after = cut.lowers[first + 1]
    alone = not after[:1].isalpha() or after in small().prepositions
    return first > at and cut.lowers[first] in HE | {"them", "him", "her"} and alone


def fullness(stems: Sequence[str], group: Group, words: StoryWords) -> float:
    """How much of what a group is about its name says; what else it says counts a little against it."""
    size = len(group.acts)
    every = sum(words.rarity(stem) * count / size for stem, count in group.counts.items())
    here = sum(words.rarity(stem) * group.counts[stem] / size for stem in stems if stem in group.counts)
    return min(1.0, 1.5 * here / every) if every else 0.0
