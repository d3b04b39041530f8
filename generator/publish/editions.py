"""One edition more: frozen of what a run made, and written to docs/editions/ when a person says so; never by a run."""

from dataclasses import replace
from pathlib import Path

from generator.editorial.editions import edition_text
from generator.editorial.edits.block import Sort, blocks_of
from generator.editorial.edits.words import ADDED, EDITED, words_of
from generator.editorial.merge import State
from generator.editorial.plan.steps import as_read
from generator.errors import Finding, UsageError
from generator.evidence.editions.changes import Changes, changes
from generator.evidence.editions.freeze import freeze
from generator.model.edition import Edition, Rewritten, all_words
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
    bottom, own = bottom_line(made)
    edition = replace(now_, date=day, note=" ".join(note.split()), bottom=bottom, rewritten=own)
    return edition, changes(editions[-1], edition) if editions else None


def bottom_line(made: Run) -> tuple[tuple[str, ...], tuple[Rewritten, ...]]:
    """The statements of home's bottom line, in order, and what editors wrote in it."""
    home = next((change for change in made.changes if change.path == HOME and change.state is not State.REMOVED), None)
    text = (home.text or home.before or "") if home else ""
    known = {f"s{statement.id.rpartition('-')[2]}": statement.id for statement in made.briefing.statements}
    blocks = home.woven.blocks if home and home.woven else blocks_of(text)
    bottom, own = list[str](), list[Rewritten]()
    for at, block in enumerate(row for row in blocks if row.section == BOTTOM_LINE and row.sort is Sort.ITEM):
        statement = next((known[cite] for cite in block.cites[:1] if cite in known), "")
        is_own = block.text.partition("\n")[0].endswith(ADDED)
        if is_own or block.text.partition("\n")[0].endswith(EDITED):
            words = as_read(words_of(block)).removeprefix("- ")
            own.append(Rewritten(at=at, statement="" if is_own else statement, text=words))
        if statement and not is_own:
            bottom.append(statement)
    return tuple(bottom), tuple(own)


def write_edition(project: Project, edition: Edition) -> Path:
    """Write the edition's file, and give where it stands."""
    path = edition_file(project, edition.date)
    write_text(path, edition_text(edition))
    return path
