"""Home: the bottom line at once, the dates, then the way in to every section."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model.edition import Edition
from generator.model.story import Event
from generator.pages.bottom_line import bottom_line
from generator.pages.escape import Md, link, said, words
from generator.pages.page import Draft, Group, Item, ItemList
from generator.pages.sources import unknown
from generator.pages.view import View
from generator.pages.wording import day, many, when

CHANGES, CHANGED = "changes.md", "What changed"
"""The page of what changed, and what it is called."""
DATES = 5
"""Home shows at most this many dates, each by one statement whose main clause is dated; the timeline shows all."""

MOST = 12
"""Home lists at most this many pages of a section, those in most sources; the section's index lists all."""


def home(view: View) -> Draft:
    """The page that a reader with five minutes reads."""
    briefing = view.briefing
    linker = view.linker("index.md")
    sources = many(len(briefing.sources), "source")
    total = f"{sources} · {many(len(briefing.statements), 'statement')}"
    gaps = unknown(briefing.sources)
    lines = tuple(linker.line(statement, claim) for claim, statement in bottom_line(briefing, view.chooser))
    dates = tuple(linker.line(event.statement, label=words(when(event.date))) for event in main_dates(view))
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
        lead=said(words(f"{total} · {gaps}" if gaps else total)),
        description=f"{briefing.title}: a briefing from {sources}, every statement with its sentence.",
        groups=tuple(group for group in groups if group.lines),
        lists=tuple(sections),
        after=tuple(published(briefing.editions)),
    )


def published(editions: Sequence[Edition]) -> Iterator[ItemList]:
    """The way to what changed, with the day of the last edition; none before the first."""
    if editions:
        note = said(words(f"edition of {day(editions[-1].date)}"))
        yield ItemList(title=Md(CHANGED), items=(Item(link=link(Md(CHANGED), CHANGES), target=CHANGES, note=note),))


def main_dates(view: View) -> list[Event]:
    """For the dates that most sources write of, the event that says most; in order of time."""
    by_date: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in view.briefing.events:
        by_date[event.date.first or "", event.date.last or ""].append(event)
    ranked = []
    for key, events in by_date.items():
        alone = [event for event in events if event.is_main and view.briefing.stands(event.statement)]
        if alone:
            best = min(alone, key=lambda event: (-rank(view, event), event.statement.place))
            sources = {event.statement.source for event in events}
            ranked.append((-len(sources), -rank(view, best), key, best))
    return [best for *_, best in sorted(sorted(ranked, key=lambda row: row[:3])[:DATES], key=lambda row: row[2])]


def rank(view: View, event: Event) -> float:
    """How much an event's statement says of the story: corroboration first, then centrality and substance."""
    claim = view.briefing.claim_of[event.statement.id]
    chooser = view.chooser
    said = chooser.central[event.statement.id] + chooser.substance(event.statement)
    return round(len(claim.sources) + said, 6)
