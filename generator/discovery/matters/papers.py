"""A move that articles know by a name, such as a plan's or a law's, bears that name and no other."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.discovery.matters.grouping import Act, Group
from generator.discovery.matters.story_words import Place, StoryWords
from generator.evidence.mentions import Namer
from generator.extraction.matters.lexicon import measures, papers
from generator.extraction.matters.small import small
from generator.model.entity import Entity
from generator.model.kind import MOVES, Kind

UNDOING = frozenset({"rule"})
"""Classes that judge a paper, and so are no such paper themselves."""
TOLD = 0.4
"""Share of a move's acts that a word of its name must be in, on average."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The name of a move, what sort of thing it names, and its further names."""

    name: str
    kind: Kind
    aliases: tuple[str, ...]


def papers_of(entities: Sequence[Entity], groups: Sequence[Group], words: StoryWords) -> dict[int, Paper]:
    """The name of each group, by its number, that is known by one; a name goes to the weightiest of its groups."""
    named = places_of([e for e in entities if e.kind in MOVES and not e.cues], words)
    where: dict[Place, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for place in group.places:
            where[place].append(number)
    found: dict[int, list[tuple[Entity, int]]] = defaultdict(list)
    for entity in sorted(entities, key=lambda e: e.id):
        counts: dict[int, int] = defaultdict(int)
        for place in named.get(entity.id, ()):
            for number in where.get(place, ()):
                counts[number] += 1
        fit = [number for number in counts if tells(entity.name, groups[number], words)]
        if fit:
            best = min(fit, key=lambda n: (-counts[n], n))
            found[best].append((entity, counts[best]))
    return {number: paper(sorted(rows, key=lambda r: (-r[1], r[0].id))) for number, rows in found.items()}


def tells(name: str, group: Group, words: StoryWords) -> bool:
    """Whether a name's words, but for the noun that says its sort, are what the group's acts are about."""
    every = name.lower().split()
    stems = words.content(" ".join(word for word in every if word not in sorts())) or words.content(name)
    told = [act for act in group.acts if act.signal.how != "named"] or group.acts
    if 2 * sum(act.signal.group in UNDOING for act in told) > len(told):
        return False
    counts = Counter(one for act in told for one, _ in act.stems)
    enough = sum(counts[one] for one in stems) >= TOLD * len(stems) * len(told)
    return bool(stems) and enough and any(leads(name, act, words) for act in told)


def leads(name: str, act: Act, words: StoryWords) -> bool:
    """Whether a name stands in what an act is about before any preposition, or the act is no more than named."""
    text = words.texts[act.place].text
    about = text[act.signal.about.start : act.signal.about.end].lower()
    at = about.find(name.lower())
    return act.signal.how == "named" or (at >= 0 and small().prepositions.isdisjoint(about[:at].split()))


@cache
def sorts() -> frozenset[str]:
    """Nouns that say what sort of thing a paper is: a plan, a deal."""
    return papers() | measures() | {"agreement", "deal", "accord", "contract"}


def places_of(entities: Sequence[Entity], words: StoryWords) -> dict[str, set[Place]]:
    """Where the body names each entity."""
    found: dict[str, set[Place]] = defaultdict(set)
    namer = Namer(entities)
    for place, sentence in words.sentences.items():
        for mention in namer.find(sentence):
            found[mention.entity].add(place)
    return found


def paper(rows: Sequence[tuple[Entity, int]]) -> Paper:
    """The name that most of a move's sentences have, and the others."""
    entity = rows[0][0]
    others = [name for other, _ in rows[1:] for name in (other.name, *other.aliases)]
    aliases = dict.fromkeys(name for name in (*entity.aliases, *others) if name != entity.name)
    return Paper(entity.name, entity.kind, tuple(aliases))
