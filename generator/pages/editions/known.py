"""What was known on the day of an edition: its bottom line, what it changed, and its claims, most origins first."""

from collections.abc import Iterator
from functools import partial

from generator.evidence.editions.changes import Step
from generator.model.edition import Edition, Stood
from generator.pages.editions.items import INDEX, Entry, Part, Shelf, edition_page, known_title, told
from generator.pages.editions.told import claim, counted, entries, first, totals
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Draft
from generator.pages.view import View
from generator.pages.wording import many

MOST, MOST_CHANGES = 30, 10
"""So many claims are shown of an edition, and so many items of each sort of change; all of it is in its file."""
DATA = "The edition as data"
REWORDED_THEN, ADDED_THEN = "then in an editor's words", "then added by an editor"
LEAD = "The words are those of that day; what stands no more is marked"


def edition_pages(view: View, shelf: Shelf) -> Iterator[Draft]:
    """A page for each edition."""
    editions = view.briefing.editions
    for before, edition in zip((None, *editions), editions, strict=False):
        yield known_on(view, shelf, edition, before)


def known_on(view: View, shelf: Shelf, edition: Edition, before: Edition | None) -> Draft:
    """The page of one edition; `before` is the one that it is compared with."""
    path = edition_page(edition.date)
    linker = view.linker(path)
    parts = [Part(title=Md("Bottom line"), items=tuple(bottom_line(edition, shelf, linker)))]
    if before:
        step = Step(before=before, after=edition)
        items = tuple(entries(step, shelf, linker, MOST_CHANGES))
        parts.append(Part(title=Md("What changed"), lead=said(words(counted(step.changed))), items=items))
    parts.append(Part(title=Md("Claims"), items=tuple(claims(edition, shelf, linker))))
    parts = [part for part in parts if part.items]
    note = said(words(f"Note of the editors: {edition.note}")) if edition.note else ""
    ways = f"{link(Md('What changed'), relative(INDEX, path))} · [{DATA}]({edition.date}.json)"
    return Draft(
        path=path,
        kind="edition",
        title=known_title(edition),
        template="changes.md.jinja",
        lead=Md("\n\n".join(filter(None, (said(words(f"{totals(edition)} · {LEAD}")), note, ways)))),
        description=f"{known_title(edition)} in {view.briefing.title}.",
        extra=tuple(parts),
        extra_cites=tuple(place for part in parts for item in part.items for place in item.cites),
        extra_links=(INDEX, *(target for part in parts for item in part.items for target in item.targets)),
    )


def bottom_line(edition: Edition, shelf: Shelf, linker: Linker) -> Iterator[Entry]:
    """The bottom line of that day; what editors wrote in it is told beside the article's words, or by itself."""
    reworded = {row.statement: row.text for row in edition.rewritten if row.statement}
    own = {row.at: row.text for row in edition.rewritten if not row.statement}
    at = 0
    for each in edition.bottom:
        while at in own:
            yield told(f"{ADDED_THEN}: “{own.pop(at)}”")
            at += 1
        note = f"{REWORDED_THEN}: “{reworded[each]}”" if each in reworded else ""
        entry = shelf.statement(each, linker, edition, note=note)
        at += 1
        if entry:
            yield entry
    yield from (told(f"{ADDED_THEN}: “{own[place]}”") for place in sorted(own))


def claims(edition: Edition, shelf: Shelf, linker: Linker) -> Iterator[Entry]:
    """The claims, those of most origins first, and how many more there are."""
    rows = sorted(edition.claims, key=lambda row: (-row.origins, shelf.rank(row)))
    made = first((partial(of_then, row, edition, shelf, linker) for row in rows), MOST)
    yield from made
    if len(rows) > len(made):
        yield told(f"and {many(len(rows) - len(made), 'more claim')}")


def of_then(row: Stood, edition: Edition, shelf: Shelf, linker: Linker) -> Entry | None:
    """A claim, with how it stood on that day."""
    entry = claim(row, shelf, linker, edition)
    if entry is None or (row.origins < 2 and row.status != "disputed"):
        return entry
    stood = f"then disputed, {many(row.origins, 'origin')}" if row.status == "disputed" else ""
    stood = stood or f"then {many(row.origins, 'origin')}"
    return Entry(text=Md(f"{entry.text} {said(words(stood))}"), cites=entry.cites, targets=entry.targets)
