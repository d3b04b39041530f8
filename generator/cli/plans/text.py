"""A plan for the terminal: counts first, then what it does to the briefing, then page by page."""

from collections.abc import Iterable, Sequence

from generator.cli.plans.phrases import CANDIDATES, SIGNS, headline, many, told, words
from generator.cli.telling import lines_of
from generator.editorial.merge import State
from generator.editorial.plan.step import Doing, Step
from generator.editorial.plan.steps import PagePlan
from generator.publish.planning.plan import Plan

FEW = 6
"""So many steps of a page are shown unless all are asked for."""
ORDER = (State.CONFLICT, State.ADDED, State.REMOVED, State.CHANGED, State.SAME)
LEGEND = "+ added   ~ changed   − withdrawn   = kept as an editor has it   ! conflict"


def lines(plan: Plan, *, everything: bool = False) -> Iterable[str]:
    """The whole plan."""
    yield from summary(plan)
    told_ = [*articles(plan), *lines_of(plan.comparison)]
    if told_:
        yield from ("", "In the briefing:", *(f"  {line}" for line in told_))
    if not plan.touched and not everything:
        return
    yield from ("", f"Page by page:   {LEGEND}")
    pages = sorted(plan.pages if everything else plan.touched, key=lambda page: (ORDER.index(page.state), page.path))
    small = [page for page in pages if page.is_small and not everything]
    for page in pages:
        if page not in small and page.path != CANDIDATES:
            yield from page_lines(page, everything=everything)
    yield from candidates(pages)
    if small:
        yield f"  {many(len(small), 'page')} more only in counts, links or order: {listed([p.path for p in small])}"
    if not everything:
        yield "  (--all shows every step)"


def summary(plan: Plan) -> Iterable[str]:
    """The counts."""
    counts = {state: plan.pages_that(state) for state in State}
    if plan.since:
        yield from summary_since(plan)
        return
    if not plan.touched:
        yield "A run would change nothing: docs/ is what the sources and the editors' decisions give."
    else:
        writes = sum(counts[state] for state in (State.ADDED, State.CHANGED, State.REMOVED))
        parts = [
            f"{counts[state]} {name}"
            for state, name in ((State.ADDED, "new"), (State.CHANGED, "changed"), (State.REMOVED, "going"))
            if counts[state]
        ]
        yield (
            f"A run would touch {many(writes, 'page')}: {', '.join(parts)}." if parts else "A run would write nothing."
        )
        if counts[State.CONFLICT]:
            yield f"It would leave {many(counts[State.CONFLICT], 'page')} alone: a person must decide first."
        yield counted(plan)
    if kept := plan.steps_that(Doing.KEPT):
        pages = sum(any(step.doing is Doing.KEPT for step in page.steps) for page in plan.pages)
        yield f"Kept as editors have it: {many(kept, 'place')} on {many(pages, 'page')}."


def counted(plan: Plan) -> str:
    """How many blocks come, change and go."""
    rows = (Doing.ADDED, Doing.CHANGED, Doing.WITHDRAWN)
    return f"Statements and lines: {', '.join(f'{plan.steps_that(doing)} {doing.value}' for doing in rows)}."


def summary_since(plan: Plan) -> Iterable[str]:
    """The counts of what two trees' briefings say otherwise."""
    commit = plan.since[:12]
    known = not plan.called or plan.called.startswith(commit)
    since = f"this branch began at {commit}" if not plan.called else commit if known else f"{plan.called} ({commit})"
    if not plan.touched:
        yield f"The briefing says the same as {'when' if not plan.called else 'at'} {since}."
    else:
        names = (
            (State.ADDED, "new"),
            (State.CHANGED, "changed"),
            (State.REMOVED, "gone"),
            (State.CONFLICT, "in conflict"),
        )
        parts = [f"{plan.pages_that(state)} {name}" for state, name in names if plan.pages_that(state)]
        yield f"Since {since}, {many(len(plan.touched), 'page')} differ: {', '.join(parts)}."
        yield counted(plan)
    yield (
        f"docs/ is not yet as a run writes it: {many(plan.waits, 'page')} would change with `briefing generate`."
        if plan.waits
        else "docs/ is as a run writes it."
    )


def articles(plan: Plan) -> Iterable[str]:
    """The articles that came and went."""
    c = plan.comparison
    if c.sources:
        yield f"{many(len(c.sources), 'new article')}"
        yield from (f"  {source.path}: {source.label}" for source in c.sources[:FEW])
        yield from ([f"  and {len(c.sources) - FEW} more"] if len(c.sources) > FEW else [])
    if c.lost_sources:
        yield f"{many(len(c.lost_sources), 'article')} gone: {listed(c.lost_sources)}"


def page_lines(page: PagePlan, *, everything: bool) -> Iterable[str]:
    """One page with its steps, the weightiest first where they are cut."""
    yield f"  docs/{page.path}: {headline(page)}"
    if page.finding:
        yield f"    ! {page.finding.what}: {page.finding.now}"
        return
    if page.state in (State.ADDED, State.REMOVED) and not everything:
        return
    steps = [step for step in page.steps if everything or not is_quiet(step)]
    for step in steps if everything else steps[:FEW]:
        yield f"    {SIGNS[step.doing]} {place(step)}{told(step)}"
    if len(steps) > FEW and not everything:
        yield f"      and {len(steps) - FEW} more"


def is_quiet(step: Step) -> bool:
    """Whether a step is shown only where all are: nothing is new to a reader, or an editor's words stay as they are."""
    if step.doing is Doing.KEPT:
        return not (step.fresh or step.gained or step.lost or step.marked or step.unmarked or step.again)
    return step.small


def place(step: Step) -> str:
    """The line that the step is about: where it stands, else where it will."""
    number = step.line or step.line_after
    return f"line {number}: " if number else ""


def candidates(pages: Sequence[PagePlan]) -> Iterable[str]:
    """Who and what has no page: for editors, so only the names."""
    for page in pages:
        if page.path == CANDIDATES:
            heads = [s for s in page.steps if s.text.startswith("## ")]
            for doing, name in ((Doing.ADDED, "new"), (Doing.WITHDRAWN, "gone")):
                names = [words(step.text) for step in heads if step.doing is doing]
                if names:
                    yield f"  docs/{CANDIDATES}: {many(len(names), 'candidate')} {name}: {listed(names)}"


def listed(names: Sequence[str]) -> str:
    """The first few, and how many more."""
    more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return ", ".join(names[:FEW]) + more
