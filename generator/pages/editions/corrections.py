"""The corrections page: what was wrong, what holds instead, why and since when; and articles edited or taken down."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.evidence.editions.changes import Step
from generator.evidence.editions.edited import Reworded, reworded
from generator.evidence.editions.freeze import freeze
from generator.model.correction import Correction
from generator.model.edition import Edition
from generator.pages.editions.items import CORRECTIONS, Entry, Part, Shelf, told
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative, source_page
from generator.pages.page import Draft
from generator.pages.view import View
from generator.pages.wording import day, many
from generator.reading.blocks.notes import NOTE

TITLE = "Corrections"
LEAD = "What an editor or an article corrected, with the words that stood there before"
NONE = "Nothing was corrected so far"
CORRECTED, NOTES = "Corrected by the editors", "Correction notes of the articles"
EDITED, TAKEN = "Articles edited since they were published", "Taken down"
MOST = 50
"""So many reworded sentences are shown; the files of the editions hold all."""


def corrections_page(view: View, shelf: Shelf) -> Draft:
    """All that was corrected, edited and taken down."""
    briefing = view.briefing
    linker = view.linker(CORRECTIONS)
    parts = [
        Part(title=Md(CORRECTED), items=tuple(correction(row, shelf, linker) for row in briefing.corrections)),
        Part(title=Md(NOTES), items=tuple(notes(view, shelf, linker))),
        Part(title=Md(EDITED), items=tuple(edits(briefing.editions, shelf, linker))),
        Part(
            title=Md(TAKEN),
            items=tuple(
                told(f"{row.source}, {dated('taken down', row.date, row.reason)}") for row in briefing.taken_down
            ),
        ),
    ]
    parts = [part for part in parts if part.items]
    return Draft(
        path=CORRECTIONS,
        kind="corrections",
        title=TITLE,
        template="changes.md.jinja",
        lead=said(Md(LEAD if parts else NONE)),
        description=f"{TITLE} in {briefing.title}.",
        extra=tuple(parts),
        extra_cites=tuple(place for part in parts for item in part.items for place in item.cites),
        extra_links=tuple({target for part in parts for item in part.items for target in item.targets}),
    )


def dated(what: str, date: str, reason: str) -> str:
    """What was done, when and why."""
    return f"{what} on {day(date)}: {reason}" if date else f"{what}: {reason}"


def correction(row: Correction, shelf: Shelf, linker: Linker) -> Entry:
    """One correction of the editors."""
    source = shelf.briefing.source[row.source]
    if row.whole:
        target = source_page(row.source)
        name = source.label if source.label.endswith(row.source) else f"{row.source}: {source.label}"
        shown = link(words(name), relative(target, linker.page))
        why = said(words(dated("withdrawn", row.date, row.reason)))
        return Entry(text=Md(f"{shown} {why}"), targets=(target,))
    place = (row.source, row.sentence) if row.sentence is not None else None
    cite = f" {linker.cite(place)}" if place and (row.now or shelf.free(place)) else ""
    cites = (place,) if place and cite else ()
    if not row.now:
        why = said(words(dated("withdrawn", row.date, row.reason)))
        return Entry(text=Md(f"{said(Md('withdrawn ·'))} {words(row.was)}{cite} {why}"), cites=cites)
    why = said(words(f"{row.source}, {dated('corrected', row.date, row.reason)}"))
    old = f"{said(Md('was ·'))} {words(row.was)} {why}"
    return Entry(text=Md(f"{old}\n    - {said(Md('now ·'))} {words(row.now)}{cite}"), cites=cites)


def notes(view: View, shelf: Shelf, linker: Linker) -> Iterator[Entry]:
    """The notes by which articles correct themselves, as they stand there."""
    for source in view.briefing.sources:
        told_of = {sentence.noted for sentence in source.sentences}
        for sentence in source.sentences:
            place = (source.id, sentence.index)
            if sentence.aside == NOTE and shelf.free(place):
                about = [s for s in source.sentences if s.noted == sentence.index] if sentence.index in told_of else []
                cites = (place, *((source.id, each.index) for each in about))
                rows = [f"{words(sentence.text)} {linker.cite(place)}"]
                rows += [f"{said(Md('about ·'))} {words(s.text)} {linker.cite((source.id, s.index))}" for s in about]
                yield Entry(text=Md("\n    - ".join(rows)), cites=cites)


def edits(editions: tuple[Edition, ...], shelf: Shelf, linker: Linker) -> Iterator[Entry]:
    """The sentences of edited articles as they stood and as they stand, newest first."""
    if not editions:
        return
    now = freeze(shelf.briefing, shelf.shown)
    steps = [Step(before=editions[-1], after=now)]
    steps += [Step(before=before, after=after) for before, after in reversed(tuple(pairwise(editions)))]
    known = {**shelf.words, **now.words}
    rows = [(row, step) for step in steps for row in reworded(step, known)]
    yield from listed([entry for row, step in rows if (entry := edit(row, step, shelf, linker))])


def listed(rows: Iterable[Entry]) -> Iterator[Entry]:
    """The first rows, and how many more there are."""
    rows = list(rows)
    yield from rows[:MOST]
    if len(rows) > MOST:
        yield told(f"and {many(len(rows) - MOST, 'more edited sentence')}")


def edit(row: Reworded, step: Step, shelf: Shelf, linker: Linker) -> Entry | None:
    """One sentence of an edited article; None where its words may not be shown."""
    old = shelf.statement(row.was, linker, step.before, "was")
    new = shelf.statement(row.now, linker, step.after, "now") if row.now else told("now: no sentence like it")
    if old is None or new is None:
        return None
    why = noted(row.now, shelf, linker)
    text = Md("\n    - ".join([old.text, new.text, *([why.text] if why else [])]))
    cites = (*old.cites, *new.cites, *(why.cites if why else ()))
    return Entry(text=text, cites=cites, targets=(*old.targets, *new.targets))


def noted(statement: str | None, shelf: Shelf, linker: Linker) -> Entry | None:
    """What the article itself says of the correction of a statement; None where it says nothing of it."""
    here = shelf.now.get(statement) if statement else None
    at = shelf.briefing.sentence(*here.place).noted if here else None
    if here is None or at is None:
        return None
    place = (here.source, at)
    note = shelf.briefing.sentence(*place)
    return Entry(text=Md(f"{said(Md('why ·'))} {words(note.text)} {linker.cite(place)}"), cites=(place,))
