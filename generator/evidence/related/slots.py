"""A slot is a stretch that names somebody; whether it is a verb's subject or object is told by the words around it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from generator.evidence.related.gaps import (
    BRACKET,
    STOP,
    first_words,
    is_before_object,
    is_short_of_verb,
    is_title,
    singular,
)
from generator.evidence.related.lexicon import Predicate, small
from generator.model.annotation import Span
from generator.model.entity import Mention
from generator.model.kind import ACTORS, THINGS, Kind

AND = re.compile(r"(?:,)? and (?:the )?|, (?:the )?")
SEAT = re.compile(r" (?:in|at|near) (?:the )?")
MANNER = re.compile(r" (?:\w+ly|twice|again|instead|\d[\w:.]*)\b")
MAKER = re.compile(r"-(?:made|built|supplied|provided|designed|funded) ")
RELATIVE = re.compile(r", (?:which|who) |(?:\([^()]*\))?, (?:which|who) ")
PLACE = re.compile(r" (?:in|inside|from|across|near|with)(?: the)? \Z")
MOST_BETWEEN = 9
"""So many words at most stand between a verb and the word that leads to its object."""
NEAR, FAR = 120, 200
"""Characters around a word that are looked at, and that a name may stand away from a verb."""
LANDS = frozenset({Kind.STATE, Kind.PLACE})
NEAREST = 4
"""So many slots before a verb are looked at."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch and the entities that it names."""

    span: Span
    entities: tuple[str, ...]


def slots_of(mentions: Sequence[Mention], text: str) -> list[Slot]:
    """The outermost stretches in order, each with all that it names; a short form in brackets is of the name before."""
    found: dict[Span, list[str]] = {}
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        last = next(reversed(found), None)
        if (
            last
            and text[last.end : mention.span.start] == " ("
            and text[mention.span.end : mention.span.end + 1] == ")"
        ):
            found[Span(last.start, mention.span.end + 1)] = found.pop(last)
            continue
        if last is None or mention.span.start >= last.end or mention.span == last:
            found.setdefault(mention.span, []).append(mention.entity)
    return [Slot(span, tuple(entities)) for span, entities in found.items()]


class Clause:
    """One sentence's slots, asked for subjects and objects by place."""

    def __init__(self, text: str, mentions: Sequence[Mention], kinds: Mapping[str, Kind]) -> None:
        self.text, self.kinds = text, kinds
        self.slots = slots_of(mentions, text)
        self.starts = [slot.span.start for slot in self.slots]
        self.ends = [slot.span.end for slot in self.slots]

    def until(self, at: int, most: int = 1) -> list[Slot]:
        """The last slots that end before a place and are not far from it, in order."""
        last = bisect_right(self.ends, at)
        return [slot for slot in self.slots[max(0, last - most) : last] if at - slot.span.end <= FAR]

    def since(self, at: int, most: int = 1) -> list[Slot]:
        """The first slots that begin after a place and are not far from it, in order."""
        first = bisect_left(self.starts, at)
        return [slot for slot in self.slots[first : first + most] if slot.span.start - at <= FAR]

    def before(self, at: int) -> str:
        """The words right before a place."""
        return self.text[max(0, at - NEAR) : at]

    def kind(self, slot: Slot) -> Kind:
        """The kind of what a slot names first."""
        return self.kinds[slot.entities[0]]

    def subject(self, at: int, kinds: AbstractSet[Kind] = ACTORS) -> list[Slot]:
        """The slots of the kinds that are the subject of a verb at a place; none where that is not certain."""
        before = self.until(at, NEAREST)
        if len(before) > 1 and self.kind(before[-1]) in LANDS:  # "the court in Ober has ruled"
            between = self.text[before[-2].span.end : before[-1].span.start]
            if SEAT.fullmatch(between) and is_short_of_verb(self.text[before[-1].span.end : at]):
                return self.chain(before[:-1]) if self.kind(before[-2]) in kinds else []
        for number in range(len(before) - 1, -1, -1):
            slot = before[number]
            gap = self.text[slot.span.end : at]
            if self.kind(slot) in kinds and is_short_of_verb(gap):
                return [slot] if self.is_antecedent(slot, gap) else self.chain(before[: number + 1])
            if "," not in gap and "(" not in gap and " of " not in gap:
                return []
        return []

    def is_antecedent(self, slot: Slot, gap: str) -> bool:
        """Whether a clause right after a slot is about it, wherever that stands: "talks with Xia, which invaded"."""
        words = self.before(slot.span.start).split()
        while words and is_title(words[-1]):
            words.pop()
        if self.text[slot.span.start - 1 : slot.span.start] in ("-", "–"):
            return False
        free = not words or (words[-1].lower() not in ("of", "and", "or") and not words[-1].endswith(("’s", "'s", ",")))
        return free and RELATIVE.match(gap) is not None

    def chain(self, slots: Sequence[Slot]) -> list[Slot]:
        """The last slot with those that "and" joins to it; none where what stands before makes it no subject."""
        found = [slots[-1]]
        for slot in reversed(slots[:-1]):
            between = self.text[slot.span.end : found[0].span.start]
            if not AND.fullmatch(between) or self.kind(slot) not in ACTORS:
                break
            if between.startswith(", ") and "and" not in between and len(found) == 1:
                break
            found.insert(0, slot)
        return found if self.begins(found[0]) else []

    def begins(self, slot: Slot) -> bool:
        """Whether a slot can begin a subject: no preposition governs it, and it is not the last of some other list."""
        words = self.before(slot.span.start).split()
        if self.text[max(0, slot.span.start - 1) : slot.span.start] in ("-", "–"):
            return False
        while words and is_title(words[-1]):
            words.pop()
        if not words:
            return True
        last = words[-1].lower().strip("“\"'(")
        if last == "and":
            return len(words) > 1 and words[-2].endswith(",")
        return last not in small("prepositions") and last not in small("causatives") and not last.endswith(("’s", "'s"))

    def direct(self, at: int, predicate: Predicate) -> list[Slot]:
        """The slots that follow a verb as its object, and what a word such as "with" adds to them."""
        after = self.since(at, 3)
        if len(after) > 1 and MAKER.match(self.text, after[0].span.end):  # "the Xian-made Skua"
            after = after[1:]
            at = after[0].span.start
        if not after or not is_before_object(self.text[at : after[0].span.start]):
            return []
        found = [after[0]] if self.is_object(after[0], predicate) else []
        for one, other in pairwise(after):
            between = self.text[one.span.end : other.span.start]
            more = self.leads_on(between, predicate) or (found and AND.fullmatch(between) and "and" in between)
            if not more or not self.is_object(other, predicate):
                break
            found.append(other)
        return found

    def slots_at(self, at: int) -> list[Slot]:
        """The slot that begins at a place, or after a title there, with those that "and" joins to it."""
        found: list[Slot] = []
        for slot in self.since(at, NEAREST):
            gap = self.text[(found[-1].span.end if found else at) : slot.span.start]
            if not (AND.fullmatch(gap) and " and " in gap if found else is_before_object(gap)):
                break
            found.append(slot)
        return [] if found and self.text.startswith(("’s ", "'s "), found[-1].span.end) else found

    def leads_on(self, between: str, predicate: Predicate) -> bool:
        """Whether words between two objects join the second to the verb: "supplied Xia *with the* missiles"."""
        words = between.split()
        return bool(words) and words[0] in predicate.to and is_before_object(" ".join(words[1:]))

    def after_word(self, at: int, predicate: Predicate, *, light: bool) -> list[Slot]:
        """The object after one of the predicate's words: "launched strikes *on* Xia", "talked *with* Xia"."""
        aside: list[Slot] = []
        for slot in self.since(at, 3) if predicate.to else ():
            gap = self.without(at, slot.span.start, aside)
            aside.append(slot)
            words = gap.lower().split()
            last = max((i for i, word in enumerate(words) if word in predicate.to), default=-1)
            if last < 0 or last > MOST_BETWEEN or STOP.search(gap) or "," in gap:
                continue
            led = words[:last]
            noun = bool(led) and singular(led[-1]) in predicate.via
            if (led or light or (predicate.via and predicate.direct)) and not noun:
                continue
            free = not any(word in small("unreal") or word in ("that", "and") for word in led[:-1])
            if free and is_before_object(" ".join(words[last + 1 :])) and self.is_object(slot, predicate):
                return [slot]
        return []

    def without(self, start: int, end: int, aside: Sequence[Slot]) -> str:
        """A stretch without what only says where: "strikes *in Xia* against"."""
        out, at = "", start
        for slot in aside:
            piece = self.text[at : slot.span.start]
            place = PLACE.search(piece)
            if place:
                out, at = out + piece[: place.start()], slot.span.end
        return out + self.text[at:end]

    def is_object(self, slot: Slot, predicate: Predicate) -> bool:
        """Whether a slot can be what is meant: it is no part of a longer phrase but for what stands for it."""
        after = self.text[slot.span.end : slot.span.end + NEAR]
        bracket = BRACKET.match(after)
        after = after[bracket.end() :] if bracket else after
        if self.kind(slot) is Kind.PERSON and MANNER.match(after):
            return True
        owned = after.startswith(("’s ", "'s ", "’ ", "' "))
        words = first_words(after)
        words = words[1:] if owned and words and words[0] in ("’s", "'s", "’", "'") else words
        if not owned and (not words or not words[0][0].isalnum() or words[0] in small("after")):
            return not after.startswith(("-", "–"))
        if not owned and self.kind(slot) in LANDS and words[0] in small("own_nouns") and ends(words[1:]):
            return True
        if predicate.name == "accuses" and words[:1] == ["of"] and not owned:
            return True
        if self.kind(slot) in THINGS and words[0] in small("arms_nouns"):
            return not owned and (len(words) < 2 or not words[1][0].isalnum() or words[1] in small("after"))
        near = set(words[:3])
        if predicate.attitude and not near.isdisjoint(small("acts")):
            return True
        if predicate.name in ("attacks", "invades", "deploys_to") and not near.isdisjoint(small("targets")):
            return True
        return not owned and predicate.name == "supplies" and words[0] in small("acting_nouns")


def ends(words: Sequence[str]) -> bool:
    """Whether a phrase is over before these words."""
    return not words or not words[0][0].isalnum() or words[0] in small("after")


def entities(slots: Sequence[Slot]) -> Iterator[str]:
    """All that some slots name."""
    for slot in slots:
        yield from slot.entities
