"""The forms in which a sentence names a harm: each by how well it reads, with the stretches that it is made of."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.discovery.matters.clauses import clause, consequence, loose_clause, opening, predicate
from generator.discovery.matters.grouping import Act
from generator.discovery.matters.label_words import ADDING, AFTER, FINITE, LONGEST, OBJECTS, complement
from generator.discovery.matters.named_fears import phrase_after
from generator.discovery.matters.noun_phrases import is_verb, noun_phrase, object_of, with_preposition
from generator.discovery.matters.titles import is_past
from generator.extraction.matters.fears import last_of
from generator.extraction.matters.governed import OUTCOMES
from generator.extraction.matters.harms import harms_in
from generator.extraction.matters.lexicon import nouns
from generator.extraction.matters.naming import NEUTRAL, is_verb_of_fear
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import behind
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line
from generator.model.annotation import Signal
from generator.model.tables import read_table

CLAUSE, PHRASE, FEAR, STRIKES, OPENING, OTHER, PREDICATE, AHEAD, OBJECT, LAST, BARE, DREAD = (
    1.0,
    0.9,
    0.8,
    0.75,
    0.5,
    0.3,
    0.3,
    0.45,
    -0.2,
    -0.3,
    -0.6,
    0.2,
)
"""How well each form of a label reads."""
SHORTER = 0.2
"""What a noun phrase loses without what its preposition adds."""
HELD = frozenset({"impose", "restrict", "counter", "charge"})
DOUBT, DOUBTED = (
    "doubt",
    {"about": "Doubts about", "over": "Doubts over", "that": "Doubts that", "whether": "Doubts whether"},
)
"""Beginning of the words for a doubt, and what it is called by the word after it."""
WARN = "warn"
"""Beginning of the words for a warning: of a harm that has a name, the name says enough."""
STAKE, DANGER = "stake", "Danger to"
"""The family of what is in danger, and what it is called."""
THREATEN, AHEAD_OF = "threaten", 6
THREAT, MENACE = "Threat to", "Threat of"
"""What somebody holds over others is no victim: "threatens sanctions"."""
HARMS = 8
"""Harms of a sentence that may name it."""
POSSIBLE = frozenset({"could", "may", "might", "would", "will"})
ABOUT = frozenset({"about", "over", "of", "at", "by"})
FEAR_FOR = "fear"
"""Beginning of the words with "for" before those who may suffer."""
Stretches = tuple[tuple[int, int], ...]


class Form(NamedTuple):
    """A name for a risk: how well it reads, a noun of ours before it, and its stretches of the sentence."""

    rank: float
    lead: str
    parts: Stretches


def forms(act: Act, cut: Line) -> Iterator[Form]:
    """Each form in which a sentence names its harm."""
    signal, harms = act.signal, harms_in(cut)
    at = token_at(cut, signal.by.start if signal.by else signal.span.start)
    trigger = token_at(cut, signal.span.start)
    named = signal.group.startswith("=")
    vague = named or signal.group in telling().vague_families
    staked = named and cut.lowers[trigger] in telling().staking and trigger < at and cut.lowers[trigger + 1] != "to"
    if named and cut.lowers[trigger].startswith(DOUBT):
        yield from doubted(cut, trigger)
        return
    if signal.group == STAKE:
        yield from in_danger(cut, signal)
    if staked:
        yield from struck_by(cut, trigger, "strikes", FEAR)
    elif named and (dreaded := subject_of_fear(cut, trigger, at)):
        whole = clause(cut, at)
        yield from [Form(CLAUSE, "", whole)] if whole else []
        yield Form(DREAD, "Fears for", ((dreaded[0] - (cut.lowers[dreaded[0] - 1] == "the"), dreaded[1]),))
    else:
        yield from told_at(cut, at, vague=vague, rank=0.0)
        if not vague and last_of(cut, at) == at:
            yield Form(BARE, "", ((at, last_of(cut, at) + 1),))
    if named and (leaves := threatens_alone(cut, trigger)):
        yield Form(FEAR, "", (leaves,))
    if cut.lowers[trigger].startswith(FEAR_FOR) and cut.lowers[trigger + 1] == "for":
        end = with_preposition(cut, trigger + 1, trigger + 1)
        yield from [Form(FEAR, "Fears for", ((trigger + 2, end),))] if end > trigger + 2 else []
    if many := of_many(cut, trigger):
        yield many
    if named or signal.how == "feared":
        for after in phrase_after(cut, trigger):
            yield Form(FEAR, "", (after,))
        if named or not cut.lowers[trigger].startswith(WARN):
            yield from struck_by(cut, trigger, "fearing", FEAR)
        if named and cut.lowers[trigger] in telling().dreading and is_verb_of_fear(cut.lowers, trigger):
            dread = object_of(cut, trigger, single=True)
            yield from [Form(FEAR, "Fear of", (dread,))] if dread else []
    if cut.lowers[trigger] in telling().conditions and (coming := consequence(cut, trigger, at)):
        yield Form(STRIKES, "", coming)
    for other, family in sorted(harms.items())[:HARMS]:
        if other != at:
            yield from told_at(cut, other, vague=family in telling().vague_families, rank=OTHER - CLAUSE)
    for rank, found in (
        (OPENING, opening(cut, at)),
        (PREDICATE, predicate(cut, at)),
        (OBJECT, object_of(cut, at)),
    ):
        if found:
            yield Form(rank, "", (found,))
    last = loose_clause(cut, at)
    if last:
        ahead = not POSSIBLE.isdisjoint(cut.lowers[last[0] : last[1]])
        yield Form(AHEAD if ahead else LAST, "", (last,))


def doubted(cut: Line, trigger: int) -> Iterator[Form]:
    """What is in doubt: "doubts about its ability to pay", "doubt that the ferry will sail"."""
    words, after = cut.lowers, cut.lowers[trigger + 1]
    first = trigger + 2
    while words[first] in small().determiners and after in ("about", "over"):
        first += 1
    end = complement(cut, first, first + LONGEST)
    verb = next((n for n in range(first, min(len(cut), first + LONGEST)) if words[n] in FINITE), 0)
    if after in ("that", "whether") and verb:
        end = complement(cut, verb + 1, first + LONGEST)
        end = first if end == verb + 1 else end
    lead = DOUBTED.get(after, "")
    if lead and end > first:
        yield Form(CLAUSE, lead, ((first, end),))


def in_danger(cut: Line, signal: Signal) -> Iterator[Form]:
    """What is in danger: "900 pensions at risk"; of "at stake are the courts", danger to the courts."""
    first, end = token_at(cut, signal.about.start), token_at(cut, signal.about.end - 1) + 1
    at = token_at(cut, signal.by.start) if signal.by else first
    if first < at:
        yield Form(CLAUSE, "", ((first, end),))
    elif cut.lowers[last_of(cut, at) + 1] in small().be:
        start = last_of(cut, at) + 2
        stop = complement(cut, start, start + AFTER + 2)
        if stop > start:
            yield Form(PHRASE, DANGER, ((start, stop),))


def names_an_outcome(cut: Line, parts: Stretches) -> bool:
    """Whether a clause only says that a harm is what is likely: "a more likely scenario is a default"."""
    places = (n for start, end in parts for n in range(start, end))
    return any(cut.lowers[n] in OUTCOMES and cut.lowers[n + 1] in small().be for n in places)


def told_at(cut: Line, at: int, *, vague: bool, rank: float) -> Iterator[Form]:
    """The clause, the noun phrase and the strike of one harm."""
    sentence, phrase = clause(cut, at), noun_phrase(cut, at)
    if sentence and not names_an_outcome(cut, sentence):
        yield Form(rank + CLAUSE, "", sentence)
    if phrase and not ((vague or rank < 0) and phrase[1] - phrase[0] == 1) and not is_only_verb(cut, at, phrase):
        yield Form(rank + PHRASE, "", (phrase,))
        short = noun_phrase(cut, at, bare=True)
        if short and short != phrase and short[1] - short[0] > 1:
            yield Form(rank + PHRASE - SHORTER, "", (short,))
    after = last_of(cut, at) + 1
    if cut.lowers[at] == "in" and cut.lowers[after] == "of":
        end = complement(cut, after + 1, after + AFTER + 1)
        yield Form(rank + CLAUSE, f"{cut.cut(at + 1, after).capitalize()} of", ((after + 1, end),))
    if is_verb(cut, at) or cut.lowers[at].endswith("ing"):
        yield from struck_by(cut, at, "strikes", rank + STRIKES)


def of_many(cut: Line, trigger: int) -> Form | None:
    """A fear without those who have it: "Concerns about the toll" of "concerns among the skippers about the toll"."""
    words = cut.lowers
    if words[trigger] not in telling().fear_nouns or words[trigger + 1] not in ("among", "from"):
        return None
    at = next((n for n in range(trigger + 2, trigger + 2 + HARMS) if words[n] in ("about", "over")), 0)
    end = complement(cut, at + 1, at + 1 + HARMS) if at else 0
    return Form(CLAUSE, f"{words[trigger].capitalize()} {words[at]}", ((at + 1, end),)) if end > at + 1 else None


def subject_of_fear(cut: Line, trigger: int, at: int) -> tuple[int, int] | None:
    """Those of whom a clause of fear tells, where no harm is named: "fear that the old boats may go under"."""
    phrase = noun_phrase(cut, at, bare=True)
    led = phrase and trigger < at and cut.lowers[phrase[1]] in small().modals
    return phrase if led and cut.lowers[trigger] in telling().fear_verbs - NEUTRAL else None


def is_only_verb(cut: Line, at: int, phrase: tuple[int, int]) -> bool:
    """Whether a noun phrase is no more than the two words of a harm, of which the first is a verb: "sold off"."""
    verb = is_past(cut, at) or cut.lowers[at] in small().negations or cut.lowers[at - 1] == "in"
    return verb and phrase[1] - phrase[0] <= 1 + last_of(cut, at) - at + (cut.lowers[at] in small().negations)


def struck_by(cut: Line, at: int, table: str, rank: float) -> Iterator[Form]:
    """A noun for a verb, and the verb's object: of "hurt the local economy", harm to the local economy."""
    lead = lead_of(cut.lowers[at], table)
    about = cut.lowers[at + 1] in ABOUT
    if cut.lowers[at + 1] in ("that", "is", "was"):
        return
    if about and cut.lowers[at] in telling().fear_nouns:
        return
    if lead and (about or table == "strikes" or lead.endswith(" to")):
        found = threatened(cut, at) or object_of(cut, at, single=True)
        if found and cut.lowers[found[1] - 1] not in OBJECTS:
            held = lead == THREAT and any(nouns().get(word) in HELD for word in cut.lowers[found[0] : found[1]])
            doing = lead.endswith(" to") and cut.lowers[found[0]].endswith("ing") and found[1] - found[0] > 1
            doing = doing or (lead.endswith(" to") and is_harm(cut, found) and cut.lowers[at + 1] != "to")
            lead = MENACE if held else lead
            yield Form(rank, lead.removesuffix("to") + "of" if doing else lead, (found,))


def threatened(cut: Line, at: int) -> tuple[int, int] | None:
    """What somebody threatens to do, with its object: "paralyse the port"."""
    if not (cut.lowers[at].startswith(THREATEN) and cut.lowers[at + 1] == "to"):
        return None
    end = complement(cut, at + 3, at + 2 + LONGEST)
    return (at + 2, end) if end > at + 3 else None


def threatens_alone(cut: Line, at: int) -> tuple[int, int] | None:
    """Who threatens to do what has no object: "the envoy threatened to resign"."""
    first = behind(cut, at - (cut.lowers[at - 1] in small().auxiliaries))
    first += cut.lowers[first] in small().determiners
    alone = cut.lowers[at].startswith(THREATEN) and cut.lowers[at + 1] == "to" and threatened(cut, at) is None
    return (first, at + 3) if alone and 0 < at - first <= AHEAD_OF else None


def is_harm(cut: Line, found: tuple[int, int]) -> bool:
    """Whether what a verb of fear strikes is no victim, but the harm itself: "risks a debt crisis"."""
    first, stop = found
    end = next((n for n in range(first, stop) if cut.lowers[n] in ADDING), stop)
    return any(n >= first and last_of(cut, n) == end - 1 for n in harms_in(cut))


@cache
def lead_of(word: str, table: str) -> str:
    """The noun for a verb, with its preposition; empty where it has none."""
    rows: dict[str, str] = read_table(__file__, "label_words.yml")[table]
    return next((noun for start, noun in rows.items() if word.startswith(start)), "")


def token_at(cut: Line, start: int) -> int:
    """The token that begins at a place of the text, or the last before it."""
    low, high = 0, len(cut.starts)
    while low < high:
        middle = (low + high) // 2
        if cut.starts[middle] <= start:
            low = middle + 1
        else:
            high = middle
    return max(0, low - 1)
