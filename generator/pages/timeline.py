"""The timeline: dated statements by when it happened or is to happen, no more exact than the text is."""

from collections import defaultdict

from generator.pages.escape import Md, said, words
from generator.pages.page import Draft, Group, Line
from generator.pages.view import View
from generator.pages.wording import when

LEAD = "By when it happened or is to happen, not by when it was published; the words that date it come first"


def timeline(view: View) -> Draft:
    """The page of all dates, and of the moves that no source dates."""
    briefing = view.briefing
    linker = view.linker("timeline.md")
    dated: dict[str, list[Line]] = defaultdict(list)
    for event in briefing.events:
        dated[when(event.date)].append(linker.line(event.statement, label=f"“{event.date.text}”"))
    known = {event.statement.id for event in briefing.events}
    undated = [move.evidence[0] for move in briefing.moves if known.isdisjoint(s.id for s in move.evidence)]
    groups = [Group(title=words(title), lines=tuple(lines)) for title, lines in dated.items()]
    groups.append(Group(title=Md("Date not given"), lines=tuple(linker.line(s) for s in dict.fromkeys(undated))))
    return Draft(
        path="timeline.md",
        kind="timeline",
        title="Timeline",
        lead=said(Md(LEAD)),
        description=f"What happened when, in {briefing.title}.",
        groups=tuple(group for group in groups if group.lines),
    )
