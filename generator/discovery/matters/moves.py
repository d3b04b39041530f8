"""Policy moves: acts of deciding, grouped by what they are about."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.discovery.matters.about import family_of, stems_of
from generator.discovery.matters.days import Days, marks_of
from generator.discovery.matters.deeds import Deeds, verb_of
from generator.discovery.matters.grouping import JOINS, RAREST, Act, Group, attach, group_acts, joined
from generator.discovery.matters.headline_leads import lent, with_leads
from generator.discovery.matters.one_bill import OneBill
from generator.discovery.matters.participants import Participants
from generator.discovery.matters.sides import actors_of, sides, sides_of
from generator.discovery.matters.steps import in_steps
from generator.discovery.matters.story_words import Place, StoryWords
from generator.discovery.matters.tallies import Tallies
from generator.discovery.matters.worth import (
    BYGONE,
    HOW,
    LEAD,
    PASSING,
    WEAK,
    is_aside,
    is_bygone,
    is_vow,
    is_weak,
    standing,
    weight,
)
from generator.extraction.matters.lexicon import families, lists
from generator.model.annotation import Annotated, Signal
from generator.model.source import Sentence

REFERRING = frozenset({"rule"})
"""Classes of which a noun refers to what is told elsewhere."""
KNOWN = 3
"""Articles that must name an act that none tells for its own sake."""
LASTING, LASTS = frozenset({"talk", "inquiry"}), 2
"""Families of what goes on for a time, and so is named rather than told; as many articles there."""
SUM_OF = re.compile(r"(?:more than |about |up to )?[$€£¥](\d{2,4})\b")
"""A sum at the beginning of what an act is about."""
DATED = 1.3
"""How much more an act counts whose sentence says on which day it was done: it is an event."""
MAIN = 3
"""Articles that tell of the main move."""


class Known(NamedTuple):
    """What a story tells of its acts: what is done once, who does what to whom, how votes ended, who acts for whom."""

    deeds: Deeds
    participants: Participants
    tallies: Tallies
    bill: OneBill
    acting_for: Mapping[str, str]

    def meant(self, signal: Signal, place: Place, actors: Sequence[str]) -> str:
        """What "it", or whom "her" stands for where an act is done to no more; empty where that is not plain."""
        text = self.participants.words.texts[place].text
        word = text[signal.about.start : signal.about.end].lower().partition(" ")[0]
        if word not in ("it", "him", "her"):
            return ""
        return self.participants.before(place, signal.span.start, word, actors) or (
            self.bill.before(place, signal.span.start) if word == "it" else ""
        )


def find_moves(articles: Sequence[Annotated], words: StoryWords, taken: frozenset[Place]) -> list[Group]:
    """The groups of acts, the weightiest first."""
    acting_for = sides_of(words)
    known = Known(Deeds(words), Participants(words), Tallies(words.texts), OneBill(words), acting_for)
    acts = [a for article in articles for a in acts_of(article, words, known) if a.place not in taken]
    dates = {article.source.id: article.source.published or "" for article in articles}
    told = group_acts([act for act in acts if is_told(act, words)])
    left = attach([act for act in acts if not is_told(act, words)], told)
    named = [group for group in group_acts(left) if is_known(group)]
    found = with_votes(with_leads(joined([*told, *named]), words), words, known.tallies)
    groups = [group for group in against_main(in_steps(found, dates)) if stands(group, words)]
    for group in groups:
        group.factor = topical(group, words)
    return list(without_themes(sorted(groups, key=lambda g: (-g.score, g.places))))


def without_themes(groups: Sequence[Group]) -> Iterable[Group]:
    """The groups, but for what no sentence tells as done and the main one is about: its subject under other words."""
    main = next((group for group in groups if len(group.sources) >= MAIN and not is_mentioned(group)), None)
    for group in groups:
        theme = main is not None and group is not main and is_mentioned(group)
        if not (theme and main and 2 * sum(main.share(act) >= JOINS for act in group.acts) >= len(group.acts)):
            yield group


def with_votes(groups: Sequence[Group], words: StoryWords, tallies: Tallies) -> list[Group]:
    """The groups, each with the sentences that only tell how its vote ended: "the tally: 40 for, 7 against"."""
    held = {act.place for group in groups for act in group.acts}
    for group in groups:
        act = max(group.acts, key=lambda a: (a.tally is not None, a.weight))
        for place in sorted(p for p, t in tallies.of.items() if t == act.tally and p not in held and p in words.order):
            group.add(lent(act, place, words))
    return list(groups)


def is_mentioned(group: Group) -> bool:
    """Whether every sentence of a group only names what is decided."""
    return all(act.signal.how in PASSING for act in group.acts)


def is_told(act: Act, words: StoryWords) -> bool:
    """Whether an act is told for its own sake: by a full verb, or by any word where an article begins."""
    first = not act.says or words.order.get(act.place, LEAD) == 0
    if is_vow(act.signal, words.texts[act.place].text):
        return False
    return act.signal.how not in PASSING or first or (act.signal.how == "doing" and bool(act.sides))


def is_known(group: Group) -> bool:
    """Whether enough articles name what none tells for its own sake: by more than the sort of thing that it is."""
    body = [act for act in group.acts if act.says]
    if group.family in LASTING:
        return len({act.place[0] for act in body}) >= LASTS
    bare = {act.place[0] for act in body if all(stem.startswith("@") for stem, _ in act.stems)}
    telling: dict[str, set[str]] = defaultdict(set)
    for act in body:
        for word in (word for word, _ in act.stems if not word.startswith("@")):
            telling[word].add(act.place[0])
    return max((len(bare | sources) for sources in telling.values()), default=len(bare)) >= KNOWN


def against_main(groups: list[Group]) -> list[Group]:
    """The groups, with those against what the main move is for as one: what was so before it, or stands against it."""
    main = max((g for g in groups if g.family == "for"), key=lambda g: (g.score, g.places), default=None)
    if main is None or len(main.sources) < MAIN:
        return groups
    foes = [
        g for g in groups if g.family == "against" and 2 * sum(main.share(a) >= JOINS for a in g.acts) >= len(g.acts)
    ]
    one = Group("against")
    for act in (act for foe in foes for act in foe.acts):
        one.add(act)
    main.before = one if one.acts else None
    return [*(g for g in groups if g not in foes), *([one] if one.acts else [])]


def stands(group: Group, words: StoryWords) -> bool:
    """Whether a group is a decision: told by more than that something was announced, or named by several articles."""
    telling = [act for act in group.acts if act.signal.how != "named" and not is_weak(act, words)]
    named = {a.place[0] for a in group.acts if a.says and a.signal.group not in WEAK and a.signal.group != "paper"}
    plans = {act.place[0] for act in group.acts if is_plan(act, words)}
    return bool(telling) or len(named) > 1 or len(plans) > 1


def is_plan(act: Act, words: StoryWords) -> bool:
    """Whether an act is a plan that its name tells."""
    text = words.texts[act.place].text
    return act.says and text[act.signal.span.start : act.signal.span.end].lower() in lists().plans


def topical(group: Group, words: StoryWords) -> float:
    """How much a group is about what the whole story is about: from eight tenths to one and one tenth."""
    total = sum(weight for act in group.acts for _, weight in act.stems)
    shared = sum(weight * words.spread(one) for act in group.acts for one, weight in act.stems)
    return 0.8 + 0.3 * shared / total if total else 0.8


def acts_of(article: Annotated, words: StoryWords, known: Known) -> Iterable[Act]:
    """The acts of one article that are about something."""
    sentences = article.source.sentences
    days = Days(article)
    for signal in outermost([s for s in article.signals if s.sort == "move"]):
        place = (article.source.id, signal.sentence)
        sentence = sentences[signal.sentence]
        refers = sentence.says and words.order.get(place, LEAD) > 0 and is_reference(signal, sentence.text)
        named = is_name(signal, sentence) or is_in_name(signal, words, place)
        if signal.how not in HOW or refers or named or is_aside(signal, words, place):
            continue
        family = family_of(signal, sentence)
        actors = actors_of(signal, words, place)
        stems = stems_of(signal, sentence, words, actors, known.acting_for)
        only = known.meant(signal, place, actors) or ("" if stems else sum_of(signal, sentence))
        bill = known.bill.stem(place, verb_of(signal, sentence.text)[1])
        if stems or bill or only:
            doing = sides(actors, words.kinds, known.acting_for)
            order = words.order.get(place, LEAD)
            surely = standing(signal, words, place, actors)
            count = weight(signal, sentence, order, surely)
            bygone = is_bygone(sentence.text, article.source.published or "")
            day = days.day(signal)
            count *= BYGONE if bygone else DATED if day and (surely or signal.by is None) else 1.0
            deed = None if bygone else known.deeds.find(signal, place, actors, doing)
            pair, whom = ("", "") if bygone else known.participants.pair(signal, place, actors, known.acting_for)
            tally = None if signal.how in PASSING else known.tallies.of.get(place)
            yield Act(
                place,
                signal,
                family=(deed.family if deed else "") or family,
                stems=with_name(stems, whom or bill or only),
                weight=count,
                says=sentence.says,
                actors=actors,
                sides=deed.doers if deed else doing,
                key=deed.key if deed else "",
                bond=deed.bond if deed else 0.0,
                pair=pair,
                tally=tally,
                lent=bool(only) and not only.isdecimal(),
                marks=() if bygone else tuple(marks_of(signal, sentence, day, actors)),
            )


def sum_of(signal: Signal, sentence: Sentence) -> str:
    """The number of the sum that alone is what an act is about: "offered $150 million"."""
    found = SUM_OF.match(sentence.text, signal.about.start, signal.about.end)
    return found[1] if found else ""


def with_name(stems: tuple[tuple[str, float], ...], whom: str) -> tuple[tuple[str, float], ...]:
    """What an act is about, with the name of whom it is done to where that is only described."""
    return stems if not whom or any(stem == whom for stem, _ in stems) else ((whom, RAREST), *stems)


def is_reference(signal: Signal, text: str) -> bool:
    """Whether a noun only refers to what was decided: "since the ruling", "today's decision"."""
    if signal.how != "named" or signal.group not in REFERRING:
        return False
    return is_noun_of_court(text[signal.span.start : signal.span.end])


def is_noun_of_court(word: str) -> bool:
    """Whether a noun names what a court has decided, not what it imposes."""
    return word.lower().startswith(("ruling", "verdict", "judg"))


def is_name(signal: Signal, sentence: Sentence) -> bool:
    """Whether a noun of decision only stands in a name: "the Orlo Trade Agreement"."""
    at = signal.span.start
    noun = signal.about.start <= at < signal.about.end
    return noun and sentence.says and at > 0 and sentence.text[at].isupper()


def is_in_name(signal: Signal, words: StoryWords, place: Place) -> bool:
    """Whether a verb of decision is a word of somebody's or something's name: of the ship "Never Sold"."""
    return any(span.holds(signal.span) for span, _ in words.named[place] if signal.how != "named")


def outermost(signals: Sequence[Signal]) -> Iterable[Signal]:
    """The signals that no verb of decision before them governs: of "lifts its ban on", the lifting.

    A verb that only leads to another ("announced that it will close") gives way to it.
    """
    outer: Signal | None = None
    for number, signal in enumerate(signals):
        if plans(signal) and any(
            s.sentence == signal.sentence and s.how == "decided" and signal.about.holds(s.span)
            for s in signals[number + 1 : number + 4]
        ):
            continue
        if leads(signal) and any(
            s.sentence == signal.sentence and signal.about.holds(s.span) and s.group != "paper"
            for s in signals[number + 1 : number + 4]
        ):
            continue
        if outer and signal.sentence == outer.sentence and outer.about.holds(signal.span) and governs(outer):
            continue
        if outer is None or signal.sentence != outer.sentence or signal.about.end > outer.about.end:
            outer = signal
        yield signal


def plans(signal: Signal) -> bool:
    """Whether a signal is a noun or a verb for a plan."""
    return signal.group == "paper" and signal.how == "named"


def leads(signal: Signal) -> bool:
    """Whether a signal only leads to what is decided."""
    return signal.group in lists().leading


def governs(signal: Signal) -> bool:
    """Whether a signal is a verb before what it is about."""
    return signal.about.start >= signal.span.end


def bases(act: Act) -> tuple[tuple[str, ...], ...]:
    """What a cue of an act begins with: its class, or its own word where it is of none."""
    return ((f"@{act.signal.group}",),) if act.signal.group in families() else ((),)
