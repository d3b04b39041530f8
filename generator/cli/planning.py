"""The command that says what a run would do, and what a branch does to the briefing; nothing is written."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from generator.cli.commands import generated, lost, main, opened
from generator.cli.console import ANNOTATIONS, FORMS, Output, command
from generator.cli.ending import outcome
from generator.errors import Finding


@command(main, "briefing plan --since main --format markdown", forms=(*FORMS, "markdown"))
@click.option(
    "--since",
    is_flag=False,
    flag_value="",
    default=None,
    metavar="[REV]",
    help="Compare with the briefing that a commit's tree gives; without a name, that of where this branch began.",
)
@click.option("--all", "everything", is_flag=True, help="Show every step, counts and links too.")
@click.option("--link-base", default="", metavar="URL", help="Where --format markdown finds files on the forge.")
def plan(root: Path, out: Output, since: str | None, everything: bool, link_base: str) -> None:
    """Say what `briefing generate` would do, page by page and statement by statement; nothing is written.

    Exit 0: nothing. 1: something. 3: a conflict with an editor's words, which a run would leave alone.
    """
    from generator.cli.plans import markdown, text  # noqa: PLC0415
    from generator.cli.plans.data import as_data  # noqa: PLC0415
    from generator.publish.planning.plan import plan_of  # noqa: PLC0415
    from generator.publish.planning.since import plan_since, read_since  # noqa: PLC0415
    from generator.publish.version import difference  # noqa: PLC0415

    before = None if since is None else read_since(opened(root), since, out.track)
    project, made = generated(root, out)
    planned = plan_of(made) if before is None else plan_since(project, made, before)
    other = difference(project, made)
    gone = lost(made.let_go, project.discover) if made.let_go else None
    stops = tuple(filter(None, (other, gone)))
    findings = (*stops, *(before.findings if before else ()), *outcome(made)[1])
    if out.form == "markdown":
        click.echo("\n".join(markdown.lines(planned, base=link_base)))
    for line in text.lines(planned, everything=everything):
        out.say(line)
    shown = (*findings, *noted(planned)) if out.form in ANNOTATIONS else findings
    out.end(code_of(planned.code, made, other, gone), shown, as_data(planned))


def noted(planned: Any) -> Iterator[Finding]:  # noqa: ANN401
    """A note for each page of which a reader would see something else, at the first line of it: for a forge to show."""
    from generator.cli.plans.phrases import headline, told  # noqa: PLC0415

    for page in planned.touched:
        steps = [step for step in page.steps if not step.small]
        if steps and not page.is_small and page.finding is None:
            line = next((step.line_after if planned.since else step.line for step in steps if step.line), None)
            what, why, now = f"plan: {headline(page)}", told(steps[0]), "the run's summary shows all of it"
            yield Finding(path=f"docs/{page.path}", line=line, what=what, why=why, now=now, note=True, rule="plan")


def code_of(code: int, made: Any, other: Finding | None, gone: Finding | None) -> int:  # noqa: ANN401
    """The exit code: what a run would end with, or 1 where it would write something."""
    return max(code, outcome(made)[0], 1 if other else 0, 3 if gone else 0)
