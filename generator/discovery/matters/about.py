"""What an act is about, and of which family it is: one deal is called by many names, a decree is what it decrees."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from generator.discovery.matters.grouping import weighed
from generator.discovery.matters.story_words import StoryWords, stem
from generator.discovery.matters.worth import WEAK
from generator.extraction.matters.lexicon import families, lists, nouns, things, verbs
from generator.model.annotation import Signal
from generator.model.source import Sentence

MEETS = frozenset({"award", "permit", "enact", "announce", "propose"})
"""Classes whose verbs, done to an agreement, are steps of agreeing."""
MAKING = frozenset({"enact", "paper", "order", "announce"})
"""Classes whose verbs and nouns make a measure: what it is to do is what is decided."""
MAKES = frozenset({"ordering", "announcing", "declaring"})
"""Participles after a measure before a noun for what it does."""
ALIKE = frozenset({"agree", "fund", "give", "impose", "cut", "withdraw", "resume", "counter", "inquire", "rule"})
"""Classes of which any noun may stand for another: a truce is a ceasefire, a duty a tariff."""
HEAVY = 1.6
"""How much more it counts what sort of thing an act is about."""
LIGHT = 0.5
"""How much less it counts that two acts are of one class."""
SINGLE, ONCE = frozenset({"rule", "end", "file"}), 1.0
"""Classes of what happens to a thing once, and how much less it counts there."""
AGREED = frozenset({"withdraw", "resume", "cut", "end"})
"""Classes of what is agreed to and is then what is decided: "agreed to the withdrawal of its troops"."""
TERMS = 3
"""Words of what is agreed to within which its noun stands."""
HEAD = 6
"""Words of what an act is about within which its noun stands."""


def stems_of(
    signal: Signal, sentence: Sentence, words: StoryWords, actors: Sequence[str], acting_for: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[tuple[str, float], ...]]:
    """What an act is about, and what of it counts more or less than as it is rare.

    A noun of decision is its class, since one deal is called by many names.
    """
    place = (sentence.source, sentence.index)
    group = purpose(signal, sentence) or signal.group
    own = [f"@{group}"] if group in lists().telling else []
    doers = acting_for if signal.by is not None and signal.by.overlaps(signal.about) else {}
    about = [as_class(doers.get(one, one)) for one in words.about(place, signal.about)]
    if signal.about.holds(signal.span):  # who resigns is who it is done to; the verb is no thing
        verb = stem(sentence.text[signal.span.start : signal.span.end])
        about = [one for one in about if one != verb] or about
    mutual = family_of(signal, sentence) == "agree" or is_reflexive(signal, sentence)
    parties = actors if mutual else ()
    head = next((one for one in about if one.startswith("@")), "")
    stems = tuple(dict.fromkeys([*own, *about, *parties]))
    factors = {**dict.fromkeys(own, ONCE if group in SINGLE else LIGHT), head: HEAVY}
    return stems, tuple((one, much) for one, much in factors.items() if one in stems)


def weighed_by(
    words: StoryWords, stems: Sequence[str], factors: Iterable[tuple[str, float]]
) -> tuple[tuple[str, float], ...]:
    """What an act is about, each with how much it counts."""
    much = dict(factors)
    return tuple([(one, weight * much.get(one, 1.0)) for one, weight in weighed(words, stems)])


def is_reflexive(signal: Signal, sentence: Sentence) -> bool:
    """Whether those who act do it to themselves."""
    first = sentence.text[signal.about.start : signal.about.end].split()[:1]
    return bool(first) and first[0].lower().strip(",.") in ("itself", "themselves", "himself", "herself")


@cache
def as_class(one: str) -> str:
    """The class of a stem that is a noun of decision, as a cue names it; any other stem as it is."""
    return stems_of_classes().get(one, one)


@cache
def stems_of_classes() -> dict[str, str]:
    """Stems of the nouns of classes within which one noun may stand for another."""
    return {stem(noun): f"@{group}" for noun, group in nouns().items() if group in ALIKE}


def family_of(signal: Signal, sentence: Sentence) -> str:
    """The family of an act: of what is done to an agreement, the agreement's; else its own."""
    family = families().get(signal.group, "named")
    if signal.group in WEAK:
        rows = sentence.text[signal.about.start : signal.about.end].lower().split()[:HEAD]
        family = families()[next((nouns()[word] for word in rows if word in nouns()), "launch")]
    if signal.group == "agree":
        rows = sentence.text[signal.about.start : signal.about.end].lower().split()[:TERMS]
        return families()[next((nouns()[word] for word in rows if nouns().get(word) in AGREED), "agree")]
    purposed = purpose(signal, sentence)
    if purposed:
        return families()[purposed]
    if signal.group in MEETS:
        about = set(sentence.text[signal.about.start : signal.about.end].lower().split()[:HEAD])
        if not about.isdisjoint(agreements()):
            return "agree"
    return family


def purpose(signal: Signal, sentence: Sentence) -> str:
    """The class of what a measure that is made is to do: "signed a decree to dissolve" is dissolving; else empty."""
    if signal.group not in MAKING:
        return ""
    rows = sentence.text[signal.about.start : signal.about.end].lower().split()[: HEAD + 2]
    at = next((n for n, word in enumerate(rows) if word in things()), None)
    if at is None or at + 2 >= len(rows) or (rows[at + 1] != "to" and not rows[at + 1].endswith("ing")):
        return ""
    done = rows[at + 2] if rows[at + 1] == "to" else rows[at + 1]
    if done == rows[at + 1] and done in MAKES:
        done = rows[at + 3] if rows[at + 2] == "the" and at + 3 < len(rows) else rows[at + 2]
        return nouns().get(done, "")
    return next((row.group for row in verbs().get(done, ()) if not row.particle), "")


@cache
def agreements() -> frozenset[str]:
    """Nouns for what two sides agree on."""
    return frozenset(noun for noun, group in nouns().items() if group == "agree")
