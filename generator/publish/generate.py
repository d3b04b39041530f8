"""Generating: read, extract, weigh, compose, merge, then write. Nothing is written before all of it is known."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.discovery.discover import discover
from generator.editorial.found import removed_entries
from generator.editorial.merge import Change, Entries, State, merge_all
from generator.editorial.page_file import PageFile
from generator.editorial.profiles import load_profile
from generator.editorial.registry import read_registry
from generator.errors import Finding
from generator.evidence.weigh import weigh
from generator.model.annotation import Annotated
from generator.model.briefing import Briefing
from generator.model.discovery import Discovery
from generator.model.entity import Entity
from generator.model.source import Source
from generator.pages.compose import compose
from generator.pages.page import Page
from generator.plugins.load import load_pointer
from generator.plugins.pointer import with_pointed
from generator.publish.cache import open_cache
from generator.publish.extract import annotate_cached, read_cached
from generator.publish.files import remove_file, write_text
from generator.publish.project import Project, read_pages
from generator.reading import Reading

Track = Callable[[Iterable[Source], int], Iterable[Source]]
"""Passes the sources on while it shows how far they are."""
MODEL_KEY = "BRIEFING_MODEL_KEY"
"""The environment variable that holds the key of a language model's server; it never stands in a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a run found and would write. With anything `broken` in the registry, nothing is to be written at all."""

    briefing: Briefing
    pages: tuple[Page, ...]
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    broken: tuple[Finding, ...]
    own: tuple[tuple[str, str], ...]
    reading: Reading

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """What was left alone so that nothing of an editor's is lost."""
        return tuple(change.finding for change in self.changes if change.finding)

    @property
    def drift(self) -> tuple[Change, ...]:
        """The changes that generating would make."""
        return tuple(change for change in self.changes if change.state not in (State.SAME, State.CONFLICT))


def run(project: Project, track: Track | None = None, reading: Reading | None = None) -> Run:
    """Everything up to writing, of seeds/ or of what is given. Raises InputError where no article can be read."""
    profile = load_profile(project.profile, project.root)
    files, texts, broken = read_pages(project)
    registry = read_registry(files.values(), profile)
    with open_cache(project.cache, keep=reading is not None) as cache:
        reading = reading or read_cached(cache, project.seeds, project.root)
        sources = track(reading.sources, len(reading.sources)) if track else reading.sources
        articles: Sequence[Annotated] = annotate_cached(cache, sources)
    remarks: tuple[Finding, ...] = ()
    if project.model:
        articles, remarks = with_pointed(articles, load_pointer(project.model, os.environ.get(MODEL_KEY, "")))
    removed = removed_entries(files, (section.id for section in profile.sections))
    found = Discovery()
    if project.discover != "off":
        found = discover(articles, registry.entities, profile, {name for names in removed.values() for name in names})
    taken = found.entities if project.discover == "pages" else ()
    entities = sorted([*registry.entities, *taken], key=lambda e: e.id)
    briefing = replace(weigh(project.title, profile, articles, entities), found=found.candidates)
    pages = compose(briefing)
    return Run(
        briefing=briefing,
        pages=pages,
        changes=merge_all(pages, files, texts, entries_of(taken, entities, removed)),
        findings=(*reading.findings, *remarks, *registry.notes),
        broken=(*broken, *registry.broken),
        own=tuple(
            (path, title_of(file))
            for path, file in files.items()
            if file.stamp is None and "kind" not in file.front and path not in {p.path for p in pages}
        ),
        reading=reading,
    )


def entries_of(found: Iterable[Entity], entities: Iterable[Entity], removed: Mapping[str, tuple[str, ...]]) -> Entries:
    """What merging needs to know of the entries beside their pages."""
    pages: dict[str, list[str]] = {}
    for entity in entities:
        if entity.page and entity.owner:
            pages.setdefault(f"{entity.section}/index.md", []).append(entity.id)
    return Entries(
        found={entity.page: entity for entity in found if entity.page},
        pages={path: tuple(names) for path, names in pages.items()},
        removed={f"{section}/index.md": names for section, names in removed.items()},
    )


def title_of(file: PageFile) -> str:
    """What an editor's own page is called: its title, its first heading, else its path."""
    if file.front.get("title"):
        return str(file.front["title"])
    heading = next((line[2:] for line in file.body.splitlines() if line.startswith("# ")), None)
    return heading.strip() if heading else file.path


def write(project: Project, made: Run) -> tuple[Finding, ...]:
    """Write what changed, whole files only; a page that somebody saved since it was read is left alone and told.

    Indexes come last: they note which pages there are, and one that is missing from the folder counts as removed.
    """
    missed = []
    for change in sorted(made.changes, key=lambda c: c.path.endswith("index.md")):
        path = project.docs / change.path
        if change.state in (State.SAME, State.CONFLICT):
            continue
        if stands(path) != change.before:
            what = "the page was saved while the run went on"
            missed.append(
                Finding(path=f"docs/{change.path}", what=what, why="it is left as it is", now="generate again")
            )
        elif change.state is State.REMOVED:
            remove_file(path)
        elif change.text is not None:
            write_text(path, change.text)
    return tuple(missed)


def stands(path: Path) -> str | None:
    """What a page holds now; None where there is none."""
    return path.read_bytes().decode("utf-8-sig") if path.is_file() else None
