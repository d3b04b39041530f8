"""The harms of an article, as it and the names in it tell them: how rare what they strike is, the whole story tells."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.discovery.matters.forms import token_at
from generator.discovery.matters.story_words import StoryWords, stem
from generator.discovery.matters.victims import always, hollow, only, victim_at, victim_of
from generator.extraction.matters.harms import harms_in
from generator.extraction.matters.naming import MENACES
from generator.extraction.matters.small import small
from generator.extraction.matters.telling import telling
from generator.extraction.matters.vows import STRIKE, vows
from generator.extraction.tokens import Line, line
from generator.model.annotation import Annotated, Signal
from generator.model.source import Block, Sentence

HOW = {
    "feared": 1.0,
    "discounted": 0.9,
    "conditional": 0.8,
    "possible": 0.65,
    "judged": 0.55,
    "averted": 0.5,
    "told": 0.4,
    "noted": 0.3,
}
"""How much a harm counts by how it is told."""
VAGUE = 0.8
"""Harms that say little, and what is feared without a word of harm, count less."""
BLOWS = frozenset({"attack", "damage", "death", "injury", "war"})
"""Families of what armed men or a storm have done: told as having been, they are events."""
BROAD = frozenset({"trouble"})
"""Families of words for anything bad."""
LEAD, HALF = 3, 0.5
CONDITIONAL = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Oo]therwise)\b")
STAFF = "staff"
THREATENS = frozenset({"threaten", "threatens", "threatened", "threatening"})
FURTHER, SAID = 0.1, 0.1
"""What each further harm of the sentence adds, and that somebody says so."""
HARMS = 8
"""Harms of a sentence that are asked what they strike."""
MERE = 0.3
"""What is only told as having been, and feared by nobody, counts less."""
SETBACK = "setback"
"""The family of what somebody calls a blow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldHarm:
    """A harm as its article tells it, by the number of its signal: what it is about, and what its sentence's strike.

    `key` is who suffers or threatens, where that is told; `word` tells the harm, perhaps under a condition.
    """

    signal: int
    key: str
    stems: tuple[str, ...]
    struck: tuple[str, ...]
    word: str
    conditional: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Told:
    """The harms of one article."""

    harms: tuple[ToldHarm, ...]


def told_in(article: Annotated, words: StoryWords) -> Iterable[ToldHarm]:
    """What an article by itself, and the names in it, tell of its harms.

    Where a stretch names a harm, what says less about it does not count.
    """
    rows: dict[int, list[tuple[int, Signal]]] = defaultdict(list)
    for number, signal in enumerate(article.signals):
        if signal.sort == "risk":
            rows[signal.sentence].append((number, signal))
    said = {one.sentence for one in article.attributions} | {one.sentence for one in article.quotes if one.direct}
    for index, signals in rows.items():
        sentence = article.source.sentences[index]
        place = (article.source.id, index)
        named = {s.span for _, s in signals if s.group not in feared_vague() and not s.group.startswith("=")}
        cut = line(sentence.text)
        harms = harms_in(cut)
        hurt = struck(words, cut, harms)
        for number, signal in signals:
            who = suffering(signal, cut)
            vague = signal.group in feared_vague()
            weak = vague or signal.group.startswith("=")
            if weak and not who and (signal.span in named or is_hollow(signal, sentence.text)):
                continue
            stems = words.about(place, signal.about)
            if is_only_named(signal, stems):
                continue
            further = len({*harms.values()} - {signal.group})
            yield ToldHarm(
                signal=number,
                key=who or threat_of(signal, cut),
                stems=stems,
                struck=hurt if vague else (),
                word=sentence.text[signal.by.start : signal.by.end].lower() if signal.by else "",
                conditional=bool(CONDITIONAL.search(sentence.text)),
                weight=weight(signal, sentence, words.order.get(place, LEAD), further, who)
                + (SAID if index in said else 0.0),
            )


def is_hollow(signal: Signal, text: str) -> bool:
    """Whether what is feared is but a word that any story has: "concerns about its actions"."""
    word = text[signal.by.start : signal.by.end].lower() if signal.by else ""
    return signal.group.startswith("=") and word in hollow()


def is_only_named(signal: Signal, stems: Sequence[str]) -> bool:
    """Whether what is feared is but a name, which says nothing of what it may do: "worries about Halden"."""
    return signal.group.startswith("=") and bool(stems) and all(one.startswith("{") for one in stems)


def suffering(signal: Signal, cut: Line) -> str:
    """Who suffers a harm that says little on its own; empty where that is not told."""
    found = always(signal.group)
    if signal.by is not None and (named := only(signal.group)):
        return named if victim_at(cut, token_at(cut, signal.by.start), signal.group) == named else ""
    if found or signal.by is None or not (signal.group in feared_vague() or signal.group.startswith("=")):
        return found
    at = token_at(cut, signal.by.start)
    if signal.group.startswith("="):
        trigger = cut.lowers[token_at(cut, signal.span.start)]
        staked = trigger in telling().staking or trigger in MENACES
        return victim_of(cut, at) if staked or cut.lowers[at] in hollow() else ""
    return victim_at(cut, at, signal.group)


def struck(words: StoryWords, cut: Line, harms: Mapping[int, str]) -> tuple[str, ...]:
    """The stems of what the harms of a sentence strike: "hurt the local economy", "loss of sales"."""
    spans = [struck_at(cut, at) for at in sorted(harms)[:HARMS]]
    found = [words.content(cut.words[at])[:1] for at in spans if at is not None and at not in harms]
    return tuple(dict.fromkeys(one for row in found for one in row))


def struck_at(cut: Line, at: int) -> int | None:
    """The last word of the first noun phrase after a harm; else of the one before its modal."""
    end = at + 1
    while end - at <= 3 and (cut.lowers[end] in small().links or cut.lowers[end] in ("-", "to")):
        end += 1
    first = end
    while end < min(first + 4, len(cut)) and cut.lowers[end][:1].isalpha() and cut.lowers[end] not in small().empty:
        end += 1
    if end > first and first - at <= 3:
        return end - 1
    back = next((n for n in range(at - 1, max(-1, at - 4), -1) if cut.lowers[n] in small().modals), 0)
    return back - 1 if back else None


def feared_vague() -> frozenset[str]:
    """Families of harm that say little on their own."""
    return telling().vague_families


def threat_of(signal: Signal, cut: Line) -> str:
    """The risk of what somebody threatens to do, by who it is: "the crews threaten to quit"; empty for another."""
    at = token_at(cut, signal.span.start)
    own = signal.group.startswith("=") or signal.group == STRIKE
    if not (own and cut.lowers[at] in THREATENS and cut.lowers[at + 1] == "to"):
        return ""
    if not vows().labour.isdisjoint(cut.lowers[:at]):
        return f"threat:{STAFF}"
    back = at
    while back > 0 and (cut.lowers[back - 1] in small().auxiliaries or cut.lowers[back - 1].endswith("ly")):
        back -= 1
    word = cut.lowers[back - 1] if back else ""
    return f"threat:{stem(word)}" if word.isalpha() and word not in small().empty else ""


def weight(signal: Signal, sentence: Sentence, order: int, further: int, who: str = "") -> float:
    """How much a harm counts: by how it is told, how plainly it is one, beside how many others, and where it stands."""
    vague = not who and signal.group in telling().vague_families
    base = HOW[signal.how] * (VAGUE if vague and signal.how == "averted" else 1.0)
    base *= VAGUE if vague or signal.group in BROAD or signal.group.startswith("=") else 1.0
    if signal.group in BROAD and signal.how in ("told", "noted"):
        base *= HALF
    if signal.group in BLOWS and signal.how in ("told", "noted") and not who:
        base *= MERE
    if signal.group == SETBACK and signal.how == "judged":
        base *= VAGUE
    base += FURTHER * min(3, further)
    return base + (0.4 if sentence.block is Block.TITLE else 0.2 if order < LEAD else 0.0)
