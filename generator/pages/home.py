"""Home: the bottom line at once, the dates, then the way in to every section."""

from generator.pages.escape import Md, said, words
from generator.pages.page import Draft, Group
from generator.pages.sources import unknown
from generator.pages.view import View
from generator.pages.wording import many, when

DATES = 5
"""Home shows at most this many statements whose main clause is dated; the timeline shows all."""


def home(view: View) -> Draft:
    """The page that a reader with five minutes reads."""
    briefing = view.briefing
    linker = view.linker("index.md")
    sources = many(len(briefing.sources), "source")
    total = f"{sources} · {many(len(briefing.statements), 'statement')}"
    gaps = unknown(briefing.sources)
    lines = tuple(linker.line(statement, claim) for claim, statement in view.chooser.bottom_line())
    events = [event for event in briefing.events if event.is_main and not event.statement.needs_before][:DATES]
    dates = tuple(linker.line(event.statement, label=when(event.date)) for event in events)
    groups = (Group(title=Md("Bottom line"), lines=lines), Group(title=Md("Dates"), lines=dates))
    sections = (
        listing for section in briefing.profile.sections for listing in view.listing(section, linker, lead=False)
    )
    return Draft(
        path="index.md",
        kind="home",
        title=briefing.title,
        lead=said(words(f"{total} · {gaps}" if gaps else total)),
        description=f"{briefing.title}: a briefing from {sources}, every statement with its sentence.",
        groups=tuple(group for group in groups if group.lines),
        lists=tuple(sections),
    )
