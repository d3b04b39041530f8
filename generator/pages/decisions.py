"""The facts of a decision for the table of its page: only what is certain, each with its sentence."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from generator.model.claim import Statement
from generator.model.decision import Decided, Step, Told
from generator.model.entity import Entity
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Fact
from generator.pages.things import thing_rows
from generator.pages.view import View
from generator.pages.wording import when

SORTS = {
    "scope": "Scope",
    "term": "Term",
    "condition": "Condition",
    "for": "In favour",
    "against": "Against",
    "conditional": "With reserve",
}
APART = re.compile(r"\b(?:after|before|when|while|as|since|because|although|though)\b")
"""With one of these between, what somebody says is another clause than the one shown."""
MOST = 3
"""Rows of one sort at most; the rest stands on the page."""


def certain_rows(view: View, entity: Entity, linker: Linker) -> Iterable[Fact]:
    """What is certain of a thing, or of the decisions of a page."""
    yield from thing_rows(view, entity, linker)
    yield from decision_rows(view, entity.page or "", linker)


def decision_rows(view: View, page: str, linker: Linker) -> Iterable[Fact]:
    """Who decided, when, how far it goes, who is for or against, what came before and after."""
    row = view.decided.get(page)
    if row is None:
        return
    if row.by:
        often = Counter(one.shown_by for one in row.by)
        rows = sorted(row.by, key=lambda one: (heard_of(one) != "", -often[one.shown_by]))
        yield told_row("Decided by", rows, linker)
    yield from date_rows(row, linker)
    for sort, label in SORTS.items():
        same: dict[str, list[Told]] = defaultdict(list)
        for key, one in (*row.scope, *row.stances):
            if key == sort:
                same[one.entity or one.words.lower()].append(one)
        for group in list(same.values())[:MOST]:
            yield told_row(label, group, linker)
    for label, steps in (("Earlier", row.earlier), ("Later", row.later)):
        for step in steps:
            yield step_row(label, step, view, linker)


def heard_of(one: Told) -> str:
    """Who says so, where that is another than the one it is told of; empty where the article itself does."""
    text, who = one.statement.text, one.statement.attributed_to or ""
    at = text.find(who) if who else -1
    if at < 0 or who in one.words or one.words in who:
        return ""
    end = at + len(who)
    between = text[end : one.span.start] if end <= one.span.start else text[one.span.end : at]
    inside = text[end:].startswith(" who ") and not text[:at].strip()
    return "" if inside or APART.search(between) else f"according to {who}"


def told_row(label: str, rows: Sequence[Told], linker: Linker) -> Fact:
    """A row of a stretch; the others say the same."""
    first = rows[0]
    cites = tuple(dict.fromkeys(one.statement.place for one in rows))
    text, targets = linker.linked(linker.briefing.sentence(*first.statement.place), (), first.span)
    shown = f"“{first.shown_by}”" if first.cue != first.span else ""
    note = " · ".join(part for part in (shown, heard_of(first)) if part)
    return Fact(
        label=said(Md(label)),
        words=text,
        note=said(words(note)),
        links=tuple(linker.cite(place) for place in cites),
        cites=cites,
        targets=targets,
    )


def date_rows(row: Decided, linker: Linker) -> Iterable[Fact]:
    """The dates of the decision, as written and resolved; the same day in the same words once."""
    same: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement, date in row.dates:
        same[date.text, when(date)].append(statement)
    for (text, day), statements in list(same.items())[:MOST]:
        cites = tuple(dict.fromkeys(statement.place for statement in statements))
        links = tuple(linker.cite(place) for place in cites)
        yield Fact(label=said(Md("Date")), words=words(text), note=said(words(day)), links=links, cites=cites)


def step_row(label: str, step: Step, view: View, linker: Linker) -> Fact:
    """A link to another decision's page, with the words or the day that put it there."""
    title = view.sharing(step.page)[0].title
    cue = step.statement.text[step.cue.start : step.cue.end] if step.cue else ""
    note = f"“{cue}”" if cue else when(step.date) if step.date else ""
    return Fact(
        label=said(Md(label)),
        words=link(words(title), relative(step.page, linker.page)),
        note=said(words(note)),
        links=(linker.cite(step.statement.place),),
        cites=(step.statement.place,),
        targets=(step.page,),
    )
