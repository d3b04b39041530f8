"""What `check` says of a page that is not as a run would write it: what decisions explain is told, the rest fails."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.cli.plans.phrases import headline
from generator.editorial.plan.explained import of_same_articles
from generator.editorial.plan.steps import page_plan
from generator.errors import Finding

WAIT = "nothing to do: the next run takes it up, the forge's or your own `briefing generate`"


def drift_of(made: Any, *, upgrade: bool) -> Iterator[Finding]:  # noqa: ANN401
    """A finding a page, one note for all that only wait for a run; `upgrade` says that another version wrote them."""
    same = not upgrade and of_same_articles(made.changes, made.briefing.source)
    pairs = [(change, drifted(change, upgrade=upgrade)) for change in made.drift]
    rows = [row for _, row in pairs]
    waiting = [row for row in rows if same and not row.note]
    small = [row for change, row in pairs if row not in waiting and not row.note and page_plan(change).is_small]
    yield from (row for row in rows if row not in waiting and row not in small)
    if small:  # of what tells a reader nothing new one page stands for all
        yield replace(small[0], what=f"would be changed{others(small, 'would')}")
    if waiting:
        more = others(waiting, "is", "are")
        yield replace(
            waiting[0],
            what=f"is not yet as decisions on other pages or in the settings have it{more}",
            why="`briefing plan` shows how they will be",
            now=WAIT,
            note=True,
            rule="edit-to-take-up",
        )


def others(rows: Sequence[Finding], one: str, several: str = "") -> str:
    """How many pages more a finding stands for."""
    count = len(rows) - 1
    pages = "1 page" if count == 1 else f"{count} pages"
    return f", and so {one if count == 1 else several or one} {pages} more" if count else ""


def drifted(change: Any, *, upgrade: bool) -> Finding:  # noqa: ANN401
    """The finding of one page, at the first line that a run would change."""
    page = page_plan(change)
    lines = [step.line for step in page.steps if step.line and (step.differs or step.fresh)]
    path, now = f"docs/{change.path}", f"run `briefing generate{' --upgrade' if upgrade else ''}`"
    line = min(lines, default=1) if change.before is not None else 1
    if change.explained:
        what, why = "holds edits that no run has taken up", headline(page)
        return Finding(path=path, line=line, what=what, why=why, now=WAIT, note=True, rule="edit-to-take-up")
    why = "this version gives something else" if upgrade else "the sources or decisions give something else"
    what = f"would be {change.state.value}"
    return Finding(path=path, line=line, what=what, why=f"{why}: {headline(page)}", now=now, rule="drift")
