"""The entries of a run: decided by editors or found by discovery, and what merging needs to know of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.editorial.arranging.across import HOME, left_out
from generator.editorial.arranging.places import stem_of
from generator.editorial.decided import told_by
from generator.editorial.found import Removed, removed_entries, without_kind
from generator.editorial.never import decided_never, unknown_never, without_never
from generator.editorial.page_text import Entries
from generator.editorial.settled import Settling
from generator.errors import Finding
from generator.model.discovery import Candidate, Discovery
from generator.model.entity import Entity
from generator.model.memo import FORGETFUL
from generator.publish.inputs import Inputs
from generator.publish.kept.cache import Cache
from generator.publish.kept.discovered import discover_cached


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEntries:
    """The entries that are weighed, sorted by id; the candidates beside them; and what merging asks for."""

    entities: list[Entity]
    candidates: tuple[Candidate, ...]
    for_merging: Entries
    notes: tuple[Finding, ...]
    broken: tuple[Finding, ...]


def entries_of_run(cache: Cache, inputs: Inputs) -> RunEntries:
    """What is decided, and what discovery found beside it; found entries have pages only where the project says so."""
    have_pages = inputs.project.discover == "pages"
    redirects = inputs.arranged.redirects
    removed = removed_entries(inputs.files, (section.id for section in inputs.profile.sections), redirects)
    found = discovered(cache, inputs)
    settled = Settling(
        files=inputs.files,
        profile=inputs.profile,
        articles=inputs.articles,
        sentences=inputs.sentences,
        named=without_never(found.candidates, inputs.never),
        gone=[*sum(removed.values(), ()), *(Removed(id=stem_of(path)) for path in redirects)],
        never=inputs.never,
        pages=have_pages,
    ).settle()
    taken = settled.found.entities if have_pages else ()
    entities = sorted([*settled.decided, *taken], key=lambda entity: entity.id)
    told = {candidate.entity.id: told_by(candidate, inputs.sentences) for candidate in found.candidates}
    return RunEntries(
        entities=entities,
        candidates=settled.found.candidates,
        for_merging=for_merging(taken, entities, told, removed, left_out(inputs.files)),
        notes=(
            *settled.notes,
            *(unknown_never(inputs.files, found.candidates) if inputs.project.discover != "off" else ()),
            *without_kind(inputs.files, (entity.page for entity in taken if entity.page)),
        ),
        broken=(*settled.registry.broken, *decided_never(settled.registry.entities, inputs.never)),
    )


def discovered(cache: Cache, inputs: Inputs) -> Discovery:
    """What discovery finds; what a model points at may be another each time, so that is not kept."""
    if inputs.project.discover == "off":
        return Discovery()
    memo = FORGETFUL if inputs.project.model else cache.memo("discovery")
    return discover_cached(memo, inputs.articles, inputs.profile, inputs.read)


def for_merging(
    found: Iterable[Entity],
    entities: Iterable[Entity],
    told: Mapping[str, frozenset[str]],
    removed: Mapping[str, tuple[Removed, ...]],
    gone: tuple[Removed, ...],
) -> Entries:
    """What merging needs to know of the entries beside their pages; `told` gives the statements that tell of each.

    `gone` are the pages across the story that editors left out.
    """
    pages: dict[str, list[Removed]] = {}
    for entity in entities:
        if entity.page and entity.owner:
            entry = Removed(id=entity.id, told=told.get(entity.id, frozenset()))
            pages.setdefault(f"{entity.section}/index.md", []).append(entry)
    return Entries(
        found={entity.page: entity for entity in found if entity.page},
        pages={path: tuple(rows) for path, rows in pages.items()},
        removed={HOME: gone, **{f"{section}/index.md": rows for section, rows in removed.items()}},
        owners=frozenset(entity.page for entity in entities if entity.page and entity.owner),
    )
