"""A plan for a pull request: plain words, what matters open and the rest folded, never longer than a comment may be.

Words of articles pass `pages/escape.py`, so nothing in them is Markdown here either.
"""

from collections.abc import Callable, Iterable, Sequence

from generator.cli.plans.phrases import CANDIDATES, SIGNS, headline, many, told
from generator.cli.plans.text import ORDER, is_quiet, summary
from generator.cli.telling import groups_of
from generator.editorial.edits.words import ADDED, EDITED
from generator.editorial.merge import State
from generator.editorial.plan.step import Step
from generator.editorial.plan.steps import PagePlan, as_read
from generator.errors import Finding
from generator.pages.escape import url_path, words
from generator.publish.planning.plan import Plan

LARGEST = 60_000
"""So many characters at most: a comment on a pull request may hold 65,536."""
SHARE = 0.6
"""So much of them goes to the pages at most before what is left out is only counted."""
ROWS = 15
"""So many rows of a kind, and steps of a page."""


def lines(plan: Plan, *, base: str = "") -> Iterable[str]:
    """The whole plan; `base` is the address before a file's path on the forge."""
    yield "## What this changes in the briefing" if plan.since else "## What a run would change"
    yield ""
    yield "  \n".join(str(words(line)) for line in summary(plan))
    yield ""
    yield from briefing(plan)
    yield from pages(plan, base)


def briefing(plan: Plan) -> Iterable[str]:
    """What it does to the briefing, in a reader's words."""
    c = plan.comparison
    groups = [
        (many(len(c.sources), "new article"), [f"{source.path}: {source.label}" for source in c.sources]),
        (f"{many(len(c.lost_sources), 'article')} gone", list(c.lost_sources)),
        *groups_of(c),
    ]
    for heading, rows in groups:
        if rows:
            more = [f"and {len(rows) - ROWS} more"] if len(rows) > ROWS else []
            yield from folded(words(heading), [*(f"- {words(row)}" for row in rows[:ROWS]), *(f"- {m}" for m in more)])


def pages(plan: Plan, base: str) -> Iterable[str]:
    """Page by page, while there is room."""
    loud = sorted(
        (page for page in plan.touched if not page.is_small and page.path != CANDIDATES),
        key=lambda page: (ORDER.index(page.state), page.path),
    )
    if not plan.touched:
        return
    yield "### Page by page"
    yield ""
    yield " · ".join(f"`{sign}` {doing.value}" for doing, sign in SIGNS.items())
    yield ""
    room, shown = int(LARGEST * SHARE), 0
    for page in loud:
        rows = list(page_lines(plan, page, base))
        room -= sum(len(row) + 1 for row in rows)
        if room < 0:
            break
        yield from rows
        shown += 1
    if shown < len(loud):
        yield f"… and {many(len(loud) - shown, 'page')} more; `briefing plan` shows them all."
        yield ""
    if quiet := len(plan.touched) - len(loud):
        yield f"{many(quiet, 'page')} more only in counts, links or order, or for editors alone."
        yield ""


def is_there(plan: Plan, page: PagePlan) -> bool:
    """Whether the tree that is looked at holds the page."""
    if not plan.since:
        return page.state is not State.ADDED
    return page.state is not State.REMOVED and plan.waiting.get(page.path) != ""


def lines_there(plan: Plan, page: PagePlan) -> Callable[[Step], int | None]:
    """Gives the line of a step in the tree that is looked at; of a page that waits for a run, where its words stand."""
    if not plan.since:
        return lambda step: step.line or (step.line_after if page.state is not State.ADDED else None)
    if page.path not in plan.waiting:
        return lambda step: step.line_after
    lines = {bare(row): number for number, row in reversed([*enumerate(plan.waiting[page.path].splitlines(), 1)])}
    return lambda step: lines.get(bare(step.new.partition("\n")[0])) if step.new else None


def bare(line: str) -> str:
    """A line's words, without its citations and what a run adds to an editor's."""
    return as_read(line.strip().removesuffix(EDITED).removesuffix(ADDED))


def page_lines(plan: Plan, page: PagePlan, base: str) -> Iterable[str]:
    """One page, folded; a conflict stands open."""
    path = f"docs/{page.path}"
    if page.finding:
        finding = page.finding
        yield f"- `!` {link(base, path, finding.line, path)}: {words(finding.what)}. {words(finding.now)}."
        yield ""
        return
    new = page.state in (State.ADDED, State.REMOVED)
    steps = [step for step in page.steps if not is_quiet(step) and not (new and step.key.startswith("front/"))]
    number = lines_there(plan, page)
    rows = [f"- `{SIGNS[step.doing]}` {where(number(step), base, path)}{words(told(step))}" for step in steps[:ROWS]]
    rows += [f"- and {len(steps) - ROWS} more"] if len(steps) > ROWS else []
    alone = [f"- {link(base, path, None, path) if is_there(plan, page) else words(path)}"]
    yield from folded(f"{words(path)}: {words(headline(page))}", rows or alone)


def where(number: int | None, base: str, path: str) -> str:
    """A line as a link, where there is one."""
    return f"{link(base, path, number, f'line {number}')}: " if number else ""


def link(base: str, path: str, line: int | None, text: str) -> str:
    """A link to a file, and to a line of it."""
    head = f"{base.rstrip('/')}/" if base else ""
    return f"[{words(text)}]({head}{url_path(path)}{f'?plain=1#L{line}' if line else ''})"


def folded(heading: str, rows: Sequence[str]) -> Iterable[str]:
    """Rows under a heading that opens them."""
    yield from ("<details>", f"<summary>{heading}</summary>", "", *rows, "", "</details>", "")


def findings(rows: Sequence[Finding]) -> Iterable[str]:
    """What was found besides, what fails first."""
    if rows:
        yield "### To look at"
        yield ""
        ordered = sorted(rows, key=lambda row: row.note)
        yield from (f"- {words(str(row))}" for row in ordered[: 2 * ROWS])
        if len(ordered) > 2 * ROWS:
            yield f"- and {len(ordered) - 2 * ROWS} more; `briefing check` shows them all"
        yield ""
