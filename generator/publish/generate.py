"""Generating: read, extract, weigh, compose, merge, then write. Nothing is written before all of it is known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.editorial.arranging.across import HOME, left_out_again
from generator.editorial.arranging.redirects import with_more
from generator.editorial.attention import attention
from generator.editorial.checks.check import Yardstick, check_written
from generator.editorial.checks.torn import torn_articles
from generator.editorial.edits.told import edits_of
from generator.editorial.found import is_undecided
from generator.editorial.hidden import dropped_differences, unknown_differences
from generator.editorial.merge import Change, State
from generator.editorial.page_file import PageFile
from generator.editorial.pins import home_pins, unpinned
from generator.editorial.returning import returning
from generator.editorial.unnamed import unnamed
from generator.errors import Finding
from generator.model.briefing import Briefing
from generator.pages.across import as_made, readdressed
from generator.pages.page import Page
from generator.publish.building.navigation import behind
from generator.publish.collector import uncollected
from generator.publish.entries import entries_of_run
from generator.publish.files import sweep
from generator.publish.inputs import Inputs, Track, read_inputs
from generator.publish.journal import Step, commit, complete, held
from generator.publish.kept.account import Account, keep, key_of
from generator.publish.kept.cache import Cache, open_cache
from generator.publish.kept.composed import Story
from generator.publish.kept.parsed import PagesKept
from generator.publish.left_out import LeftOut, Reason, left_out
from generator.publish.merging import Merging
from generator.publish.project import Project
from generator.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a run found and would write. With anything `broken` in the registry, nothing is to be written at all.

    `undecided` are the paths of pages as they stand whose entry nobody took over; `taken` says that found entries have
    pages.
    """

    story: Story
    reasons: tuple[Reason, ...]
    pages: tuple[Page, ...]
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    broken: tuple[Finding, ...]
    own: tuple[tuple[str, str], ...]
    reading: Reading
    undecided: frozenset[str] = frozenset()
    taken: bool = True
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Old addresses with the pages that they lead to."""

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """What was left alone so that nothing of an editor's is lost."""
        return tuple(change.finding for change in self.changes if change.finding)

    @property
    def let_go(self) -> tuple[str, ...]:
        """Paths of found pages that go because found entries have pages no more; not those that new articles end."""
        if self.taken:
            return ()
        return tuple(c.path for c in self.changes if c.state is State.REMOVED and c.path in self.undecided)

    @property
    def edits(self) -> tuple[dict[str, object], ...]:
        """What editors did to generated pages, as data."""
        return tuple(edits_of((change.path, change.kept, change.woven) for change in self.changes))

    @property
    def drift(self) -> tuple[Change, ...]:
        """The changes that generating would make."""
        return tuple(change for change in self.changes if change.state not in (State.SAME, State.CONFLICT))

    @property
    def briefing(self) -> Briefing:
        """All that was found and weighed; where the pages were kept, it is weighed when it is first asked for."""
        return self.story.briefing

    @property
    def counts(self) -> Mapping[str, int]:
        """How much there is."""
        sources = len(self.story.articles)
        statements = sum(len(row.sentences) for row in self.reasons)
        return {"sources": sources, "statements": statements, "pages": len(self.pages)}

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What no page shows, each with the reason."""
        sentences = {(s.source, s.index): s for article in self.story.articles for s in article.source.sentences}
        return left_out(self.reasons, self.pages, sentences)

    @property
    def account(self) -> Account | None:
        """What is told of it again, where it would write nothing; else None."""
        if self.broken or any(change.state is not State.SAME for change in self.changes):
            return None
        return Account(**self.counts, findings=self.findings, left_out=self.left_out)


def run(
    project: Project, track: Track | None = None, reading: Reading | None = None, shared: Path | None = None
) -> Run:
    """Everything up to writing, of seeds/ or of what is given. Raises InputError where no article can be read.

    `shared` is another project's cache, of which all is kept.
    """
    with uncollected(), open_cache(shared or project.cache, keep=bool(reading or shared)) as cache:
        key = None if reading or shared else key_of(cache, project)
        made = run_with(cache, project, track, reading)
        if key and (account := made.account) and key == key_of(cache, project):  # nobody saved anything meanwhile
            keep(cache, key, account)
        return made


def run_with(cache: Cache, project: Project, track: Track | None, reading: Reading | None) -> Run:
    """The same; what the cache holds is not made again."""
    pages_kept = PagesKept(cache.memo("editorial"))
    inputs = read_inputs(cache, project, pages_kept.parse, track, reading)
    entries = entries_of_run(cache, inputs)
    story = Story(
        project=project,
        profile=inputs.profile,
        articles=inputs.articles,
        read=inputs.read,
        entities=entries.entities,
        found=entries.candidates,
        hidden=dropped_differences(inputs.files),
        editions=inputs.published.editions,
        taken_down=inputs.published.taken_down,
        corrections=inputs.corrections,
        pinned=home_pins(inputs.files, inputs.sentences),
        gone=frozenset(f"{row.id}.md" for row in entries.for_merging.removed[HOME]),
    )
    moved = inputs.arranged.across
    merging = Merging(inputs=inputs, entries=entries.for_merging, pages_kept=pages_kept)
    made = story.compose(cache)
    merged = merging.merge(readdressed(made.pages, moved))
    if merged.touches:  # other pages say what these show, so they are made once more
        again = story.compose(cache, as_made(merged.touches, moved))
        merged = merging.merge(readdressed(again.pages, moved))
    pages_kept.keep(merged.changes)
    if story.weighed is None:  # what weighing would have asked for is asked for again when an article changes
        cache.keep = True
    return Run(
        story=story,
        reasons=made.reasons,
        pages=merged.pages,
        changes=merged.changes,
        findings=(
            *inputs.findings,
            *entries.notes,
            *unknown_differences(inputs.files, made.differences),
            *unpinned(
                entries.entities,
                story.pinned,
                merged.pages,
                sentences=inputs.sentences,
                files=inputs.files,
                changes=merged.changes,
            ),
            *torn_articles(inputs.reading.sources),
            *attention(merged.changes),
            *left_out_again(inputs.files),
            *unnamed(entries.entities, merged.pages, inputs.files, entries.for_merging.found),
            *behind(
                project.root,
                inputs.arranged.redirects,
                {c.path for c in merged.changes if c.state is not State.REMOVED},
            ),
            *returning(merged.changes, inputs.files, entries.for_merging, inputs.broken),
            *looked_through(inputs, merged.changes),
        ),
        broken=(*inputs.broken, *entries.broken),
        own=own_pages(inputs.files, merged.pages),
        reading=inputs.reading,
        undecided=frozenset(path for path, file in inputs.files.items() if is_undecided(file)),
        taken=project.discover == "pages",
        redirects=with_more(
            inputs.arranged.redirects,
            [*(page.path for page in merged.pages), *inputs.files],
            {page.path for page in merged.pages if page.across},
        ),
    )


def looked_through(inputs: Inputs, changes: tuple[Change, ...]) -> tuple[Finding, ...]:
    """What an editor should look at in their own words."""
    project = inputs.project
    return check_written(
        inputs.files,
        inputs.texts,
        changes,
        inputs.sentences,
        yardstick=Yardstick(name=project.yardstick, fails=project.strict_yardstick),
        is_file=lambda path: (project.docs / path).is_file(),
    )


def own_pages(files: Mapping[str, PageFile], pages: Iterable[Page]) -> tuple[tuple[str, str], ...]:
    """The pages that are an editor's own, each with what it is called."""
    made = {page.path for page in pages}
    return tuple(
        (path, title_of(file))
        for path, file in files.items()
        if not file.generated and "kind" not in file.front and path not in made
    )


def title_of(file: PageFile) -> str:
    """What an editor's own page is called: its title, its first heading, else its path."""
    if file.front.get("title"):
        return str(file.front["title"])
    heading = next((line[2:] for line in file.body.splitlines() if line.startswith("# ")), None)
    return heading.strip() if heading else file.path


def write(project: Project, made: Run, gone: Iterable[Path] = ()) -> tuple[Finding, ...]:
    """Write what changed, all of it or nothing, and remove what is `gone`; a page saved meanwhile is left and told.

    Indexes note which pages there are, and one that is missing from the folder counts as removed by hand. So they come
    after the pages that are added, and before those that go: whoever looks on sees nothing that reads as a decision.
    """
    sweep(project.docs)
    complete(project.root)
    left = list[str]()
    steps = [Step(path=path.relative_to(project.root).as_posix(), before=held(path), after=None) for path in gone]
    for change in sorted(made.changes, key=step_of):
        path = project.docs / change.path
        if change.state in (State.SAME, State.CONFLICT) or change.into in left:
            continue
        data = held(path)
        if (None if data is None else data.decode("utf-8-sig", "replace")) != change.before:
            left.append(change.path)
        elif change.state is State.REMOVED or change.text is not None:
            text = None if change.state is State.REMOVED or change.text is None else change.text.encode()
            into = f"docs/{change.into}" if change.into else ""
            steps.append(Step(path=f"docs/{change.path}", before=data, after=text, into=into))
    left += [path.removeprefix("docs/") for path in commit(project.root, steps)]
    what, why = "the page was saved while the run went on", "it is left as it is"
    return tuple(Finding(path=f"docs/{path}", what=what, why=why, now="generate again") for path in left)


def step_of(change: Change) -> int:
    """In which order pages are written: pages, then indexes, then what goes."""
    return 2 if change.state is State.REMOVED else int(change.path.endswith("index.md"))
