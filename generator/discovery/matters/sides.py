"""Whose act it is: those named as its doers, each counted to the state or body that they act for."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.discovery.matters.pronouns import agreeing
from generator.discovery.matters.story_words import Place, StoryWords
from generator.evidence.states import names_of_state
from generator.extraction.matters.doers import TIMING
from generator.extraction.matters.lexicon import lists
from generator.model.annotation import Signal
from generator.model.kind import Kind
from generator.model.tables import read_table

POWERS = frozenset({Kind.STATE, Kind.ORGANISATION, Kind.FORCE, Kind.GOVERNMENT, Kind.GROUP})
"""Kinds of which two are two sides."""
ACTING = POWERS | {Kind.PERSON}
"""Kinds that can act."""
PRONOUNS = frozenset({"he", "she", "it", "they"})
ADVERBIAL = 6
"""Words of an adverbial before the pronoun that a sentence begins with: "A month later it agreed"."""
SOON = 40
"""Characters within which a sentence's first verb stands."""
JOINING = frozenset({"and", "or", "with"})
OFFICE = re.compile(
    r"(?:['’]s)?\s+(?:[\w.-]+\s+){0,3}(?:president|president-elect|minister|leader|secretary|commissioner|chancellor|premier|king|queen"
    r"|spokes\w+|speaker|governor|gov\.|ambassador|envoy|general|admiral|chief|senator|sen\.|rep\.|chair\w*)\s+(?:[\w.]+\s+)?",
    re.IGNORECASE,
)
"""What stands between a state or a body and the person who holds an office in it."""


def sides_of(words: StoryWords) -> dict[str, str]:
    """The state that each person and body acts for, where its own name or the office before it says so."""
    offices: dict[str, Counter[str]] = defaultdict(Counter)
    kinds = words.kinds
    for place, named in words.named.items():
        text = words.texts[place].text
        for (left, power), (right, person) in pairwise(named):
            holds = kinds[power] in (Kind.STATE, Kind.ORGANISATION) and kinds[person] in (Kind.PERSON, Kind.GOVERNMENT)
            if holds and left.end <= right.start and OFFICE.fullmatch(text[left.end : right.start]):
                offices[person][power] += 1
    sides = {person: min(counts, key=lambda p: (-counts[p], p)) for person, counts in offices.items()}
    for state in sorted(name for name, kind in kinds.items() if kind is Kind.STATE):
        known = names_of_state(state.strip("{}"))
        begins = tuple(f"{{{name} " for name in (state.strip("{}"), *known.short, *known.demonyms))
        seats = {f"{{{name}}}" for name in known.metonyms}
        for name, kind in kinds.items():
            body = kind in POWERS and kind is not Kind.STATE and not is_firm(name)
            if body and (name.startswith(begins) or name in seats):
                sides.setdefault(name, state)
    for body, whole in read_table(__file__, "matters.yml")["acts_for"].items():
        if f"{{{whole}}}" in kinds:
            sides[f"{{{body}}}"] = f"{{{whole}}}"
    sides = {name: sides.get(whole, whole) for name, whole in sides.items()}
    for name, kind in kinds.items():
        if kind is Kind.GOVERNMENT and name not in sides:
            sides[name] = next((sides[p] for p in sorted(offices) if shares_a_name(name, p)), "")
    return sides


def is_firm(name: str) -> bool:
    """Whether a body's name says that it is a firm, which acts for no state."""
    return name.strip("{}").split()[-1].lower() in lists().firms


def shares_a_name(government: str, person: str) -> bool:
    """Whether a government is called after a person: "the Holt administration"."""
    return person.strip("{}").split()[-1] in government.strip("{}").split()


def actors_of(signal: Signal, words: StoryWords, place: Place) -> tuple[str, ...]:
    """The names within the stretch that says who acts, in their order."""
    if stands_in(signal, words, place):
        return referent(words, place)
    if signal.by is None:
        return ()
    text, by = words.texts[place].text, signal.by
    here = [(span, name) for span, name in words.named[place] if span.overlaps(by) and words.kinds[name] in ACTING]
    rows: list[str] = []
    for number, (span, name) in enumerate(here):
        last = number == len(here) - 1
        after = text[span.end : by.end if last else here[number + 1][0].start]
        inside = text[span.end : span.end + 1] in ("-", "‑") or text[max(0, span.start - 1) : span.start] == "-"
        if not inside and (words.kinds[name] is not Kind.STATE or not describes_a_firm(after, last=last)):
            rows.append(name)
    return tuple(dict.fromkeys(rows))


def stands_in(signal: Signal, words: StoryWords, place: Place) -> bool:
    """Whether a sentence begins with "he" or "it" for who acts in it."""
    text = words.texts[place].text
    near = signal.span.start <= SOON and (signal.by is None or signal.by.start == 0)
    return near and bool(opening_pronoun(text))


def opening_pronoun(text: str) -> str:
    """The pronoun that a sentence begins with, or has after a word of time: "In May it closed"; empty without one."""
    for word in text[: 2 * SOON].lower().split()[: ADVERBIAL + 1]:
        plain = word.strip(",")
        if plain in PRONOUNS:
            return plain
        if plain not in TIMING and not plain.isdecimal():
            return ""
    return ""


def referent(words: StoryWords, place: Place) -> tuple[str, ...]:
    """Who "he" or "it" at a sentence's beginning stands for: the first of that kind in the sentence before.

    A person of whom the story says "she" elsewhere goes before one of whom it says neither.
    """
    source, number = place
    pronoun = opening_pronoun(words.texts[place].text)
    person = pronoun in ("he", "she")
    unsure: tuple[str, ...] = ()
    for before in ((source, number - 1), (source, number - 2)):
        acting = [name for _, name in words.named.get(before, ()) if words.kinds[name] in ACTING]
        fit = [name for name in acting if (words.kinds[name] is Kind.PERSON) == person]
        if person:
            fit = agreeing(fit, pronoun, words.pronouns)
        if fit and (not person or fit[0] in words.pronouns):
            return (fit[0],)
        unsure = unsure or tuple(fit[:1])
        if before not in words.texts or not (unsure or opening_pronoun(words.texts[before].text)):
            return unsure
    return unsure


def describes_a_firm(after: str, *, last: bool) -> bool:
    """Whether a state's name before these words only says where a firm is at home, or whose the next name is."""
    rest = after.lower().split()
    if not lists().firms.isdisjoint(rest[:3]):
        return True
    return not last and bool(rest) and JOINING.isdisjoint(rest) and "," not in after


def sides(actors: Sequence[str], kinds: Mapping[str, Kind], acting_for: Mapping[str, str]) -> frozenset[str]:
    """The sides that actors stand for; a person without one stands for none."""
    every = {acting_for.get(name, name) for name in actors}
    return frozenset(name for name in every if kinds.get(name) in POWERS)
