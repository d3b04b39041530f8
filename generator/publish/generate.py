"""Generating: read, extract, weigh, compose, merge, then write. Nothing is written before all of it is known."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.editorial.arranging.arrange import arrange
from generator.editorial.arranging.places import stem_of
from generator.editorial.arranging.redirects import with_more
from generator.editorial.attention import attention
from generator.editorial.checks.check import Yardstick, check_written
from generator.editorial.checks.torn import torn_articles
from generator.editorial.corrections import corrected
from generator.editorial.decided import told_by
from generator.editorial.edits.told import as_shown, edits_of
from generator.editorial.edits.touched import touched
from generator.editorial.found import Removed, is_undecided, removed_entries
from generator.editorial.hidden import dropped_differences, unknown_differences
from generator.editorial.leaving import with_arranged
from generator.editorial.merge import Change, State, merge_all
from generator.editorial.never import decided_never, never_names, without_never
from generator.editorial.page_file import PageFile
from generator.editorial.pins import home_pins, unpinned
from generator.editorial.profiles import load_profile
from generator.editorial.settled import Floor
from generator.editorial.taken_down import without_taken
from generator.errors import Finding
from generator.model.annotation import Annotated
from generator.model.briefing import Briefing
from generator.model.discovery import Discovery
from generator.model.memo import FORGETFUL
from generator.model.source import Source
from generator.pages.frame.markdown import framed
from generator.pages.page import Page
from generator.pages.retouched import Retouched
from generator.plugins.load import load_pointer
from generator.plugins.pointer import with_pointed
from generator.publish.collector import uncollected
from generator.publish.entered import entries_of
from generator.publish.files import sweep
from generator.publish.journal import Step, commit, complete, held
from generator.publish.kept.account import Account, keep, key_of
from generator.publish.kept.cache import Cache, open_cache
from generator.publish.kept.composed import Story
from generator.publish.kept.discovered import discover_cached
from generator.publish.kept.extracted import annotate_cached, read_cached
from generator.publish.kept.parsed import PagesKept
from generator.publish.left_out import LeftOut, Reason, left_out
from generator.publish.project import Project, read_pages
from generator.publish.published import read_published
from generator.reading import Reading

Track = Callable[[Iterable[Source], int], Iterable[Source]]
"""Passes the sources on while it shows how far they are."""
MODEL_KEY = "BRIEFING_MODEL_KEY"
"""The environment variable that holds the key of a language model's server; it never stands in a file."""


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
        return {"sources": sources, "statements": len(self.reasons), "pages": len(self.pages)}

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
    profile = load_profile(project.profile, project.root)
    pages_kept = PagesKept(cache.memo("editorial"))
    files, texts, broken = read_pages(project, pages_kept.parse)
    arranged = arrange(files, {section.id: section.kinds for section in profile.sections})
    files = arranged.files
    never = never_names(files)
    reading = reading or read_cached(cache, project.seeds, project.root)
    published = read_published(project)
    present, away = without_taken(reading.sources, published.taken_down)
    put_right = corrected(present, files)
    sources = track(put_right.sources, len(put_right.sources)) if track else put_right.sources
    articles: Sequence[Annotated] = annotate_cached(cache, sources)
    remarks: tuple[Finding, ...] = ()
    if project.model:
        articles, remarks = with_pointed(articles, load_pointer(project.model, os.environ.get(MODEL_KEY, "")))
    sentences = {(s.source, s.index): s for article in articles for s in article.source.sentences}
    removed = removed_entries(files, (section.id for section in profile.sections), arranged.redirects)
    kept = FORGETFUL if project.model else cache.memo("discovery")  # what a model points at may be another each time
    everything = Discovery() if project.discover == "off" else discover_cached(kept, articles, profile)
    gone = [*sum(removed.values(), ()), *(Removed(id=stem_of(path)) for path in arranged.redirects)]
    named = without_never(everything.candidates, never)
    settled = Floor(
        files=files,
        profile=profile,
        articles=articles,
        sentences=sentences,
        named=named,
        gone=gone,
        never=never,
        pages=project.discover == "pages",
    ).settle()
    registry, decided, found = settled.registry, settled.decided, settled.found
    told = {candidate.entity.id: told_by(candidate, sentences) for candidate in everything.candidates}
    taken = found.entities if project.discover == "pages" else ()
    entities = sorted([*decided, *taken], key=lambda e: e.id)
    story = Story(
        project=project,
        profile=profile,
        articles=articles,
        entities=entities,
        found=found.candidates,
        hidden=dropped_differences(files),
        editions=published.editions,
        taken_down=published.taken_down,
        corrections=put_right.corrections,
        pinned=home_pins(files, sentences),
    )
    about = entries_of(taken, entities, told, removed)
    places = {sentence.id: place for place, sentence in sentences.items()}

    def met(pages: Sequence[Page]) -> tuple[tuple[Change, ...], tuple[Page, ...], dict[str, Retouched]]:
        """What becomes of the files, the pages as they are shown then, and those that editors changed."""
        frames = framed(pages, project.language)
        changes = merge_all(frames, files, texts, about, arranged, marked=pages_kept.marks_of)
        changes = with_arranged(changes, arranged, files, texts)
        woven = {change.path: change.woven for change in changes}
        shown = tuple(as_shown(page, woven.get(page.path), places) for page in pages)
        return changes, shown, touched(pages, {page.path: page for page in shown}, woven)

    made = story.compose(cache)
    changes, pages, touches = met(made.pages)
    if touches:  # other pages say what these show, so they are made once more
        changes, pages, _ = met(story.compose(cache, touches).pages)
    looked = check_written(
        files,
        texts,
        changes,
        sentences,
        yardstick=Yardstick(name=project.yardstick, fails=project.strict_yardstick),
        is_file=lambda path: (project.docs / path).is_file(),
    )
    pages_kept.keep(changes)
    if story.weighed is None:  # what weighing would have asked for is asked for again when an article changes
        cache.keep = True
    unseen = unknown_differences(files, made.differences)
    return Run(
        story=story,
        reasons=made.reasons,
        pages=pages,
        changes=changes,
        findings=(
            *reading.findings,
            *away,
            *put_right.findings,
            *remarks,
            *arranged.notes,
            *settled.notes,
            *unseen,
            *unpinned(entities, story.pinned, pages, sentences),
            *torn_articles(reading.sources),
            *attention(changes),
            *looked,
        ),
        broken=(
            *broken,
            *arranged.broken,
            *published.broken,
            *put_right.broken,
            *registry.broken,
            *decided_never(registry.entities, never),
        ),
        own=tuple(
            (path, title_of(file))
            for path, file in files.items()
            if not file.generated and "kind" not in file.front and path not in {p.path for p in pages}
        ),
        reading=reading,
        undecided=frozenset(path for path, file in files.items() if is_undecided(file)),
        taken=project.discover == "pages",
        redirects=with_more(arranged.redirects, [*(page.path for page in pages), *files]),
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
