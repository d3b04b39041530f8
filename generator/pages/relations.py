"""The relations of a page's entities with those of other pages, in both directions, each with what shows it."""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from generator.evidence.related.find import SURE
from generator.evidence.related.lexicon import label
from generator.model.annotation import Mode
from generator.model.briefing import Briefing
from generator.model.claim import Statement
from generator.model.story import Relation
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Item, ItemList
from generator.pages.view import View

TITLE = "Relations"
MOST = 12
"""A page lists at most so many relations: those in most sources."""
MARKS = {Mode.ATTRIBUTED: "(attributed)", Mode.HEDGED: "(hedged)"}
"""How a relation is told that no source tells plainly."""
CITED = 6
"""A relation cites at most so many statements, of as many sources as it can."""


class Kind(NamedTuple):
    """What a page says of several relations at once: the act, and with which page; `mode` is the surest of them."""

    act: str
    other: str
    mode: Mode = Mode.ASSERTED


def relations(view: View, page: str, linker: Linker, shown: Container[str]) -> Iterable[ItemList]:
    """The list of a page's relations; a statement that the page shows already is only cited.

    What an editor hides there shows no relation.
    """
    dropped = {statement for entity in view.sharing(page) for statement in entity.drop}
    rows: dict[Kind, list[tuple[Mode, list[Statement]]]] = defaultdict(list)
    for act, other, relation in of_page(view, page):
        if evidence := [statement for statement in relation.evidence if statement.id not in dropped]:
            rows[Kind(act, other)].append((relation.mode, evidence))
    found = [
        (key._replace(mode=surest(mode for mode, _ in several)), [s for _, evidence in several for s in evidence])
        for key, several in rows.items()
    ]
    told = set[str]()
    items = []
    found.sort(key=lambda row: (-len({s.source for s in row[1]}), -len(row[1]), row[0]))
    for key, statements in found[:MOST]:
        made = item(key, in_turn(statements), view, linker, {s.id for s in statements if s.id in shown} | told)
        told |= {made.line.statement} if made.line else set()
        items.append(made)
    if items:
        yield ItemList(title=Md(TITLE), items=tuple(items))


def of_page(view: View, page: str) -> Iterable[tuple[str, str, Relation]]:
    """What a page says of each relation of its entities, and to which page it leads."""
    briefing = view.briefing
    for entity in view.sharing(page):
        for relation in briefing.relations_of.get(entity.id, ()):
            active = relation.subject == entity.id
            other = owned_page(briefing, relation.object if active else relation.subject)
            if other and other != page:
                yield label(relation.predicate, active=active), other, relation


def owned_page(briefing: Briefing, entity: str) -> str | None:
    """The page of an entity that has one of its own."""
    found = briefing.entity[entity]
    return found.page if found.owner else None


def in_turn(statements: Iterable[Statement]) -> list[Statement]:
    """The statements, the first of each source before the second of any."""
    counts: dict[str, int] = defaultdict(int)
    ranked = []
    for statement in sorted(dict.fromkeys(statements), key=lambda s: s.place):
        ranked.append((counts[statement.source], statement.place, statement))
        counts[statement.source] += 1
    return [statement for *_, statement in sorted(ranked, key=lambda row: row[:2])]


def surest(modes: Iterable[Mode]) -> Mode:
    """The surest of several ways to tell a thing."""
    return min(modes, key=SURE.index)


def told_as(mode: Mode) -> Md:
    """What is said after a relation that no source tells plainly."""
    return Md("") if mode is Mode.ASSERTED else Md(f" {said(Md(MARKS[mode]))}")


def item(key: Kind, statements: Sequence[Statement], view: View, linker: Linker, shown: Container[str]) -> Item:
    """One relation: what it is, with whom, and the statements; one of them in full where the page has none yet."""
    told = [s for s in statements if s.id in shown]
    good = [s for s in statements if view.briefing.shows(s)]
    line = linker.line(good[0]) if good and not told else None
    cited = [s for s in (told or statements) if line is None][:CITED]
    name = link(words(view.sharing(key.other)[0].title), relative(key.other, linker.page))
    marks = " ".join(linker.cite(s.place) for s in cited)
    return Item(
        link=Md(f"{said(words(key.act))} {name}{told_as(key.mode)}{' ' if marks else ''}{marks}"),
        target=key.other,
        line=line,
        cites=tuple(s.place for s in cited),
    )
