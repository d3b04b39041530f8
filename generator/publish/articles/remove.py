"""Removing articles: what rests on them is known before a file goes; git keeps what was."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.editorial.merge import State
from generator.errors import BriefingError, Finding, UsageError
from generator.model.annotation import Annotated
from generator.model.source import Source
from generator.publish.generate import Run, run, write
from generator.publish.inputs import Track
from generator.publish.kept.cache import open_cache
from generator.publish.kept.extracted import read_cached
from generator.publish.planning.compare import Comparison, compare
from generator.publish.project import Project
from generator.publish.version import refuse_other
from generator.reading.source import sidecar_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What removing would do: the files that go, what was read from them, and the run over what is left."""

    project: Project
    files: tuple[Path, ...]
    articles: tuple[Annotated, ...]
    statements: int
    made: Run
    comparison: Comparison

    @property
    def labels(self) -> tuple[str, ...]:
        """What the articles are called."""
        return tuple(article.source.label for article in self.articles)

    @property
    def numbers(self) -> int:
        """How many numbers the articles hold."""
        return sum(len(article.quantities) for article in self.articles)

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that go with them."""
        return tuple(f"docs/{change.path}" for change in self.made.changes if change.state is State.REMOVED)

    def do(self) -> tuple[Finding, ...]:
        """Remove the files and write the pages; returns what was left alone."""
        return write(self.project, self.made, self.files)


def plan_removal(project: Project, names: Iterable[str], track: Track | None = None) -> Removal:
    """What removing the articles named would do. Raises UsageError where a name is no article's, or one is left out."""
    refuse_other(project)
    before = run(project, track)
    reading = before.reading
    chosen = choose(reading.sources, names)
    going = {source.id for source in chosen}
    files = files_of(project, reading.sources, chosen)
    if before.broken:
        raise BriefingError(*before.broken)
    with open_cache(project.cache, keep=True) as cache:
        left = read_cached(cache, project.seeds, project.root, frozenset(files))
    made = run(project, track, left)
    return Removal(
        project=project,
        files=files,
        articles=tuple(article for article in before.briefing.articles if article.source.id in going),
        statements=sum(statement.source in going for statement in before.briefing.statements),
        made=made,
        comparison=compare(before.briefing, made.briefing),
    )


def choose(sources: Sequence[Source], names: Iterable[str]) -> tuple[Source, ...]:
    """The articles named, by id, file name or title. Raises UsageError, with what was meant, for any other name."""
    found: dict[str, Source] = {}
    wrong: list[Finding] = []
    for name in names:
        fits = [source for source in sources if name in calls(source)]
        fits = fits or [s for s in sources if name.casefold() in {call.casefold() for call in calls(s)}]
        if len(fits) == 1:
            found[fits[0].id] = fits[0]
        elif fits:
            ids = ", ".join(source.id for source in fits)
            wrong.append(Finding(what=f"several articles are called {name!r}", now=f"say which by its id: {ids}"))
        else:
            near = difflib.get_close_matches(name, [call for s in sources for call in calls(s)], n=1)
            now = f"did you mean {near[0]!r}?" if near else "give an article's id, file name or title"
            wrong.append(Finding(what=f"no article is called {name!r}", now=now))
    if not wrong and len(found) == len(sources):
        now = "add another first, or delete the folder"
        wrong.append(Finding(what="no article would be left", why="a briefing is made of at least one", now=now))
    if wrong:
        raise UsageError(*wrong)
    return tuple(found[key] for key in sorted(found))


def calls(source: Source) -> tuple[str, ...]:
    """All that an article may be called by."""
    path = Path(source.path)
    return (source.id, source.path, path.name, path.stem, *([source.title] if source.title else []))


def files_of(project: Project, sources: Iterable[Source], chosen: Iterable[Source]) -> tuple[Path, ...]:
    """The files that go, sidecars too. Raises UsageError where a file holds articles that are to stay."""
    going = {source.id: source for source in chosen}
    paths = {source.path for source in going.values()}
    shared = sorted({s.path for s in sources if s.id not in going and s.path in paths})
    if shared:
        now = "take the article out of the file itself, or name all of them"
        raise UsageError(*(Finding(path=path, what="the file holds other articles too", now=now) for path in shared))
    files = [project.root / path for path in sorted(paths)]
    return tuple(file for path in files for file in (path, sidecar_of(path)) if file)
