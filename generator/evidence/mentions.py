"""Names are found in one pass over a sentence; the longest match wins, on whole words, with the form's capitals."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import ahocorasick

from generator.evidence.names import Form, forms_of
from generator.evidence.states import names_of_state
from generator.extraction.names.lexicon import lexicon
from generator.model.annotation import Span
from generator.model.entity import Entity, How, Mention
from generator.model.kind import Kind
from generator.model.source import Block, Sentence
from generator.model.tables import alternatives, read_table
from generator.reading.blocks.headings import title_case

OPEN_KINDS = frozenset({Kind.PLACE, Kind.WEAPON, Kind.TECHNOLOGY, Kind.DOCUMENT, Kind.POLICY})
"""Kinds whose names may hold another name that still counts: a state in a treaty's name, but not in a force's."""

BODIES = frozenset({Kind.ORGANISATION, Kind.FORCE})
"""Kinds of which many share the last words of their names: each state has its Air Force."""

Named = tuple[Span, str, str, How, str]
"""Where an entity is named in a text, its id, in which words, how, and by which rule."""
KNOWN = 1 << 13
"""So many texts with their forms are kept in mind at once."""
WORD = 40
"""Letters of a word that is looked at."""
OWNED = re.compile(r"['’]s\b")
ANOTHER = re.compile(r"(?:North|South|East|West|Northern|New|Upper|Lower) |(?:Gulf|Sea|Strait|Bay|Cape) of ")
"""What makes of a state's name that of a place elsewhere; "Western" and "Eastern" are written of its own parts too."""
JOINT = re.compile(r"\s*(?:-|–|,|\band\b|\bor\b|, and)\s*\Z", re.IGNORECASE)


def fold(text: str) -> str:
    """Lower case, straight apostrophes, same length: offsets stay what they were."""
    text = text.replace("’", "'")
    whole = text.lower()
    if len(whole) == len(text) and "Σ" not in text:  # a sigma's small letter depends on what follows
        return whole
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@cache
def force_phrase() -> re.Pattern[str]:
    """What follows a state's name where its force is meant: "troops", but not "military aid"."""
    nouns, things = (alternatives(read_table(__file__, "forces.yml")[key]) for key in ("nouns", "not_before"))
    return re.compile(rf"(?:\s+[a-z][\w-]+){{0,2}}?\s+(?:{nouns})\b(?!\s+(?:{things})s?\b)", re.IGNORECASE)


class Namer:
    """Finds the names of a registry's entities in sentences."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.kinds = {entity.id: entity.kind for entity in entities}
        self.forces = forces_of_states(entities)
        self.automaton = ahocorasick.Automaton()
        by_key: dict[str, list[Form]] = defaultdict(list)
        forms = forms_of(entities)
        self.tails = tails_of(forms, self.kinds)
        for form in forms:
            by_key[fold(form.text)].append(form)
        for key, forms in by_key.items():
            self.automaton.add_word(key, tuple(forms))
        if by_key:
            self.automaton.make_automaton()
        self.empty = not by_key
        self.known: dict[str, tuple[Named, ...]] = {}

    def find(self, sentence: Sentence) -> tuple[Mention, ...]:
        """The mentions by name, sorted by place; none in boilerplate."""
        if sentence.block is Block.BOILERPLATE:
            return ()
        found = self.forms_in(sentence.text)
        source, number = sentence.source, sentence.index
        return tuple(
            [
                Mention(entity=entity, source=source, sentence=number, span=span, text=text, how=how, rule=rule)
                for span, entity, text, how, rule in found
            ]
        )

    def forms_in(self, text: str) -> tuple[Named, ...]:
        """What is named in a text, sorted by place; what several articles say in the same words is looked at once."""
        found = () if self.empty else self.known.get(text)
        if found is None:
            if len(self.known) >= KNOWN:
                self.known.clear()
            rows = self.outermost(self.own(text, list(self.matches(text))))
            forms = {(span, form.entity): form for span, form in (self.with_forces(text, rows) if rows else rows)}
            found = self.known[text] = tuple(
                [(*key, text[key[0].start : key[0].end], forms[key].how, forms[key].rule) for key in sorted(forms)]
            )
        return found

    def matches(self, text: str) -> Iterable[tuple[Span, Form]]:
        """Every form that stands in the text as whole words and with its capitals."""
        folded = fold(text)
        for last, forms in self.automaton.iter(folded):
            end = last + 1
            start = end - len(forms[0].text)
            if on_words(text, start, end):
                written = text[start:end]
                for form in forms:
                    if written == form.text or has_capitals(written, form.text):
                        yield Span(start, end), form

    def own(self, text: str, found: list[tuple[Span, Form]]) -> list[tuple[Span, Form]]:
        """Without the ends of longer names that are somebody else's: "Coast Guard" in "National Coast Guard"."""
        if not any(form in self.tails for _, form in found):
            return found
        named = {span.end: form.entity for span, form in found if form.entity}
        return [row for row in found if row[1] not in self.tails or not self.is_another(text, *row, named)]

    def is_another(self, text: str, span: Span, form: Form, named: Mapping[int, str]) -> bool:
        """Whether what stands right before a name's last words makes them another's: a capital, or another's state."""
        if not span.start or text[span.start - 1] != " ":
            return False
        before = named.get(span.start - 1)
        if before is not None:
            owner = self.tails[form]
            return bool(owner) and before not in {owner, form.entity} and self.kinds[before] is Kind.STATE
        word = text[max(0, span.start - WORD) : span.start].removesuffix(" ").rpartition(" ")[2]
        if not word.isalpha() or not word[0].isupper() or word.lower() in lexicon().openers | lexicon().titles:
            return False
        return not title_case(text)

    def outermost(self, found: list[tuple[Span, Form]]) -> list[tuple[Span, Form]]:
        """The longest of overlapping matches; inside names of an open kind, what is nested counts too."""
        if len(found) < 2:
            return [row for row in found if row[1].entity]
        barred = [(span, form.bars) for span, form in found if not form.entity]
        kept: list[tuple[Span, Form]] = []
        for span, form in sorted(found, key=lambda row: (row[0].start - row[0].end, row[0].start)):
            if not form.entity or any(entity == form.entity and bar.holds(span) for bar, entity in barred):
                continue
            rivals = [(s, f) for s, f in kept if s.overlaps(span)]
            if all(f.entity != form.entity and self.is_told_within(s, f, span) for s, f in rivals):
                kept.append((span, form))
        return sorted(kept, key=lambda row: row[0])

    def is_told_within(self, outer: Span, form: Form, span: Span) -> bool:
        """Whether a name within a longer one counts: not "Ruritania" in "New Ruritania" or "Gulf of Ruritania"."""
        kind = self.kinds[form.entity]
        if kind is Kind.PLACE and ANOTHER.fullmatch(form.text[: max(0, span.start - outer.start)]):
            return False
        return kind in OPEN_KINDS and outer.holds(span)

    def with_forces(self, text: str, found: list[tuple[Span, Form]]) -> list[tuple[Span, Form]]:
        """Adds forces named by their state: "Xian troops", "Xian and Yish forces" (both), "Xia's army"."""
        states = [row for row in found if row[1].entity in self.forces]
        if not states:
            return found
        added: list[tuple[Span, Form]] = []
        inside: set[Span] = set()
        at = 0
        while at < len(states):
            group = [states[at]]
            while at + 1 < len(states) and JOINT.match(text[group[-1][0].end : states[at + 1][0].start]):
                at += 1
                group.append(states[at])
            at += 1
            last = group[-1][0]
            owned = OWNED.match(text, last.end)
            tail = force_phrase().match(text, owned.end() if owned else last.end)
            demonyms = [row for row in group if row[1].how is How.DEMONYM]
            if not tail or not (owned or (demonyms and demonyms[-1] is group[-1])):
                continue
            span = Span((group[-1] if owned else demonyms[0])[0].start, tail.end())
            if any(s.holds(span) for s, f in found if self.kinds[f.entity] is Kind.FORCE):
                continue
            for state_span, form in [group[-1]] if owned else demonyms:
                added.append(
                    (span, Form(text[span.start : span.end], self.forces[form.entity], How.ALIAS, "a state's force"))
                )
                if not owned:
                    inside.add(state_span)
        return [row for row in found if row[0] not in inside] + added


def forces_of_states(entities: Iterable[Entity]) -> Mapping[str, str]:
    """The force of each state: the one whose name begins with the state's demonym or name; one service is not it."""
    entities = list(entities)
    services = tuple(f" {name}" for name in read_table(__file__, "forces.yml")["services"])
    forces = [one for one in entities if one.kind is Kind.FORCE and not one.name.lower().endswith(services)]
    found: dict[str, str] = {}
    for state in entities:
        if state.kind is Kind.STATE:
            starts = (*names_of_state(state.name).demonyms, state.name)
            for force in forces:
                if any(force.name.startswith(f"{start} ") for start in starts if start):
                    found.setdefault(state.id, force.id)
    return found


def tails_of(forms: Sequence[Form], kinds: Mapping[str, Kind]) -> dict[Form, str]:
    """The forms of bodies that end a longer form of the same one, with whose state or body the longer begins."""
    owners = {form.text: form.entity for form in forms}
    found: dict[Form, str] = {}
    short = {(form.text, form.entity): form for form in forms if kinds.get(form.entity) in BODIES}
    for form in short.values():
        words = form.text.split(" ")
        for size in range(1, len(words)):
            tail = short.get((" ".join(words[size:]), form.entity))
            if tail is not None and tail.text[0].isupper():
                found[tail] = found.get(tail) or owners.get(" ".join(words[:size]), "")
    return found


def on_words(text: str, start: int, end: int) -> bool:
    """Whether the stretch begins and ends with whole words."""
    if start and text[start - 1].isalnum():
        return False
    return not text[end : end + 1].isalnum() or text[end - 1] == "."


def has_capitals(text: str, form: str) -> bool:
    """Whether the text has a capital wherever the form has one; small letters of the form may be capitals in the text.

    A form of one word in small letters may be capital only at its start; one in capitals must be so throughout.
    """
    return all(there.isupper() for there, here in zip(text, form, strict=True) if here.isupper())
