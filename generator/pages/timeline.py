"""The timeline: dated statements by when it happened or is to happen, no more exact than the text is, each once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.model.claim import Statement
from generator.model.story import Event
from generator.pages.escape import Md, said, words
from generator.pages.page import Draft, Group, Line
from generator.pages.view import View
from generator.pages.wording import when

LEAD = (
    "By when it happened or is to happen, not by when it was published; the words that are dated come first. What the"
    " source wrote of before its day had come is marked as expected"
)
NONE = (
    "No sentence tells a day that can be read: where it is not known when an article was published, neither is its"
    " “yesterday”. What was decided stands here without one"
)
EXPECTED, UNDATED = Md("expected"), "Date not given"


def timeline(view: View) -> Draft:
    """The page of all dates, and of the moves that no source dates."""
    briefing = view.briefing
    dated: dict[str, list[Event]] = defaultdict(list)
    for event in each_once(briefing.events):
        dated[when(event.date)].append(event)
    groups = [Group(title=words(title), lines=tuple(lines(events, view))) for title, events in dated.items()]
    linker = view.linker("timeline.md")
    undated = tuple(linker.line(statement, claim) for claim, statement in view.once(without_date(view)))
    groups.append(Group(title=Md(UNDATED), lines=undated))
    return Draft(
        path="timeline.md",
        kind="timeline",
        title="Timeline",
        lead=said(Md(LEAD if dated else NONE)),
        description=f"What happened when, in {briefing.title}.",
        groups=tuple(group for group in groups if group.lines),
    )


def each_once(events: Sequence[Event]) -> list[Event]:
    """For each statement the date of what it mainly says; another of its dates only where nothing else bears that."""
    best: dict[str, Event] = {}
    for event in events:
        known = best.get(event.statement.id)
        if known is None or (event.is_main and not known.is_main):
            best[event.statement.id] = event
    known_dates = {when(event.date) for event in best.values()}
    chosen = []
    for event in events:
        date = when(event.date)
        if best[event.statement.id] is event or date not in known_dates:
            known_dates.add(date)
            chosen.append(event)
    return chosen


def lines(events: Iterable[Event], view: View) -> Iterable[Line]:
    """One line for each claim of a date: what several sources say of the day is told once, citing all."""
    linker = view.linker("timeline.md")
    firsts = {event.statement.id: event for event in events}
    for claim, statement in view.once(event.statement for event in firsts.values()):
        event = firsts[statement.id]
        label = Md(f"{EXPECTED} · {dated_words(event)}") if event.expected else dated_words(event)
        yield linker.line(statement, claim, label=label)


def dated_words(event: Event) -> Md:
    """The words that are dated: the date's own where they open the sentence, else the clause that holds them."""
    return words(f"“{event.date.text if event.is_main else event.words}”")


def without_date(view: View) -> list[Statement]:
    """Evidence and steps of the moves that no source dates."""
    known = {event.statement.id for event in view.briefing.events}
    undated: list[Statement] = []
    for move in view.briefing.moves:
        rows = (s for s in (*move.evidence[:1], *move.part("action")) if not s.is_about("unknown"))
        undated.extend(s for s in rows if s.id not in known)
    return undated
