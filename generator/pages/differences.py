"""The page of differences: all wordings of one thing side by side, units converted, never resolved for the reader."""

from dataclasses import dataclass

from generator.model.story import Difference, Wording
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Draft
from generator.pages.view import View
from generator.pages.wording import converted, in_sources

LEAD = (
    "Numbers that are given in different words, side by side, never resolved for the reader; only numbers are compared"
)
NONE = "No difference was found; only numbers of one subject are compared"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRow:
    """One wording, as written and converted, with all that say it so."""

    words: Md
    note: Md
    links: tuple[Md, ...]
    count: Md


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceTable:
    """One difference: what it is about, the page of that, the rule that fired, the wordings."""

    about: Md
    link: Md
    rule: Md
    rows: tuple[WordingRow, ...]


def differences(view: View) -> Draft:
    """The page of all differences."""
    briefing = view.briefing
    linker = view.linker("differences.md")
    entities = [briefing.entity[difference.entity] for difference in briefing.differences]
    lead = LEAD if entities else NONE
    wordings = [wording for difference in briefing.differences for wording in difference.wordings]
    return Draft(
        path="differences.md",
        kind="differences",
        title="Where the reports differ",
        template="differences.md.jinja",
        lead=said(Md(lead)),
        description=f"Where the sources of {briefing.title} differ.",
        extra=tuple(table(difference, view, linker) for difference in briefing.differences),
        extra_cites=tuple(statement.place for wording in wordings for statement in wording.statements),
        extra_links=tuple(sorted({entity.page for entity in entities if entity.page})),
    )


def table(difference: Difference, view: View, linker: Linker) -> DifferenceTable:
    """One difference as a table."""
    entity = view.briefing.entity[difference.entity]
    name = words(entity.name)
    return DifferenceTable(
        about=words(difference.about),
        link=link(name, relative(entity.page, linker.page)) if entity.page and entity.owner else said(name),
        rule=said(words(f"{difference.type}: {difference.rule}")),
        rows=tuple(row(wording, view, linker) for wording in difference.wordings),
    )


def row(wording: Wording, view: View, linker: Linker) -> WordingRow:
    """One wording as a row, with how many sources have it."""
    sources = {statement.source for statement in wording.statements}
    return WordingRow(
        words=words(wording.text),
        note=said(converted(wording.quantity)),
        links=tuple(linker.cite(statement.place) for statement in wording.statements),
        count=said(in_sources(len(sources), len(view.briefing.sources))),
    )
