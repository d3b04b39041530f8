"""The command that publishes an edition. The day is given, or today's."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.cli.commands import generated, main, refuse_drift, write_pages
from generator.cli.console import Output, command
from generator.cli.ending import outcome, summary
from generator.errors import Finding, UsageError


@command(main, "briefing edition --date 2026-11-22", writes=True)
@click.option("--date", "given", metavar="DAY", help="The day of the edition, such as 2026-11-22 [default: today].")
@click.option("--note", default="", help="A line of the editors', shown with the edition.")
@click.option("--again", is_flag=True, help="Freeze the last edition anew, if it is of this day.")
def edition(root: Path, out: Output, given: str | None, note: str, again: bool) -> None:
    """Freeze what the briefing says now as the edition of a day, and write the pages that tell what it changed."""
    from generator.pages.editions.told import counted, totals  # noqa: PLC0415
    from generator.publish.editions import next_edition, write_edition  # noqa: PLC0415
    from generator.publish.epoch import today  # noqa: PLC0415

    day = a_day(given) if given is not None else today()
    project, made = generated(root, out, writes=True)
    if made.conflicts:
        out.end(3, made.conflicts, summary(made))
    refuse_drift(made, out)
    frozen, changed = next_edition(made, day, note, again=again)
    if changed is not None and not changed and not again:
        newest = made.briefing.editions[-1].date
        out.say(f"nothing changed since the edition of {newest}: none is made")
        out.end(0, (), {"edition": None, **summary(made)})
    path = write_edition(project, frozen).relative_to(project.root).as_posix()
    _, made = write_pages(root, replace(out, quiet=True))
    out.say(f"wrote {path}: {totals(frozen)}")
    out.say(
        f"since the one before: {counted(changed) or 'nothing'}" if changed is not None else "it is the first edition"
    )
    out.say("next: commit it with docs/, then `briefing build`")
    out.end(*outcome(made), {"edition": frozen.date, "path": path, **summary(made)})


def a_day(text: str) -> str:
    """The day that was given. Raises UsageError where it is none."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise UsageError(Finding(what=f"{text!r} is no day", now="give it as 2026-11-22"))
