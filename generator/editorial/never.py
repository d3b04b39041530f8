"""Who or what editors say is never an entry: no page, no mention, no candidate, however often the articles name it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.editorial.arranging.front_text import words_of
from generator.editorial.arranging.places import folded
from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.ids import slug

NEVER = "never"
"""The key, in any section's index, on home or in candidates.md, of names that are nobody's."""
PLACES = ("index.md", "candidates.md")


def never_names(files: Mapping[str, PageFile]) -> dict[str, str]:
    """The names, folded, each with the page that says so."""
    pages = [page for path, page in sorted(files.items()) if path.rpartition("/")[2] in PLACES]
    return {folded(name): page.path for page in pages for name in words_of(page, NEVER)}


def unknown_never(files: Mapping[str, PageFile], candidates: Iterable[Candidate]) -> Iterator[Finding]:
    """A note for each name that nobody bears: it may be mistyped, or none of the articles gives it any more."""
    entries = [candidate.entity for candidate in candidates]
    known = {folded(name) for entity in entries for name in (entity.name, *entity.aliases)} | {e.id for e in entries}
    for path, page in sorted(files.items()):
        if path.rpartition("/")[2] in PLACES:
            for name in words_of(page, NEVER):
                if not {folded(name), slug(name)} & known:
                    yield Finding(
                        path=f"docs/{path}",
                        line=page.lines.get(NEVER),
                        what=f"`{NEVER}` names {name!r}, and nothing that is found is called so",
                        why="no article names it as an entry, or the name is mistyped",
                        now="leave it, should it come, or give it as pages do",
                        note=True,
                        rule="never-unknown",
                    )


def without_never(candidates: Iterable[Candidate], never: Mapping[str, str]) -> tuple[Candidate, ...]:
    """What was found, without entries of these names or ids, and without these names of others."""
    if not never:
        return tuple(candidates)
    kept = []
    for candidate in candidates:
        entity = candidate.entity
        if {folded(entity.name), entity.id} & never.keys() or entity.id in {slug(name) for name in never}:
            continue
        aliases = tuple(alias for alias in entity.aliases if folded(alias) not in never)
        kept.append(replace(candidate, entity=replace(entity, aliases=aliases)))
    return tuple(kept)


def decided_never(registry: Sequence[Entity], never: Mapping[str, str]) -> tuple[Finding, ...]:
    """A finding for each entry that an editor keeps although its name is nobody's."""
    return tuple(
        Finding(
            path=f"docs/{never[folded(name)]}",
            what=f"`{NEVER}` says {name!r}, and an entry is called so",
            why=f"docs/{entity.page or f'{entity.section}/index.md'} keeps it",
            now="delete that entry, or take the name out here",
        )
        for entity in registry
        for name in dict.fromkeys((entity.name, *entity.aliases))
        if folded(name) in never
    )
