"""The changes page: what each edition brought, newest first, and what stands since the last; short."""

from itertools import pairwise

from generator.evidence.editions.changes import Step
from generator.evidence.editions.freeze import freeze
from generator.model.edition import Edition
from generator.pages.editions.corrections import TITLE as TITLE_OF_CORRECTIONS
from generator.pages.editions.items import CORRECTIONS, INDEX, Entry, Part, Shelf, edition_page, known_title
from generator.pages.editions.told import counted, entries, totals
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Draft
from generator.pages.view import View
from generator.pages.wording import day

TITLE = "What changed"
LEAD = "From one published edition to the next, newest first"
NONE = "No edition has been published yet; from the first on, this page tells what changed"
FEW, SINCE = 3, 10
"""So many items of each sort are shown of an edition, and of what is not published yet."""


def changes_page(view: View, shelf: Shelf) -> Draft:
    """What changed, from edition to edition."""
    briefing = view.briefing
    linker = view.linker(INDEX)
    parts = tuple(parts_of(briefing.editions, shelf, linker))
    ways = link(Md(TITLE_OF_CORRECTIONS), relative(CORRECTIONS, INDEX))
    return Draft(
        path=INDEX,
        kind="changes",
        title=TITLE,
        template="changes.md.jinja",
        lead=Md(f"{said(Md(LEAD if parts else NONE))}\n\n{ways}"),
        description=f"{TITLE} in {briefing.title}.",
        extra=parts,
        extra_cites=tuple(place for part in parts for item in part.items for place in item.cites),
        extra_links=(CORRECTIONS, *{target for part in parts for target in part.targets}),
    )


def parts_of(editions: tuple[Edition, ...], shelf: Shelf, linker: Linker) -> list[Part]:
    """A part for what is not published yet, where that is anything, and one for each edition."""
    if not editions:
        return []
    now = since(editions[-1], shelf, linker)
    found = [now] if now else []
    for before, after in reversed(tuple(pairwise(editions))):
        step = Step(before=before, after=after)
        items = tuple(entries(step, shelf, linker, FEW))
        found.append(part(after, linker, counted(step.changed) or "nothing new", items))
    found.append(part(editions[0], linker, f"first edition · {totals(editions[0])}"))
    return found


def since(newest: Edition, shelf: Shelf, linker: Linker) -> Part | None:
    """What stands now and is in no edition; None where all is."""
    now = freeze(shelf.briefing, shelf.shown, shelf.words)
    step = Step(before=newest, after=now)
    if not step.changed:
        return None
    items = tuple(entries(step, shelf, linker, SINCE))
    return Part(
        title=words(f"Since {day(newest.date)}"),
        lead=said(words(counted(step.changed))),
        items=items,
        targets=tuple(target for item in items for target in item.targets),
    )


def part(edition: Edition, linker: Linker, what: str, items: tuple[Entry, ...] = ()) -> Part:
    """The part of one edition: how much changed, the way to what was known, and the first of it."""
    target = edition_page(edition.date)
    known = link(words(known_title(edition)), relative(target, linker.page))
    return Part(
        title=words(day(edition.date)),
        lead=Md(f"{said(words(what))} {known}"),
        items=items,
        targets=(target, *(each for item in items for each in item.targets)),
    )
