"""The page of differences: all wordings of one thing side by side, units converted, never resolved for the reader."""

from dataclasses import dataclass

from generator.model.entity import Entity
from generator.model.story import Difference, Wording
from generator.pages.escape import NOTHING, Md, link, said, words
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
    """One difference: what it is about, the pages of that, the rule that fired, the wordings."""

    about: Md
    links: tuple[Md, ...]
    rule: Md
    rows: tuple[WordingRow, ...]


def differences(view: View) -> Draft:
    """The page of all differences."""
    briefing = view.briefing
    linker = view.linker("differences.md")
    entities = [briefing.entity[key] for difference in briefing.differences for key in difference.entities]
    lead = LEAD if briefing.differences else NONE
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
    return DifferenceTable(
        about=words(difference.about),
        links=tuple(named(view.briefing.entity[key], linker) for key in difference.entities),
        rule=said(words(f"{difference.type}: {difference.rule}")),
        rows=tuple(row(wording, view, linker) for wording in difference.wordings),
    )


def named(entity: Entity, linker: Linker) -> Md:
    """An entity's name, as a link where it has a page of its own."""
    name = words(entity.name)
    return link(name, relative(entity.page, linker.page)) if entity.page and entity.owner else said(name)


def row(wording: Wording, view: View, linker: Linker) -> WordingRow:
    """One wording as a row, with how many sources have it."""
    sources = {statement.source for statement in wording.statements}
    return WordingRow(
        words=words(wording.text),
        note=said(words(converted(wording.quantity))),
        links=tuple(linker.cite(statement.place) for statement in wording.statements),
        count=said(words(in_sources(len(sources), len(view.briefing.sources)))),
    )
