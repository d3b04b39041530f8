"""Home: the bottom line at once, the dates, then the way in to every section, and what the reports differ in."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.edition import Edition
from generator.model.story import Event
from generator.pages.bottom_line import bottom_line
from generator.pages.differences import PAGE, TITLE
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Draft, Group, Item, ItemList
from generator.pages.view import View
from generator.pages.wording import day, many, when
from generator.pages.wording import published as day_of

CHANGES, CHANGED = "changes.md", "What changed"
"""The page of what changed, and what it is called."""
DATES = 5
"""Home shows at most this many dates, each by one statement whose main clause is dated; the timeline shows all."""

SUBJECTS = 5
"""Home names what at most so many differences are about; their page has all."""
MOST = 6
"""Home lists at most this many pages of a section, those in most sources; the section's index lists all."""


def home(view: View) -> Draft:
    """The page that a reader with five minutes reads."""
    briefing = view.briefing
    linker = view.linker("index.md")
    sources = many(len(briefing.sources), "source")
    said_by = [sources, *origins(view), many(len(briefing.statements), "statement")]
    total = " · ".join([*said_by, *newest(view), *(edition(one) for one in briefing.editions[-1:])])
    lines = tuple(linker.line(statement, claim) for claim, statement in bottom_line(briefing, view.chooser))
    days = [(words(when(event.date)), event.statement) for event in main_dates(view)]
    dates = tuple(replace(linker.line(statement, label=label), label=said(label)) for label, statement in days)
    groups = (Group(title=Md("Bottom line"), lines=lines), Group(title=Md("Dates"), lines=dates))
    sections = (
        listing
        for section in briefing.profile.sections
        for listing in view.listing(section, linker, lead=False, most=MOST)
    )
    return Draft(
        path="index.md",
        kind="home",
        title=briefing.title,
        lead=said(words(total)),
        description=f"{briefing.title}: a briefing from {sources}, every statement with its sentence.",
        groups=tuple(group for group in groups if group.lines),
        lists=(*sections, *differing(view, linker)),
        after=tuple(published(briefing.editions)),
    )


def published(editions: Sequence[Edition]) -> Iterator[ItemList]:
    """The way to what changed, with the day of the last edition; none before the first."""
    if editions:
        note = said(words(edition(editions[-1])))
        yield ItemList(title=Md(CHANGED), items=(Item(link=link(Md(CHANGED), CHANGES), target=CHANGES, note=note),))


def edition(last: Edition) -> str:
    """The day on which what stands here was last published."""
    return f"edition of {day(last.date)}"


def newest(view: View) -> list[str]:
    """The day of the newest source, by which a reader knows as of when the briefing speaks."""
    dated = [source for source in view.briefing.sources if source.published]
    last = max(dated, key=lambda source: (source.published or "", source.id), default=None)
    return [f"the newest of {day_of(last)}"] if last else []


def origins(view: View) -> list[str]:
    """From how many origins all claims are: those who speak, and the articles that speak for themselves."""
    known = {(origin.kind, origin.label) for row in view.briefing.origins_of.values() for origin in row}
    return [many(len(known), "origin")] if known else []


def differing(view: View, linker: Linker) -> list[ItemList]:
    """The way to what the reports differ in: how many differences there are, and those that most sources have."""
    found = view.briefing.differences
    if not found:
        return []
    ranked = sorted(found, key=lambda one: (-len({s.source for w in one.wordings for s in w.statements}), one.about))
    subjects = list(dict.fromkeys(one.about for one in ranked))[:SUBJECTS]
    note = " · ".join([many(len(found), "difference"), *subjects])
    item = Item(link=link(Md(TITLE), relative(PAGE, linker.page)), target=PAGE, note=said(words(note)))
    return [ItemList(title=Md(TITLE), items=(item,))]


def main_dates(view: View) -> list[Event]:
    """For the dates that most sources write of, the event that says most; in order of time, no statement twice.

    A month or a year is none of them where several sources write of a day in it.
    """
    by_date: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in view.briefing.events:
        by_date[event.date.first or "", event.date.last or ""].append(event)
    days = []
    for key, events in by_date.items():
        fit = [event for event in events if event.is_main and view.briefing.stands(event.statement)]
        fit.sort(key=lambda event: (-rank(view, event), event.statement.place))
        if fit:
            days.append((-len({event.statement.source for event in events}), -rank(view, fit[0]), key, fit))
    chosen: dict[tuple[str, str], Event] = {}
    told = [key for sources, _, key, _ in days if key[0] == key[1] and sources < -1]
    for *_, key, fit in sorted(days, key=lambda day: day[:3]):
        if key[0] != key[1] and any(key[0] <= first <= key[1] for first, _ in told):
            continue
        shown = {event.statement.id for event in chosen.values()}
        if best := next((event for event in fit if event.statement.id not in shown), None):
            chosen[key] = best
        if len(chosen) == DATES:
            break
    return [chosen[key] for key in sorted(chosen)]


def rank(view: View, event: Event) -> float:
    """How much an event's statement says of the story: corroboration first, then centrality and substance."""
    claim = view.briefing.claim_of[event.statement.id]
    chooser = view.chooser
    said = chooser.central[event.statement.id] + chooser.substance(event.statement)
    return round(len(claim.sources) + said, 6)
