"""What somebody vows to do, goes on doing, or is called upon not to do: harms that a few words tell together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from generator.extraction.matters.small import small
from generator.extraction.tokens import Line
from generator.model.tables import either, word_set

REPLY, ON, WIDER, STEPS = "retaliation", "resumption", "wider-war", "measures"
"""The families of an answer, of what goes on, of a war that spreads, of what somebody with power may still do."""
RESTRAINT, STRIKE, SUIT = "escalation", "boycott", "lawsuit"
"""The families of what calm holds off, of workers who stop, of what is fought in court."""
CLOSURE, IDLE, OUTAGE = "closure", "job-loss", "outage"
"""The families of what shuts, of people out of work, of what does not flow."""
WANTS = frozenset({"power", "electricity", "water", "heat", "heating"})
ENDED = frozenset({"closed", "shut", "cancelled", "canceled", "scrapped", "axed", "demolished", "shelved", "abandoned"})
MAY = frozenset({"could", "may", "might"})
MUST = frozenset({"have", "has", "had", "forced"})
SHUTS, AFTER = (
    frozenset({"close", "shut"}),
    frozenset({"by", "before", "after", "within", "altogether", "entirely", "if", "down"}),
)
COURT = frozenset({"court", "courts"})
HAVE, PAST = frozenset({"have", "has"}), frozenset({"continued", "kept"})
"""Of what went on; without "have" it says nothing of what is to come."""
WALK = "walk"
CALM = "calm"
"""What is called for in a fight, and in any queue."""
HELD = frozenset({"hesitate", "idly", "consequences", "price"})
"""Words for what is held over somebody."""
COMING = frozenset({"will", "would", "wo", "won't", "wouldn't"})
REACH = 6
"""Tokens after a vow, or after "continue", within which its verb stands."""
NEAR = 3
"""Tokens between two words of one phrase."""


class Vows(NamedTuple):
    """The word lists of the table of vows."""

    vowing: frozenset[str]
    replies: frozenset[str]
    turning: frozenset[str]
    graves: frozenset[str]
    lasting: frozenset[str]
    fights: frozenset[str]
    again: frozenset[str]
    blows: frozenset[str]
    drawing: frozenset[str]
    growing: frozenset[str]
    wars: frozenset[str]
    facing: frozenset[str]
    steps: frozenset[str]
    more: frozenset[str]
    calling: frozenset[str]
    calm: frozenset[str]
    strikes: frozenset[str]
    walkouts: frozenset[str]
    labour: frozenset[str]


Found = tuple[int, str] | None
Rule = Callable[[Sequence[str], int], Found]


@cache
def vows() -> Vows:
    """The word lists."""
    return Vows(*(word_set(__file__, "vows.yml", name) for name in Vows._fields))


@cache
def rules() -> Mapping[str, Rule]:
    """The rule for each word without which a sentence holds no such harm."""
    v = vows()
    rows: tuple[tuple[Rule, frozenset[str]], ...] = (
        (by_labour, v.strikes),
        (by_more, v.steps),
        (by_growth, v.growing),
        (by_drawing, v.drawing),
        (by_again, v.again),
        (by_lasting, v.lasting),
        (by_reply, v.replies),
        (by_grave, v.graves),
        (by_calm, v.calm | {"de"}),
        (by_suit, frozenset({"challenge", "challenging", "fight", "contest"})),
        (by_closing, frozenset({"close", "shut", *ENDED})),
        (by_want, WANTS | {"work"}),
        (by_hesitating, frozenset({"hesitate", "idly"})),
        (by_consequences, frozenset({"consequences"})),
        (by_price, frozenset({"price"})),
    )
    return {word: rule for rule, words in rows for word in words}


@cache
def told_by() -> frozenset[str]:
    """The words of the rules."""
    return frozenset(rules())


def vows_in(line: Line) -> Iterator[tuple[int, str]]:
    """Each harm that is vowed, goes on, is held over somebody, or is to be held off by calm, by its token."""
    known, words = rules(), line.lowers
    for at in line.places(told_by()):
        found = known[words[at]](words, at)
        if found:
            yield found


def how_vowed(word: str, family: str) -> str:
    """How a harm of these is told where no word of fear governs it; empty for another harm."""
    v = vows()
    if family in (REPLY, STEPS) and (word in v.replies or word in v.graves or word in v.steps or word in HELD):
        return "feared"
    if (family == ON and word in v.lasting) or (family == OUTAGE and word in WANTS):
        return "told"
    return "averted" if family == RESTRAINT and (word in v.calm or word == "de") else ""


def before(words: Sequence[str], at: int, size: int) -> Sequence[str]:
    """The words before a token, so many at most."""
    return words[max(0, at - size) : at]


def by_reply(words: Sequence[str], at: int) -> Found:
    """An answer that is vowed: "vowed to respond"."""
    vowed = words[at - 1] == "to" and not vows().vowing.isdisjoint(before(words, at, REACH))
    return (at, REPLY) if vowed else None


def by_grave(words: Sequence[str], at: int) -> Found:
    """What a place is turned into: "turn the valley into a graveyard"."""
    return None if vows().turning.isdisjoint(before(words, at, 2 * REACH)) else (at, REPLY)


def by_lasting(words: Sequence[str], at: int) -> Found:
    """A fight that goes on: "continued to carry out raids"."""
    past = words[at] in PAST and words[at - 1] not in HAVE
    past = past and vows().vowing.isdisjoint(before(words, at, REACH))
    return (at, ON) if not past and holds(words, at, REACH, vows().fights) else None


def by_again(words: Sequence[str], at: int) -> Found:
    """More of a blow: "further raids"."""
    return (at, ON) if holds(words, at, NEAR, vows().blows) else None


def by_growth(words: Sequence[str], at: int) -> Found:
    """A war that spreads: "expansion of the conflict"."""
    v, near = vows(), before(words, at, NEAR)
    if not v.walkouts.isdisjoint(near) or holds(words, at, NEAR, v.walkouts):
        return at, STRIKE
    return (at, WIDER) if not v.wars.isdisjoint(near) or holds(words, at, NEAR, v.wars) else None


def by_drawing(words: Sequence[str], at: int) -> Found:
    """Somebody who comes into a war: "draw the port towns into the conflict"."""
    into = next((n for n in range(at + 1, at + REACH) if words[n] == "into"), 0)
    return (at, WIDER) if into and holds(words, into, REACH, vows().wars) else None


def by_labour(words: Sequence[str], at: int) -> Found:
    """A strike of those who work: one of their words is in the sentence."""
    walks = not words[at].startswith(WALK) or words[at + 1] == "out"
    return (at, STRIKE) if walks and not vows().labour.isdisjoint(words) else None


def by_hesitating(words: Sequence[str], at: int) -> Found:
    """What somebody will not hesitate to do: the step that is named soon after, else the word itself."""
    row = before(words, at, NEAR + 1)
    if COMING.isdisjoint(row) or small().negations.isdisjoint(row):
        return None
    return next((n for n in range(at + 1, at + 2 * REACH) if words[n] in vows().steps), at), STEPS


def by_consequences(words: Sequence[str], at: int) -> Found:
    """Consequences that somebody is to bear: "there will be consequences"."""
    borne = words[at + 1] != "of" and not vows().facing.isdisjoint(before(words, at, REACH))
    return (at, STEPS) if borne else None


def by_price(words: Sequence[str], at: int) -> Found:
    """A price that somebody will pay for what was done: "will pay a heavy price"."""
    paid = words[at + 1] != "of" and "pay" in before(words, at, NEAR)
    return (at, STEPS) if paid and not small().modals.isdisjoint(before(words, at, 2 * NEAR)) else None


def by_more(words: Sequence[str], at: int) -> Found:
    """Further steps that somebody warns of: "warned that it could take additional action"."""
    warned = words[at - 1] in vows().more and not vows().vowing.isdisjoint(before(words, at, 2 * REACH))
    return (at, STEPS) if warned else None


def by_calm(words: Sequence[str], at: int) -> Found:
    """Calm that is called for: "called for restraint", "urged them to de-escalate"."""
    if words[at] == "de" and not (words[at + 1] == "-" and words[at + 2].startswith("escalat")):
        return None
    v = vows()
    if words[at] == CALM and either(v.fights, v.blows, v.wars).isdisjoint(words):
        return None
    return None if vows().calling.isdisjoint(before(words, at, REACH)) else (at, RESTRAINT)


def by_closing(words: Sequence[str], at: int) -> Found:
    """What somebody must shut: "may have to close"."""
    if words[at - 1] == "be" and words[at] in ENDED:
        return None if MAY.isdisjoint(before(words, at, NEAR)) else (at, CLOSURE)
    if words[at] in SHUTS and not MAY.isdisjoint(before(words, at, NEAR)):
        alone = not words[at + 1][:1].isalpha() or words[at + 1] in small().prepositions or words[at + 1] in AFTER
        return (at, CLOSURE) if alone else None
    return (at, CLOSURE) if words[at - 1] == "to" and words[at - 2] in MUST else None


def by_want(words: Sequence[str], at: int) -> Found:
    """What people are without: "without power", "out of work"."""
    if words[at] == "work":
        return (at, IDLE) if list(before(words, at, 2)) == ["out", "of"] else None
    return (at, OUTAGE) if words[at - 1] == "without" else None


def by_suit(words: Sequence[str], at: int) -> Found:
    """A challenge that goes to court."""
    return (at, SUIT) if holds(words, at, REACH, COURT) else None


def holds(words: Sequence[str], at: int, size: int, wanted: frozenset[str]) -> bool:
    """Whether one of the wanted words follows soon, before a sign, a finite verb or another clause."""
    row, ends = words[at + 1 : at + 1 + size], small().ends
    end = next((n for n, word in enumerate(row) if word in ends or not word[:1].isalpha()), len(row))
    return not wanted.isdisjoint(row[:end])
