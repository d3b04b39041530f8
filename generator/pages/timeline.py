"""The timeline: dated statements by when it happened or is to happen, no more exact than the text is."""

from collections import defaultdict

from generator.model.claim import Statement
from generator.model.story import Event
from generator.pages.escape import Md, said, words
from generator.pages.page import Draft, Group, Line
from generator.pages.view import View
from generator.pages.wording import when

LEAD = "By when it happened or is to happen, not by when it was published; the words that are dated come first"


def dated_words(event: Event) -> Md:
    """The words that are dated: the date's own where they open the sentence, else the clause that holds them."""
    return words(f"“{event.date.text if event.is_main else event.words}”")


def timeline(view: View) -> Draft:
    """The page of all dates, and of the moves that no source dates."""
    briefing = view.briefing
    linker = view.linker("timeline.md")
    dated: dict[str, list[Line]] = defaultdict(list)
    for event in briefing.events:
        dated[when(event.date)].append(linker.line(event.statement, label=dated_words(event)))
    known = {event.statement.id for event in briefing.events}
    undated: list[Statement] = []
    for move in briefing.moves:
        rows = [s for s in (*move.evidence[:1], *move.part("action")) if not s.is_about("unknown")]
        undated.extend(s for s in rows if s.id not in known)
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
