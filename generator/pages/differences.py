"""The page of differences: all wordings of one thing side by side, units converted, never resolved for the reader."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass

from generator.evidence.differences.made import RULES
from generator.model.briefing import Briefing
from generator.model.entity import Entity
from generator.model.story import Difference, Wording
from generator.pages.escape import NOTHING, Md, inner, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Draft, Item, ItemList
from generator.pages.view import View
from generator.pages.wording import converted, in_sources

TITLE, PAGE = "Where the reports differ", "differences.md"
LEAD = (
    "Where sources give one thing in words that do not match, side by side, never resolved for the reader. Compared are"
    " numbers, days and hours, who takes part, how far a thing goes, whether it is done, who says or does it, and the"
    " reasons given, where the words show that one thing is meant; what is told in other words is not found."
)
CLAUSE = 7
"""Words of so many are understood by themselves; fewer stand in their sentence."""
NONE = "None was found, which does not mean that there is none: only what words show to be one thing is compared"


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
    id: Md
    rows: tuple[WordingRow, ...]


def differences(view: View) -> Draft:
    """The page of all differences."""
    briefing = view.briefing
    linker = view.linker(PAGE)
    entities = [briefing.entity[key] for difference in briefing.differences for key in difference.entities]
    lead = LEAD if briefing.differences else NONE
    wordings = [wording for difference in briefing.differences for wording in difference.wordings]
    return Draft(
        path=PAGE,
        kind="differences",
        title=TITLE,
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
        links=tuple(named(entity, linker) for key in difference.entities if (entity := view.briefing.entity[key]).page),
        rule=said(words(f"{difference.type}: {difference.rule}")),
        id=words(difference.id),
        rows=tuple(row(wording, difference.rule, view, linker) for wording in difference.wordings),
    )


def differing(briefing: Briefing, ids: Container[str], linker: Linker) -> Iterable[ItemList]:
    """For the page of some entities, the list of the differences that are about them."""
    items = tuple(
        Item(
            link=link(Md(TITLE), relative(PAGE, linker.page)),
            target=PAGE,
            note=said(words(difference.about)),
        )
        for difference in briefing.differences
        if any(key in ids for key in difference.entities)
    )
    if items:
        yield ItemList(title=Md(TITLE), items=items)


def named(entity: Entity, linker: Linker) -> Md:
    """An entity's name, as a link where it has a page of its own."""
    name = words(entity.name)
    return link(name, relative(entity.page, linker.page)) if entity.page and entity.owner else said(name)


def row(wording: Wording, rule: str, view: View, linker: Linker) -> WordingRow:
    """One wording as a row, with how many sources have it; a name is compared letter by letter and stands alone."""
    sources = {statement.source for statement in wording.statements}
    return WordingRow(
        words=words(wording.text) if rule == RULES["spelled"] else in_sentence(wording),
        note=said(words(converted(wording.quantity))) if wording.quantity else NOTHING,
        links=tuple(linker.cite(statement.place) for statement in wording.statements),
        count=said(words(in_sources(len(sources), len(view.briefing.sources)))),
    )


def in_sentence(wording: Wording) -> Md:
    """Few words in the sentence that they are from, where they are bold: "two hours" does not tell what took them."""
    text, found = wording.statements[0].text, wording.text
    whole = re.search(rf"(?<!\w)(?<!\d[.,])(?<!\w-){re.escape(found)}(?!\w)", text)  # not "2 hours" of "12 hours"
    if not found or whole is None or found == text or len(found.split()) >= CLAUSE:
        return words(found)
    return Md(f"{inner(text[: whole.start()])}**{words(found)}**{inner(text[whole.end() :])}")
