"""What this tree's briefing says otherwise than another commit's: both are generated, so nothing waits for a run.

The commit is read through git into a folder that is gone afterwards; nothing is checked out.
"""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.editorial.edits.block import blocks_of
from generator.editorial.merge import Change, State
from generator.editorial.plan.step import Doing, How, Step
from generator.editorial.plan.steps import PagePlan, as_read, steps_of
from generator.errors import BriefingError, Finding, UsageError
from generator.publish.generate import Run, run
from generator.publish.git import files_at, parting, resolved
from generator.publish.inputs import Track
from generator.publish.planning.compare import Comparison, compare
from generator.publish.planning.plan import Plan, plan_of, without_moves
from generator.publish.planning.standing import compared
from generator.publish.project import Project, open_project

SETTINGS = "mkdocs.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """The other commit: its name, its pages as a run over it gives them, and that run, where one goes through."""

    commit: str
    texts: Mapping[str, str]
    run: Run | None
    findings: tuple[Finding, ...] = ()
    called: str = ""


def read_since(project: Project, revision: str, track: Track | None = None) -> Since:
    """The briefing that a revision's tree gives; without one, that of where this branch parted from the main one.

    Raises UsageError where git knows of no such commit.
    """
    commit = resolved(project.root, revision) if revision else parting(project.root)
    if not commit:
        what = (
            f"git knows of no commit {revision!r} here" if revision else "git knows of no main branch to compare with"
        )
        now = "name a commit, as in --since HEAD~1; a forge's workflow must fetch the whole history (fetch-depth: 0)"
        raise UsageError(Finding(what=what, now=now))
    with tempfile.TemporaryDirectory(prefix="briefing.") as folder:
        root = Path(folder).resolve()
        for path, data in files_at(project.root, commit, is_wanted):
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        if not (root / SETTINGS).is_file():
            return Since(commit=commit, texts={}, run=None, called=revision)
        return replace(read_tree(root, commit, project, track), called=revision)


def read_tree(root: Path, commit: str, project: Project, track: Track | None) -> Since:
    """The briefing in a folder; its articles are found in the cache of the project."""
    try:
        there = replace(open_project(root), model=project.model)
        made = run(there, track, shared=project.cache)
    except BriefingError as error:
        why = "; ".join(finding.what for finding in error.findings)
        return Since(commit=commit, texts=texts_of(root / "docs", ()), run=None, findings=(cannot(commit, why),))
    texts = texts_of(root / "docs", made.changes)
    if made.broken:
        return Since(commit=commit, texts=texts, run=None, findings=(cannot(commit, made.broken[0].what),))
    return Since(commit=commit, texts=texts, run=made)


def cannot(commit: str, why: str) -> Finding:
    """Why the other commit gives no briefing."""
    what = f"{commit[:12]} gives no briefing, so its pages are compared as they stand"
    now = "read the plan as one of pages; nothing is to be mended here"
    return Finding(path="mkdocs.yml", what=what, why=why, now=now, note=True, rule="since")


def is_wanted(path: str) -> bool:
    """Whether a file of the tree has a part in the briefing."""
    return path.startswith("seeds/") or path.endswith((".md", ".yml", ".yaml", ".json"))


def texts_of(docs: Path, changes: tuple[Change, ...]) -> dict[str, str]:
    """Every page as it stands after a run, by path."""
    texts = {}
    for file in sorted(docs.rglob("*.md")) if docs.is_dir() else ():
        if file.is_file() and not file.is_symlink():
            texts[file.relative_to(docs).as_posix()] = file.read_bytes().decode("utf-8-sig", "replace")
    for change in changes:
        if change.state is State.REMOVED:
            texts.pop(change.path, None)
        elif change.text is not None:
            texts[change.path] = change.text
    return texts


def plan_since(project: Project, made: Run, since: Since) -> Plan:
    """What this tree's briefing says otherwise."""
    texts = texts_of(project.docs, made.changes)
    changes = {change.path: change for change in made.changes}
    bodies = {page.path: page.body for page in made.pages}
    pages = []
    for path in sorted(texts.keys() | since.texts.keys() | changes.keys()):
        old, new, change = since.texts.get(path), texts.get(path), changes.get(path)
        if change and change.state is State.CONFLICT:
            step = Step(doing=Doing.CONFLICT, key="", line=change.finding.line if change.finding else None)
            pages.append(PagePlan(path=path, state=State.CONFLICT, steps=(step,), finding=change.finding))
        elif old != new:
            woven = change.woven if change else None
            blocks = blocks_of(bodies.get(path, "")) if woven and (woven.deleted or woven.without) else ()
            steps = tuple(once(tuple(steps_of(old or "", new or "", woven, blocks))))
            state = State.ADDED if old is None else State.REMOVED if new is None else State.CHANGED
            pages.append(PagePlan(path=path, state=state, steps=steps if path in bodies else tuple(owned(steps))))
    waiting = {c.path: c.before or "" for c in made.changes if c.state not in (State.SAME, State.CONFLICT)}
    return Plan(
        pages=without_moves(pages),
        comparison=comparison(made, since),
        since=since.commit,
        called=since.called,
        waiting=waiting,
    )


def once(steps: tuple[Step, ...]) -> Iterator[Step]:
    """The steps, where what an editor deleted is told once: as withdrawn, by them."""
    gone = {as_read(step.words) for step in steps if step.how is How.DELETED and step.fresh}
    told = {as_read(step.old) for step in steps if step.doing is Doing.WITHDRAWN} & gone
    for step in steps:
        if step.doing is Doing.WITHDRAWN and as_read(step.old) in told:
            yield replace(step, how=How.DELETED)
        elif step.how is not How.DELETED or as_read(step.words) not in told:
            yield step


def owned(steps: tuple[Step, ...]) -> Iterator[Step]:
    """The steps of a page that no run writes: all of it is an editor's doing."""
    return (replace(step, how=How.OWN, small=False) if step.how is How.NONE else step for step in steps)


def comparison(made: Run, since: Since) -> Comparison:
    """What the briefing says otherwise."""
    if since.run is None and since.texts:
        return compared(made, plan_of(made).pages)
    told = compare(since.run.briefing if since.run else None, made.briefing)
    return replace(told, settled=tuple(row for row in told.settled if row.id not in made.story.hidden))
