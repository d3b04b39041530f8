"""Discovery knows of no decision, so that none moves what it finds: what is decided is taken from it here.

So an editor who takes over, renames or removes one entry changes that entry, and no other page.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.editorial.found import Removed
from generator.evidence.matters import MatterBook
from generator.evidence.mentions import Namer
from generator.evidence.names import forms_of
from generator.model.annotation import Annotated
from generator.model.discovery import Candidate, Discovery
from generator.model.entity import Entity
from generator.model.ids import slug
from generator.model.profile import Profile
from generator.model.source import Sentence

SHARE = 0.5
"""A move or risk is the same as another where so much of its evidence is."""
Place = tuple[str, int]


def without_decided(
    found: Discovery,
    registry: Sequence[Entity],
    removed: Iterable[Removed],
    articles: Sequence[Annotated],
    profile: Profile,
) -> Discovery:
    """What was found, less what the registry holds or an editor removed, and less the names that the registry holds."""
    sentences = {(s.source, s.index): s for article in articles for s in article.source.sentences}
    ids, gone = {entity.id for entity in registry}, tuple(removed)
    held = {form.text.casefold() for form in forms_of(registry) if form.entity} | {e.name.casefold() for e in registry}
    evidence = evidence_of(registry, found, sentences, profile)
    taken = ids | {entry.id for entry in gone}
    kept = []
    for candidate in found.candidates:
        entity = candidate.entity
        names = (entity.name, *entity.aliases)
        own = [name for name in names if name.casefold() not in held]
        if entity.id in taken or any(slug(name) in taken for name in names) or len(own) * 2 < len(names):
            continue
        if entity.name not in own or is_told_by(candidate, evidence) or is_gone(candidate, gone, sentences):
            continue
        aliases = tuple(name for name in entity.aliases if name in own)
        kept.append(replace(candidate, entity=replace(entity, aliases=aliases)))
    return Discovery(candidates=tuple(kept))


def evidence_of(
    registry: Sequence[Entity], found: Discovery, sentences: Mapping[Place, Sentence], profile: Profile
) -> Mapping[str, set[Place]]:
    """By entry of the registry, its evidence among the places that tell of a move or risk that was found."""
    evidence: dict[str, set[Place]] = {}
    if not any(entity.cues for entity in registry):
        return evidence
    book, namer = MatterBook(registry, profile), Namer(registry)
    names = {entity.id: entity.name for entity in registry}
    for place in sorted({place for candidate in found.candidates for place in candidate.evidence}):
        named = {names[mention.entity] for mention in namer.find(sentences[place])}
        for key, part in book.find(sentences[place].text, named).items():
            if not part:
                evidence.setdefault(key, set()).add(place)
    return evidence


def is_told_by(candidate: Candidate, evidence: Mapping[str, set[Place]]) -> bool:
    """Whether at least `SHARE` of a candidate's evidence is that of one entry."""
    places = set(candidate.evidence)
    return bool(places) and any(len(places & rows) >= SHARE * len(places) for rows in evidence.values())


def is_gone(candidate: Candidate, removed: Iterable[Removed], sentences: Mapping[Place, Sentence]) -> bool:
    """Whether a candidate is what an editor removed, also where its name is another now."""
    told = told_by(candidate, sentences)
    return bool(told) and any(
        len(told & row.told) >= SHARE * min(len(told), len(row.told)) for row in removed if row.told
    )


def told_by(candidate: Candidate, sentences: Mapping[Place, Sentence]) -> frozenset[str]:
    """The ids of the statements that are a candidate's evidence."""
    return frozenset(sentences[place].statement for place in candidate.evidence)
