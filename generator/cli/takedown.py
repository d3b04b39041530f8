"""The command that takes articles down: their words go from everything but git's history, and a note stays."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from generator.cli.commands import main, opened, write_pages
from generator.cli.console import Output, command
from generator.cli.editions import a_day
from generator.cli.ending import outcome, summary
from generator.errors import Finding

HISTORY = (
    "git's history still holds the words: see “Takedown” in the README on how to purge it; so do releases, copies of"
    " the zip, and clones that others have"
)


@command(main, 'briefing takedown 000 --reason "Its publisher asked for it."', writes=True)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--reason", required=True, help="Why, for readers; who asked for it need not be said.")
@click.option("--date", "given", metavar="DAY", help="The day of the takedown [default: today].")
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def takedown(
    root: Path, out: Output, *, articles: tuple[str, ...], reason: str, given: str | None, dry_run: bool, yes: bool
) -> None:
    """Take the words of articles, by id, file name or title, out of pages, data, editions and feeds; a note stays.

    The built site and the zip are built again where there are any, and what runs keep is forgotten.
    """
    from generator.publish.articles.takedown import left_in, plan_takedown  # noqa: PLC0415
    from generator.publish.epoch import today  # noqa: PLC0415

    project = opened(root)
    plan = plan_takedown(project, articles, a_day(given) if given is not None else today(), reason, out.track)
    files = [file.relative_to(project.root).as_posix() for file in plan.files]
    sources = [note.source for note in plan.notes]
    verb = "would take" if dry_run else "taking"
    out.say(f"{verb} down {', '.join(sources)}: {', '.join(files) or 'no file'}; {len(plan.sentences)} sentences")
    more = {"taken_down": [] if dry_run else sources, "files": files, "sentences": len(plan.sentences)}
    if dry_run:
        out.end(0, (), more)
    if not yes and not (not out.as_json and sys.stdin.isatty() and click.confirm("Take it down?", err=True)):
        out.end(2, [Finding(what="nothing is taken down", why="it was not agreed to", now="say --yes")], more)
    plan.do()
    project, made = write_pages(root, replace(out, quiet=True), drop_found=True)
    built = plan.forget(made)
    found = left_in(project, plan.sentences, made.briefing.source)
    out.say(f"{len(made.drift)} pages written or removed; {len(built)} of site and zip built again")
    out.say(HISTORY)
    code, findings = outcome(made)
    out.end(max(code, 1 if found else 0), (*found, *findings), {**more, **summary(made)})
