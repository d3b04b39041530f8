"""What stands under `merged` is part of the entry: names, what it is not, cues and hidden statements are its own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.editorial.arranging.front_text import rows_of
from generator.editorial.arranging.joined import MERGED
from generator.editorial.arranging.places import folded
from generator.editorial.page_file import PageFile
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.ids import slug


def merged_names(page: PageFile) -> tuple[str, ...]:
    """The names of the entries that are merged into the page's."""
    rows = rows_of(page, MERGED)
    return tuple(row if isinstance(row, str) else str(row.get("name", "")) for row in rows)


def grown(entity: Entity, others: Iterable[Entity]) -> Entity:
    """The entry with all that others bring along."""
    for other in others:
        names = (entity.name, *entity.aliases, other.name, *other.aliases)
        entity = replace(
            entity,
            aliases=distinct(names, but=entity.name),
            never=tuple(
                name
                for name in distinct((*entity.never, *other.never))
                if folded(name) not in {folded(one) for one in names}
            ),
            cues=distinct((*entity.cues, *other.cues)),
            drop=distinct((*entity.drop, *other.drop)),
            pin=distinct((*entity.pin, *other.pin)),
            links=distinct((*entity.links, *other.links)),
        )
    return entity


def distinct(rows: Iterable[str], but: str = "") -> tuple[str, ...]:
    """Each once, in order."""
    return tuple(row for row in dict.fromkeys(rows) if row != but)


def fold_in(entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """The entries without those of other pages that one of them names under `merged`, which it takes in."""
    kept = dict(entities)
    for key in sorted(entities):
        for name in entities[key].merged:
            other = called(name, kept, but=key)
            if other and key in kept and not other.owner:
                kept[key] = grown(kept[key], [other])
                del kept[other.id]
    return kept


def called(name: str, entities: Mapping[str, Entity], but: str) -> Entity | None:
    """The entry that is called so."""
    rows = (entity for key, entity in sorted(entities.items()) if key != but)
    return next((entity for entity in rows if entity.id == name or folded(entity.name) == folded(name)), None)


def with_found(registry: Sequence[Entity], found: Iterable[Candidate]) -> tuple[Entity, ...]:
    """The entries with what discovery knows of those that were merged into them: other names, and cues."""
    if not any(entity.merged for entity in registry):
        return tuple(registry)
    held = {folded(name): entity.id for entity in registry for name in (entity.name, *entity.aliases)}
    by_name = {folded(name): entity for entity in registry for name in (*entity.merged,)}
    by_id = {slug(name): entity for entity in registry for name in entity.merged}
    more: dict[str, list[Entity]] = {}
    for candidate in found:
        one = candidate.entity
        entity = by_name.get(folded(one.name)) or by_id.get(one.id)
        if entity:
            names = tuple(name for name in one.aliases if held.get(folded(name), entity.id) == entity.id)
            more.setdefault(entity.id, []).append(replace(one, aliases=names))
    return tuple(grown(entity, more.get(entity.id, ())) for entity in registry)
