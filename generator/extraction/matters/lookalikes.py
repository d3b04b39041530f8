"""What looks like a harm and is none: "hit a record", "an outbreak of fighting", "challenged the order"."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from generator.extraction.matters.small import small
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line
from generator.model.tables import word_set

NEAR = 4
"""Tokens before a harm within which a verb makes it smaller, or a word makes it a cause."""
FAR = 12
"""Tokens before a harm within which somebody rules that it is so; after "pressure" within which stands its aim."""
ASIDE = 22
"""Tokens of a relative clause before its harm."""
PERFECT = frozenset({"has", "have"})
DERAIL, ACCIDENT, REFUSES = "derail", "accident", "declin"
LEAK, LEAKING = "contamination", ("leak", "spill")
STRESSED, OVERTHROW = "stressed", "overthrow"
TOPPLE = "toppl"
"""Beginning of what is done to a ruler, and to what stands upright."""
FLIGHT, ARMED = ("flee", "fled"), 8
"""Beginnings of the verb of those who run, and tokens before it within which stands who does."""
PROSECUTOR = "prosecutor"
"""Beginning of the word for one who acts: what they do is no harm, "prosecutors would ask"."""
PUNISH, ENDING = "punish", frozenset({"end", "ending", "ends"})
ARMS = frozenset({"attack", "violence", "land", "resumption"})
"""Families of armed harm, which somebody means to end: "a struggle to end the occupation"."""
KNOWN = frozenset({"the", "this", "that", "last", "since"})
"""Before "coup" they make it the one that has been."""
JUDGED = frozenset({"fraud", "abuse", "crime", "exposure"})
"""Families of what somebody may be tried for."""
OWN = frozenset({"its", "his", "her", "their", "the"})
LITTLE = frozenset({"to", "too", "and", ",", "."})
"""After "too little": with any other word it tells of how much there is of something."""
HITS = frozenset({"hit", "hits", "hitting"})
RUNS = frozenset({"run", "runs", "ran", "running"})
VERBAL = frozenset({"lose", "hurt", "hit", "kill", "harm", "damage", "sue", "fail"})
"""Harms that are verbs before a body: "could hurt police"."""
OF_DEEDS = frozenset({"with", "of", "for"})
"""After "accused" they lead to what somebody is said to have done."""
NAMED_HARMS = frozenset({"storm", "disease"})
"""Families of what bears a name of its own."""
TITLED = 0.6
"""Share of a sentence's longer words with a capital from which on it is a headline."""
LONGER = 4
"""Letters of such a word."""


class Lookalikes(NamedTuple):
    """The word lists of the table."""

    targets: frozenset[str]
    fights: frozenset[str]
    relief: frozenset[str]
    ruling: frozenset[str]
    causes: frozenset[str]
    judged: frozenset[str]
    disputes: frozenset[str]
    fluids: frozenset[str]
    courts: frozenset[str]
    compounds: frozenset[str]
    objectless: frozenset[str]
    rails: frozenset[str]
    penal: frozenset[str]
    accused: frozenset[str]
    voting: frozenset[str]
    upright: frozenset[str]
    bodies: frozenset[str]
    terms: frozenset[str]
    healed: frozenset[str]
    ends: frozenset[str]
    armed: frozenset[str]
    guilty: frozenset[str]


@cache
def lookalikes() -> Lookalikes:
    """The word lists."""
    return Lookalikes(*(word_set(__file__, "lookalikes.yml", name) for name in Lookalikes._fields))


def without_lookalikes(line: Line, harms: dict[int, str]) -> dict[int, str]:
    """The harms of a sentence, but for what only looks like one, and what describes that: "deadly virus experts"."""
    dry = lookalikes().fluids.isdisjoint(line.bag)
    if not lookalikes().rails.isdisjoint(line.bag):
        harms = {at: ACCIDENT if line.lowers[at].startswith(DERAIL) else family for at, family in harms.items()}
    left = {
        at: family
        for at, family in harms.items()
        if not (is_none(line, at, family) or (dry and family == LEAK and line.lowers[at].startswith(LEAKING)))
    }
    return {at: family for at, family in left.items() if at + 1 in left or at + 1 not in harms}


def is_none(line: Line, at: int, family: str) -> bool:
    """Whether a word says no harm where it stands."""
    words, known, s = line.lowers, lookalikes(), small()
    word, after, before = words[at], words[at + 1], words[at - 1] if at else ""
    if is_in_name(line, at, family) or is_charged(words, at, family):
        return True
    if word in HITS:
        return after in known.targets or after[:1].isdecimal()
    if f"{word}-{after}" in known.compounds or word == STRESSED or (after in known.bodies and word not in VERBAL):
        return True
    if word.startswith(REFUSES) and after == "to":
        return True
    if "-".join(words[max(0, at - 2) : at + 1]) in known.ends or (word.startswith(FLIGHT) and is_of_armed(words, at)):
        return True
    if word.startswith(PUNISH) and not known.guilty.isdisjoint(words[max(0, at - ARMED) : at]):
        return True
    if family in ARMS and not ENDING.isdisjoint(words[max(0, at - NEAR) : at]):
        return True
    if word.startswith(PROSECUTOR) and (after in s.auxiliaries or after.endswith("ed") or line.capital(at + 1)):
        return True
    if family == OVERTHROW and (before in KNOWN or before.endswith("'s")):
        return True
    if word.startswith(TOPPLE) and not known.upright.isdisjoint(words[at + 1 : at + 1 + NEAR]):
        return True
    if word == "too" and after == "little" and words[at + 2] not in LITTLE:
        return True
    if word in known.objectless and after in OWN:
        return True
    if family in JUDGED and not known.courts.isdisjoint(words[max(0, at - 2 * NEAR) : at]):
        return True
    if word.startswith("outbreak"):
        return after == "of" and not known.fights.isdisjoint(words[at + 2 : at + 2 + NEAR])
    if word in known.disputes and family == "trouble":
        governs = after in s.determiners or after in s.pronouns or line.capital(at + 1)
        return governs or word == "challenged" or before == "to" or before in s.modals
    if word == "pressure":
        return is_demand(words, at)
    if after == "out" and word in RUNS and not known.terms.isdisjoint(words[max(0, at - NEAR) : at]):
        return True
    coming = words[at + 1 : at + 1 + NEAR]
    if "be" in coming and not known.healed.isdisjoint(coming) and not s.modals.isdisjoint(coming):
        return True
    near = words[max(0, at - NEAR) : at]
    if "on" in near and not known.voting.isdisjoint(near[: near.index("on")]):
        return True
    if "for" in near and is_paid(words, at):
        return True
    if family in known.judged:
        return not known.ruling.isdisjoint(words[max(0, at - FAR) : at])
    return not known.relief.isdisjoint(near) and telling().fears.isdisjoint(near)


def is_in_name(line: Line, at: int, family: str) -> bool:
    """Whether a word is part of a proper name: "the Bitter Lake", where the sentence does not write all words so."""
    if at == 0 or family in NAMED_HARMS or line.lowers[at] == line.words[at] or line.words[at].isupper():
        return False
    linked = at > 2 and line.lowers[at - 1] in ("of", "for", "on") and line.capital(at - 2)
    if not (line.capital(at + 1) or (at > 1 and line.capital(at - 1)) or linked):
        return False
    longer = [word for word in line.words[1 : len(line)] if len(word) >= LONGER and word[0].isalpha()]
    return sum(word[0].isupper() for word in longer) < TITLED * len(longer)


def is_charged(words: Sequence[str], at: int, family: str) -> bool:
    """Whether a harm is a deed that somebody stands accused of: "charged with delaying"; not where it goes on."""
    if family in telling().ongoing:
        return False
    first = max(0, at - NEAR)
    return any(
        words[n] in lookalikes().accused and words[n + 1] in OF_DEEDS and words[n + 2].endswith("ing")
        for n in range(first, at - 1)
    )


def is_of_armed(words: Sequence[str], at: int) -> bool:
    """Whether those who flee bear arms or are wanted, and nobody is driven out: "the gunmen fled"."""
    return not lookalikes().armed.isdisjoint(words[max(0, at - ARMED) : at])


def is_demand(words: Sequence[str], at: int) -> bool:
    """Whether pressure is what somebody puts on others for an aim: "put pressure on the firm to sell"."""
    if words[at + 1] == "to":
        return "under" in words[max(0, at - NEAR) : at]
    if words[at + 1] != "on":
        return False
    to = next((n for n in range(at + 2, min(at + FAR, len(words))) if words[n] == "to"), 0)
    return to > 0 and words[to + 1] not in small().determiners and words[to + 1].isalpha()


def is_paid(words: Sequence[str], at: int) -> bool:
    """Whether a harm is what somebody pays or answers for: "the fine for safety violations", "liable for the spill"."""
    back = next(n for n in range(at - 1, -1, -1) if words[n] == "for")
    return not lookalikes().penal.isdisjoint(words[max(0, back - 2) : back])


def is_cause(words: Sequence[str], at: int) -> bool:
    """Whether a harm is what something came after: "closed after a run on deposits"."""
    return not lookalikes().causes.isdisjoint(words[max(0, at - NEAR) : at])


def is_aside(words: Sequence[str], at: int) -> bool:
    """Whether a relative clause tells a harm that has been: "if it holds, the war, which has killed many, ends"."""
    near = words[max(0, at - ASIDE) : at]
    return "which" in near and not PERFECT.isdisjoint(near)
