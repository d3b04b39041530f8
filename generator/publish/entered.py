"""What merging needs to know of the entries beside their pages: which are found, listed on indexes, or removed."""

from collections.abc import Iterable, Mapping

from generator.editorial.found import Removed
from generator.editorial.page_text import Entries
from generator.model.entity import Entity


def entries_of(
    found: Iterable[Entity],
    entities: Iterable[Entity],
    told: Mapping[str, frozenset[str]],
    removed: Mapping[str, tuple[Removed, ...]],
) -> Entries:
    """What merging needs to know of the entries beside their pages; `told` gives the statements that tell of each."""
    pages: dict[str, list[Removed]] = {}
    for entity in entities:
        if entity.page and entity.owner:
            entry = Removed(id=entity.id, told=told.get(entity.id, frozenset()))
            pages.setdefault(f"{entity.section}/index.md", []).append(entry)
    return Entries(
        found={entity.page: entity for entity in found if entity.page},
        pages={path: tuple(rows) for path, rows in pages.items()},
        removed={f"{section}/index.md": rows for section, rows in removed.items()},
        owners=frozenset(entity.page for entity in entities if entity.page and entity.owner),
    )
