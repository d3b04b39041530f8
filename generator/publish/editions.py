"""One edition more: frozen of what a run made, and written to docs/editions/ when a person says so; never by a run."""

from dataclasses import replace
from pathlib import Path

from generator.editorial.editions import edition_text
from generator.editorial.edits.block import blocks_of
from generator.editorial.merge import State
from generator.errors import Finding, UsageError
from generator.evidence.editions.changes import Changes, changes
from generator.evidence.editions.freeze import freeze
from generator.model.edition import Edition, all_words
from generator.publish.files import write_text
from generator.publish.generate import Run
from generator.publish.project import Project
from generator.publish.published import edition_file

HOME, BOTTOM_LINE = "index.md", "bottom-line"


def next_edition(made: Run, day: str, note: str, *, again: bool) -> tuple[Edition, Changes | None]:
    """The edition of what a run made, and what it changes. Raises UsageError where the day cannot be the next."""
    editions = made.briefing.editions
    if again and editions and editions[-1].date == day:
        editions = editions[:-1]
    if editions and editions[-1].date >= day:
        newest = editions[-1].date
        now = f"name a later day, or freeze it anew with --again --date {newest}"
        raise UsageError(Finding(what=f"no edition of {day}", why=f"the last one is of {newest}", now=now))
    shown = {place for page in made.pages for place in page.cites}
    now_ = freeze(made.briefing, shown, all_words(editions))
    edition = replace(now_, date=day, note=" ".join(note.split()), bottom=bottom_line(made))
    return edition, changes(editions[-1], edition) if editions else None


def bottom_line(made: Run) -> tuple[str, ...]:
    """The statements of home's bottom line, in order, as editors left it."""
    home = next((change for change in made.changes if change.path == HOME and change.state is not State.REMOVED), None)
    text = (home.text or home.before or "") if home else ""
    known = {f"s{statement.id.rpartition('-')[2]}": statement.id for statement in made.briefing.statements}
    blocks = (block for block in blocks_of(text) if block.section == BOTTOM_LINE and block.cites)
    return tuple(known[block.cites[0]] for block in blocks if block.cites[0] in known)


def write_edition(project: Project, edition: Edition) -> Path:
    """Write the edition's file, and give where it stands."""
    path = edition_file(project, edition.date)
    write_text(path, edition_text(edition))
    return path
