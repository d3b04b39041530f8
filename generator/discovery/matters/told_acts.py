"""The acts of an article, as it and the names in it tell them: how rare their words are, the whole story tells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.discovery.matters.about import family_of, stems_of
from generator.discovery.matters.days import Days, marks_of
from generator.discovery.matters.deeds import TIES, Deeds, verb_of
from generator.discovery.matters.one_bill import OneBill
from generator.discovery.matters.participants import Participants
from generator.discovery.matters.sides import actors_of, sides
from generator.discovery.matters.story_words import Place, StoryWords
from generator.discovery.matters.tallies import Tallies
from generator.discovery.matters.worth import BYGONE, HOW, LEAD, is_aside, is_bygone, standing, weight
from generator.extraction.matters.lexicon import lists
from generator.model.annotation import Annotated, Signal
from generator.model.source import Sentence

REFERRING = frozenset({"rule"})
"""Classes of which a noun refers to what is told elsewhere."""
SUM_OF = re.compile(r"(?:more than |about |up to )?[$€£¥](\d{2,4})\b")
"""A sum at the beginning of what an act is about."""
DATED = 1.3
"""How much more an act counts whose sentence says on which day it was done: it is an event."""


class Known(NamedTuple):
    """What a story tells of its acts: what is done once, who does what to whom, how votes ended, who acts for whom."""

    deeds: Deeds
    participants: Participants
    tallies: Tallies
    bill: OneBill
    acting_for: Mapping[str, str]

    def asked(self, article: Annotated, words: StoryWords) -> Iterable[str]:
        """What of it has a say in what an article tells of its acts, beside what the article's names stand for."""
        yield f"{self.bill.known} {self.bill.own}"
        for name in words.names_in(article.source.id):
            side = self.acting_for.get(name, "")
            yield f"{side} {words.kinds.get(side)}"

    def meant(self, signal: Signal, place: Place, actors: Sequence[str]) -> str:
        """What "it", or whom "her" stands for where an act is done to no more; empty where that is not plain."""
        text = self.participants.words.texts[place].text
        word = text[signal.about.start : signal.about.end].lower().partition(" ")[0]
        if word not in ("it", "him", "her"):
            return ""
        return self.participants.before(place, signal.span.start, word, actors) or (
            self.bill.before(place, signal.span.start) if word == "it" else ""
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAct:
    """An act as its article tells it, by the number of its signal; how rare its stems are, the story tells."""

    signal: int
    family: str
    stems: tuple[str, ...]
    factors: tuple[tuple[str, float], ...]
    only: str
    weight: float
    actors: tuple[str, ...]
    sides: frozenset[str]
    key: str
    bond: float
    lent: bool
    bygone: bool
    marks: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The acts of one article."""

    acts: tuple[ToldAct, ...]


def told_in(article: Annotated, words: StoryWords, known: Known) -> Iterable[ToldAct]:
    """What an article by itself, and the names in it, tell of its acts."""
    sentences = article.source.sentences
    days = Days(article)
    numbers = {id(signal): number for number, signal in enumerate(article.signals)}
    for signal in outermost([s for s in article.signals if s.sort == "move"]):
        place = (article.source.id, signal.sentence)
        sentence = sentences[signal.sentence]
        refers = sentence.says and words.order.get(place, LEAD) > 0 and is_reference(signal, sentence.text)
        named = is_name(signal, sentence) or is_in_name(signal, words, place)
        if signal.how not in HOW or refers or named or is_aside(signal, words, place):
            continue
        actors = actors_of(signal, words, place)
        stems, factors = stems_of(signal, sentence, words, actors, known.acting_for)
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
            if deed and deed.key.endswith(TIES):  # what is broken off says more than the class of its verb
                stems = tuple(one for one in stems if one[:1] != "@")
            yield ToldAct(
                signal=numbers[id(signal)],
                family=(deed.family if deed else "") or family_of(signal, sentence),
                stems=stems,
                factors=factors,
                only=bill or only,
                weight=count,
                actors=actors,
                sides=deed.doers if deed else doing,
                key=deed.key if deed else "",
                bond=deed.bond if deed else 0.0,
                lent=bool(only) and not only.isdecimal(),
                bygone=bygone,
                marks=() if bygone else tuple(marks_of(signal, sentence, day, actors)),
            )


def sum_of(signal: Signal, sentence: Sentence) -> str:
    """The number of the sum that alone is what an act is about: "offered $150 million"."""
    found = SUM_OF.match(sentence.text, signal.about.start, signal.about.end)
    return found[1] if found else ""


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
